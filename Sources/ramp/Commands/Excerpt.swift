// A line of a file with a mark under one column of it, as compilers show them. Of a long line the part around that column.

import Terminal

enum Excerpt {
  private static let width = 100
  /// What is shown of a long line before that column.
  private static let before = 60

  /// `column` counts scalars, from 1, as YAML's parser does.
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
