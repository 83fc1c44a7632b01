// The fold that reduces a history to a study day. Events are added one at a time, in the order of (day, at, id). Events
// of earlier days are applied to `morning` and not kept; events of the day, or later, are kept in `today`.

import Glossary
import Learning

package struct HistoryFold {
  package let deck: Deck
  package let day: Day
  /// The progress before the day's first event.
  private(set) var morning = Progress()
  /// The events of the day, or later.
  private(set) var today = Today()
  /// This device's latest undoable event before the day; `nil` if there is none.
  private(set) var latest: Event?
  private var latestDay: Day?
  private let monday: Day
  /// The number of terms that were known on the morning of this week's Monday; `nil` before an event of the week.
  private(set) var knownAtWeekStart: Int?
  /// The answers to terms that the decks of the session do not have.
  package private(set) var answersToOtherTerms = 0
  package private(set) var answersToOtherDecks = 0
  private let dayBegins: ((Day, Progress) -> Void)?

  private let translator: EventTranslator

  /// `dayBegins` is called before the first event of each day, with the progress at that moment.
  package init(of deck: Deck, until day: Day, dayBegins: ((Day, Progress) -> Void)? = nil) {
    translator = EventTranslator(deck)
    self.deck = deck
    self.day = day
    self.dayBegins = dayBegins
    monday = day.monday
  }

  /// Adds the next standing event (an event that no undo takes back), in the order of the fold.
  package mutating func add(_ recorded: JournaledEvent) {
    guard let review = recorded.event.review, fold(review, on: recorded.event.day) else { return addOther(recorded) }
    if recorded.isOwn { rememberUndoable(recorded) }
  }

  @inline(never)
  private mutating func addOther(_ recorded: JournaledEvent) {
    guard let resolved = translator.resolve(recorded) else { return leaveOut(recorded.event) }
    begin(resolved.event.day)
    guard resolved.event.day < day else { return today.insert(resolved) }
    morning.apply(resolved)
    rememberUndoable(resolved)
  }

  private mutating func leaveOut(_ event: Event) {
    guard let review = event.review else { return }
    if translator.knows(review.card.deck) { answersToOtherTerms += 1 } else { answersToOtherDecks += 1 }
  }

  /// A fast path for an answer of an earlier day whose ids are all present ones: its card is looked up once, and
  /// nothing is copied. Returns `false` for any other answer, which is not added.
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
    if eventDay >= monday, knownAtWeekStart == nil { knownAtWeekStart = morning.knownTerms(of: deck, on: monday) }
    dayBegins?(min(eventDay, day), morning)
  }

  @inline(never)
  private mutating func rememberUndoable(_ recorded: JournaledEvent) {
    if recorded.isOwn, recorded.event.isUndoable { latest = recorded.event }
  }
}
