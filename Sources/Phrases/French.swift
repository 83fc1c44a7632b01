// French typography: no-break spaces and apostrophes; the plural forms of French and English.

package enum French {
  private static let thin: Unicode.Scalar = "\u{202F}"
  private static let noBreak: Unicode.Scalar = "\u{00A0}"

  /// Applies French typography to a text typed with ordinary spaces and apostrophes: U+202F before ; ! ? and between
  /// digits (« 5 000 »), U+00A0 before : % and € and inside « », ’ between letters or between a letter and «. A text
  /// that has this typography already is unchanged, and so is text between `Verbatim` marks.
  package static func typeset(_ text: String) -> String {
    guard text.utf8.contains(Verbatim.lead), text.unicodeScalars.contains(Verbatim.start) else {
      return typesetAll(text)
    }
    var result = ""
    // By scalars: a mark of ours and an accent after it are one character.
    for piece in text.unicodeScalars.split(separator: Verbatim.start, omittingEmptySubsequences: false) {
      let parts = piece.split(separator: Verbatim.end, maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      result += parts.count == 2 ? parts[0] + typesetAll(parts[1]) : typesetAll(String(piece))
    }
    return result
  }

  /// Replaces spaces and apostrophes only. They are found by their bytes, for speed: a frame has a thousand characters.
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

  /// A quick filter: whether a text with this byte may need a change. True for the punctuation and digits of the rules
  /// above, and for the first byte of any character outside ASCII and U+00C0 to U+027F (the accented letters): « » and
  /// € are such characters.
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
  package static func plural(
    _ count: Int, _ singular: Wording<FrenchTongue>, _ plural: Wording<FrenchTongue>
  ) -> Wording<FrenchTongue> {
    abs(count) < 2 ? singular : plural
  }
}

package enum English {
  /// Only 1 is singular in English.
  package static func plural(
    _ count: Int, _ singular: Wording<EnglishTongue>, _ plural: Wording<EnglishTongue>
  ) -> Wording<EnglishTongue> {
    abs(count) == 1 ? singular : plural
  }
}

extension Phrase {
  /// A counted noun: `.count(2, fr: ("carte", "cartes"), en: ("card", "cards"))` is « 2 cartes ».
  package static func count(
    _ count: Int, fr: (Wording<FrenchTongue>, Wording<FrenchTongue>),
    en: (Wording<EnglishTongue>, Wording<EnglishTongue>)
  ) -> Phrase {
    Phrase(
      fr: "\(count)\u{00A0}\(French.plural(count, fr.0, fr.1))",
      en: "\(count) \(English.plural(count, en.0, en.1))")
  }
}
