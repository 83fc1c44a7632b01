// Text in pages, for what does not fit on the screen: Tab turns the page, and a hint says how many lines follow.

import Phrases
import Terminal

/// A line of text with its style.
typealias StyledLine = (text: String, style: Style)

extension Page {
  /// Draws one page of the lines, in the rows from `row` to before `end`. `turn`: how many times Tab was pressed; after
  /// the last page comes the first, and before the first the last.
  mutating func paged(_ lines: [StyledLine], row: Int, end: Int, turn: Int) {
    paged(lines.map { [$0] }, row: row, end: end, turn: turn)
  }

  /// Draws one page of blocks of lines. A block stays on one page unless it is taller than a page. An empty line that
  /// would be the first after a full page is dropped.
  mutating func paged(_ blocks: [[StyledLine]], row: Int, end: Int, turn: Int) {
    let room = max(1, end - row)
    guard Self.pages(blocks, rows: room).count > 1 else {
      draw(blocks.reduce([], +).prefix(room), row: row, width: columns)
      return
    }
    let pages = Self.pages(blocks, rows: max(1, room - 1))
    let current = (turn % pages.count + pages.count) % pages.count
    let left = pages.dropFirst(current + 1).map(\.count).reduce(0, +)
    let hint = (left > 0 ? Self.more(left) : Self.backToTop)(language)
    // With room for one row only, the hint stands beside the text.
    let width = room > 1 ? columns : columns - 2 * margin - TextWidth.columns(of: hint) - 2
    draw(pages[current][...], row: row, width: width)
    canvas.put(hint, row: row + room - 1, endingAt: columns - margin, style: .faint)
  }

  /// At least one page, which is empty only when there are no lines.
  private static func pages(_ blocks: [[StyledLine]], rows: Int) -> [[StyledLine]] {
    var pages: [[StyledLine]] = [[]]
    for block in blocks {
      let height = block.count - (block.last?.text.isEmpty == true ? 1 : 0)
      let used = pages[pages.count - 1].count
      if used > 0, used + height > rows { pages.append([]) }
      for line in block where !line.text.isEmpty || pages[pages.count - 1].count < rows {
        if pages[pages.count - 1].count == rows { pages.append([]) }
        pages[pages.count - 1].append(line)
      }
    }
    return pages
  }

  private mutating func draw(_ lines: ArraySlice<StyledLine>, row: Int, width: Int) {
    for (offset, line) in lines.enumerated() {
      put(TextLayout.shortened(line.text, width: width), row: row + offset, style: line.style)
    }
  }

  /// Draws the lines that fit before `end`. When lines are left out, the last one drawn ends with « … »; no key shows
  /// the rest.
  mutating func cut(_ lines: [StyledLine], row: Int, end: Int, indent: Int = 0, width: Int) {
    let shown = lines.prefix(max(0, end - row))
    for (offset, line) in shown.enumerated() {
      let isCut = offset + 1 == shown.count && shown.count < lines.count
      let text = TextLayout.shortened(line.text + (isCut ? " …" : ""), width: width)
      put(text, row: row + offset, indent: indent, style: line.style)
    }
  }

  private static let backToTop = Phrase(fr: "Tab début", en: "Tab top")

  private static func more(_ lines: Int) -> Phrase {
    Phrase(fr: "Tab suite (\(lines) l.)", en: "Tab more (\(lines) lines)")
  }
}
