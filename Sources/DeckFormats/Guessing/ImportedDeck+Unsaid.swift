// What an imported file does not state of its terms: all but names and definitions, unless the table of a term has a column
// for it.

import Glossary

extension ImportedDeck {
  package var unsaid: UnsaidParts {
    if format.isExact { return .none }
    let parts = terms.map { ($0.term.id, $0.unsaid) }
    return UnsaidParts(
      areIDsDerived: !terms.contains { $0.stated.contains(.id) },
      parts: Dictionary(parts, uniquingKeysWith: { first, _ in first }))
  }
}

extension ImportedTerm {
  fileprivate var unsaid: Set<UnsaidParts.Part> {
    // A cell of kinds that is empty states none.
    let isOpen = guesses.contains { guess in
      switch guess {
      case .kind, .kindByDefault: true
      default: false
      }
    }
    let stated = Set(self.stated.compactMap(\.unsaidPart))
    return Set(UnsaidParts.Part.allCases).subtracting(isOpen ? stated.subtracting([.kind]) : stated)
  }
}

extension TermPart {
  fileprivate var unsaidPart: UnsaidParts.Part? {
    switch self {
    case .kind: .kind
    case .example: .example
    case .alias: .aliases
    case .tag: .tags
    case .seeAlso: .seeAlso
    case .confusedWith: .confusedWith
    case .id, .term, .acronym, .name, .definition, .point, .deck: nil
    }
  }
}
