// The text of a field that was written as HTML: tags go, line-breaking ones leave a line break, entities become signs.

enum PlainHTML {
  /// `removed` tells that a tag went.
  static func text(of html: Substring) -> (text: String, removed: Bool) {
    var text = String.UnicodeScalarView()
    var removed = false
    var rest = html.unicodeScalars[...]
    while let sign = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      text += rest[..<sign]
      rest = rest[sign...]
      if let (replacement, end) = tag(rest) ?? entity(rest) {
        removed = removed || rest.first == "<"
        text += replacement.unicodeScalars
        rest = rest[end...]
      } else {
        text.append(rest.removeFirst())
      }
    }
    text += rest
    return (String(text), removed)
  }

  private static let longestTag = 2_000
  private static let breaking: Set = ["br", "div", "p", "li", "tr", "ul", "ol", "h1", "h2", "h3", "table"]

  private static func tag(_ html: Substring.UnicodeScalarView) -> (String, Substring.Index)? {
    guard html.first == "<", let next = html.dropFirst().first,
      next == "/" || next == "!" || next.properties.isAlphabetic,
      let end = html.prefix(longestTag).firstIndex(of: ">")
    else { return nil }
    let name = html.dropFirst().drop { $0 == "/" }.prefix { $0.properties.isAlphabetic || $0.isASCIIDigit }
    return (breaking.contains(String(name).lowercased()) ? "\n" : "", html.index(after: end))
  }

  private static let entities = [
    "nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "laquo": "«", "raquo": "»",
    "eacute": "é", "egrave": "è", "ecirc": "ê", "agrave": "à", "acirc": "â", "ccedil": "ç", "ocirc": "ô",
    "icirc": "î", "ugrave": "ù", "ucirc": "û", "euro": "€", "hellip": "…", "ndash": "–", "mdash": "—",
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "oelig": "œ", "thinsp": " ", "ensp": " ", "emsp": " ",
  ]

  private static func entity(_ html: Substring.UnicodeScalarView) -> (String, Substring.Index)? {
    guard html.first == "&", let end = html.prefix(12).firstIndex(of: ";") else { return nil }
    let name = String(html[html.index(after: html.startIndex)..<end])
    return sign(name).map { ($0, html.index(after: end)) }
  }

  private static func sign(_ name: String) -> String? {
    guard name.hasPrefix("#") else { return entities[name] }
    let digits = name.dropFirst()
    let number = digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).flatMap { $0.mayStandInDeck ? String(Character($0)) : nil }
  }
}

extension Unicode.Scalar {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
