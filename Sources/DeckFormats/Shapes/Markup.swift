// Parsers for the markup of text files: bullets, numbers, bold text and links, which indicate heads; headings, code and
// comments.

enum Markup {
  private static let bullets: Set<Unicode.Scalar> = [
    "-", "*", "+", "•", "‣", "▪", "■", "●", "○", "◦", "·", "–", "—", "➢", "➤", "►", "✓", "❖", ">", "\u{F0B7}",
  ]
  private static let longestNumber = 4

  /// The text after a bullet or a number (`1.`, `2)`, `(3)`); `nil` if there is none.
  static func withoutBullet(_ text: Substring) -> Substring? {
    let scalars = text.unicodeScalars
    guard let first = scalars.first else { return nil }
    if bullets.contains(first) { return afterBlank(scalars.dropFirst()) }
    let opened = first == "(" ? scalars.dropFirst() : scalars[...]
    let number = opened.prefix(longestNumber).prefix(while: \.isASCIIDigit)
    guard !number.isEmpty, let sign = opened[number.endIndex...].first else { return nil }
    guard sign == ")" || (sign == "." && first != "(") else { return nil }
    return afterBlank(opened[number.endIndex...].dropFirst())
  }

  private static func afterBlank(_ rest: Substring.UnicodeScalarView) -> Substring? {
    guard let first = rest.first, first.isWhitespace else { return nil }
    let text = Substring(rest).trimmed
    let box = ["[ ] ", "[x] ", "[X] "].first(where: text.hasPrefix)
    return text.dropFirst(box?.count ?? 0).trimmed
  }

  /// Splits `**head** rest` or `__head__ rest`; `nil` if the text does not begin with a marked head.
  static func boldHead(_ text: Substring) -> (head: Substring, rest: Substring)? {
    for mark in ["**", "__"] where text.hasPrefix(mark) {
      let inside = text.dropFirst(2)
      guard let end = inside.prefix(200).firstRange(of: mark) else { continue }
      let head = inside[..<end.lowerBound].trimmed
      if !head.isEmpty { return (head, inside[end.upperBound...].trimmed) }
    }
    return nil
  }

  /// The text without markup; `removed` is true if a link's target was dropped.
  static func plain(_ text: Substring) -> (text: String, removed: Bool) {
    var (plain, removed) = withoutLinks(text)
    for mark in ["**", "__", "~~", "`"] where plain.contains(mark) {
      let pieces = plain.split(separator: mark, omittingEmptySubsequences: false)
      if !pieces.count.isMultiple(of: 2) { plain = pieces.joined() }
    }
    return (plain, removed)
  }

  private static let longestLink = 2_000

  /// Replaces links by their words: `[SDR](https://…)` becomes SDR.
  private static func withoutLinks(_ text: Substring) -> (String, Bool) {
    guard text.contains("](") else { return (String(text), false) }
    var plain = ""
    var rest = text
    var removed = false
    while let open = rest.firstIndex(of: "[") {
      plain += rest[..<open]
      rest = rest[open...]
      if let (word, end) = link(rest) {
        plain += word
        rest = rest[end...]
        removed = true
      } else {
        plain += "["
        rest = rest.dropFirst()
      }
    }
    return (plain + rest, removed)
  }

  private static func link(_ text: Substring) -> (word: Substring, end: Substring.Index)? {
    let window = text.prefix(longestLink)
    guard let middle = window.firstRange(of: "]("), let close = window[middle.upperBound...].firstIndex(of: ")") else {
      return nil
    }
    let word = window[..<middle.lowerBound].dropFirst()
    return word.contains("[") ? nil : (word, text.index(after: close))
  }
}

/// A state machine that finds lines that are not entries: headings, rules, code, comments, and a header between dashes.
/// It must be given all lines in order, because code, comments and the header can take several lines.
struct PageFurniture {
  enum Role: Equatable {
    case content
    case heading(Substring)
    case notContent
    /// A line without letters and digits, such as a rule or a single bullet. It is skipped without a remark.
    case mute
  }

  private enum Inside: Equatable { case nothing, code(String), comment, header }

  private var inside = Inside.nothing
  private var isFirst = true

  mutating func role(of line: Substring) -> Role {
    defer { isFirst = false }
    switch inside {
    case .nothing: return opening(line)
    case .code(let fence): if line.hasPrefix(fence) { inside = .nothing }
    case .comment: if line.contains("-->") { inside = .nothing }
    case .header: if line == "---" { inside = .nothing }
    }
    return .notContent
  }

  private mutating func opening(_ line: Substring) -> Role {
    if isFirst, line == "---" {
      inside = .header
      return .notContent
    }
    for fence in ["```", "~~~"] where line.hasPrefix(fence) {
      inside = .code(fence)
      return .notContent
    }
    if line.hasPrefix("[^"), line.contains("]:") { return .notContent }
    if line.hasPrefix("<!--") {
      if !line.contains("-->") { inside = .comment }
      return .notContent
    }
    let isMute = !line.unicodeScalars.contains { $0.isAlphabetic || $0.isNumeric }
    return isMute && !line.contains("|") ? .mute : heading(line).map(Role.heading) ?? .content
  }

  private func heading(_ line: Substring) -> Substring? {
    let signs = line.prefix(7).prefix { $0 == "#" }
    guard (1...6).contains(signs.count), line[signs.endIndex...].first?.isWhitespace == true else { return nil }
    return line.trimming(["#"])
  }
}
