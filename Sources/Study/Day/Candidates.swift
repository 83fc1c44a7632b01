// The candidates for a day's plan, before the selection: due cards, cards that need a check before the ramp date, new
// cards.

import Glossary
import Learning

struct Candidates {
  private let morning: Progress
  private let deck: Deck
  private let day: Day
  /// The progress of each card of the deck, by the card's index; `nil` for a card never answered.
  private let progress: [CardProgress?]
  /// The indices of the cards that are not suspended.
  private let usable: [Int]

  init(_ morning: Progress, _ deck: Deck, _ day: Day) {
    self.morning = morning
    self.deck = deck
    self.day = day
    progress = deck.cards.map { morning[$0.id] }
    usable = deck.cards.indices.filter { !morning.marks.isSuspended(deck.cards[$0].id) }
  }

  /// The due cards, the longest overdue first; cards with the same due day are in pseudorandom order.
  var due: [Card] {
    let ranked = usable.compactMap { index -> (due: Day, rank: UInt64, index: Int)? in
      guard let card = progress[index], card.due <= day else { return nil }
      var random = SplitMix64(deck.cards[index].id, card.reviews)
      return (card.due, random.next(), index)
    }
    return ranked.sorted { ($0.due, $0.rank) < ($1.due, $1.rank) }.map { deck.cards[$0.index] }
  }

  /// The cards that are due only after the last study day before the ramp date, and whose expected recall on that date
  /// is below `RampRules.checkedBelow`; the lowest recall first.
  func checks(_ ramp: RampSchedule) -> [Card] {
    let last = max(day, ramp.lastDay(from: day))
    let weak = usable.compactMap { index -> (recall: Double, index: Int)? in
      guard let card = progress[index], card.due > last else { return nil }
      let recall = card.recall(on: ramp.date, morning.personalStability)
      return recall < ramp.rules.checkedBelow ? (recall, index) : nil
    }
    return weak.sorted { ($0.recall, $0.index) < ($1.recall, $1.index) }.map { deck.cards[$0.index] }
  }

  /// The new cards: never answered and not suspended. A term that was only shown still has new cards.
  struct New {
    /// The next new card of each term: first the terms whose first face is new, and so on by face; then in deck order.
    let first: [Card]
    /// The further new cards of these terms, which are left for other days.
    let siblings: [Card]
    let unseen: RampSchedule.Unseen
  }

  var new: New {
    var first: [(depth: Int, index: Int)] = []
    var siblings: [Card] = []
    var unmet = 0
    var start = 0
    for term in deck.terms {
      let faces = start..<start + term.faces.count
      start = faces.upperBound
      let unseen = faces.filter { progress[$0] == nil && !morning.marks.isSuspended(deck.cards[$0].id) }
      guard let next = unseen.first else { continue }
      first.append((next - faces.lowerBound, next))
      siblings += unseen.dropFirst().map { deck.cards[$0] }
      if faces.allSatisfy({ progress[$0] == nil }) { unmet += 1 }
    }
    let unseen = RampSchedule.Unseen(cards: first.count + siblings.count, terms: unmet)
    return New(first: first.sorted { $0 < $1 }.map { deck.cards[$0.index] }, siblings: siblings, unseen: unseen)
  }
}
