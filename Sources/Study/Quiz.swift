// A quiz: the same engine on a part of the deck. What is due counts; what is not due is practice, and leaves the schedule
// alone.

import Glossary
import Learning

package struct Quiz: Equatable, Sendable {
  package let focus: Focus
  package let plan: DayPlan
  /// How many events the day had before it: those that come after are its own.
  private let start: Int

  /// Questions at most: a few minutes.
  private static let longest = 20

  init(_ focus: Focus, _ studyDay: StudyDay) {
    self.focus = focus
    start = studyDay.today.events.count
    let planned = studyDay.planLeft.filter { focus.contains($0.card) }
    let isPlanned = Set(planned.map(\.card.id))
    let others = Self.practice(focus, studyDay).filter { !isPlanned.contains($0.card.id) }
    plan = DayPlan(Array((planned + others).prefix(Self.longest)))
  }

  /// Cards met before come first, in an order that changes with every answer of the day.
  private static func practice(_ focus: Focus, _ studyDay: StudyDay) -> [PlannedCard] {
    var random = SplitMix64("\(focus) \(studyDay.day)", studyDay.today.events.count)
    let cards = studyDay.deck.cards.filter { focus.contains($0) && !studyDay.isSetAside($0.id) }
      .shuffled(using: &random)
    let isMet = { (card: Card) in studyDay.progress[card.id] != nil }
    return (cards.filter(isMet) + cards.filter { !isMet($0) }).map { PlannedCard($0, .practice, isPractice: true) }
  }

  /// The answers given in this quiz.
  package func today(_ studyDay: StudyDay) -> Today { studyDay.today.since(start) }
}
