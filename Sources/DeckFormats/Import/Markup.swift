// Signs that pages put around words: bullets, numbers, bold, links. They say where a head is, and then they go.

enum Markup {
  private static let bullets: Set<Unicode.Scalar> = [
    "-", "*", "+", "•", "‣", "▪", "■", "●", "○", "◦", "·", "–", "—", "➢", "➤", "►", "✓", "❖", ">", "\u{F0B7}",
  ]
  private static let longestNumber = 4

  /// The text behind a bullet or a number (`1.`, `2)`, `(3)`), or `nil` when there is none.
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
    guard let first = rest.first, first.properties.isWhitespace else { return nil }
    let text = Substring(rest).trimmed
    let box = ["[ ] ", "[x] ", "[X] "].first(where: text.hasPrefix)
    return text.dropFirst(box?.count ?? 0).trimmed
  }

  /// `**head** rest`, `__head__ rest`: the head that the page sets apart, when it opens the text.
  static func boldHead(_ text: Substring) -> (head: Substring, rest: Substring)? {
    for mark in ["**", "__"] where text.hasPrefix(mark) {
      let inside = text.dropFirst(2)
      guard let end = inside.prefix(200).firstRange(of: mark) else { continue }
      let head = inside[..<end.lowerBound].trimmed
      if !head.isEmpty { return (head, inside[end.upperBound...].trimmed) }
    }
    return nil
  }

  /// The words alone; `removed` when the target of a link went with the signs.
  static func plain(_ text: Substring) -> (text: String, removed: Bool) {
    var (plain, removed) = withoutLinks(text)
    for mark in ["**", "__", "~~", "`"] where plain.contains(mark) {
      let pieces = plain.split(separator: mark, omittingEmptySubsequences: false)
      if !pieces.count.isMultiple(of: 2) { plain = pieces.joined() }
    }
    return (plain, removed)
  }

  private static let longestLink = 2_000

  /// `[SDR](https://…)` is SDR.
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
