// Decks that need no guess: our YAML, and our JSON, which YAML's reader understands but for two things of JSON's own.

import Glossary

enum ExactReader {
  static func read(_ text: String, _ format: ImportFormat, _ remarks: [Remark]) -> Result<ImportedDeck, DeckProblems> {
    let source = format == .json ? JSONText.asYAML(text) : text
    return DeckYAML.located(Array(source.utf8), reserved: []).map { deck, lines in
      let terms = deck.terms.map { ImportedTerm(term: $0, line: lines[$0.id] ?? 1, guesses: []) }
      return ImportedDeck(deck: deck, format: format, terms: terms, unread: [], remarks: remarks)
    }
  }
}

enum JSONText {
  /// `\ud83d\ude00` becomes the one character it means: YAML knows no pairs. A character that YAML takes only in its
  /// escaped form is escaped.
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
    var place = 0
    while place < bytes.count {
      let isEscape = bytes[place] == UInt8(ascii: "\\")
      if isEscape, let scalar = pair(bytes, place) {
        result += Array(String(Character(scalar)).utf8)
        place += 12
      } else {
        let end = min(place + (isEscape ? 2 : 1), bytes.count)
        result += bytes[place..<end]
        place = end
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func pair(_ bytes: [UInt8], _ place: Int) -> Unicode.Scalar? {
    guard let high = unit(bytes, place), (0xD800...0xDBFF).contains(high), let low = unit(bytes, place + 6),
      (0xDC00...0xDFFF).contains(low)
    else { return nil }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  private static func unit(_ bytes: [UInt8], _ place: Int) -> UInt32? {
    guard place + 6 <= bytes.count, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u") else {
      return nil
    }
    return UInt32(String(decoding: bytes[place + 2..<place + 6], as: UTF8.self), radix: 16)
  }
}
