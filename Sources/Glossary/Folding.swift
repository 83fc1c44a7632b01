// Folding: texts without case, accents and punctuation, so that « Coût à servir » and "cout a servir" are equal.
// Folding works scalar by scalar: the time is linear, and each folded letter has a known index in the text.

import Foundation

package enum Folding {
  /// The words of a text in lower case, without accents, with ligatures split (œ → oe). Everything except letters and
  /// digits separates words.
  package static func words(_ text: some StringProtocol) -> [String] {
    if text.utf8.allSatisfy({ isLetterOrDigit(ascii: $0) }) { return text.isEmpty ? [] : [text.lowercased()] }
    var plain: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars { append(scalar, to: &plain) }
    return plain.split(separator: " ").map { String(String.UnicodeScalarView($0)) }
  }

  /// The folded words, joined by single spaces: equal for texts that a person would call the same.
  package static func key(_ text: some StringProtocol) -> String { words(text).joined(separator: " ") }

  /// Appends the folded form of a scalar: its letters and digits, nothing for a mark, a blank for any separator.
  package static func append(_ scalar: Unicode.Scalar, to plain: inout [Unicode.Scalar]) {
    if scalar.isASCII { return plain.append(asciiFolded(scalar)) }
    if let known = known(scalar) { return plain.append(known) }
    let parts = String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars
    if parts.contains("\u{2044}") { plain.append(" ") }  // 2½ is 2 1/2, not 21/2
    for part in parts { append(part: part, to: &plain) }
  }

  /// A fast path: the accents, quotes and blanks of French, so that few non-ASCII scalars need Unicode's tables.
  private static func known(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "à", "â", "ä", "À", "Â", "Ä": "a"
    case "ç", "Ç": "c"
    case "é", "è", "ê", "ë", "É", "È", "Ê", "Ë": "e"
    case "î", "ï", "Î", "Ï": "i"
    case "ô", "ö", "Ô", "Ö": "o"
    case "ù", "û", "ü", "Ù", "Û", "Ü": "u"
    case "’", "«", "»", "\u{A0}", "\u{202F}": " "
    default: nil
    }
  }

  private static func append(part: Unicode.Scalar, to plain: inout [Unicode.Scalar]) {
    if part.isASCII { return plain.append(asciiFolded(part)) }
    if let apart = apart[part] { return plain.append(contentsOf: apart.unicodeScalars) }
    if isSilent(part) { return }
    if isLetterOrDigit(part) { return plain.append(contentsOf: part.properties.lowercaseMapping.unicodeScalars) }
    plain.append(" ")
  }

  private static func asciiFolded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "a"..."z", "0"..."9": scalar
    case "A"..."Z": Unicode.Scalar(UInt8(scalar.value) | 0x20)
    default: " "
    }
  }

  private static func isLetterOrDigit(ascii byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isAlphabetic || scalar.isNumeric
  }

  /// Whether folding drops the scalar: combining marks and invisible characters (soft hyphens, joiners, directions).
  /// Exception: many vowel signs of Indic scripts are marks in Unicode, but letters for their readers. They have
  /// combining class 0 and are kept.
  package static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    if SafeText.isInvisible(scalar) { return true }
    return switch scalar.properties.generalCategory {
    case .format: true
    case .nonspacingMark, .enclosingMark:
      scalar.properties.canonicalCombiningClass != .notReordered || !scalar.isAlphabetic
    default: false
    }
  }

  /// Letters that Unicode does not decompose, letters whose capital would fold to something else, and apostrophes that
  /// Unicode counts as letters.
  private static let apart: [Unicode.Scalar: String] = [
    "œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "ß": "ss", "ẞ": "ss", "đ": "d",
    "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ħ": "h", "Ħ": "h", "ı": "i", "ς": "σ", "\u{345}": "ι",
    "ʹ": " ", "ʺ": " ", "ʻ": " ", "ʼ": " ", "ʽ": " ", "ʾ": " ", "ʿ": " ",
  ]
}
