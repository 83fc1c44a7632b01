// What a text is when case, accents and punctuation do not matter: « Coût à servir » and "cout a servir" are the same.

import Foundation

package enum Folding {
  /// The words of a text in lower case without marks, ligatures apart; anything that is no letter or digit separates.
  package static func words(_ text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
      if let plain = plain[scalar] {
        word += plain
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word += scalar.properties.lowercaseMapping
      } else if scalar.properties.generalCategory != .nonspacingMark, !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// The words with one space between: equal for texts that a person would call the same.
  package static func key(_ text: some StringProtocol) -> String { words(text).joined(separator: " ") }

  /// Letters that do not decompose.
  private static let plain: [Unicode.Scalar: String] = [
    "œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "ß": "ss", "đ": "d", "Đ": "d",
  ]
}
