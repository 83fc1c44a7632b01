// The choices after an absence: the learner may spread the overdue cards over several days. Each choice is computed by
// a simulation of the plan.

import Glossary
import Learning

/// One choice, as « 3 jours, 18 par jour ».
package struct CatchUp: Equatable, Sendable {
  /// Study days, today included, until no due card is left over at the end of a day.
  package let days: Int
  /// The most due cards a day.
  package let cardsADay: Int
  /// Minutes a day for these cards, at the mean time of the learner's answers.
  package let minutes: Int

  /// The numbers of study days that are offered.
  private static let spreads = [1, 2, 3, 5, 8]
  /// The least number of cards that a usual day has without that setting, if they fit into the assumed minutes.
  private static let smallestPile = 20
  /// The most due cards that are simulated. Above this number a sample of the terms is used: thousands of cards would
  /// take seconds, and the result needs to be only about right.
  private static let sampledCards = 300

  /// The choices, the fewest days first: all cards at once, then fewer cards a day over more days. Choices of more than
  /// 1000 cards a day are left out, so the first one need not be "all at once". Empty unless more cards are due than
  /// the learner does on a usual day (`usual`).
  package static func choices(_ studyDay: StudyDay) -> [CatchUp] {
    let progress = studyDay.morning
    let due = Candidates(progress, studyDay.deck, studyDay.day).due.count
    let pace = progress.pace
    guard due > usual(progress, studyDay.options.minutes) else { return [] }
    let sample = Sample(studyDay, oneIn: 1 + (due - 1) / sampledCards)
    var choices: [CatchUp] = []
    for days in spreads {
      let cards = days == 1 ? due : sample.scaled(sample.slowest(over: days), to: due)
      if let last = choices.last, cards * 100 > last.cardsADay * mostOfLast { continue }
      choices.append(CatchUp(days: days, cardsADay: cards, minutes: Pace.minutes(cards * pace.seenCard)))
    }
    return choices.filter { mostADay ~= $0.cardsADay }
  }

  /// The cards a day that the setting `catch-up` accepts.
  private static let mostADay = 1...1000

  /// Percent: a choice with more than this share of the previous choice's cards a day is left out.
  private static let mostOfLast = 85

  /// The due cards of a usual day: as many as fit into `minutes`. Without that setting, twice the learner's mean
  /// answers a day (20 at least), but no more than fit into the assumed minutes.
  private static func usual(_ progress: Progress, _ minutes: Int?) -> Int {
    let fitting = { (minutes: Int) in minutes * 60_000 / progress.pace.seenCard }
    if let minutes { return fitting(minutes) }
    let days = progress.attendance.count
    let mean = days == 0 ? 0 : progress.tallies.answers / days
    return min(fitting(PlanOptions.assumedMinutes), max(smallestPile, 2 * mean))
  }
}

extension StudyDay {
  /// Whether the learner has caught up: there is a limit for catching up, and today's plan delays no card for it.
  package var hasCaughtUp: Bool { options.catchUp != nil && !plan.delayed.contains { $0.delay == .catchUp } }
}

/// A sample of a deck's terms, one of every `step` in deck order, and simulations of the plan for them.
private struct Sample {
  private let studyDay: StudyDay
  private let deck: Deck
  /// The number of the sample's cards that are due today.
  let due: Int

  init(_ studyDay: StudyDay, oneIn step: Int) {
    self.studyDay = studyDay
    let terms = stride(from: 0, to: studyDay.deck.terms.count, by: step).map { studyDay.deck.terms[$0] }
    deck = studyDay.deck.keeping(terms)
    due = Candidates(studyDay.morning, deck, studyDay.day).due.count
  }

  /// Scales a number of the sample's due cards to all `total` due cards, rounded up.
  func scaled(_ cards: Int, to total: Int) -> Int { due == 0 ? total : (total * cards + due - 1) / due }

  /// The fewest due cards a day that leave none over at the end of `days` study days. The search goes up: each step
  /// adds what the last simulation left over, divided by the days.
  func slowest(over days: Int) -> Int {
    var cards = (due + days - 1) / days
    while cards < due, case let left = waiting(cards, after: days), left > 0 { cards += (left + days - 1) / days }
    return min(cards, due)
  }

  /// The number of due cards left over at the end of `days` study days with at most `cardsADay` due cards a day.
  private func waiting(_ cardsADay: Int, after days: Int) -> Int {
    var options = studyDay.options
    options.catchUp = cardsADay
    options.limit = nil
    options.minutes = nil
    var simulation = PlanSimulation(studyDay.morning, of: deck, options)
    var day = studyDay.day
    for number in 1...days {
      let plan = simulation.practise(on: day)
      let left = plan.delayed.count { simulation.progress[$0.card].map { $0.due <= day } ?? false }
      if left == 0 || number == days { return left }
      day = options.calendar.next(after: day)
    }
    return 0
  }
}
