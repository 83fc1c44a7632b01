// The candidates for a day's plan, before the selection: due cards, cards that are weak before they are due, cards that
// confirm what the learner claims to know, new cards.

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

  /// The cards that are not due and whose expected recall today is below a limit; the lowest recall first.
  func weak(below limit: RecallLimit) -> [Card] {
    let factor = morning.personalStability.factor
    let weak = usable.compactMap { index -> (age: Double, index: Int)? in
      guard let card = progress[index], card.due > day, card.isBelow(limit, on: day, factor: factor) else { return nil }
      return (card.relativeAge(on: day, factor: factor), index)
    }
    return weak.sorted { ($1.age, $0.index) < ($0.age, $1.index) }.map { deck.cards[$0.index] }
  }

  /// The cards that confirm the learner's claims to know a term, each with the day from which it is asked: one of the
  /// five study days after the mark, drawn by the term's id, so that twenty claims of one day are not asked on one day.
  func confirming(_ calendar: StudyCalendar) -> [(card: Card, from: Day)] {
    if morning.marks.known.isEmpty { return [] }
    return deck.terms.compactMap { term in
      guard case .waiting(let since) = morning.claim(of: term),
        let card = morning.confirmingCard(of: term).flatMap({ deck[$0] })
      else { return nil }
      return (card, Self.confirmation(of: term, since, calendar))
    }
  }

  /// The study days within which a claim is confirmed.
  private static let confirmationDays: UInt64 = 5

  private static func confirmation(of term: Term, _ since: Day, _ calendar: StudyCalendar) -> Day {
    var random = SplitMix64(term.id.text, since.number)
    let wait = random.next() % confirmationDays
    return (0...wait).reduce(since) { day, _ in calendar.next(after: day) }
  }

  /// The new cards: never answered, not suspended and not spared. A term that was only shown still has new cards.
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
      let unseen = faces.filter { isNew(deck.cards[$0], progress[$0]) }
      guard let next = unseen.first else { continue }
      first.append((next - faces.lowerBound, next))
      siblings += unseen.dropFirst().map { deck.cards[$0] }
      if faces.allSatisfy({ progress[$0] == nil }) { unmet += 1 }
    }
    let unseen = RampSchedule.Unseen(cards: first.count + siblings.count, terms: unmet)
    return New(first: first.sorted { $0 < $1 }.map { deck.cards[$0.index] }, siblings: siblings, unseen: unseen)
  }

  private func isNew(_ card: Card, _ progress: CardProgress?) -> Bool {
    progress == nil && !morning.marks.isSuspended(card.id) && !morning.isSpared(card)
  }
}
