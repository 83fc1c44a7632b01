// Splits a YAML text into lines as its parser does, so that line numbers agree; and parses single lines.

package enum YAMLLines {
  /// The last line is empty if the text ends with a line break.
  package static func of(_ text: String) -> [Substring] {
    let scalars = text.unicodeScalars
    var lines: [Substring] = []
    var start = scalars.startIndex
    var index = start
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      guard isBreak(scalars[index]) else {
        index = next
        continue
      }
      lines.append(text[start..<index])
      let isPair = scalars[index] == "\r" && next < scalars.endIndex && scalars[next] == "\n"
      start = isPair ? scalars.index(after: next) : next
      index = start
    }
    return lines + [text[start...]]
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}

/// A line of the form `    - key: value`, parsed by itself.
struct YAMLLine {
  /// The white space before the first character, of any kind.
  let indent: Substring
  /// The line without its indentation and without white space at the end.
  let text: Substring
  let hasHyphen: Bool
  /// The key; `nil` if the line has none.
  let key: Substring?
  /// The value without white space at both ends.
  let value: Substring

  init(_ line: Substring) {
    let scalars = line.unicodeScalars
    let start = scalars.firstIndex { !$0.isWhitespace } ?? scalars.endIndex
    indent = line[..<start]
    text = line[start...].trimmed
    hasHyphen = text == "-" || text.hasPrefix("- ")
    let content = hasHyphen ? text.dropFirst(1).trimmed : text
    let word = content.unicodeScalars.prefix { $0.isAlphabetic || $0.isASCIIDigit || $0 == "-" || $0 == "_" }
    let after = content.unicodeScalars[word.endIndex...].drop { $0 == " " }
    let rest = after.dropFirst()
    let isKey = !word.isEmpty && after.first == ":" && (rest.first.map { $0.isWhitespace } ?? true)
    key = isKey ? Substring(word) : nil
    value = isKey ? Substring(rest).trimmed : content
  }

  /// A column from 1, counted in scalars.
  func column(of index: Substring.Index, in line: Substring) -> Int {
    line.unicodeScalars.distance(from: line.startIndex, to: index) + 1
  }

  /// The line with its value in double quotes.
  func quoting(_ inner: Substring) -> String {
    String(text[..<value.startIndex]) + YAMLText.quoted(String(inner))
  }

  // MARK: Quotation marks

  /// The text after the closing quotation mark; `nil` if the mark is missing or the value has no quotes.
  var afterQuotes: Substring? {
    guard let quote else { return nil }
    var isEscaped = false
    for index in value.unicodeScalars.indices.dropFirst() {
      let scalar = value.unicodeScalars[index]
      if !isEscaped, scalar == quote { return value[value.unicodeScalars.index(after: index)...].trimmed }
      isEscaped = quote == "\"" && scalar == "\\" && !isEscaped
    }
    return nil
  }

  var quote: Unicode.Scalar? {
    value.unicodeScalars.first.flatMap { $0 == "\"" || $0 == "'" ? $0 : nil }
  }

  /// The text that the author meant by `'L'équipe'` or `"Le "bon" client"`.
  var innerText: Substring {
    let inner = value.unicodeScalars.dropFirst()
    return Substring(inner.last == quote ? inner.dropLast() : inner)
  }
}
