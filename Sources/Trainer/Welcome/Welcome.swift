// The first start, in three questions: which deck, by when, how many minutes a day. Enter three times is enough, and
// what it will cost is shown before anyone commits to it.

import Glossary
import Learning
import Study
import Terminal

package struct Welcome: Equatable, Sendable {
  enum Step: Int, Sendable {
    case deck, date, minutes
  }

  /// A deck and the name under which the settings will have it.
  package struct Choice: Equatable, Sendable {
    let name: String
    let deck: Deck

    package init(name: String, deck: Deck) {
      self.name = name
      self.deck = deck
    }
  }

  private(set) var step = Step.deck
  /// Where answers will lie, for people.
  let folder: String
  private(set) var choices: [Choice]
  /// The place after the last deck stands for a file of one's own.
  private(set) var selected = 0
  /// A file's path as it is typed.
  var path: TextField?
  /// The date as it is typed.
  var date = TextField()
  private(set) var reading = WrittenDate.none
  private(set) var minutes = 0
  /// What each number of minutes comes to.
  private(set) var previews: [Preview] = []
  /// The deck for which a date is written, and what the previews are for.
  private var datedDeck: String?
  private var previewed: [String?] = []
  /// Whether a session follows, or Aujourd'hui.
  private(set) var startsSession = true

  static let minutesADay = [5, 8, 12, 20]
  /// Days to the ramp date where the deck says nothing.
  private static let usualDays = 30

  /// `first` is the name of the deck to begin with.
  package init(_ choices: [Choice], first: String, folder: String) {
    self.choices = choices
    self.folder = folder
    selected = choices.firstIndex { $0.name == first } ?? 0
  }

  var choice: Choice? { choices.indices.contains(selected) ? choices[selected] : nil }
  var isOwnFile: Bool { selected == choices.count }

  /// `nil` when there is to be none, or none that was understood.
  var day: Day? {
    if case .day(let day) = reading { day } else { nil }
  }

  // MARK: Going on and back

  mutating func move(_ by: Int) {
    switch step {
    case .deck: selected = (selected + by + choices.count + 1) % (choices.count + 1)
    case .date: break
    case .minutes: minutes = min(max(0, minutes + by), Self.minutesADay.count - 1)
    }
  }

  /// A file that was found is one more deck, and the one that is wanted.
  mutating func add(_ choice: Choice) {
    choices.removeAll { $0.name == choice.name }
    choices.append(choice)
    selected = choices.count - 1
    path = nil
  }

  /// From the deck to the date, which the deck may know.
  mutating func askDate(on today: Day, _ text: (Day) -> String) {
    step = .date
    // Whoever went back finds what they had written.
    guard datedDeck != choice?.name else { return }
    datedDeck = choice?.name
    let days = choice?.deck.rampDays ?? Self.usualDays
    write(text(today + days), on: today)
  }

  mutating func write(_ text: String, on today: Day) {
    date = TextField(text)
    read(on: today)
  }

  mutating func read(on today: Day) { reading = WrittenDate(date.text, on: today) }

  /// From the date to the minutes: the fewest that hold what has to be done.
  mutating func askMinutes(_ studyDay: StudyDay) {
    step = .minutes
    guard let deck = choice?.deck, previewed != [datedDeck, date.text] else { return }
    previewed = [datedDeck, date.text]
    previews = Self.minutesADay.map { Preview(deck, studyDay, until: day, minutes: $0) }
    minutes = previews.firstIndex { $0.isEnough } ?? previews.count - 1
  }

  var preview: Preview? { previews.indices.contains(minutes) ? previews[minutes] : nil }

  /// Whether there was a step back.
  mutating func goBack() -> Bool {
    if path != nil {
      path = nil
      return true
    }
    guard let before = Step(rawValue: step.rawValue - 1) else { return false }
    step = before
    return true
  }

  /// All as it is proposed, and Aujourd'hui first.
  mutating func skip() {
    startsSession = false
    if isOwnFile { selected = 0 }
  }
}

/// What a number of minutes a day comes to, by the real plan run forward.
struct Preview: Equatable, Sendable {
  let minutes: Int
  let terms: Int
  let cards: Int
  /// Study days until the date, today included; 0 without a date.
  let studyDays: Int
  let forecast: Forecast?

  init(_ deck: Deck, _ studyDay: StudyDay, until date: Day?, minutes: Int) {
    self.minutes = minutes
    terms = deck.terms.count
    cards = deck.cards.count
    var options = studyDay.options
    options.minutes = minutes
    options.ramp = date.map { .date($0) }
    let day = StudyDay(deck, on: studyDay.day, morning: Progress(), options: options)
    studyDays = date.map { 1 + options.calendar.count(from: day.day + 1, before: $0) } ?? 0
    forecast = deck.cards.count > Forecast.mostCards ? nil : Forecast(day)
  }

  /// New cards on the day that has most of them.
  var mostNew: Int { forecast?.days.map(\.new).max() ?? 0 }
  /// Cards and minutes of the longest day.
  var mostCards: Int { forecast?.days.map(\.cards).max() ?? 0 }
  var mostMinutes: Int { forecast?.days.map(\.minutes).max() ?? 0 }

  /// Cards that would not be met in time; without a date there is no such time.
  var unmet: Int { studyDays == 0 ? 0 : forecast?.unmet ?? 0 }

  /// Whether every card is met in time, and no day takes longer.
  var isEnough: Bool { unmet == 0 && mostMinutes <= minutes }
}
