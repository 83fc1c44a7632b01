// The lines of a text with their numbers and indents, for the readers that work line by line.

struct NumberedLine {
  let number: Int
  /// Without blanks at both ends.
  let text: Substring
  let indent: Int
  let raw: Substring

  var isBlank: Bool { text.isEmpty }

  var place: Place { .line(number) }

  static func all(of text: String) -> [NumberedLine] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      let indent = line.unicodeScalars.prefix { $0 == " " || $0 == "\t" }.reduce(0) { $0 + ($1 == "\t" ? 8 : 1) }
      return NumberedLine(number: index + 1, text: line.trimmingBlanks, indent: indent, raw: line)
    }
  }

  /// The text after a bullet or a number; nil without one.
  var item: Substring? {
    for mark in ["* ", "- ", "+ ", "• ", "#. "] where text.hasPrefix(mark) {
      return text.dropFirst(mark.count).trimmingBlanks
    }
    let digits = text.prefix(4).prefix { $0.isNumber }
    guard !digits.isEmpty, let sign = text[digits.endIndex...].first, sign == "." || sign == ")" else { return nil }
    let rest = text[digits.endIndex...].dropFirst()
    return rest.first == " " ? rest.trimmingBlanks : nil
  }
}
