// The state of the first start: three questions (the deck, the ramp date, the minutes a day), their answers, and a
// preview of what each number of minutes leads to.

import Glossary
import Learning
import Phrases
import Study
import Terminal

package struct Welcome: Equatable, Sendable {
  enum Step: Int, Sendable {
    case deck, date, minutes
  }

  /// A deck, and the name of the deck in the settings.
  package struct Choice: Equatable, Sendable {
    let name: String
    let deck: Deck
    /// Whether the deck was made from a file and is not written yet.
    let isNew: Bool

    package init(name: String, deck: Deck, isNew: Bool = false) {
      self.name = name
      self.deck = deck
      self.isNew = isNew
    }
  }

  private(set) var step = Step.deck
  /// The folder of the answers, as text for the learner.
  let folder: String
  private(set) var choices: [Choice]
  /// The index in `choices`, from 0. The index `choices.count` is the entry for a file of the learner's own.
  private(set) var selected = 0
  /// The path of a file, while it is typed; `nil` otherwise.
  var path: TextField? {
    didSet {
      names = []
      problem = nil
    }
  }
  /// Why the file could not be read.
  var problem: Phrase?
  /// The names with which the path may go on, after they were asked for.
  private(set) var names: [String] = []
  /// Whether the file is being read.
  var isReading = false
  /// The date as typed so far, or as proposed.
  private(set) var date = TextField()
  /// Whether the date is a proposal as a whole: what is typed replaces it.
  private(set) var isProposed = false
  /// The meaning of `date`.
  private(set) var reading = WrittenDate.none
  /// The index in `minutesADay`, from 0.
  private(set) var minutes = 0
  /// A preview for each of `minutesADay`; empty before the third question.
  private(set) var previews: [Preview] = []
  /// The name of the deck for which a date was proposed.
  private var datedDeck: String?
  /// The deck and the date of the previews.
  private var previewed: [String?] = []
  /// True when the first session follows; false when Today follows.
  private(set) var startsSession = true

  /// The name of the deck that is selected at first.
  private let first: String

  static let minutesADay = [5, 8, 12, 20]
  /// Days to the proposed ramp date when the deck names none.
  private static let usualDays = 30

  /// `first`: the name of the deck that is selected at first.
  package init(_ choices: [Choice], first: String, folder: String) {
    self.choices = choices
    self.first = first
    self.folder = folder
    selected = proposed
  }

  /// The index of the deck that is selected at first.
  private var proposed: Int { choices.firstIndex { $0.name == first } ?? 0 }

  var choice: Choice? { choices.indices.contains(selected) ? choices[selected] : nil }
  var isOwnFile: Bool { selected == choices.count }

  /// The ramp date; `nil` when none is wanted, or the text is no valid date.
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

  /// Adds a deck from a file, and selects it.
  mutating func add(_ choice: Choice) {
    choices.removeAll { $0.name == choice.name }
    choices.append(choice)
    selected = choices.count - 1
    path = nil
  }

  mutating func complete(_ completion: PathCompletion) {
    guard path != nil else { return }
    path = TextField(completion.path)
    names = completion.names
  }

  /// Goes on from the deck to the date, and proposes a date. `text` writes a day as text.
  mutating func askDate(on today: Day, _ text: (Day) -> String) {
    step = .date
    // After a step back, the date that was typed for this deck stays.
    guard datedDeck != choice?.name else { return }
    datedDeck = choice?.name
    let days = choice?.deck.rampDays ?? Self.usualDays
    write(text(today + days), on: today)
  }

  mutating func write(_ text: String, on today: Day) {
    date = TextField(text)
    isProposed = true
    reading = WrittenDate(text, on: today)
  }

  /// Changes the date; false if the key has no meaning in a field. Text takes the place of a proposal, and so does
  /// nothing, after Backspace.
  mutating func type(_ input: TextInput, on today: Day) -> Bool {
    var field = date
    guard field.enter(input) else { return false }
    if isProposed, field.text != date.text {
      field = TextField()
      if !Self.deletes(input) { _ = field.enter(input) }
    }
    isProposed = false
    date = field
    reading = WrittenDate(date.text, on: today)
    return true
  }

  private static func deletes(_ input: TextInput) -> Bool {
    switch input {
    case .key(.backspace), .key(.delete): true
    case .key, .paste: false
    }
  }

  /// Goes on from the date to the minutes, and selects the smallest number that is enough; the largest if none is.
  mutating func askMinutes(_ studyDay: StudyDay) {
    step = .minutes
    guard let deck = choice?.deck, previewed != [datedDeck, date.text] else { return }
    previewed = [datedDeck, date.text]
    previews = Self.minutesADay.map { Preview(deck, studyDay, until: day, minutes: $0) }
    minutes = previews.firstIndex { $0.isEnough } ?? previews.count - 1
  }

  var preview: Preview? { previews.indices.contains(minutes) ? previews[minutes] : nil }

  /// Goes back one step; returns false on the first question.
  mutating func goBack() -> Bool {
    if path != nil {
      path = nil
      return true
    }
    guard let before = Step(rawValue: step.rawValue - 1) else { return false }
    step = before
    return true
  }

  /// Accepts all proposals; Today follows, not a session.
  mutating func skip() {
    startsSession = false
    if isOwnFile { selected = proposed }
  }
}

/// A preview of a number of minutes a day, from a simulation of the plan.
struct Preview: Equatable, Sendable {
  let today: Day
  let minutes: Int
  let terms: Int
  let cards: Int
  /// Study days before the date, today included; 0 without a date.
  let studyDays: Int
  /// `nil` for a deck that is too large to simulate.
  let forecast: Forecast?

  init(_ deck: Deck, _ studyDay: StudyDay, until date: Day?, minutes: Int) {
    today = studyDay.day
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

  /// The most new cards on one day.
  var mostNew: Int { forecast?.days.map(\.new).max() ?? 0 }
  /// The most cards on one day.
  var mostCards: Int { forecast?.days.map(\.cards).max() ?? 0 }
  /// The most minutes on one day.
  var mostMinutes: Int { forecast?.days.map(\.minutes).max() ?? 0 }

  /// New cards that would not be asked before the date; 0 without a date.
  var unmet: Int { studyDays == 0 ? 0 : forecast?.unmet ?? 0 }

  /// True when no day takes more minutes than wanted, every card is asked before the date, and nine terms in ten are
  /// then known.
  var isEnough: Bool {
    mostMinutes <= minutes && unmet == 0
      && (studyDays == 0 || (forecast.map { $0.ifGoesOn.share >= Self.enough } ?? true))
  }

  private static let enough = 0.9
}
