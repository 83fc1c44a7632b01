// The layout of every screen on a canvas: title and position at the top, keys at the bottom, rules between them if
// there is room. One left margin, text wrapped at 72 columns and never centred, so that the eye finds each line's
// start.

import Phrases

package struct Page {
  package var canvas: Canvas
  package let language: Language

  package init(_ size: Size, _ language: Language, _ symbols: Symbols = .unicode) {
    canvas = Canvas(size, symbols)
    self.language = language
  }

  package static let smallest = Size(rows: 8, columns: 32)

  package var rows: Int { canvas.size.rows }
  package var columns: Int { canvas.size.columns }

  /// Whether there are few rows: then there are no rules and no decorative empty lines.
  package var isLow: Bool { rows < 16 }
  /// Whether there are few columns: then words have their short forms.
  package var isNarrow: Bool { columns < 66 }

  package var margin: Int { isLow || isNarrow ? 1 : 4 }
  package var textWidth: Int { min(72, columns - margin - (isNarrow ? 1 : 4)) }

  /// The first row under the title.
  package var top: Int { isLow ? 1 : 2 }
  /// The row after the last one of the body.
  package var bottom: Int { isLow ? rows - 1 : rows - 2 }
  /// The row for a sentence about the last key.
  package var noticeRow: Int { bottom - 1 }

  // MARK: Title and keys

  package mutating func title(_ title: String, detail: String = "", position: String = "") {
    var column = canvas.put(title, row: 0, column: 1, style: .strong)
    let room = columns - 1 - TextWidth.columns(of: position) - 2
    if !detail.isEmpty, column + 3 + TextWidth.columns(of: detail) <= room {
      column = canvas.put(detail, row: 0, column: column + 3, style: .faint)
    }
    if column + 1 + TextWidth.columns(of: position) < columns {
      canvas.put(position, row: 0, endingAt: columns - 1)
    }
    rule(row: 1)
  }

  package mutating func keys(_ hints: [KeyHint]) {
    rule(row: rows - 2)
    canvas.fill(row: rows - 1, columns: 0..<columns)
    KeyBar(hints, language).draw(on: &canvas, row: rows - 1)
  }

  private mutating func rule(row: Int) {
    guard !isLow else { return }
    canvas.fill(row: row, columns: 1..<max(1, columns - 1), with: "─", style: .faint)
  }

  // MARK: Text

  /// The longest form of a label that fits in `columns`.
  package func fitting(_ label: Label, columns: Int) -> String {
    label.fitting(language) { TextWidth.columns(of: $0) <= columns }
  }

  @discardableResult
  package mutating func put(_ text: String, row: Int, indent: Int = 0, style: Style = .plain) -> Int {
    canvas.put(text, row: row, column: margin + indent, style: style, limit: columns - 1)
  }

  /// Writes wrapped lines from `row` on, before row `end` (nil: `bottom`), and returns the row after the last line.
  @discardableResult
  package mutating func paragraph(_ text: String, row: Int, style: Style = .plain, end: Int? = nil) -> Int {
    var row = row
    for line in TextLayout.wrap(text, width: textWidth) where row < (end ?? bottom) {
      put(line, row: row, style: style)
      row += 1
    }
    return row
  }
}
