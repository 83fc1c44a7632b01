// The view of a revealed answer: the definition in plain type, the points after it in faint type, and the four grades
// at the bottom.

import Glossary
import Learning
import Phrases
import Study
import Terminal

struct AnswerView {
  let session: Session
  let state: QuestionState

  private var card: Card { state.card }

  func draw(on page: inout Page) {
    page.sessionTitle(session)
    let textTop = page.termHead(text(page))
    drawText(from: textTop, on: &page)
    if !page.isLow { page.put(Self.verdict(page.language), row: GradeBlock.row(page) - 2) }
    GradeBlock(studyDay: session.studyDay, card: card.id, isPractice: state.planned.isPractice).draw(on: &page)
  }

  private func text(_ page: Page) -> TermText {
    TermText(term: card.term, deck: session.studyDay.deck, width: page.textWidth)
  }

  private func drawText(from top: Int, on page: inout Page) {
    let end = GradeBlock.row(page) - (page.isLow ? 1 : 2)
    let lines = text(page).lines(room: max(1, end - top), page.language)
    page.paged(lines, row: top, end: end, turn: state.turn)
  }

  private static let verdict = Phrase(fr: "Vous le saviez ?", en: "Did you know it?")
}

extension TermText {
  /// The lines under a term's head, the most important first. Blank lines between the parts only if all fits in `room`
  /// rows.
  func lines(room: Int, _ language: Language) -> [StyledLine] {
    let told = [essential, points]
    let full = (told + [confusions(named: true, language)]).filter { !$0.isEmpty }
    let short = (told + [confusions(named: false, language)]).filter { !$0.isEmpty }
    let airy = [full, short].map { Array($0.joined(separator: [StyledLine].blank)) }
    let tight = (short.first ?? []) + .blank + Array(short.dropFirst().joined())
    return airy.first { $0.count < room } ?? [tight].first { $0.count <= room } ?? Array(full.joined())
  }
}

extension Page {
  /// Draws the term and its names. Returns the row where the text starts.
  mutating func termHead(_ text: TermText) -> Int {
    let row = isLow ? top : top + 1
    canvas.cursor = CellPosition(row: row, column: margin)
    let title = text.typeset(text.term.title)
    if isLow {
      let names = text.term.names.filter { $0 != text.term.title }.prefix(1).map { text.typeset($0) }
      let head = ([title] + names).joined(separator: " · ")
      put(TextLayout.shortened(head, width: textWidth), row: row, style: .strong)
      return row + 2
    }
    put(TextLayout.shortened(title, width: textWidth), row: row, style: .strong)
    guard !text.names.isEmpty else { return row + 2 }
    return paragraph(text.names, row: row + 1, end: row + 3) + 1
  }
}
