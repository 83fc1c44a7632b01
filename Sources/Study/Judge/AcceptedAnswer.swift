// A right answer to a card, read once: the judge of a deck keeps those of each term.

import Glossary

struct AcceptedAnswer: Sendable {
  let text: String
  let isAcronym: Bool
  let readings: [Reading]

  init(_ text: String, of term: Term) {
    self.text = text
    isAcronym = term.isAcronym(text)
    readings = Reading.all(text)
  }

  /// Edits that a known name may have, by its letters; blanks are none.
  static func tolerance(letters: Int) -> Int {
    switch letters {
    case ...4: 0
    case ...8: 1
    case ...15: 2
    default: 3
    }
  }
}

/// What may be typed on each face of a term.
struct TermAnswers: Sendable {
  private let term: Term
  let all: [AcceptedAnswer]
  private let names: [AcceptedAnswer]
  private let acronyms: [AcceptedAnswer]

  init(_ term: Term) {
    self.term = term
    let acronym = [term.acronym].compactMap(\.self).map { AcceptedAnswer($0, of: term) }
    let own = term.names.map { AcceptedAnswer($0, of: term) }
    let aliases = term.aliases.map { AcceptedAnswer($0, of: term) }
    all = acronym + own + aliases
    names = own + aliases.filter { !$0.isAcronym }
    acronyms = acronym + aliases.filter(\.isAcronym)
  }

  /// A definition is never typed; were it asked, the term's name would be the answer.
  subscript(face: Face) -> [AcceptedAnswer] {
    switch face {
    case .expand: names
    case .abbreviate: acronyms
    case .name, .define: all
    }
  }

  /// Whether they are those of a term, as it is now.
  func areOf(_ other: Term) -> Bool {
    term.acronym == other.acronym && term.names == other.names && term.aliases == other.aliases
  }
}
