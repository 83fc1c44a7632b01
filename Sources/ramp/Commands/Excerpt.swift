// An excerpt of a file: a line with a mark under one column, as compilers show it. A long line is cut around the
// column.

import Terminal

enum Excerpt {
  private static let width = 100
  /// How many scalars are shown before the column if the line is long.
  private static let before = 60

  /// `column` counts scalars from 1, as the YAML parser does.
  static func of(_ text: Substring, line: Int, column: Int) -> String {
    let scalars = text.unicodeScalars
    let index = scalars.index(scalars.startIndex, offsetBy: max(0, column - 1), limitedBy: scalars.endIndex)
    let start = String(text[..<(index ?? text.endIndex)])
    let end = String(text[(index ?? text.endIndex)...])
    let isCut = TextWidth.columns(of: start) >= width
    let shown = isCut ? "…" + String(start.unicodeScalars.suffix(before)) : start
    let number = String(line)
    let margin = String(repeating: " ", count: number.count)
    let indent = String(repeating: " ", count: TextWidth.columns(of: shown))
    let whole = TextLayout.shortened(shown + end, width: width)
    return "  \(number) | \(whole)\n  \(margin) | \(indent)^"
  }
}
