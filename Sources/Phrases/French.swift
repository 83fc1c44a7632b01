// French typography: the spaces that must not break, the apostrophe, plurals, the decimal comma.

package enum French {
  private static let thin: Unicode.Scalar = "\u{202F}"
  private static let noBreak: Unicode.Scalar = "\u{00A0}"

  /// Sets a text typed with ordinary spaces and apostrophes: U+202F before ; ! ? and between digits (« 5 000 »), U+00A0
  /// before : % and € and inside « », ’ between letters. A text that is already set stays as it is.
  package static func typeset(_ text: String) -> String {
    guard text.utf8.contains(Verbatim.lead), text.contains(Verbatim.start) else { return typesetAll(text) }
    var result = ""
    for piece in text.split(separator: Verbatim.start, omittingEmptySubsequences: false) {
      let parts = piece.split(separator: Verbatim.end, maxSplits: 1, omittingEmptySubsequences: false)
      result += parts.count == 2 ? parts[0] + typesetAll(String(parts[1])) : typesetAll(String(piece))
    }
    return result
  }

  /// Only spaces and apostrophes change: they are looked for by their bytes, because a frame has a thousand characters.
  private static func typesetAll(_ text: String) -> String {
    guard text.utf8.contains(where: needsCare) else { return text }
    var result = ""
    var done = text.startIndex
    for index in text.utf8.indices where isSpaceOrApostrophe(text.utf8[index]) {
      let typed = text.unicodeScalars[index]
      let set = typed == " " ? space(at: index, in: text) : apostrophe(at: index, in: text)
      guard set != typed else { continue }
      result += text[done..<index]
      result.unicodeScalars.append(set)
      done = text.utf8.index(after: index)
    }
    return result + text[done...]
  }

  /// Whether a byte is of a text in which something may change: one of French punctuation's, or the first of a
  /// character that is neither ASCII nor between U+00C0 and U+027F, where the letters with accents are: of « » and €,
  /// for instance.
  private static func needsCare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
      UInt8(ascii: "%"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0xC2, 0xCA...0xFF:
      true
    default: false
    }
  }

  private static func isSpaceOrApostrophe(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "'")
  }

  private static func apostrophe(at index: String.Index, in text: String) -> Unicode.Scalar {
    guard text[..<index].last?.isLetter == true, let after = scalar(after: index, in: text) else { return "'" }
    return after.properties.isAlphabetic || after == "«" ? "’" : "'"
  }

  private static func space(at index: String.Index, in text: String) -> Unicode.Scalar {
    let before = text.unicodeScalars[..<index].last
    let after = scalar(after: index, in: text)
    if before == "«" || after == "»" || after == ":" || after == "%" || after == "€" { return noBreak }
    if after == ";" || after == "!" || after == "?" { return thin }
    if let before, isNumber(before), let after, isNumber(after) { return thin }
    return " "
  }

  private static func scalar(after index: String.Index, in text: String) -> Unicode.Scalar? {
    text.unicodeScalars[text.unicodeScalars.index(after: index)...].first
  }

  private static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("0"..."9").contains(scalar) : scalar.properties.numericType != nil
  }

  /// 0 and 1 are singular in French.
  package static func plural(_ count: Int, _ singular: String, _ plural: String) -> String {
    abs(count) < 2 ? singular : plural
  }
}

package enum English {
  /// Only 1 is singular in English.
  package static func plural(_ count: Int, _ singular: String, _ plural: String) -> String {
    abs(count) == 1 ? singular : plural
  }
}

extension Phrase {
  /// A counted noun: `.count(2, fr: ("carte", "cartes"), en: ("card", "cards"))` is « 2 cartes ».
  package static func count(_ count: Int, fr: (String, String), en: (String, String)) -> Phrase {
    Phrase(
      fr: "\(count)\u{00A0}\(French.plural(count, fr.0, fr.1))",
      en: "\(count) \(English.plural(count, en.0, en.1))")
  }
}
