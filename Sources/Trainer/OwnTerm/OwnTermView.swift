// The view of the form for an own term: a row for each field, and what a term needs.

import Phrases
import Terminal

struct OwnTermView {
  let draft: OwnTermDraft
  /// The field that is being typed.
  let field: OwnTermDraft.Field

  func draw(on page: inout Page) {
    page.title((draft.corrected == nil ? OwnTermWords.new : OwnTermWords.correction)(page.language))
    let start = page.isLow ? page.top : page.top + 1
    let step = page.isLow ? 1 : 2
    for field in OwnTermDraft.Field.allCases { draw(field, row: start + field.rawValue * step, on: &page) }
    let row = start + OwnTermDraft.Field.allCases.count * step + (page.isLow ? 1 : 0)
    page.paragraph(OwnTermWords.needs(page.language), row: row, style: .faint, end: page.noticeRow)
  }

  private func draw(_ field: OwnTermDraft.Field, row: Int, on page: inout Page) {
    let isTyped = field == self.field
    if isTyped { page.put("›", row: row, style: .strong) }
    page.put(OwnTermWords.label(field)(page.language), row: row, indent: 2, style: isTyped ? .strong : .plain)
    let column = page.margin + (page.isNarrow ? 14 : 16)
    let room = page.columns - column - 1
    if isTyped {
      draft[field].draw(on: &page.canvas, row: row, column: column, columns: room)
    } else {
      page.canvas.put(TextLayout.shortened(draft[field].text, width: room), row: row, column: column)
    }
  }
}
