// The view of a duel between two terms that the learner confused: one term is asked, and the learner finds its
// definition among the two.

import Glossary
import Learning
import Phrases
import Study
import Terminal

struct DuelView {
  let session: Session
  let state: QuestionState

  func draw(on page: inout Page) {
    page.sessionTitle(session, Phrase(fr: "duel", en: "duel"))
    let start = page.isLow ? page.top : page.top + 1
    page.canvas.cursor = CellPosition(row: start, column: page.margin)
    var row = page.paragraph(heading(page.language), row: start, style: .strong)
    row = page.paragraph(request(page.language), row: row, style: .faint) + (page.isLow ? 0 : 1)
    if state.isAnswered {
      Explanation(session: session, state: state).draw(from: row, on: &page)
    } else {
      drawSides(from: row, on: &page)
      if !page.isLow { page.put(Self.reason(page.language), row: page.bottom - 1, style: .faint) }
    }
  }

  private var rival: Term? { state.question.options.first { $0.id != state.card.term.id } }

  private func heading(_ language: Language) -> String {
    let title = Words.typeset(state.card.term.title, in: session.studyDay.deck)
    let other = Words.typeset(rival?.title ?? "", in: session.studyDay.deck)
    return Phrase(fr: "\(words: title) ou \(words: other) ?", en: "\(words: title) or \(words: other)?")(language)
  }

  private func request(_ language: Language) -> String {
    let title = Words.typeset(state.card.term.title, in: session.studyDay.deck)
    return Phrase(
      fr: "Quelle définition est celle de \(words: title) ?", en: "Which definition is that of \(words: title)?")(
        language)
  }

  private func drawSides(from start: Int, on page: inout Page) {
    let texts = state.question.options.map(definition)
    let rows = page.bottom - (page.isLow ? 0 : 2) - start
    let layout = OptionLayout(texts, width: page.textWidth - 6, rows: rows, selected: state.selected)
    var row = start
    for (index, lines) in layout.options.enumerated() {
      if index == state.selected { page.put("›", row: row, style: .strong) }
      page.put("\(index + 1)", row: row, indent: 2, style: .strong)
      for line in lines {
        page.put(line, row: row, indent: 6)
        row += 1
      }
      row += layout.gap
    }
  }

  /// The definition of a term, with the names of both terms masked.
  private func definition(_ term: Term) -> String {
    let masked = state.question.options.reduce(term.definition) { Mask.masked($0, hiding: $1) }
    return Words.typeset(masked, in: session.studyDay.deck)
  }

  private static let reason = Phrase(
    fr: "Un duel : vous avez pris l'un pour l'autre ces jours-ci.", en: "A duel: you took one for the other lately.")
}
