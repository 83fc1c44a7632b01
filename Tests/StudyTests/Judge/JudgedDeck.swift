// A deck written in one line a term, and a judge for it.

import Glossary
import Learning
import Study
import Testing

struct JudgedDeck {
  let deck: Deck
  let judge: Judge

  init(_ terms: [Term]) throws {
    deck = Deck(id: try #require(Deck.ID("test")), title: "Test", language: "fr", terms: terms)
    judge = Judge(deck)
  }

  /// "SDR = Sales Development Rep, Chargé de développement; BDR": acronym = names; aliases. Ids are t0, t1, t2…
  init(_ lines: String...) throws {
    try self.init(lines.enumerated().map { try Self.term("t\($0)", $1) })
  }

  private static func term(_ id: String, _ line: String) throws -> Term {
    let sides = line.components("=")
    let texts = (sides.last ?? "").split(separator: ";", maxSplits: 1).map { String($0).components(",") }
    var term = Term(
      id: try #require(Term.ID(id)), acronym: sides.count > 1 ? sides.first : nil, names: texts.first ?? [],
      kind: .concept, definition: "")
    term.aliases = texts.count > 1 ? texts[1] : []
    return term
  }

  func card(_ term: Int = 0, _ face: Face = .expand) -> Card {
    Card(deck.terms[term], face)
  }

  /// Judged at once, without a hint.
  func judged(_ typed: String, _ face: Face = .expand, term: Int = 0) -> Judgement {
    judge.judge(typed, for: card(term, face), firstKey: 1000, usual: 4000, hints: 0)
  }

  func verdict(_ typed: String, _ face: Face = .expand, term: Int = 0) -> Verdict {
    judged(typed, face, term: term).verdict
  }
}

extension String {
  fileprivate func components(_ separator: Character) -> [String] {
    split(separator: separator).map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }
}
