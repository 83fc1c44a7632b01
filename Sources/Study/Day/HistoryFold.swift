// Reduces a history to a study day. Events are added one at a time, in the order of (day, at, id). Those of earlier
// days are applied to `morning` and not kept; those of the day are kept in `today`.

import Glossary
import Learning

package struct HistoryFold {
  package let deck: Deck
  package let day: Day
  /// The fold of the events before the day.
  private(set) var morning = Progress()
  /// The events of the day.
  private(set) var today = Today()
  /// This device's latest event that can be undone.
  private(set) var latest: Event?
  private var latestDay: Day?
  private let dayBegins: ((Day, Progress) -> Void)?

  private let translator: EventTranslator

  /// `dayBegins` is called with the progress before the first event of each day.
  package init(of deck: Deck, until day: Day, dayBegins: ((Day, Progress) -> Void)? = nil) {
    translator = EventTranslator(deck)
    self.deck = deck
    self.day = day
    self.dayBegins = dayBegins
  }

  /// Adds the next standing event in the order of the fold.
  package mutating func add(_ recorded: JournaledEvent) {
    guard let review = recorded.event.review, fold(review, on: recorded.event.day) else { return addOther(recorded) }
    if recorded.isOwn { rememberUndoable(recorded) }
  }

  @inline(never)
  private mutating func addOther(_ recorded: JournaledEvent) {
    guard let resolved = translator.resolve(recorded) else { return }
    begin(resolved.event.day)
    guard resolved.event.day < day else { return today.insert(resolved) }
    morning.apply(resolved)
    rememberUndoable(resolved)
  }

  /// Folds an answer of an earlier day whose ids are all present ones: its card is looked up once, and nothing is
  /// copied. `false` for any other answer.
  private mutating func fold(_ review: Review, on eventDay: Day) -> Bool {
    guard eventDay < day else { return false }
    let index = morning.index(of: review.card)
    guard translator.keeps(review, isMet: index != nil) else { return false }
    begin(eventDay)
    morning.apply(review, at: index, on: eventDay)
    return true
  }

  private mutating func begin(_ eventDay: Day) {
    if let latestDay, latestDay.number == eventDay.number { return }
    guard latestDay ?? eventDay + -1 < min(eventDay, day) else { return }
    latestDay = eventDay
    dayBegins?(min(eventDay, day), morning)
  }

  @inline(never)
  private mutating func rememberUndoable(_ recorded: JournaledEvent) {
    if recorded.isOwn, recorded.event.isUndoable { latest = recorded.event }
  }
}
