// Anki (26.09): 20 new cards a day, learning steps of 1 and 10 minutes, a relearning step of 10 minutes; its own SM-2, or
// FSRS-6 with default parameters for a wished retention. Without steps, only what failed is asked again on the same day,
// until it passes once: the stronger rival. After rslib/src/scheduler/states and py-fsrs.

import Learning

import func Glibc.pow

struct Anki: Policy {
  enum Scheduler {
    case sm2
    case fsrs(retention: Double)
  }

  private let scheduler: Scheduler
  private let hasSteps: Bool
  private var cards: [AnkiCard?]

  private static let newADay = 20

  init(cards: Int, _ scheduler: Scheduler, hasSteps: Bool = true) {
    self.scheduler = scheduler
    self.hasSteps = hasSteps
    self.cards = Array(repeating: nil, count: cards)
  }

  mutating func practise(_ learner: inout Learner, on day: Int, seconds: Double) {
    let end = learner.seconds + seconds
    var queue = self.queue(on: day)[...]
    while learner.seconds < end, let card = queue.popFirst() {
      let rating = learner.answer(card, on: day).rating
      var state = cards[card] ?? AnkiCard(first: rating, steps: hasSteps ? 2 : 0)
      state.answer(rating, on: day, scheduler, isFirst: cards[card] == nil)
      cards[card] = state
      if state.isInSteps { queue.append(card) }
    }
  }

  func announcedMinutes(on day: Int) -> Int? { nil }

  func calledKnown(on day: Int) -> Int? { nil }

  /// Cards left in their steps, then reviews with the new cards mixed in.
  private func queue(on day: Int) -> [Int] {
    let seen = cards.indices.filter { cards[$0].map { $0.due <= day } ?? false }
    let steps = seen.filter { cards[$0]?.isInSteps == true }
    let reviews = seen.filter { cards[$0]?.isInSteps == false }.sorted { (cards[$0]?.due ?? 0) < (cards[$1]?.due ?? 0) }
    let new = cards.indices.filter { cards[$0] == nil }.prefix(Self.newADay)
    let every = max(1, reviews.count / max(1, new.count))
    var mixed: [Int] = []
    var newLeft = new[...]
    for (index, card) in reviews.enumerated() {
      mixed.append(card)
      if index % every == every - 1, let card = newLeft.popFirst() { mixed.append(card) }
    }
    return steps + mixed + newLeft
  }
}

private struct AnkiCard {
  private(set) var due = 0
  /// Steps still to pass before the card is a review again.
  private var stepsLeft: Int
  private var isRelearning = false
  private var interval = 0
  private var ease = 2.5
  private var memory: Memory
  private var lastDay = 0

  init(first rating: Rating, steps: Int) {
    memory = Memory(first: rating.grade)
    stepsLeft = steps
  }

  var isInSteps: Bool { stepsLeft > 0 }

  mutating func answer(_ rating: Rating, on day: Int, _ scheduler: Anki.Scheduler, isFirst: Bool) {
    let elapsed = day - lastDay
    if !isFirst { memory = memory.answered(rating.grade, elapsed: elapsed) }
    if isInSteps { step(rating, on: day, scheduler) } else { review(rating, elapsed, on: day, scheduler) }
    lastDay = day
  }

  private mutating func step(_ rating: Rating, on day: Int, _ scheduler: Anki.Scheduler) {
    due = day
    switch rating {
    case 1: stepsLeft = isRelearning ? 1 : 2
    case 2: break
    case 3: stepsLeft -= 1
    default: stepsLeft = 0
    }
    guard stepsLeft == 0 else { return }
    if case .fsrs(let retention) = scheduler {
      interval = days(retention)
    } else if !isRelearning {
      interval = rating == 4 ? 4 : 1
    }
    isRelearning = false
    due = day + interval
  }

  private mutating func review(_ rating: Rating, _ elapsed: Int, on day: Int, _ scheduler: Anki.Scheduler) {
    switch scheduler {
    case .fsrs(let retention): interval = days(retention)
    case .sm2: reviewSM2(rating, late: Double(max(0, elapsed - interval)))
    }
    if rating == 1 {
      isRelearning = true
      stepsLeft = 1
    }
    due = rating == 1 ? day : day + interval
  }

  /// Hard interval 1.2, easy bonus 1.3, new interval after a lapse 0 (at least a day).
  private mutating func reviewSM2(_ rating: Rating, late: Double) {
    let now = Double(interval)
    let hard = max(now * 1.2, now + 1)
    let good = max((now + late / 2) * ease, hard + 1)
    let easy = max((now + late) * ease * 1.3, good + 1)
    interval = Int([1, hard, good, easy][rating - 1].rounded())
    ease = max(1.3, ease + [-0.2, -0.15, 0, 0.15][rating - 1])
  }

  /// Days until the recall falls to a retention.
  private func days(_ retention: Double) -> Int {
    let decay = -1 / 0.1542
    return max(1, Int((memory.stability * (pow(retention, decay) - 1) / (pow(0.9, decay) - 1)).rounded()))
  }
}
