// The converter from HTML to text: tags are removed, tags of blocks and `br` become line breaks, entities become
// characters.

enum PlainHTML {
  /// `removed` is true if a tag was removed.
  static func text(of html: Substring) -> (text: String, removed: Bool) {
    let scalars = Array(html.unicodeScalars)
    guard scalars.contains(where: { $0 == "<" || $0 == "&" }) else { return (String(html), false) }
    var text = String.UnicodeScalarView()
    var removed = false
    var index = 0
    while index < scalars.count {
      if let (replacement, length) = tag(scalars[index...]) ?? entity(scalars[index...]) {
        removed = removed || scalars[index] == "<"
        text += replacement.unicodeScalars
        index += length
      } else {
        text.append(scalars[index])
        index += 1
      }
    }
    return (String(text), removed)
  }

  private static let longestTag = 2_000
  private static let breaking: Set = ["br", "div", "p", "li", "tr", "ul", "ol", "h1", "h2", "h3", "table"]

  private static func tag(_ html: ArraySlice<Unicode.Scalar>) -> (String, length: Int)? {
    guard html.first == "<", let next = html.dropFirst().first,
      next == "/" || next == "!" || next.isAlphabetic,
      let end = html.prefix(longestTag).firstIndex(of: ">")
    else { return nil }
    let name = html.dropFirst().prefix(16).drop { $0 == "/" }.prefix { $0.isAlphabetic || $0.isASCIIDigit }
    return (breaking.contains(string(name.prefix(6)).lowercased()) ? "\n" : "", end - html.startIndex + 1)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private static let entities = [
    "nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "laquo": "«", "raquo": "»",
    "eacute": "é", "egrave": "è", "ecirc": "ê", "agrave": "à", "acirc": "â", "ccedil": "ç", "ocirc": "ô",
    "icirc": "î", "ugrave": "ù", "ucirc": "û", "euro": "€", "hellip": "…", "ndash": "–", "mdash": "—",
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "oelig": "œ", "thinsp": " ", "ensp": " ", "emsp": " ",
  ]

  private static func entity(_ html: ArraySlice<Unicode.Scalar>) -> (String, length: Int)? {
    guard html.first == "&", let end = html.prefix(12).firstIndex(of: ";") else { return nil }
    return sign(string(html[html.index(after: html.startIndex)..<end])).map { ($0, end - html.startIndex + 1) }
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
