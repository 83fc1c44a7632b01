// The parts of its terms that a corrected glossary does not state, as a plain text states no kinds: an update keeps the old
// values.

package struct UnsaidParts: Sendable {
  package enum Part: CaseIterable, Sendable {
    case kind, example, aliases, tags, seeAlso, confusedWith
  }

  /// Whether the ids are derived from the terms' words (`Newcomers`).
  let areIDsDerived: Bool
  private let parts: [Term.ID: Set<Part>]
  /// For the terms that `parts` does not have.
  private let others: Set<Part>

  package init(areIDsDerived: Bool, parts: [Term.ID: Set<Part>]) {
    self.init(areIDsDerived: areIDsDerived, parts: parts, others: [])
  }

  private init(areIDsDerived: Bool, parts: [Term.ID: Set<Part>], others: Set<Part>) {
    self.areIDsDerived = areIDsDerived
    self.parts = parts
    self.others = others
  }

  /// For a format that states everything.
  package static let none = UnsaidParts(areIDsDerived: false, parts: [:])
  /// For a plain glossary of names and definitions.
  package static let all = UnsaidParts(areIDsDerived: true, parts: [:], others: Set(Part.allCases))

  /// The new term with the old values of what is not stated.
  func completed(_ term: Term, from former: Term) -> Term {
    let unsaid = parts[term.id] ?? others
    var term = term
    if unsaid.contains(.kind) { term.kind = former.kind }
    if unsaid.contains(.example) { term.example = term.example ?? former.example }
    if unsaid.contains(.aliases), term.aliases.isEmpty { term.aliases = former.aliases }
    if unsaid.contains(.tags), term.tags.isEmpty { term.tags = former.tags }
    if unsaid.contains(.seeAlso), term.seeAlso.isEmpty { term.seeAlso = former.seeAlso }
    if unsaid.contains(.confusedWith), term.confusedWith.isEmpty { term.confusedWith = former.confusedWith }
    return term
  }
}
