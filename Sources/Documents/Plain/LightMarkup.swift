// The marks inside a line of reStructuredText, AsciiDoc, Org and LaTeX: emphasis becomes style, links their words.

enum LightMarkup {
  enum Dialect { case restructured, asciiDoc, org }

  static func line(_ text: Substring, _ dialect: Dialect, at place: Place, isBroken: Bool = false) -> TextLine {
    let plain = withoutLinks(text, dialect)
    return TextLine(spans(plain[...], marks(dialect)), place, isBroken: isBroken)
  }

  private static func marks(_ dialect: Dialect) -> [(sign: String, style: Span.Style)] {
    switch dialect {
    case .restructured: [("``", .code), ("**", .bold), ("*", .italic), ("`", .italic)]
    case .asciiDoc:
      [
        ("**", .bold), ("__", .italic), ("``", .code), ("*", .bold), ("_", .italic), ("`", .code), ("+", .code),
        ("#", []),
      ]
    case .org: [("*", .bold), ("/", .italic), ("=", .code), ("~", .code), ("_", .italic), ("+", [])]
    }
  }

  private static func withoutLinks(_ text: Substring, _ dialect: Dialect) -> String {
    var plain = String(text)
    switch dialect {
    case .restructured:
      plain = plain.replacingParts(from: ":`", to: "`") { "`\(words(ofLink: $0))`" }
      plain = withoutRoleNames(plain)
      plain = plain.replacingParts(from: "`", to: "`_") { words(ofLink: $0) }
      plain = plain.replacing("\\ ", with: "")
    case .asciiDoc:
      plain = plain.replacingParts(from: "[[", to: "]]") { _ in "" }
      plain = plain.replacingParts(from: "(((", to: ")))") { _ in "" }
      plain = plain.replacingParts(from: "((", to: "))") { String($0) }
      plain = plain.replacingParts(from: "<<", to: ">>") { inside in
        String(inside.split(separator: ",", maxSplits: 1).last.map { $0.trimmingBlanks } ?? inside)
      }
      plain = withoutMacros(plain)
    case .org:
      plain = plain.replacingParts(from: "[[", to: "]]") { inside in
        inside.firstRange(of: "][").map { String(inside[$0.upperBound...]) } ?? String(inside)
      }
      plain = plain.replacingParts(from: "[fn:", to: "]") { _ in "" }
    }
    return plain
  }

  /// `words <target>` and `!words`.
  private static func words(ofLink inside: Substring) -> String {
    let shown = inside.lastIndex(of: "<").flatMap { $0 > inside.startIndex ? inside[..<$0].trimmingBlanks : nil }
    return String((shown ?? inside).drop { $0 == "!" || $0 == "~" })
  }

  /// What is left of `:term:` before its backquote: the name of a role.
  private static func withoutRoleNames(_ text: String) -> String {
    guard text.holds("`") else { return text }
    var plain = ""
    var rest = text[...]
    while let tick = rest.firstIndex(of: "`") {
      var before = rest[..<tick]
      let name = before.reversed().prefix { $0.isLetter || $0 == "-" || $0 == ":" }
      if name.count > 1, name.last == ":" { before = before.dropLast(name.count) }
      plain += before + "`"
      rest = rest[rest.index(after: tick)...]
      guard let end = rest.firstIndex(of: "`") else { break }
      plain += rest[...end]
      rest = rest[rest.index(after: end)...]
    }
    return plain + rest
  }

  /// `link:url[words]`, `https://…[words]`, `xref:id[words]`, `footnote:[…]`.
  private static func withoutMacros(_ text: String) -> String {
    var plain = text
    for macro in ["footnote:[", "indexterm:["] { plain = plain.replacingParts(from: macro, to: "]") { _ in "" } }
    for macro in ["link:", "xref:", "https://", "http://", "mailto:", "image:", "icon:"] where plain.holds(macro) {
      var result = ""
      var rest = plain[...]
      while let start = rest.firstRange(of: macro) {
        // An address has an end: a line of nothing but openings would be searched to its end from each.
        let target = rest[start.upperBound...].prefix(Self.longestAddress).prefix { !$0.isWhitespace && $0 != "[" }
        guard target.endIndex < rest.endIndex, rest[target.endIndex] == "[",
          let close = rest[target.endIndex...].prefix(Self.longestAddress).firstIndex(of: "]")
        else {
          result += rest[..<start.upperBound]
          rest = rest[start.upperBound...]
          continue
        }
        let words = rest[rest.index(after: target.endIndex)..<close]
        let isShown = macro != "image:" && macro != "icon:"
        result += rest[..<start.lowerBound] + (isShown ? words.prefix { $0 != "," && $0 != "^" } : "")
        rest = rest[rest.index(after: close)...]
      }
      plain = result + rest
    }
    return plain
  }

  private static let longestAddress = 2_000

  // MARK: Emphasis

  private static func spans(_ text: Substring, _ marks: [(sign: String, style: Span.Style)]) -> [Span] {
    var spans: [Span] = []
    var plain = ""
    var rest = text
    while let first = rest.first {
      if let (sign, style) = marks.first(where: { rest.hasPrefix($0.sign) }), mayOpen(after: plain),
        let end = close(of: sign, in: rest.dropFirst(sign.count))
      {
        if !plain.isEmpty { spans.append(Span(plain)) }
        plain = ""
        let inside = rest.dropFirst(sign.count)[..<end]
        spans += self.spans(ofMarked: inside, style, marks)
        rest = rest[rest.index(end, offsetBy: sign.count)...]
      } else {
        plain.append(first)
        rest = rest.dropFirst()
      }
    }
    if !plain.isEmpty { spans.append(Span(plain)) }
    return spans
  }

  private static func spans(
    ofMarked text: Substring, _ style: Span.Style, _ marks: [(sign: String, style: Span.Style)]
  ) -> [Span] {
    guard style != .code, text.count < 2_000 else { return [Span(String(text), style)] }
    let inner = marks.filter { $0.style != style }
    return spans(text, inner).map { Span($0.text, $0.style.union(style)) }
  }

  private static func mayOpen(after text: String) -> Bool {
    text.last.map { !$0.isLetter && !$0.isNumber && $0 != "\\" } ?? true
  }

  /// The index of the closing sign, which follows no blank and comes before no letter.
  private static func close(of sign: String, in text: Substring) -> Substring.Index? {
    guard text.first.map({ !$0.isWhitespace }) ?? false else { return nil }
    var from = text.startIndex
    for _ in 0..<20 {
      guard let found = text[from...].firstRange(of: sign) else { return nil }
      let before = text[..<found.lowerBound].last
      let after = text[found.upperBound...].first
      if let before, !before.isWhitespace, after.map({ !$0.isLetter && !$0.isNumber }) ?? true {
        return found.lowerBound
      }
      from = found.upperBound
    }
    return nil
  }
}
