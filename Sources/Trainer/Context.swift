// The state that all screens share: the loaded day, the appearance, and cached results that are costly to compute (the
// question maker, the term search, the forecast, the paces after an absence).

import Glossary
import Journal
import Learning
import Phrases
import Study
import Terminal

/// The language, the symbols and the theme of all screens, and whether the mouse's wheel scrolls their lists.
package struct Appearance: Equatable, Sendable {
  package var language: Language
  /// The characters that the terminal can show: Unicode, or only ASCII.
  var symbols: Symbols
  var theme: Theme
  var wantsMouse: Bool

  package init(
    language: Language, symbols: Symbols = .unicode, theme: Theme = .auto, wantsMouse: Bool = false
  ) {
    self.language = language
    self.symbols = symbols
    self.theme = theme
    self.wantsMouse = wantsMouse
  }
}

/// The day as it was read at the start, or when the journals were last read again, and facts about its files.
package struct LoadedDay: Sendable {
  package var studyDay: StudyDay
  /// The time of the reading.
  package let now: Instant
  /// The time of the latest event in this device's journal; the next event gets a later time. `nil`: no event yet.
  package var latestOwn: Instant?
  /// The paths of the files of the decks; those that come with the program have none.
  let deckPaths: [Deck.ID: String]
  /// Set if the deck is the last good copy of its files.
  package var deckFallback: DeckFallback?
  /// The decks that the deck should include and that are left out.
  package var inclusionProblems: [InclusionProblem] = []
  /// What has changed in the deck since the learner's last session; `nil` if nothing has.
  package var deckNews: DeckNews?
  /// The deck of the learner's own terms; `nil` if there is none.
  package var ownDeck: Deck.ID?
  /// What of this learner goes to a team's folder.
  package var sharing = LearnerSharing.off
  /// Journal lines that were rejected.
  package let problems: [JournalFindings.Problem]
  /// The number of rejected lines when the last session ended.
  package var knownRejected: Int
  /// Set when this device's journal got shorter since its last session, or has other lines.
  package var alarm: JournalAlarm?
  /// Why journals of other devices could not be read; empty if all were.
  package var unreadable: [StorageProblem] = []
  /// Set when the clock is behind the journals and the learner has not said yet which of them is right.
  package var doubt: ClockDoubt?
  /// False when the command line names the deck; true for the deck of the settings.
  var isUsualDeck: Bool

  /// The number of faults of the journals: rejected lines, journals that cannot be read, and the alarm.
  package var problemCount: Int { problems.count + unreadable.count + (alarm == nil ? 0 : 1) }

  package init(
    studyDay: StudyDay, now: Instant, latestOwn: Instant? = nil, deckPaths: [Deck.ID: String] = [:],
    problems: [JournalFindings.Problem], knownRejected: Int = 0, alarm: JournalAlarm? = nil, doubt: ClockDoubt? = nil,
    isUsualDeck: Bool = true
  ) {
    self.studyDay = studyDay
    self.now = now
    self.latestOwn = latestOwn
    self.deckPaths = deckPaths
    self.problems = problems
    self.knownRejected = knownRejected
    self.alarm = alarm
    self.doubt = doubt
    self.isUsualDeck = isUsualDeck
  }

  /// Milliseconds by which the clock is behind this device's latest event; 0 when it is not behind.
  var clockLag: Int { max(0, latestOwn.map { $0 - now } ?? 0) }
}

struct Context: Sendable {
  private(set) var loaded: LoadedDay
  /// The lag in milliseconds when the day was read. Later answers do not change it.
  private(set) var clockLag: Int
  var appearance: Appearance
  /// True when another session has the lock and this one only reads.
  var isReadOnly = false
  /// The time of the latest key or paste. The screen counts time up to here: it has no ticking clock.
  var now: Instant
  /// The catch-up paces to choose from after an absence, the quickest first. Computed when the day is read.
  private(set) var paces: [CatchUp]
  /// The text that was being typed when an exam was left.
  var examDraft: ExamDraft?
  /// The questions that go on when their cards are asked again: they were left, or their answers were undone.
  private var pausedQuestions: [Card.ID: PausedQuestion] = [:]
  private var answered = AnsweredQuestions()
  /// What was undone, to be recorded again.
  var redo = Redo()
  /// The event of an earlier day whose undo the last key has asked for: the same key again carries it out.
  var undoAsked: Event.ID?
  /// What is typed in the form of an own term, also after the form was left; `nil` before it was opened, and after a term
  /// was kept.
  var termDraft: OwnTermDraft?
  /// The own term that the last key has added or corrected: `u` is then meant for it.
  var keptTerm: KeptTerm?
  /// Created for the first question, kept until the deck changes.
  var questionMaker: QuestionMaker?
  /// Created when the terms are first listed, kept until the deck changes.
  private var search: TermSearch?
  /// The cached forecast for the ramp date: too slow to compute for every frame. `nil` also without a date ahead, and
  /// for a very large deck.
  private(set) var outlook: Forecast?
  private var isOutlookStale = true
  /// The cached offer to strengthen what is not known yet; `nil` while cards of the day are left, without anything to
  /// strengthen, and in a read-only session.
  private(set) var strengthening: Quiz?
  /// The cached terms that are not known yet (`StudyDay.missingTerms`).
  private(set) var missing: [Term] = []
  private var isMissingStale = true
  /// The cached progress with the terms: it reads every card of the deck.
  private(set) var termCounts: TermCounts
  private var areCountsStale = false

  init(_ loaded: LoadedDay, _ appearance: Appearance) {
    self.loaded = loaded
    self.appearance = appearance
    clockLag = loaded.clockLag
    now = loaded.now
    paces = CatchUp.choices(loaded.studyDay)
    termCounts = TermCounts(loaded.studyDay)
  }

  var studyDay: StudyDay { loaded.studyDay }
  var language: Language { appearance.language }

  /// Whether a term is one of the learner's own.
  func isOwn(_ term: TermAddress) -> Bool { term.deck == loaded.ownDeck }

  // MARK: Changes

  /// Takes a day that was read again. When the deck has changed, drops the caches made from it.
  mutating func reload(_ loaded: LoadedDay) {
    if loaded.studyDay.deck != studyDay.deck {
      questionMaker = nil
      search = nil
      pausedQuestions = [:]
    }
    if loaded.studyDay.day != studyDay.day {
      pausedQuestions = [:]
      redo.endDay()
    }
    let news = loaded.studyDay.deck.id == studyDay.deck.id ? self.loaded.deckNews : nil
    self.loaded = loaded
    // What was new at the start is news until the session ends.
    self.loaded.deckNews = loaded.deckNews ?? news
    clockLag = loaded.clockLag
    now = loaded.now
    paces = CatchUp.choices(studyDay)
    dropFigures()
  }

  /// Takes a day whose deck has the learner's own term. The question that is asked needs its maker again.
  mutating func extend(_ loaded: LoadedDay) {
    let isAsking = questionMaker != nil
    reload(loaded)
    if isAsking { _ = makeQuestionMaker() }
  }

  /// Records that an event of this device is on the disk: the next event must be later.
  mutating func saved(_ event: Event) {
    loaded.latestOwn = event.at
  }

  /// Makes an event part of the day.
  mutating func append(_ event: Event) {
    loaded.studyDay.append(event)
    dropFigures()
  }

  /// The figures that follow from the answers are computed again when a screen needs them.
  private mutating func dropFigures() {
    isOutlookStale = true
    isMissingStale = true
    areCountsStale = true
  }

  // MARK: Questions that go on

  mutating func keep(_ draft: Draft) {
    switch draft {
    case .exam(let draft): examDraft = draft
    case .question(let question): pausedQuestions[question.card] = question
    }
  }

  /// Takes note of an answer. The question that it was given to is the one in front, if that asks its card; the answer
  /// may also have been recorded again, elsewhere.
  mutating func answered(_ event: Event, _ review: Review, inFront question: QuestionState?, at uptime: Int) {
    let paused = pausedQuestions.removeValue(forKey: review.card)
    let isInFront = question?.card.id == review.card
    let answeredQuestion = isInFront ? question.map { PausedQuestion($0.beforeItsAnswer, leftAt: uptime) } : paused
    if let answeredQuestion { answered.add(answeredQuestion, as: event.id) }
  }

  /// Takes note of an event that was undone: the question of an answer goes on.
  mutating func undone(_ event: Event, isOfToday: Bool) {
    redo.undone(event, isOfToday: isOfToday)
    if let question = answered.take(event.id) { pausedQuestions[question.card] = question }
  }

  /// Takes the state of a card's question, if it goes on.
  mutating func takePausedQuestion(of planned: PlannedCard, at uptime: Int) -> QuestionState? {
    guard let paused = pausedQuestions.removeValue(forKey: planned.card.id) else { return nil }
    return paused.resumed(as: planned, at: uptime)
  }

  // MARK: Moments

  /// The time that an event would get now: never before this device's latest event, even if the clock went back.
  func moment(_ time: InputTime) -> Instant { max(time.now, loaded.latestOwn ?? time.now) }

  // MARK: Caches

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

  mutating func makeCounts() {
    guard areCountsStale else { return }
    termCounts = TermCounts(studyDay)
    areCountsStale = false
  }

  mutating func makeMissing() {
    guard isMissingStale else { return }
    missing = studyDay.missingTerms
    strengthening = isReadOnly || studyDay.left > 0 ? nil : studyDay.strengthening
    isMissingStale = false
  }
}
