// After an absence: not a wall of cards, but a choice of pace. Each one is worked out by running the plan forward.

import Glossary
import Learning

/// « 3 jours, 18 par jour ».
package struct CatchUp: Equatable, Sendable {
  /// Study days until nothing that is due waits any more, today included.
  package let days: Int
  /// Due cards a day at most.
  package let cardsADay: Int
  /// Minutes a day at the learner's median.
  package let minutes: Int

  /// Study days over which a learner may want to spread what has piled up.
  private static let spreads = [1, 2, 3, 5, 8]
  /// Minutes assumed of a learner who named none.
  private static let assumedMinutes = 12

  /// The paces to choose from, the quickest first: all at once, then ever fewer cards over more days. Empty unless more is
  /// due than the day's minutes hold.
  package static func choices(_ studyDay: StudyDay) -> [CatchUp] {
    let progress = studyDay.morning
    let due = Candidates(progress, studyDay.deck, studyDay.day).due.count
    let pace = progress.pace
    guard due > pace.cards(inMinutes: studyDay.options.minutes ?? assumedMinutes) else { return [] }
    var choices: [CatchUp] = []
    for days in spreads {
      let cards = slowest(studyDay, over: days, due: due)
      guard cards < choices.last?.cardsADay ?? .max else { continue }
      choices.append(CatchUp(days: days, cardsADay: cards, minutes: pace.minutes(for: cards)))
    }
    return choices
  }

  /// The fewest due cards a day that leave none waiting at the end of `days` study days.
  private static func slowest(_ studyDay: StudyDay, over days: Int, due: Int) -> Int {
    var tooFew = 0
    var enough = due
    while enough - tooFew > 1 {
      let cards = (tooFew + enough) / 2
      if isDone(studyDay, cards, in: days) { enough = cards } else { tooFew = cards }
    }
    return enough
  }

  private static func isDone(_ studyDay: StudyDay, _ cardsADay: Int, in days: Int) -> Bool {
    var options = studyDay.options
    options.catchUp = cardsADay
    options.limit = nil
    var rehearsal = Rehearsal(studyDay.morning, of: studyDay.deck, options)
    var day = studyDay.day
    for number in 1...days {
      let plan = rehearsal.practise(on: day)
      if !plan.delayed.contains(where: { $0.delay == .catchUp }) { return true }
      if number < days { day = options.calendar.next(after: day) }
    }
    return false
  }
}
