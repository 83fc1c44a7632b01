// French typography, in one place: the spaces that must not break, the apostrophe, plurals, the decimal comma.

package enum French {
  private static let thin: Character = "\u{202F}"
  private static let noBreak: Character = "\u{00A0}"

  /// Sets a text typed with ordinary spaces and apostrophes: U+202F before ; ! ? and between digits (« 5 000 »), U+00A0
  /// before : % and € and inside « », ’ between letters. A text that is already set stays as it is.
  package static func typeset(_ text: String) -> String {
    guard text.contains(Verbatim.start) else { return typesetAll(text) }
    var result = ""
    for piece in text.split(separator: Verbatim.start, omittingEmptySubsequences: false) {
      let parts = piece.split(separator: Verbatim.end, maxSplits: 1, omittingEmptySubsequences: false)
      result += parts.count == 2 ? parts[0] + typesetAll(String(parts[1])) : typesetAll(String(piece))
    }
    return result
  }

  private static func typesetAll(_ text: String) -> String {
    guard text.contains(where: needsCare) else { return text }
    let characters = Array(text)
    var result = ""
    result.reserveCapacity(text.utf8.count + 8)
    for (index, character) in characters.enumerated() {
      let before = index > 0 ? characters[index - 1] : nil
      let after = index + 1 < characters.count ? characters[index + 1] : nil
      result.append(typeset(character, before: before, after: after))
    }
    return result
  }

  /// Letters first, by their codes: comparing characters asks Unicode, and a frame has a thousand.
  private static func needsCare(_ character: Character) -> Bool {
    guard let ascii = character.asciiValue else { return isQuotationMark(character) || character.isNumber }
    switch ascii {
    case UInt8(ascii: "'"), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
      UInt8(ascii: "%"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return true
    default: return false
    }
  }

  private static func isQuotationMark(_ character: Character) -> Bool {
    let first = character.unicodeScalars.first
    return first == "«" || first == "»"
  }

  private static func typeset(_ character: Character, before: Character?, after: Character?) -> Character {
    switch character.asciiValue {
    case UInt8(ascii: "'"): apostrophe(before: before, after: after)
    case UInt8(ascii: " "): space(before: before, after: after)
    default: character
    }
  }

  private static func apostrophe(before: Character?, after: Character?) -> Character {
    before?.isLetter == true && (after?.isLetter == true || after == "«") ? "’" : "'"
  }

  private static func space(before: Character?, after: Character?) -> Character {
    if before == "«" || after == "»" || after == ":" || after == "%" || after == "€" { return noBreak }
    if after == ";" || after == "!" || after == "?" { return thin }
    if before?.isNumber == true, after?.isNumber == true { return thin }
    return " "
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
