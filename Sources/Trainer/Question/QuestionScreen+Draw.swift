// The choice of a view by the form of the question and the stage of the answer, and the sentences for the plain mode.

import Terminal

extension QuestionScreen {
  func draw(on page: inout Page, _ c: Context) {
    let session = Session(studyDay: c.studyDay, quiz: quiz)
    switch state.question.mode {
    case .shown: ShownView(session: session, state: state).draw(on: &page)
    case .recall where state.isAnswered: AnswerView(session: session, state: state).draw(on: &page)
    case .recall: RecallView(session: session, state: state).draw(on: &page)
    case .typed: TypedView(session: session, state: state).draw(on: &page)
    case .choice: ChoiceView(session: session, state: state).draw(on: &page)
    case .duel: DuelView(session: session, state: state).draw(on: &page)
    }
  }

  /// On an answer with grades, the notice replaces the line above the grades (« Vous le saviez ? »): the grades stay
  /// visible.
  func noticeRow(_ page: Page) -> Int {
    switch (state.question.mode, state.stage) {
    case (.recall, .question), (.shown, _), (.choice, _), (.duel, _): page.noticeRow
    case (.typed, .judged), (.recall, _): GradeBlock.row(page) - (page.isLow ? 1 : 2)
    case (.typed, _): page.noticeRow
    }
  }

  func spoken(_ c: Context) -> [String] { SpokenQuestion(state: state, context: c).lines }

  func spokenRest(_ c: Context) -> [String] { SpokenQuestion(state: state, context: c).rest }
}
