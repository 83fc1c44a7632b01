// What has changed in a deck since the learner's last session: what is told at the start, and found by `deck check`.

/// The changes between two versions of a deck and of the decks that it includes.
package struct DeckNews: Equatable, Sendable {
  package let changes: [Change]

  package enum Change: Equatable, Sendable {
    case new(Term)
    case reworded(from: Term, to: Term)
    /// The term has another id; its file names the former one in `was`.
    case renamed(from: Term, to: Term)
    case removed(Term)
    /// The term has another id, and its file does not name the former one: its answers count no more.
    case lost(LostID)
    /// The deck has another id, and its file does not name the former one.
    case lostDeck(from: Deck.ID, to: Deck.ID)
  }

  /// `nil` if no term has changed.
  package init?(from old: Deck, to new: Deck) {
    if old.terms == new.terms, old.id == new.id, old.terms.map(\.deck) == new.terms.map(\.deck) { return nil }
    var changes: [Change] = []
    var former = Dictionary(old.parts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for part in new.parts {
      let known = ([part.id] + part.was).first { former[$0] != nil } ?? (part.id == new.id ? old.id : nil)
      guard let known, former.removeValue(forKey: known) != nil else {
        changes += new.terms.filter { $0.deck == part.id }.map { .new($0) }
        continue
      }
      if known != part.id, !part.was.contains(known) { changes.append(.lostDeck(from: known, to: part.id)) }
      changes += Self.changes(from: old.deck(known), to: new.deck(part.id))
    }
    changes += old.terms.filter { former[$0.deck] != nil }.map { .removed($0) }
    guard !changes.isEmpty else { return nil }
    self.changes = changes
  }

  private static func changes(from old: Deck, to new: Deck) -> [Change] {
    if old.terms == new.terms { return [] }
    let difference = DeckDifference(from: old, to: new, unsaid: .none)
    let lost = LostID.all(from: old, to: new)
    let gone = Set(lost.map(\.former.id)), come = Set(lost.map(\.term.id))
    return lost.map { .lost($0) }
      + difference.changes.compactMap { change in
        switch change {
        case .new(let term): come.contains(term.id) ? nil : .new(term)
        case .reworded(let former, let term): .reworded(from: former, to: term)
        case .renamed(let former, let term): come.contains(term.id) ? nil : .renamed(from: former, to: term)
        case .removed(let term): gone.contains(term.id) ? nil : .removed(term)
        case .settings, .reordered: nil
        }
      }
  }

  package var lost: [LostID] {
    changes.compactMap { change in if case .lost(let lost) = change { lost } else { nil } }
  }
}

/// A term whose id was changed without a word: the same definition, acronym or name under another id, which no `was` names.
package struct LostID: Equatable, Sendable {
  package let former: Term
  package let term: Term

  /// The line that the term needs.
  package var line: String {
    "was: [" + (term.was + [former.id]).map(\.text).joined(separator: ", ") + "]"
  }

  /// The terms of the old deck that are missing in the new one under every id, each with the new term that it became.
  package static func all(from old: Deck, to new: Deck) -> [LostID] {
    let claimed = Set(new.ownTerms.flatMap(\.was) + new.gone.flatMap(\.was))
    let missing = old.ownTerms.filter { new[own: $0.id] == nil && !claimed.contains($0.id) }
    if missing.isEmpty { return [] }
    // A term that has come under a new id: neither the id nor a former one was in the old deck.
    let come = new.ownTerms.filter { term in old[own: term.id] == nil && !term.was.contains { old[own: $0] != nil } }
    var owners: [String: Term] = [:]
    for term in come { for sign in signs(of: term) where owners[sign] == nil { owners[sign] = term } }
    var taken: Set<Term.ID> = []
    return missing.compactMap { former in
      let found = signs(of: former).lazy.compactMap { owners[$0] }.first { !taken.contains($0.id) }
      guard let found else { return nil }
      taken.insert(found.id)
      return LostID(former: former, term: found)
    }
  }

  /// What tells a term from others, the surest first: the definition, the acronym, the first name.
  private static func signs(of term: Term) -> [String] {
    let signs = [("d", term.definition), ("a", term.acronym ?? ""), ("n", term.names.first ?? "")]
    return signs.map { ($0, Folding.key($1)) }.filter { !$1.isEmpty }.map { "\($0) \($1)" }
  }
}
