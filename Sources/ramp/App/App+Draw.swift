// Which screen shows, with which keys.

import Phrases
import Terminal

extension App {
  /// Whether letters are text now.
  var takesText: Bool { screen.takesText }

  var bindings: [Binding<Action>] { screen.allBindings }

  func draw(_ size: Size) -> Canvas {
    var page = Page(size, language, appearance.symbols)
    page.canvas.theme = appearance.theme
    guard !Self.isTooSmall(size) else {
      TooSmallScreen().draw(on: &page)
      return page.canvas
    }
    if let helpPage {
      help(helpPage).draw(on: &page)
      return page.canvas
    }
    let screen = screen
    screen.draw(on: &page)
    page.keys(screen.allBindings.compactMap(\.hint))
    if let notice { page.notice(notice(language), row: screen.noticeRow(page)) }
    return page.canvas
  }

  /// Nothing can be read on it, so nothing may be answered.
  var isTooSmall: Bool { Self.isTooSmall(size) }

  private static func isTooSmall(_ size: Size) -> Bool {
    size.rows < Page.smallest.rows || size.columns < Page.smallest.columns
  }

  var helpPageCount: Int { help(0).pageCount(in: Page(size, language)) }

  private func help(_ page: Int) -> HelpScreen {
    let screen = screen
    return HelpScreen(
      heading: screen.helpHeading, here: screen.bindings, everywhere: screen.commonBindings(leaves: nil),
      promise: isReadOnly ? Self.readOnly : screen.promise, page: page)
  }

  private var session: Session { Session(studyDay: studyDay, quiz: quiz, examiner: examiner) }

  private var screen: any Screen {
    switch phase {
    case .gate(.occupied(let occupant)): OccupiedScreen(occupant: occupant, day: studyDay.day)
    case .gate(.shortened(let alarm, let missing)): ShortenedScreen(alarm: alarm, missing: missing)
    case .today:
      TodayScreen(
        studyDay: studyDay, banner: banner, now: now, isReadOnly: isReadOnly, catchUp: proposedPace,
        outlook: outlook)
    case .asking(let asking): screen(asking)
    case .summary: SummaryScreen(studyDay: studyDay, quiz: quiz, outlook: outlook)
    case .quizzes(let list): QuizzesScreen(studyDay: studyDay, list: list)
    case .pairs(let game): PairsScreen(game: game, deck: studyDay.deck)
    case .exam(let view): screen(view)
    case .terms(let list): TermsScreen(studyDay: studyDay, list: list)
    case .progress(let view): ProgressScreen(studyDay: studyDay, view: view, isReadOnly: isReadOnly)
    case .settings(let view): SettingsScreen(studyDay: studyDay, view: view)
    case .welcome(let welcome): screen(welcome)
    case .term(let view, _): TermScreen(studyDay: studyDay, view: view, file: deckFile, isReadOnly: isReadOnly)
    case .unsaved(let event, let problem, _):
      UnsavedScreen(studyDay: studyDay, event: event, problem: problem, recorded: recorded, rescued: rescued)
    }
  }

  private func screen(_ welcome: Welcome) -> any Screen {
    switch welcome.step {
    case .deck: WelcomeDeckScreen(welcome: welcome)
    case .date: WelcomeDateScreen(welcome: welcome, studyDay: studyDay)
    case .minutes: WelcomeMinutesScreen(welcome: welcome)
    }
  }

  private func screen(_ view: ExamView) -> any Screen {
    switch view.stage {
    case .introduction: ExamIntroductionScreen(studyDay: studyDay)
    case .question(let card): ExamQuestionScreen(studyDay: studyDay, card: card, field: view.field, now: now)
    case .result(let exam): ExamResultScreen(studyDay: studyDay, exam: exam, turn: view.turn)
    }
  }

  private func screen(_ asking: Asking) -> any Screen {
    switch asking.question.way {
    case .shown: ShownScreen(session: session, asking: asking)
    case .recall where asking.isAnswered: AnswerScreen(session: session, asking: asking)
    case .recall: QuestionScreen(session: session, asking: asking)
    case .typed: TypedScreen(session: session, asking: asking)
    case .choice: ChoiceScreen(session: session, asking: asking)
    case .duel: DuelScreen(session: session, asking: asking)
    }
  }
}
