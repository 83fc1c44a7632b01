// A line of a text with something on it, and its place. A gap in the numbers is a blank line.

struct SourceLine {
  let number: Int
  /// Without the blanks around it.
  let text: Substring
  /// The columns of blanks before it; a tab counts for four.
  let indent: Int

  init(number: Int, _ line: Substring) {
    self.number = number
    text = line.trimmed
    indent = line.unicodeScalars.prefix { $0 == " " || $0 == "\t" }.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
  }

  static func all(of text: String, most: Int = .max) -> [SourceLine] {
    var lines: [SourceLine] = []
    var number = 1
    var rest = text[...]
    func take(_ line: Substring) {
      guard !line.isEmpty else { return }
      let content = SourceLine(number: number, line)
      if !content.text.isEmpty { lines.append(content) }
    }
    while lines.count < most, let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) {
      take(rest[..<end])
      rest = rest[text.utf8.index(after: end)...]
      number += 1
    }
    if lines.count < most { take(rest) }
    return lines
  }
}
