// The terms of a session that two of its decks have: under the same id, or with the same acronym or name. Both are kept;
// the owner is told, and questions name the deck.

package struct DeckOverlap: Equatable, Sendable {
  /// The id, acronym or name that both have.
  package let text: String
  package let term: TermAddress
  package let other: TermAddress

  /// The overlaps, in the order of the deck; one for each pair of terms.
  package static func all(in deck: Deck) -> [DeckOverlap] {
    guard !deck.included.isEmpty else { return [] }
    var owners: [String: Term] = [:]
    var overlaps: [DeckOverlap] = []
    for term in deck.terms {
      var met: Set<TermAddress> = []
      for text in term.signs {
        let key = Folding.key(text)
        guard !key.isEmpty else { continue }
        guard let owner = owners[key] else {
          owners[key] = term
          continue
        }
        guard owner.deck != term.deck, met.insert(owner.address).inserted else { continue }
        overlaps.append(DeckOverlap(text: text, term: owner.address, other: term.address))
      }
    }
    return overlaps
  }
}

extension Term {
  /// What a learner may take for this term: its acronym, its names, its id.
  fileprivate var signs: [String] { [acronym].compactMap(\.self) + names + [id.text] }
}
