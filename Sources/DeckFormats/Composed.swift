// A text with its accents composed (e + ◌́ is é), in pieces: Foundation composes in the square of a text's length, and five
// mebibytes of decomposed French took it two minutes.

import Foundation

enum Composed {
  /// Scalars in a piece; the last piece is cut at the next ASCII sign, which no accent before it can change.
  private static let piece = 1_024
  /// A text without ASCII is cut all the same, at the price of one accent.
  private static let longest = 4 * piece

  static func of(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var composed = ""
    var part = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      if count >= longest || (count >= piece && scalar.isASCII) {
        composed += String(part).precomposedStringWithCanonicalMapping
        part.removeAll(keepingCapacity: true)
        count = 0
      }
      part.append(scalar)
      count += 1
    }
    return composed + String(part).precomposedStringWithCanonicalMapping
  }
}
