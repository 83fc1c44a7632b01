// The screen of an exam, in three stages: introduction, question, result. The journal gets a line that fixes the
// questions, one line for each answer, and one for the end. The state is computed from those lines, so an exam goes on
// after a pause, a crash or a restart.

import Glossary
import Learning
import Phrases
import Study
import Terminal

struct ExamScreen: Screen {
  enum Action: Hashable, Sendable, CaseIterable {
    case start, answer
    /// Leaves the result.
    case close
    /// Shows the latest result from the introduction, or the next page of a result. In a question it only says that
    /// there are no hints.
    case more
    /// Turn the page of a result.
    case next, previous, pageDown, pageUp
    /// Only says that an exam cannot be undone.
    case undo
    case back
  }

  enum Stage: Equatable, Sendable {
    case introduction
    case question(Card)
    /// The result of the exam with this id.
    case result(Event.ID)
  }

  private(set) var stage: Stage
  /// The answer being typed.
  private(set) var field = TextField()
  /// How many times the learner turned the page of the result.
  private(set) var turn = 0
  /// When this stage was shown, in milliseconds of uptime.
  private let shownAt: Int
  /// When Enter was last pressed, or else `shownAt`, in milliseconds of uptime.
  private var lastPress: Int

  init(_ stage: Stage, shownAt: Int) {
    self.stage = stage
    self.shownAt = shownAt
    lastPress = shownAt
  }

  /// The card of the question; `nil` in the other stages.
  var card: Card? {
    if case .question(let card) = stage { card } else { nil }
  }

  var takesText: Bool { card != nil }

  var yieldsToExam: Bool { true }

  func words(_ c: Context) -> ScreenWords {
    let heading =
      switch stage {
      case .introduction: Phrase(fr: "Maintenant : commencer l'examen", en: "Now: start the exam")
      case .question: Phrase(fr: "Maintenant : répondre à l'examen", en: "Now: take the exam")
      case .result: Phrase(fr: "Maintenant : lire le résultat", en: "Now: read the result")
      }
    return ScreenWords(heading: heading, promise: ExamWords.promise)
  }

  // MARK: The way in

  /// Opens the next question of an exam in progress, else the introduction.
  static func opened(_ c: Context, at uptime: Int) -> Step {
    c.sitting == nil ? .open(ExamScreen(.introduction, shownAt: uptime)) : question(c, at: uptime)
  }

  /// Opens the first question without an answer, with the text that was typed before a pause.
  private static func question(_ c: Context, at uptime: Int) -> Step {
    guard let card = c.sitting?.next(in: c.studyDay.deck) else { return .home() }
    var screen = ExamScreen(.question(card), shownAt: uptime)
    if let draft = c.examDraft, draft.card == card.id { screen.field = draft.field }
    return .open(screen)
  }

  /// The event that starts an exam. It fixes all questions, so that the journal has them before the first one is shown.
  /// `nil` when an exam is in progress, or the deck has no question.
  static func start(_ c: Context, at time: InputTime) -> Event.Content? {
    let seed = ExamPaper.seed(of: time.id)
    let paper = ExamPaper(c.studyDay.deck, c.studyDay.progress.marks, seed: seed)
    guard c.sitting == nil, !paper.cards.isEmpty else { return nil }
    return .exam(paper.start(on: c.studyDay.deck, seed: seed))
  }

  // MARK: What keys do

  mutating func handle(_ action: Action, _ c: Context, at time: InputTime) -> Step {
    switch action {
    case .start: return isHeld(at: time.uptime) ? .stay : Self.start(c, at: time).map { .record($0) } ?? .stay
    case .answer: return isHeld(at: time.uptime) ? .stay : answer(c, time)
    case .close: return isHeld(at: time.uptime) ? .stay : .home()
    case .more: return more(c, time)
    case .next, .pageDown: turn += 1
    case .previous, .pageUp: turn -= 1
    case .undo: return .say(ExamWords.notUndone)
    case .back:
      guard let card else { return .home() }
      return .say(ExamWords.paused, then: .home(keeping: .exam(ExamDraft(card: card.id, field: field))))
    }
    return .stay
  }

  mutating func type(_ input: TextInput, _ c: Context, at time: InputTime) -> Bool {
    card != nil && field.enter(input)
  }

  private func answer(_ c: Context, _ time: InputTime) -> Step {
    guard let sitting = c.sitting, let card, let judge = c.questionMaker?.judge else { return .stay }
    let duration = time.uptime - shownAt
    return .record(.examAnswer(judge.mark(field.text, to: card, in: sitting.start.id, duration: duration)))
  }

  private mutating func more(_ c: Context, _ time: InputTime) -> Step {
    switch stage {
    case .introduction:
      guard let latest = c.studyDay.examResults.last else { return .stay }
      self = ExamScreen(.result(latest.end.exam), shownAt: time.uptime)
    case .question: return .say(ExamWords.noHints)
    case .result: turn += 1
    }
    return .stay
  }

  /// True when Enter comes so soon after the last press that the key must be held down. A typed answer is never taken
  /// for that. Stores this press.
  private mutating func isHeld(at uptime: Int) -> Bool {
    let since = uptime - lastPress
    lastPress = uptime
    return since < InputTime.holdGuard && field.text.isEmpty
  }

  // MARK: Results of steps

  mutating func receive(_ reply: Reply, _ c: Context, at time: InputTime) -> Step {
    switch reply {
    case .saved(let event): saved(event, c, time)
    case .undone, .settings, .notSet, .file, .closedTerm, .keptTerm, .closedForm: .stay
    }
  }

  /// After a line of the exam is on the disk: ends the exam, or asks the next question.
  private func saved(_ event: Event, _ c: Context, _ time: InputTime) -> Step {
    switch event.content {
    case .exam, .examAnswer: c.examEnd(at: time).map { .record($0) } ?? Self.question(c, at: time.uptime)
    case .review, .note, .alias, .remark, .game, .mark, .undo, .examEnd: .stay
    }
  }

  mutating func appear(_ c: inout Context) { if card != nil { _ = c.makeQuestionMaker() } }

  func draw(on page: inout Page, _ c: Context) {
    switch stage {
    case .introduction: ExamIntroductionView(studyDay: c.studyDay).draw(on: &page)
    case .question(let card):
      ExamQuestionView(studyDay: c.studyDay, card: card, field: field, now: c.now).draw(on: &page)
    case .result(let exam): ExamResultView(studyDay: c.studyDay, exam: exam, turn: turn).draw(on: &page)
    }
  }
}

/// The text that was being typed when an exam was left. The same question shows it again.
struct ExamDraft: Equatable, Sendable {
  let card: Card.ID
  let field: TextField
}

extension Context {
  var sitting: Sitting? { studyDay.sitting }

  /// The event that ends an exam without questions or time left; `nil` while it goes on, and without an exam.
  func examEnd(at time: InputTime) -> Event.Content? {
    guard let sitting, sitting.isOver(at: moment(time), in: studyDay.deck) else { return nil }
    return .examEnd(sitting.end)
  }
}

extension Exams {
  func result(of exam: Event.ID) -> ExamResult? { results.last { $0.end.exam == exam } }
}

// MARK: Keys

extension ExamScreen {
  func keys(_ c: Context) -> [Binding<Action>] {
    switch stage {
    case .introduction:
      let isPossible = !ExamPaper(c.studyDay.deck, c.studyDay.progress.marks, seed: 0).cards.isEmpty
      let hasResults = !c.studyDay.examResults.isEmpty
      return (isPossible ? [Self.start] : []) + (hasResults ? [Self.latest] : []) + Self.ending
    case .question: return Self.answering
    case .result:
      return [Self.close, Keys.more(.more)]
        + Keys.turn(next: .next, previous: .previous, pageDown: .pageDown, pageUp: .pageUp) + Self.ending
    }
  }

  private static let start = Binding(
    [.enter], Action.start, name: Keys.enter,
    help: Label(fr: "commencer l'examen", en: "start the exam"),
    hint: KeyHint(Keys.enter, Label(fr: "commencer", en: "start")))

  private static let latest = Binding(
    [.tab], Action.more, name: Phrase("Tab"), help: Label(fr: "le dernier résultat", en: "the last result"),
    hint: KeyHint(
      Phrase("Tab"),
      Label(Phrase(fr: "dernier résultat", en: "last result"), Phrase(fr: "résultat", en: "result"))))

  private static let answering: [Binding<Action>] = [
    Binding(
      [.enter], .answer, name: Keys.enter,
      help: Label(
        Phrase(fr: "enregistrer, sans retour ; vide : faux", en: "submit, for good; empty: wrong"),
        Phrase(fr: "enregistrer", en: "submit")),
      hint: KeyHint(
        Keys.enter,
        Label(Phrase(fr: "enregistrer", en: "submit"), Phrase(fr: "valider", en: "submit")))),
    Binding(
      [.tab], .more, name: Phrase("Tab"), help: Label(fr: "pas d'indice à l'examen", en: "no hints in an exam")),
    Binding(
      [.escape], .back, name: Keys.escape,
      help: Label(
        Phrase(
          fr: "pause : rien n'est perdu, mais le temps court", en: "pause: nothing is lost, but the clock is running"),
        Phrase(fr: "pause", en: "pause")),
      hint: KeyHint(Keys.escape, Label(fr: "pause", en: "pause"), isPinned: true)),
  ]

  private static let close = Binding(
    [.enter], Action.close, name: Keys.enter, help: Label(fr: "terminer", en: "finish"),
    hint: KeyHint(Keys.enter, Label(fr: "terminer", en: "finish")))

  /// `u`, which only says that an exam is not undone; and Escape to Today, named in the bottom bar.
  private static let ending: [Binding<Action>] = [
    Binding(
      [.character("u"), .control("u"), .function(4)], .undo, name: Phrase("u"),
      help: Label(fr: "un examen ne s'annule pas", en: "an exam can't be undone")),
    Binding(
      [.escape], .back, name: Keys.escape, help: Label(fr: "revenir à Aujourd'hui", en: "back to Today"),
      hint: KeyHint(Keys.escape, Label(fr: "retour", en: "back"))),
  ]
}
