// The judge on the decks that come with the program: every answer of theirs is right, and no slip of one is another's.

import Glossary
import Learning
import Study
import Testing

@Suite struct BundledJudgeTests {
  @Test(arguments: ["ventes-fr", "sales-en"])
  func everyNameIsRightForItsOwnTermAndTellsItsTermForThoseItIsConfusedWith(_ id: String) throws {
    let deck = try Simulation.bundledDeck(id)
    let judge = Judge(deck)
    func judged(_ typed: String, _ term: Term) -> Judgement {
      judge.judge(typed, for: Card(term, .name), firstKey: nil, usual: 4000, hints: 0)
    }
    for term in deck.terms {
      for name in [term.acronym].compactMap(\.self) + term.names + term.aliases {
        let card = judged(name.uppercased(), term)
        #expect(card.grade == .easy, "\(name): \(card.verdict)")
        for other in term.confusableTerms.compactMap({ deck[$0] }) + deck.terms.suffix(3) where other.id != term.id {
          #expect(judged(name, other).got == term.address, "\(name) for \(other.id)")
        }
      }
    }
  }

  /// In France this title is a salesperson's, not a presales engineer's.
  @Test(arguments: ["ventes-fr", "sales-en"]) func anIngenieurCommercialSells(_ id: String) throws {
    let deck = try Simulation.bundledDeck(id)
    let engineer = try #require(deck.terms.first { $0.id.text == "se" })
    let card = Card(engineer, .name)
    let judgement = Judge(deck).judge("ingénieur commercial", for: card, firstKey: nil, usual: 4000, hints: 0)
    #expect(judgement.verdict == .otherTerm)
    #expect(judgement.got?.term.text == "ae")
  }

  @Test func everyNameLongerThanAnAcronymForgivesASwap() throws {
    let deck = try Simulation.bundledDeck()
    let judge = Judge(deck)
    for term in deck.terms {
      for name in term.names {
        var letters = Array(name)
        let index = letters.indices.dropFirst().last {
          letters[$0].isASCII && letters[$0 - 1].isASCII && letters[$0] != letters[$0 - 1]
        }
        guard letters.count > 5, let index else { continue }
        letters.swapAt(index, index - 1)
        let card = Card(term, .name)
        let judgement = judge.judge(String(letters), for: card, firstKey: nil, usual: 4000, hints: 0)
        #expect(judgement.verdict == .typo, "\(String(letters)): \(judgement.verdict)")
        #expect(judgement.difference.edits == 1, "\(String(letters)): \(judgement.expected)")
      }
    }
  }
}
