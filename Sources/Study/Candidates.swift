// What a day could ask, before anything is chosen: what is due, what needs a check before the ramp date, what is new.

import Glossary
import Learning

struct Candidates {
  private let morning: Progress
  private let deck: Deck
  private let day: Day
  /// What is known of each card of the deck, by its place; `nil` for a card never answered.
  private let progress: [CardProgress?]
  /// The places of the cards that are not suspended.
  private let usable: [Int]

  init(_ morning: Progress, _ deck: Deck, _ day: Day) {
    self.morning = morning
    self.deck = deck
    self.day = day
    progress = deck.cards.map { morning[$0.id] }
    usable = deck.cards.indices.filter { !morning.marks.isSuspended(deck.cards[$0].id) }
  }

  // Cards are given by their places in the deck.

  /// The longest overdue first; among cards of one day, in an order that favours none.
  var due: [Int] {
    let ranked = usable.compactMap { place -> (due: Day, rank: UInt64, place: Int)? in
      guard let card = progress[place], card.due <= day else { return nil }
      var random = SplitMix64(deck.cards[place].id, card.reviews)
      return (card.due, random.next(), place)
    }
    return ranked.sorted { ($0.due, $0.rank) < ($1.due, $1.rank) }.map(\.place)
  }

  /// Cards that SM-2 does not bring again before the ramp date, and of which too little is expected on it; the weakest
  /// first.
  func checks(_ ramp: Ramp) -> [Int] {
    let last = max(day, ramp.lastDay(from: day))
    let weak = usable.compactMap { place -> (recall: Double, place: Int)? in
      guard let card = progress[place], card.due > last else { return nil }
      let recall = card.recall(on: ramp.date, morning.kappa)
      return recall < ramp.rules.checkedBelow ? (recall, place) : nil
    }
    return weak.sorted { ($0.recall, $0.place) < ($1.recall, $1.place) }.map(\.place)
  }

  /// Cards never seen.
  struct New {
    /// The next face of each term, every term once before any term twice, in deck order.
    let first: [Int]
    /// The further ones, which wait for another day.
    let siblings: [Int]
    let unseen: Ramp.Unseen
  }

  var new: New {
    var first: [(depth: Int, place: Int)] = []
    var siblings: [Int] = []
    var unmet = 0
    var start = 0
    for term in deck.terms {
      let places = start..<start + term.faces.count
      start = places.upperBound
      let unseen = places.filter { progress[$0] == nil && !morning.marks.isSuspended(deck.cards[$0].id) }
      guard let next = unseen.first else { continue }
      first.append((next - places.lowerBound, next))
      siblings += unseen.dropFirst()
      if places.allSatisfy({ progress[$0] == nil }) { unmet += 1 }
    }
    let ranked = first.sorted { $0 < $1 }.map(\.place)
    return New(
      first: ranked, siblings: siblings, unseen: Ramp.Unseen(cards: first.count + siblings.count, terms: unmet))
  }
}
