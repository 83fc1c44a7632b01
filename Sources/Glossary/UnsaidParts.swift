// The parts of its terms that a corrected glossary does not state, as a plain text states no kinds: an update keeps the old
// values.

package struct UnsaidParts: Equatable, Sendable {
  package enum Part: CaseIterable, Sendable {
    /// The ids are derived from the terms' words (`Newcomers`).
    case id
    case kind, example, aliases, tags, seeAlso, confusedWith
  }

  package var parts: Set<Part>
  /// Terms whose kind the glossary leaves open, though it states that of others.
  package var withoutKind: Set<Term.ID>

  package init(_ parts: Set<Part>, withoutKind: Set<Term.ID> = []) {
    self.parts = parts
    self.withoutKind = withoutKind
  }

  /// For a format that states everything.
  package static let none = UnsaidParts([])
  /// For a plain glossary of names and definitions.
  package static let all = UnsaidParts(Set(Part.allCases))

  /// The new term with the old values of what is not stated.
  func completed(_ term: Term, from former: Term) -> Term {
    var term = term
    if parts.contains(.kind) || withoutKind.contains(term.id) { term.kind = former.kind }
    if parts.contains(.example) { term.example = term.example ?? former.example }
    if parts.contains(.aliases), term.aliases.isEmpty { term.aliases = former.aliases }
    if parts.contains(.tags), term.tags.isEmpty { term.tags = former.tags }
    if parts.contains(.seeAlso), term.seeAlso.isEmpty { term.seeAlso = former.seeAlso }
    if parts.contains(.confusedWith), term.confusedWith.isEmpty { term.confusedWith = former.confusedWith }
    return term
  }
}
