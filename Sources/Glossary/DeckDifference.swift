// The difference between a deck and a corrected glossary, and the merged deck. A renamed term is recognised and keeps
// its former id in `was`, so that an edit loses no answers.

package struct DeckDifference: Equatable, Sendable {
  /// `settings` and `reordered` first, then the terms in the order of the new deck, then the removed terms.
  package let changes: [Change]
  /// The number of terms that are the same in both decks.
  package let unchanged: Int
  /// The merged deck: the new deck with the old deck's id, and with all former ids in `was`.
  package let result: Deck

  package enum Change: Equatable, Sendable {
    case new(Term)
    case reworded(from: Term, to: Term)
    /// The same term under another id. It is recognised by a former id (`was`), or by its definition.
    case renamed(from: Term, to: Term)
    /// The answers stay in the journal, and count again if the term is added again.
    case removed(Term)
    /// A property of the deck itself: title, language, ramp days, exam rules or former ids.
    case settings
    /// The terms that are in both decks have another order.
    case reordered
  }

  /// `unsaid`: the parts that the new deck does not state.
  package init(from old: Deck, to new: Deck, unsaid: UnsaidParts) {
    let new = unsaid.areIDsDerived ? Newcomers(old, new, known: Self.matches(old, new)).renamed : new
    let matches = Self.matches(old, new)
    let claimed = Set(new.terms.flatMap(\.was))
    let gone = GoneTerms(old.gone)
    let formers = Dictionary(old.terms.map { ($0.id, $0.was) }, uniquingKeysWith: { first, _ in first })
    var changes: [Change] = []
    var terms: [Term] = []
    for term in new.terms {
      let former = matches[term.id]
      let term =
        former.map { Self.carried(term, from: $0, except: claimed, unsaid) }
        ?? gone.returned(Self.inheriting(term, from: formers))
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
      && old.was == new.was && old.with == new.with
  }

  /// The old term for the id of each new term. They match by id, else by a former id of either, else by definition.
  private static func matches(_ old: Deck, _ new: Deck) -> [Term.ID: Term] {
    var left = Dictionary(old.terms.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var matches: [Term.ID: Term] = [:]
    func match(_ term: Term, _ id: Term.ID?) {
      if let id, matches[term.id] == nil, let former = left.removeValue(forKey: id) { matches[term.id] = former }
    }
    for term in new.terms { match(term, term.id) }
    for term in new.terms { match(term, term.was.first { left[$0] != nil }) }
    let byFormerID = Dictionary(
      old.terms.flatMap { term in term.was.map { ($0, term.id) } }, uniquingKeysWith: { first, _ in first })
    for term in new.terms { match(term, byFormerID[term.id]) }
    let byDefinition = Dictionary(
      old.terms.filter { left[$0.id] != nil && $0.hasDefinition }.map { (Folding.key($0.definition), $0.id) },
      uniquingKeysWith: { first, _ in first })
    for term in new.terms where matches[term.id] == nil && term.hasDefinition {
      match(term, byDefinition[Folding.key(term.definition)])
    }
    return matches
  }

  /// The new term with the former ids of its old version, and with the old values of what is not stated. `claimed`: the
  /// former ids that the corrected glossary itself gives to its terms.
  private static func carried(
    _ term: Term, from former: Term, except claimed: Set<Term.ID>, _ unsaid: UnsaidParts
  ) -> Term {
    var term = term
    let ids = former.was + (former.id == term.id ? [] : [former.id])
    term.was += ids.filter { !claimed.contains($0) && $0 != term.id }
    return unsaid.completed(term, from: former)
  }

  /// The second heir of a term that was split, with that term's own former ids.
  private static func inheriting(_ term: Term, from formers: [Term.ID: [Term.ID]]) -> Term {
    let ids = term.was.flatMap { formers[$0] ?? [] }.filter { !term.was.contains($0) && $0 != term.id }
    if ids.isEmpty { return term }
    var term = term
    term.was += ids
    return term
  }

  private static func change(_ former: Term?, _ term: Term) -> Change? {
    guard let former else { return .new(term) }
    if former.id != term.id { return .renamed(from: former, to: term) }
    return former == term ? nil : .reworded(from: former, to: term)
  }

  /// The merged deck. References to removed terms are dropped, references to renamed terms get the new id. The id of a
  /// present term is removed from every `was`.
  private static func deck(_ old: Deck, _ new: Deck, _ terms: [Term], _ removed: [Term]) -> Deck {
    let living = Set(terms.map(\.id))
    let present = Dictionary(
      terms.flatMap { term in term.was.map { ($0, term.id) } }, uniquingKeysWith: { first, _ in first })
    func presentIDs(_ ids: [Term.ID]) -> [Term.ID] {
      ids.map { living.contains($0) ? $0 : present[$0] ?? $0 }.filter { living.contains($0) }
    }
    let updated = terms.map { term in
      var term = term
      term.seeAlso = presentIDs(term.seeAlso)
      term.confusedWith = presentIDs(term.confusedWith)
      term.was.removeAll { living.contains($0) }
      return term
    }
    var deck = Deck(id: old.id, title: new.title, language: new.language, terms: updated)
    let former = Set(old.was)
    deck.was = old.was + new.was.filter { !former.contains($0) && $0 != old.id }
    deck.revision = old.revision
    deck.with = new.with.isEmpty ? old.with : new.with
    deck.rampDays = new.rampDays ?? old.rampDays
    deck.exam = new.exam ?? old.exam
    deck.gone =
      GoneTerms(old.gone).without(updated)
      + removed.filter { !$0.was.isEmpty }.map { Deck.Gone(id: $0.id, was: $0.was) }
    return deck
  }
}

/// The removed terms of a deck, found by their ids. A term returns if it has the id, or a former id, of a removed term, or
/// names its id as a former one.
private struct GoneTerms {
  private let all: [Deck.Gone]
  /// The first removed term with this id, and the first with this id or former id.
  private let byID: [Term.ID: Int]
  private let byAnyID: [Term.ID: Int]

  init(_ all: [Deck.Gone]) {
    self.all = all
    byID = Dictionary(all.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    byAnyID = Dictionary(
      all.enumerated().flatMap { index, gone in ([gone.id] + gone.was).map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The new term; if the deck had it before, under this id or another, with the former ids of the removed one.
  func returned(_ term: Term) -> Term {
    let found = ([byAnyID[term.id]] + term.was.map { byID[$0] }).compactMap(\.self).min()
    guard let gone = found.map({ all[$0] }) else { return term }
    var term = term
    let known = Set(term.was)
    term.was += ([gone.id] + gone.was).filter { !known.contains($0) && $0 != term.id }
    return term
  }

  /// The removed terms of which none of `terms` is the return.
  func without(_ terms: [Term]) -> [Deck.Gone] {
    let present = Set(terms.map(\.id))
    let former = Set(terms.flatMap(\.was))
    return all.filter { gone in
      !present.contains(gone.id) && !former.contains(gone.id) && !gone.was.contains(where: present.contains)
    }
  }
}

/// Replaces ids of new terms in a plain glossary, whose ids are derived from its words. A new term whose id is a former
/// id of another term gets a free id, so that it does not inherit that term's answers.
private struct Newcomers {
  private let old: Deck
  private let new: Deck
  /// The old term for the id of each new term; new terms without an old one are missing.
  private let known: [Term.ID: Term]

  init(_ old: Deck, _ new: Deck, known: [Term.ID: Term]) {
    self.old = old
    self.new = new
    self.known = known
  }

  /// The glossary with the free ids, also in references to the terms.
  var renamed: Deck {
    let ids = freeIDs
    guard !ids.isEmpty else { return new }
    let terms = new.terms.map { term in
      var renamed = term.with(id: ids[term.id] ?? term.id)
      renamed.seeAlso = term.seeAlso.map { ids[$0] ?? $0 }
      renamed.confusedWith = term.confusedWith.map { ids[$0] ?? $0 }
      return renamed
    }
    var deck = Deck(id: new.id, title: new.title, language: new.language, terms: terms)
    deck.was = new.was
    deck.with = new.with
    deck.rampDays = new.rampDays
    deck.exam = new.exam
    deck.gone = new.gone
    return deck
  }

  private var freeIDs: [Term.ID: Term.ID] {
    let former = Set(old.terms.flatMap(\.was))
    var taken = former.union(old.terms.map(\.id)).union(new.terms.map(\.id))
    var ids: [Term.ID: Term.ID] = [:]
    // The last number tried for each beginning: ids that begin alike would try the same numbers again.
    var last: [Substring: Int] = [:]
    for term in new.terms where known[term.id] == nil && former.contains(term.id) {
      guard let free = Self.free(like: term.id, taken, after: &last) else { continue }
      ids[term.id] = free
      taken.insert(free)
    }
    return ids
  }

  private static func free(
    like id: Term.ID, _ taken: Set<Term.ID>, after last: inout [Substring: Int]
  ) -> Term.ID? {
    let start = id.text.prefix(Term.ID.longest - 6)
    let first = last[start, default: 1] + 1
    let free = (first...first + taken.count).first { number in
      Term.ID("\(start)-\(number)").map { !taken.contains($0) } ?? false
    }
    last[start] = free
    return free.flatMap { Term.ID("\(start)-\($0)") }
  }
}
