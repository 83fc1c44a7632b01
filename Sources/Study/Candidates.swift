// What a day could ask, before anything is chosen: what is due, what needs a check before the ramp date, what is new.

import Glossary
import Learning

struct Candidates {
  private let morning: Progress
  private let deck: Deck
  private let day: Day
  /// Of the deck, but for those that are suspended.
  private let cards: [Card]

  init(_ morning: Progress, _ deck: Deck, _ day: Day) {
    self.morning = morning
    self.deck = deck
    self.day = day
    cards = deck.cards.filter { !morning.marks.isSuspended($0.id) }
  }

  /// The longest overdue first; among cards of one day, in an order that favours none.
  var due: [Card] {
    let ranked = cards.compactMap { card -> (card: Card, due: Day, rank: UInt64)? in
      guard let progress = morning[card.id], progress.due <= day else { return nil }
      var random = SplitMix64(card.id.description, progress.reviews)
      return (card, progress.due, random.next())
    }
    return ranked.sorted { ($0.due, $0.rank) < ($1.due, $1.rank) }.map(\.card)
  }

  /// Cards that SM-2 does not bring again before the ramp date, and of which too little is expected on it; the weakest
  /// first.
  func checks(_ ramp: Ramp) -> [Card] {
    let last = ramp.lastDay(from: day)
    let weak = cards.enumerated().compactMap { place, card -> (card: Card, recall: Double, place: Int)? in
      guard let progress = morning[card.id], progress.due > last, progress.due > day else { return nil }
      guard let recall = morning.recall(of: card.id, on: ramp.date), recall < ramp.rules.checkedBelow else {
        return nil
      }
      return (card, recall, place)
    }
    return weak.sorted { ($0.recall, $0.place) < ($1.recall, $1.place) }.map(\.card)
  }

  /// Cards never seen.
  struct New {
    /// The next face of each term, every term once before any term twice, in deck order.
    let first: [Card]
    /// The further ones, which wait for another day.
    let siblings: [Card]
    let unseen: Ramp.Unseen
  }

  var new: New {
    var first: [(card: Card, depth: Int, place: Int)] = []
    var siblings: [Card] = []
    var terms = 0
    for (place, term) in deck.terms.enumerated() {
      let faces = term.faces.map { Card(deck: deck.id, term: term, face: $0) }
      let unseen = faces.indices.filter { morning[faces[$0].id] == nil && !morning.marks.isSuspended(faces[$0].id) }
      guard let depth = unseen.first else { continue }
      first.append((faces[depth], depth, place))
      siblings += unseen.dropFirst().map { faces[$0] }
      if !morning.hasHistory(term, in: deck.id) { terms += 1 }
    }
    let ranked = first.sorted { ($0.depth, $0.place) < ($1.depth, $1.place) }.map(\.card)
    return New(
      first: ranked, siblings: siblings, unseen: Ramp.Unseen(cards: first.count + siblings.count, terms: terms))
  }
}
