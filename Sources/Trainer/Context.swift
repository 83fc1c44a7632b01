// The state that all screens share: the loaded day, the appearance, and cached results that are costly to compute (the
// question maker, the term search, the forecast, the paces after an absence).

import Journal
import Learning
import Phrases
import Study
import Terminal

/// How the program shows itself.
package struct Appearance: Equatable, Sendable {
  package var language: Language
  /// What the terminal can show.
  var symbols: Symbols
  var theme: Theme

  package init(language: Language, symbols: Symbols = .unicode, theme: Theme = .auto) {
    self.language = language
    self.symbols = symbols
    self.theme = theme
  }
}

/// All that was read when the program started, or when the journals were last read anew.
package struct LoadedDay: Sendable {
  package var studyDay: StudyDay
  /// When it was read.
  package let now: Instant
  /// The latest moment in this device's journal: the next event comes after it.
  package var latestOwn: Instant?
  /// The deck's file, when the learner owns it.
  let deckFile: String?
  /// Lines that were set aside.
  package let problems: [JournalFindings.Problem]
  /// How many of them the learner was told of in the last session.
  package var knownRejected: Int
  /// Why this device's journal cannot be the one that its last session left.
  package var alarm: JournalAlarm?
  /// Whether it is the deck of the settings, not one named on the command line.
  var isUsualDeck: Bool

  package init(
    studyDay: StudyDay, now: Instant, latestOwn: Instant? = nil, deckFile: String? = nil,
    problems: [JournalFindings.Problem], knownRejected: Int = 0, alarm: JournalAlarm? = nil, isUsualDeck: Bool = true
  ) {
    self.studyDay = studyDay
    self.now = now
    self.latestOwn = latestOwn
    self.deckFile = deckFile
    self.problems = problems
    self.knownRejected = knownRejected
    self.alarm = alarm
    self.isUsualDeck = isUsualDeck
  }

  /// Milliseconds by which the clock is behind the journal's latest line.
  var clockLag: Int { max(0, latestOwn.map { $0 - now } ?? 0) }
}

struct Context: Sendable {
  private(set) var loaded: LoadedDay
  /// Of the day as it was read: answers given since do not change it.
  private(set) var clockLag: Int
  var appearance: Appearance
  /// Another session has the lock, so this one is read-only.
  var isReadOnly = false
  /// The moment of the latest key. Time on the screen is counted up to it: no clock ticks there.
  var now: Instant
  /// The paces to choose from after an absence, worked out once a day.
  private(set) var paces: [CatchUp]
  /// What was being typed when an exam was left.
  var examDraft: ExamDraft?
  /// Made for the first question, kept for the deck.
  var questionMaker: QuestionMaker?
  /// Made when the terms are first looked through, kept for the deck.
  private var search: TermSearch?
  /// The forecast for the ramp date: too much work for every frame.
  private(set) var outlook: Forecast?
  private var isOutlookStale = true

  init(_ loaded: LoadedDay, _ appearance: Appearance) {
    self.loaded = loaded
    self.appearance = appearance
    clockLag = loaded.clockLag
    now = loaded.now
    paces = CatchUp.choices(loaded.studyDay)
  }

  var studyDay: StudyDay { loaded.studyDay }
  var language: Language { appearance.language }

  // MARK: Changes

  /// The day is read anew.
  mutating func reload(_ loaded: LoadedDay) {
    if loaded.studyDay.deck != studyDay.deck {
      questionMaker = nil
      search = nil
    }
    self.loaded = loaded
    clockLag = loaded.clockLag
    now = loaded.now
    paces = CatchUp.choices(studyDay)
    isOutlookStale = true
  }

  /// An event of this device is on the disk.
  mutating func saved(_ event: Event) {
    loaded.latestOwn = event.at
    isOutlookStale = true
  }

  /// It becomes part of the day.
  mutating func append(_ event: Event) { loaded.studyDay.append(event) }

  // MARK: Moments

  /// When an event would be recorded now: never before the last one, whatever the clock does.
  func moment(_ time: InputTime) -> Instant { max(time.now, loaded.latestOwn ?? time.now) }

  // MARK: What is made once

  mutating func makeQuestionMaker() -> QuestionMaker {
    let questionMaker = questionMaker ?? QuestionMaker(studyDay.deck)
    self.questionMaker = questionMaker
    return questionMaker
  }

  var termSearch: TermSearch { search ?? TermSearch(studyDay.deck) }

  mutating func makeTermSearch() { search = termSearch }

  mutating func makeOutlook() {
    guard isOutlookStale else { return }
    outlook = studyDay.outlook
    isOutlookStale = false
  }
}
