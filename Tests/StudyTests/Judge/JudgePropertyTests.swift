// What holds for any answer to any card of any deck: hostile strings and mutilated names, of known seeds.

import Foundation
import Glossary
import Learning
import Testing

@testable import Study

@Suite struct JudgePropertyTests {
  static let pieces: [String] = [
    "", " ", "\u{A0}", "\t", "\r\n", "\u{0}", "\u{1B}[31m", "\u{7F}", "\u{202E}", "\u{2066}", "\u{200D}", "\u{FEFF}",
    "\u{AD}", "\u{301}", "\u{345}", "\u{20DD}", "\u{FE0F}", "\u{600}", "\u{E000}", "\u{10FFFF}", "\u{FFFD}", "🎯",
    "👩‍👩‍👧‍👦", "🇫🇷", "🇫", "1️⃣", "½", "²", "ﷺ", "œ", "ﬁ", "ß", "İ", "ς", "작", "각", "作者", "שָׁלוֹם", "عقد", "कुल",
    "ก็", "&", "＆", "'", "’", "/", "-", ".", "«", "le ", "l'", "d’", "a ", "A", "S", "D", "R", "sdr", "Sales ", "Rep",
    "Démo", "client", "x", "7",
  ]

  static func text(_ random: inout SplitMix64, longest: Int = 12) -> String {
    (0..<Int.random(in: 0...longest, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  static func term(_ index: Int, _ random: inout SplitMix64) throws -> Term {
    var term = Term(
      id: try #require(Term.ID("t\(index)")), acronym: Bool.random(using: &random) ? text(&random, longest: 3) : nil,
      names: (0..<Int.random(in: 0...2, using: &random)).map { _ in text(&random) }, kind: .concept, definition: "")
    term.aliases = (0..<Int.random(in: 0...2, using: &random)).map { _ in text(&random) }
    return term
  }

  static func hostileDeck(_ random: inout SplitMix64) throws -> JudgedDeck {
    try JudgedDeck((0..<Int.random(in: 1...6, using: &random)).map { try term($0, &random) })
  }

  /// A name of the deck with a few slips, or any text.
  static func answer(_ deck: JudgedDeck, _ random: inout SplitMix64) -> String {
    var answer = Array(deck.deck.terms.flatMap(\.headwords).randomElement(using: &random) ?? "")
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let index = Int.random(in: 0...answer.count, using: &random)
      if index < answer.count, Bool.random(using: &random) { answer.remove(at: index) }
      answer.insert(contentsOf: text(&random, longest: 1), at: min(index, answer.count))
    }
    return Bool.random(using: &random) ? String(answer) : text(&random)
  }

  @Test func anyAnswerIsJudgedTheSameTwiceAndItsRowsAreOfOneLength() throws {
    for seed in 0..<150 {
      var random = SplitMix64("hostile", seed)
      let deck = try Self.hostileDeck(&random)
      for face in Face.allCases {
        let typed = Self.answer(deck, &random)
        let card = deck.card(0, face)
        let context: Comment = "seed \(seed), \(face): \(typed.debugDescription)"
        let number = Int.random(in: .min ... .max, using: &random)
        func judged() -> Judgement {
          deck.judge.judge(typed, for: card, firstKey: number, usual: ~number, hints: number)
        }
        let judgement = judged()
        #expect(judgement == judged(), context)
        let another = Judge(deck.deck).judge(typed, for: card, firstKey: nil, usual: 1, hints: 0)
        #expect(another.verdict == judgement.verdict, context)
        let difference = judgement.difference
        #expect(difference.typed.count == difference.expected.count, context)
        #expect(difference.typed.count == difference.marks.count, context)
        #expect(!difference.typed.unicodeScalars.contains(where: SafeText.isHostile), context)
        #expect((judgement.got != nil) == (judgement.verdict == .otherTerm), context)
      }
    }
  }

  /// Word by word more is right than letter by letter: plurals, small words, another order.
  @Test func theDifferenceShowsWhatWasJudged() throws {
    for seed in 0..<600 {
      var random = SplitMix64("edits", seed)
      let deck = try Self.hostileDeck(&random)
      let typed = Self.answer(deck, &random)
      let judgement = deck.judged(typed, .name)
      let edits = judgement.difference.edits
      let context: Comment = "seed \(seed): \(typed.debugDescription) for \(judgement.expected.debugDescription)"
      switch judgement.verdict {
      case .exact:
        #expect(edits == 0, context)
        #expect(!judgement.difference.marks.contains("^"), context)
      case .typo:
        #expect(judgement.edits > 0 && edits > 0, context)
        #expect(judgement.difference.marks.contains("^"), context)
      case .close: #expect(judgement.reason != nil, context)
      case .equivalent, .otherTerm, .wrong, .blank: break
      }
    }
  }

  /// An index of words is built from the letters of names where those tell all, and must not differ for it.
  @Test func theKeyOfANameIsThatOfItsWords() throws {
    let own = [
      "up-selling", "On-boarding", "un-qualified", "Net trente-cinq jours", "Net 30 jours", "vingt 5", "CA net",
      "quatre-vingts", "un", "à la",
    ]
    for seed in 0..<300 {
      var random = SplitMix64("keys", seed)
      let names = try Self.hostileDeck(&random).deck.terms.flatMap(\.headwords) + own
      var known = NameWord.Cache()
      for reading in names.flatMap(Reading.all) {
        let key = WordKey(reading, &known)
        #expect(key.text == reading.words.key && key.bases == reading.words.words.map(\.base), "seed \(seed): \(names)")
      }
    }
  }

  // MARK: The names of an ordinary deck

  static func ordinaryDeck() throws -> JudgedDeck {
    try JudgedDeck(
      "SDR = Sales Development Rep, Chargé de développement commercial; BDR, Représentant du développement des ventes",
      "MDR = Market Development Rep, Chargé de développement de marché", "AE = Account Executive, Ingénieur d'affaires",
      "AM = Account Manager, Responsable de clientèle; Account Managers", "SE = Sales Engineer, Ingénieur avant-vente",
      "CS = Customer Success, Réussite client", "CSM = Customer Success Manager, Responsable de la réussite client",
      "SaaS = Software as a Service, Logiciel en tant que service", "Disco/Démo, Découverte & démonstration",
      "ABM = Account-Based Marketing, Marketing des comptes stratégiques", "Churn, Taux d'attrition; Taux de churn",
      "Vente à distance, Cœur de métier", "L'Onboarding, Straße", "CAC = Coût d'acquisition client", "Revenu net, Lead")
  }

  static let dresses: [@Sendable (String) -> String] = [
    { $0 }, { $0.uppercased() }, { $0.lowercased() }, { Folding.key($0) }, { " \($0). " }, { "« \($0) »" },
    { $0.replacing("'", with: "’") }, { $0.decomposedStringWithCanonicalMapping }, { "le \($0)" }, { "L’\($0)" },
  ]

  @Test func anAcceptedAnswerIsRightInEveryDress() throws {
    let deck = try Self.ordinaryDeck()
    for term in deck.deck.terms.indices {
      for face in Face.allCases {
        for answer in TermAnswers(deck.deck.terms[term])[face].map(\.text) {
          for (index, dress) in Self.dresses.enumerated() where index < 8 || !answer.hasPrefix("L'") {
            let judgement = deck.judged(dress(answer), face, term: term)
            #expect(judgement.grade >= .good, "\(dress(answer)), \(face)")
            #expect(judgement.verdict != .typo, "\(dress(answer)), \(face)")
          }
          #expect(deck.verdict(answer, face, term: term) == .exact)
        }
      }
    }
  }

  @Test func noNameOfAnotherTermEverPasses() throws {
    let deck = try Self.ordinaryDeck()
    let terms = deck.deck.terms
    for (asked, given) in terms.indices.flatMap({ asked in terms.indices.map { (asked, $0) } }) where asked != given {
      for name in terms[given].headwords {
        // Every dress meets every name and every term in time, not all at once: there are twenty thousand such answers.
        let typed = Self.dresses[(asked + given) % 8](name)
        for face in Face.allCases {
          let judgement = deck.judged(typed, face, term: asked)
          #expect(judgement.got == terms[given].address, "\(typed) for \(asked), \(face)")
          #expect(!judgement.grade.passed)
        }
      }
    }
  }

  /// Whatever is typed, a pass means that no other name of the deck is as near.
  @Test func aTypoIsNearerToTheAnswerThanToAnyOtherName() throws {
    let deck = try Self.ordinaryDeck()
    var typos = 0
    for seed in 0..<1500 {
      var random = SplitMix64("typo", seed)
      let typed = Self.answer(deck, &random)
      let asked = Int.random(in: deck.deck.terms.indices, using: &random)
      let judgement = deck.judged(typed, .name, term: asked)
      guard judgement.verdict == .typo else { continue }
      typos += 1
      let letters = FoldedText.all(typed)[0].bareText
      for other in deck.deck.terms where other.id != deck.deck.terms[asked].id {
        for name in other.headwords {
          let edits = Alignment(letters, FoldedText.all(name)[0].bareText).edits
          #expect(edits > judgement.edits, "seed \(seed): \(typed) is \(name) too")
        }
      }
    }
    #expect(typos > 10)
  }
}
