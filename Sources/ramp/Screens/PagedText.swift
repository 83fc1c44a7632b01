// Lines that may be more than a screen: what does not fit is a Tab away, and says so.

import Phrases
import Terminal

/// A line of a text with its role.
typealias StyledLine = (text: String, style: Style)

extension Page {
  /// Draws the lines from `row` up to before `end`; `turn` counts how often the reader asked for more.
  mutating func paged(_ lines: [StyledLine], row: Int, end: Int, turn: Int) {
    let room = max(1, end - row)
    guard lines.count > room else {
      draw(lines[...], row: row)
      return
    }
    let step = max(1, room - 1)
    let pages = (lines.count + step - 1) / step
    let current = turn % pages
    let shown = lines.dropFirst(current * step).prefix(step)
    draw(shown, row: row)
    let left = lines.count - current * step - shown.count
    let hint = left > 0 ? Self.more(left) : Self.backToTop
    canvas.put(hint(language), row: row + step, endingAt: columns - margin, style: .faint)
  }

  private mutating func draw(_ lines: ArraySlice<StyledLine>, row: Int) {
    for (offset, line) in lines.enumerated() { put(line.text, row: row + offset, style: line.style) }
  }

  private static let backToTop = Phrase(fr: "Tab début", en: "Tab top")

  private static func more(_ lines: Int) -> Phrase {
    Phrase(fr: "Tab suite (\(lines) l.)", en: "Tab more (\(lines) lines)")
  }
}
