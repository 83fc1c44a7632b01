// The reader of deck files that need no guessing: Ramp's YAML and JSON. JSON is parsed as YAML, after two corrections
// (`JSONText`).

import Glossary

enum ExactReader {
  static func read(_ text: String, _ format: ImportFormat, _ remarks: [Remark]) -> Result<ImportedDeck, DeckProblems> {
    let source = format == .json ? JSONText.asYAML(text) : text
    return DeckYAML.located(Array(source.utf8), reserved: []).map { deck, lines in
      let terms = deck.terms.map { ImportedTerm(term: $0, place: .line(lines[$0.id] ?? 1), guesses: []) }
      return ImportedDeck(
        deck: deck, format: format, terms: terms, unread: [], remarks: remarks,
        summary: ImportSummary(shape: nil, read: terms.count, missed: 0, verdict: .sure))
    }
  }
}

enum JSONText {
  /// Makes JSON valid YAML: a surrogate pair (`\ud83d\ude00`) becomes its character, because YAML has no surrogate
  /// pairs, and half a pair becomes U+FFFD; a character that YAML accepts only as an escape is escaped.
  static func asYAML(_ text: String) -> String {
    let escaped = withEscapes(text)
    guard escaped.utf8.contains(UInt8(ascii: "\\")) else { return escaped }
    return withoutPairs(Array(escaped.utf8))
  }

  private static func withEscapes(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { !$0.mayStandInDeck }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.mayStandInDeck { result.unicodeScalars.append(scalar) } else { result += escape(scalar.value) }
    }
    return result
  }

  private static func escape(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func withoutPairs(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let isEscape = bytes[index] == UInt8(ascii: "\\")
      if isEscape, let scalar = pair(bytes, index) {
        result += Array(String(Character(scalar)).utf8)
        index += 12
      } else if isEscape, let half = unit(bytes, index), (0xD800...0xDFFF).contains(half) {
        result += Array("\u{FFFD}".utf8)
        index += 6
      } else {
        let end = min(index + (isEscape ? 2 : 1), bytes.count)
        result += bytes[index..<end]
        index = end
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func pair(_ bytes: [UInt8], _ index: Int) -> Unicode.Scalar? {
    guard let high = unit(bytes, index), (0xD800...0xDBFF).contains(high), let low = unit(bytes, index + 6),
      (0xDC00...0xDFFF).contains(low)
    else { return nil }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  private static func unit(_ bytes: [UInt8], _ index: Int) -> UInt32? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
      return nil
    }
    return UInt32(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16)
  }
}
