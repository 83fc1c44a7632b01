// What an imported file does not state of its terms: all but names and definitions, unless a column of its tables is for it.

import Glossary

extension ImportedDeck {
  package var unsaid: UnsaidParts {
    if format.isExact { return .none }
    let stated = Set(tables.flatMap(\.columns).compactMap(\.part).compactMap(\.unsaidPart))
    let open = terms.filter { term in
      term.guesses.contains { guess in
        switch guess {
        case .kind, .kindByDefault: true
        default: false
        }
      }
    }
    return UnsaidParts(UnsaidParts.all.parts.subtracting(stated), withoutKind: Set(open.map(\.term.id)))
  }
}

extension TermPart {
  fileprivate var unsaidPart: UnsaidParts.Part? {
    switch self {
    case .id: .id
    case .kind: .kind
    case .example: .example
    case .alias: .aliases
    case .tag: .tags
    case .seeAlso: .seeAlso
    case .confusedWith: .confusedWith
    case .term, .acronym, .name, .definition, .point, .deck: nil
    }
  }
}
