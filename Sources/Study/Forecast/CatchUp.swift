// After an absence: the learner chooses a pace instead of facing all overdue cards at once. Each choice is computed by
// running the plan forward.

import Glossary
import Learning

/// « 3 jours, 18 par jour ».
package struct CatchUp: Equatable, Sendable {
  /// Study days until no due card waits any more, today included.
  package let days: Int
  /// Due cards a day at most.
  package let cardsADay: Int
  /// Minutes a day at the learner's median.
  package let minutes: Int

  /// Study days over which a learner may want to spread what has piled up.
  private static let spreads = [1, 2, 3, 5, 8]
  /// Minutes assumed of a learner who named none, and the pile from which a day is unlike the days before.
  private static let assumedMinutes = 12
  private static let smallestPile = 20
  /// The most due cards with which the plan is run forward. Of a larger pile a sample of the terms is used: thousands
  /// of cards would take seconds, for a number that only has to be about right.
  private static let sampledCards = 300

  /// The paces to choose from, the quickest first: all at once, then ever fewer cards over more days. Empty unless more
  /// is due than the day's minutes hold.
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
      choices.append(CatchUp(days: days, cardsADay: cards, minutes: pace.minutes(for: cards)))
    }
    return choices.filter { mostADay ~= $0.cardsADay }
  }

  /// The range of paces that the settings accept.
  private static let mostADay = 1...1000

  /// In percent: a choice that asks more than this share of the one before is left out.
  private static let mostOfLast = 85

  /// Due cards that a day holds: those of the minutes named; else twice what this learner answers on a day.
  private static func usual(_ progress: Progress, _ minutes: Int?) -> Int {
    if let minutes { return progress.pace.cards(inMinutes: minutes) }
    let days = progress.attendance.count
    let mean = days == 0 ? 0 : progress.tallies.answers / days
    return min(progress.pace.cards(inMinutes: assumedMinutes), max(smallestPile, 2 * mean))
  }
}

extension StudyDay {
  /// Whether a pace that was chosen to catch up has done its work: nothing waits behind it any more.
  package var hasCaughtUp: Bool { options.catchUp != nil && !plan.delayed.contains { $0.delay == .catchUp } }
}

/// A sample of a deck's terms (every so many), and the plan for them.
private struct Sample {
  private let studyDay: StudyDay
  private let deck: Deck
  /// Cards that are due now.
  let due: Int

  init(_ studyDay: StudyDay, oneIn step: Int) {
    self.studyDay = studyDay
    let terms = stride(from: 0, to: studyDay.deck.terms.count, by: step).map { studyDay.deck.terms[$0] }
    deck = Deck(id: studyDay.deck.id, title: "", language: studyDay.deck.language, terms: terms)
    due = Candidates(studyDay.morning, deck, studyDay.day).due.count
  }

  /// A number of the sample's cards as one of all `total` of them, rounded up.
  func scaled(_ cards: Int, to total: Int) -> Int { due == 0 ? total : (total * cards + due - 1) / due }

  /// The fewest due cards a day that leave none waiting at the end of `days` study days. From below: each try adds what
  /// the one before left over.
  func slowest(over days: Int) -> Int {
    var cards = (due + days - 1) / days
    while cards < due, case let left = waiting(cards, after: days), left > 0 { cards += (left + days - 1) / days }
    return min(cards, due)
  }

  /// Due cards that still wait at the end of `days` study days, `cardsADay` being asked.
  private func waiting(_ cardsADay: Int, after days: Int) -> Int {
    var options = studyDay.options
    options.catchUp = cardsADay
    options.limit = nil
    var rehearsal = PlanSimulation(studyDay.morning, of: deck, options)
    var day = studyDay.day
    for number in 1...days {
      let plan = rehearsal.practise(on: day)
      let left = plan.delayed.count { rehearsal.progress[$0.card].map { $0.due <= day } ?? false }
      if left == 0 || number == days { return left }
      day = options.calendar.next(after: day)
    }
    return 0
  }
}
