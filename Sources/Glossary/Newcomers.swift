// The new terms of a glossary whose ids are guessed from its words: one that would be called as another term once was gets
// a free id, so that it never inherits that term's history.

struct Newcomers {
  private let old: Deck
  private let new: Deck
  /// The old term of each new one, where there is one.
  private let known: [Term.ID: Term]

  init(_ old: Deck, _ new: Deck, known: [Term.ID: Term]) {
    self.old = old
    self.new = new
    self.known = known
  }

  /// The glossary with free ids, and what points at the renamed terms with it.
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
    deck.rampDays = new.rampDays
    deck.exam = new.exam
    deck.gone = new.gone
    return deck
  }

  private var freeIDs: [Term.ID: Term.ID] {
    let former = Set(old.terms.flatMap(\.was))
    var taken = former.union(old.terms.map(\.id)).union(new.terms.map(\.id))
    var ids: [Term.ID: Term.ID] = [:]
    for term in new.terms where known[term.id] == nil && former.contains(term.id) {
      guard let free = Self.free(like: term.id, taken) else { continue }
      ids[term.id] = free
      taken.insert(free)
    }
    return ids
  }

  private static func free(like id: Term.ID, _ taken: Set<Term.ID>) -> Term.ID? {
    (2...taken.count + 2).lazy
      .compactMap { Term.ID(id.text.prefix(Term.ID.longest - 6) + "-\($0)") }
      .first { !taken.contains($0) }
  }
}
