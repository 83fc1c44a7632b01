// An exam: told what comes, answering, or reading what came of it. One line in the journal fixes its questions, one more
// records each answer, one gives it its end. What is on the screen follows from those lines, so a pause, a crash and a
// restart are the same thing.

import Glossary
import Learning
import Phrases
import Study
import Terminal

struct ExamScreen: Screen {
  enum Action: Hashable, Sendable, CaseIterable {
    case start, answer
    /// Away from the result.
    case close
    /// From the introduction to the latest result; the rest of a result; but no hint.
    case more
    /// An exam is not undone: the key says so.
    case undo
    case back
  }

  enum Stage: Equatable, Sendable {
    case introduction
    case question(Card)
    /// Of the exam with this id.
    case result(Event.ID)
  }

  private(set) var stage: Stage
  /// The answer being typed.
  private(set) var field = TextField()
  /// How often the reader asked for more.
  private(set) var turn = 0
  /// Milliseconds of uptime.
  private let shownAt: Int
  private var lastPress: Int

  init(_ stage: Stage, shownAt: Int) {
    self.stage = stage
    self.shownAt = shownAt
    lastPress = shownAt
  }

  /// The card of the question.
  var card: Card? {
    if case .question(let card) = stage { card } else { nil }
  }

  var takesText: Bool { card != nil }

  var yieldsToExam: Bool { true }

  func words(_ c: Context) -> ScreenWords {
    let heading =
      switch stage {
      case .introduction: Phrase(fr: "Maintenant : commencer l'examen", en: "Now: start the exam")
      case .question: Phrase(fr: "Maintenant : répondre à l'examen", en: "Now: answer the exam")
      case .result: Phrase(fr: "Maintenant : lire le résultat", en: "Now: read the result")
      }
    return ScreenWords(heading: heading, promise: ExamWords.promise)
  }

  // MARK: The way in

  /// Straight on with an exam in progress; else first what an exam is.
  static func opened(_ c: Context, at uptime: Int) -> Step {
    c.sitting == nil ? .open(ExamScreen(.introduction, shownAt: uptime)) : question(c, at: uptime)
  }

  /// The question that the answers so far lead to.
  private static func question(_ c: Context, at uptime: Int) -> Step {
    guard let card = c.sitting?.next(in: c.studyDay.deck) else { return .home() }
    var screen = ExamScreen(.question(card), shownAt: uptime)
    if let draft = c.examDraft, draft.card == card.id { screen.field = draft.field }
    return .open(screen)
  }

  /// Everything about an exam is decided here, and known to the journal before the first question.
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
    case .undo: return .say(ExamWords.notUndone)
    case .back:
      guard let card else { return .home() }
      return .say(ExamWords.paused, then: .home(draft: ExamDraft(card: card.id, field: field)))
    }
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
      guard let latest = c.studyDay.progress.exams.results.last else { return .stay }
      self = ExamScreen(.result(latest.end.exam), shownAt: time.uptime)
    case .question: return .say(ExamWords.noHints)
    case .result: turn += 1
    }
    return .stay
  }

  /// Whether Enter, pressed now, is a key held down since the last one, not a decision. An answer that was typed since
  /// then is one.
  private mutating func isHeld(at uptime: Int) -> Bool {
    let since = uptime - lastPress
    lastPress = uptime
    return since < InputTime.holdGuard && field.text.isEmpty
  }

  // MARK: What came of it

  mutating func receive(_ reply: Reply, _ c: Context, at time: InputTime) -> Step {
    switch reply {
    case .saved(let event): saved(event, c, time)
    case .undone, .settings, .notSet, .foundDeck, .closedTerm: .stay
    }
  }

  /// On from a line of the exam.
  private func saved(_ event: Event, _ c: Context, _ time: InputTime) -> Step {
    switch event.content {
    case .exam, .examAnswer: c.examEnd(at: time).map { .record($0) } ?? Self.question(c, at: time.uptime)
    case .review, .note, .mark, .undo, .examEnd: .stay
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

/// What was being typed when an exam was left: the same question finds it again.
struct ExamDraft: Equatable, Sendable {
  let card: Card.ID
  let field: TextField
}

extension Context {
  /// The exam in progress on this device, which alone may end it.
  var sitting: Sitting? { studyDay.progress.exams.current }

  /// The end of an exam that has no question left, or no time; `nil` while it goes on.
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
      let hasResults = !c.studyDay.progress.exams.results.isEmpty
      return (isPossible ? [Self.start] : []) + (hasResults ? [Self.latest] : []) + Self.ending
    case .question: return Self.answering
    case .result: return [Self.close, Keys.more(.more)] + Self.ending
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
        Phrase(fr: "enregistrer, sans retour ; vide : faux", en: "record, for good; empty: wrong"),
        Phrase(fr: "enregistrer", en: "record")),
      hint: KeyHint(
        Keys.enter,
        Label(Phrase(fr: "enregistrer", en: "record"), Phrase(fr: "valider", en: "record")))),
    Binding(
      [.tab], .more, name: Phrase("Tab"), help: Label(fr: "pas d'indice à l'examen", en: "no hints in an exam")),
    Binding(
      [.escape], .back, name: Keys.escape,
      help: Label(
        Phrase(fr: "pause : rien n'est perdu, mais le temps court", en: "pause: nothing is lost, but time is running"),
        Phrase(fr: "pause", en: "pause")),
      hint: KeyHint(Keys.escape, Label(fr: "pause", en: "pause"), isPinned: true)),
  ]

  private static let close = Binding(
    [.enter], Action.close, name: Keys.enter, help: Label(fr: "terminer", en: "finish"),
    hint: KeyHint(Keys.enter, Label(fr: "terminer", en: "finish")))

  /// Bound to say that it does nothing; and back to Today, named in the bar.
  private static let ending: [Binding<Action>] = [
    Binding(
      [.character("u"), .control("u")], .undo, name: Phrase("u"),
      help: Label(fr: "un examen ne s'annule pas", en: "an exam is not undone")),
    Binding(
      [.escape], .back, name: Keys.escape, help: Label(fr: "revenir à Aujourd'hui", en: "back to Today"),
      hint: KeyHint(Keys.escape, Label(fr: "retour", en: "back"))),
  ]
}
