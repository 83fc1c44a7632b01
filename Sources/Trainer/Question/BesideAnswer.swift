// On a wide page, what is known of a term beside its answer: the facts of its card, which need no key there.

import Study
import Terminal

struct BesideAnswer {
  /// The fewest columns of a page that has the second column, and the column where it begins.
  static let wide = 118
  private static let column = 80

  let studyDay: StudyDay
  let state: QuestionState
  /// The path of the deck's file; `nil` for a deck that comes with the program.
  let file: String?

  func draw(on page: inout Page) {
    let isShown = state.isAnswered || state.question.mode == .shown
    guard page.columns >= Self.wide, isShown else { return }
    let width = page.columns - Self.column - 1
    var beside = Page(Size(rows: page.rows, columns: width), page.language, page.canvas.symbols)
    let term = state.card.term
    let view = TermView(screen: TermScreen(term: term.address), studyDay: studyDay, file: file)
    let lines = view.facts(of: term, beside, without: told(page))
    beside.paged(lines, row: page.top + 1, end: page.bottom, turn: state.turn)
    for row in page.top + 1..<page.bottom {
      page.canvas.put(beside.canvas.line(row), row: row, column: Self.column, style: .faint)
    }
  }

  /// What the first column says already.
  private func told(_ page: Page) -> Set<TermView.Told> {
    switch state.question.mode {
    case .shown: [.example, .confusable]
    case .recall: [.confusable]
    case .typed: []
    case .choice, .duel: isChosenRight && !page.isLow ? [.example] : []
    }
  }

  private var isChosenRight: Bool {
    if case .chosen(let chosen, _) = state.stage { chosen == state.right } else { false }
  }
}
