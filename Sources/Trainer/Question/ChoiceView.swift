// The view of a multiple choice: up to four options; after the answer, the explanation.

import Glossary
import Learning
import Phrases
import Study
import Terminal

struct ChoiceView {
  let session: Session
  let state: QuestionState

  private var isExplained: Bool { state.isAnswered }

  func draw(on page: inout Page) {
    page.sessionTitle(session, Phrase(fr: "choix", en: "choice"))
    let row = page.question(state, in: session.studyDay.deck) + (page.isLow ? 0 : 1)
    let end = page.bottom - (page.isLow ? 0 : 2)
    if isExplained {
      Explanation(session: session, state: state).draw(from: row, on: &page)
    } else {
      drawOptions(from: row, to: end, on: &page)
      if state.planned.isPractice, !page.isLow {
        page.put(Words.practice(page.language), row: page.bottom - 1, style: .faint)
      }
    }
  }

  // MARK: Options

  private func drawOptions(from start: Int, to end: Int, on page: inout Page) {
    let layout = OptionLayout(texts(page), width: page.textWidth - 6, rows: end - start, selected: state.selected)
    var row = start
    for (index, lines) in layout.options.enumerated() {
      if index == state.selected { page.put("›", row: row, style: .strong) }
      page.put("\(index + 1)", row: row, indent: 2, style: .strong)
      for line in lines {
        page.put(line, row: row, indent: 6, style: index == state.selected ? .strong : .plain)
        row += 1
      }
      row += layout.gap
    }
  }

  private func texts(_ page: Page) -> [String] {
    state.question.options.map { Words.option($0, state, session) }
  }
}
