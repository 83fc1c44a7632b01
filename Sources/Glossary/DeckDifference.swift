// What a corrected glossary changes in a deck, and the deck that results: a renamed term is recognised and keeps its
// former id in `was`, so that no answer is lost to an edit.

package struct DeckDifference: Equatable, Sendable {
  /// In the order of the new deck, removals last.
  package let changes: [Change]
  /// Terms that are the same in both.
  package let unchanged: Int
  /// The new deck under the old one's id, with every former id remembered.
  package let result: Deck

  package enum Change: Equatable, Sendable {
    case new(Term)
    case reworded(from: Term, to: Term)
    /// Another id, the same term: by its `was`, or by its definition.
    case renamed(from: Term, to: Term)
    /// Its history stays in the journal, and comes back with it.
    case removed(Term)
    /// The deck's title, or what else is not its terms'.
    case settings
    /// The terms that stay are learnt in another order.
    case reordered
  }

  /// `keepsUnsaid` leaves what a plain glossary cannot say (kinds, aliases, tags, examples, pairs that are confused) as the deck
  /// had it.
  package init(from old: Deck, to new: Deck, keepsUnsaid: Bool) {
    let new = keepsUnsaid ? Newcomers(old, new, known: Self.matches(old, new)).renamed : new
    let matches = Self.matches(old, new)
    let claimed = Set(new.terms.flatMap(\.was))
    var changes: [Change] = []
    var terms: [Term] = []
    for term in new.terms {
      let former = matches[term.id]
      let term =
        former.map { Self.carried(term, from: $0, except: claimed, keepsUnsaid: keepsUnsaid) }
        ?? Self.returned(term, to: old)
      terms.append(term)
      if let change = Self.change(former, term) { changes.append(change) }
    }
    let kept = Set(matches.values.map(\.id))
    let removed = old.terms.filter { !kept.contains($0.id) }
    result = Self.deck(old, new, terms, removed)
    unchanged = new.terms.count - changes.count
    self.changes =
      (Self.sameSettings(old, result) ? [] : [.settings]) + (Self.isReordered(old, new, matches) ? [.reordered] : [])
      + changes + removed.map { .removed($0) }
  }

  private static func isReordered(_ old: Deck, _ new: Deck, _ matches: [Term.ID: Term]) -> Bool {
    let staying = new.terms.compactMap { matches[$0.id]?.id }
    let kept = Set(staying)
    return old.terms.map(\.id).filter(kept.contains) != staying
  }

  private static func sameSettings(_ old: Deck, _ new: Deck) -> Bool {
    old.title == new.title && old.language == new.language && old.rampDays == new.rampDays && old.exam == new.exam
      && old.was == new.was
  }

  /// The old term of each new one: by id, else by a former id of either, else by the same definition.
  private static func matches(_ old: Deck, _ new: Deck) -> [Term.ID: Term] {
    var left = Dictionary(old.terms.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var matches: [Term.ID: Term] = [:]
    func take(_ id: Term.ID?, for term: Term) {
      if let id, matches[term.id] == nil, let former = left.removeValue(forKey: id) { matches[term.id] = former }
    }
    for term in new.terms { take(term.id, for: term) }
    for term in new.terms { take(term.was.first { left[$0] != nil }, for: term) }
    let byFormerID = Dictionary(
      old.terms.flatMap { term in term.was.map { ($0, term.id) } }, uniquingKeysWith: { first, _ in first })
    for term in new.terms { take(byFormerID[term.id], for: term) }
    let byDefinition = Dictionary(
      old.terms.filter { left[$0.id] != nil }.map { (Folding.key($0.definition), $0.id) },
      uniquingKeysWith: { first, _ in first })
    for term in new.terms where matches[term.id] == nil { take(byDefinition[Folding.key(term.definition)], for: term) }
    return matches
  }

  /// A term that was there once, under this id or another.
  private static func returned(_ term: Term, to old: Deck) -> Term {
    guard let gone = old.gone.first(where: { isReturn($0, term) }) else { return term }
    var term = term
    term.was += ([gone.id] + gone.was).filter { !term.was.contains($0) && $0 != term.id }
    return term
  }

  private static func isReturn(_ gone: Deck.Gone, _ term: Term) -> Bool {
    gone.id == term.id || gone.was.contains(term.id) || term.was.contains(gone.id)
  }

  /// A former id that the corrected glossary gives to some term, this one or another, is `claimed` already.
  private static func carried(
    _ term: Term, from former: Term, except claimed: Set<Term.ID>, keepsUnsaid: Bool
  ) -> Term {
    var term = term
    let ids = former.was + (former.id == term.id ? [] : [former.id])
    term.was += ids.filter { !claimed.contains($0) && $0 != term.id }
    guard keepsUnsaid else { return term }
    term.kind = former.kind
    term.example = term.example ?? former.example
    if term.aliases.isEmpty { term.aliases = former.aliases }
    if term.tags.isEmpty { term.tags = former.tags }
    if term.seeAlso.isEmpty { term.seeAlso = former.seeAlso }
    if term.confusedWith.isEmpty { term.confusedWith = former.confusedWith }
    return term
  }

  private static func change(_ former: Term?, _ term: Term) -> Change? {
    guard let former else { return .new(term) }
    if former.id != term.id { return .renamed(from: former, to: term) }
    return former == term ? nil : .reworded(from: former, to: term)
  }

  /// Pointers to terms that are gone go with them; those to a renamed term follow it. An id that lives again is former no
  /// more.
  private static func deck(_ old: Deck, _ new: Deck, _ terms: [Term], _ removed: [Term]) -> Deck {
    let living = Set(terms.map(\.id))
    let present = Dictionary(
      terms.flatMap { term in term.was.map { ($0, term.id) } }, uniquingKeysWith: { first, _ in first })
    func follow(_ ids: [Term.ID]) -> [Term.ID] {
      ids.map { living.contains($0) ? $0 : present[$0] ?? $0 }.filter { living.contains($0) }
    }
    let followed = terms.map { term in
      var term = term
      term.seeAlso = follow(term.seeAlso)
      term.confusedWith = follow(term.confusedWith)
      term.was.removeAll { living.contains($0) }
      return term
    }
    var deck = Deck(id: old.id, title: new.title, language: new.language, terms: followed)
    deck.was = old.was + new.was.filter { !old.was.contains($0) && $0 != old.id }
    deck.rampDays = new.rampDays ?? old.rampDays
    deck.exam = new.exam ?? old.exam
    deck.gone =
      old.gone.filter { gone in !followed.contains { isReturn(gone, $0) } }
      + removed.filter { !$0.was.isEmpty }.map { Deck.Gone(id: $0.id, was: $0.was) }
    return deck
  }
}
