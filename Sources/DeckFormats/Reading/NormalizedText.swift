// Text helpers that all readers share: normalized texts, folded words, trimmed edges.

import Foundation
import Glossary

/// A deck's text on one line: runs of white space become one space, accents are composed (NFC), byte order marks are
/// removed. It works on scalars, so that normalizing twice changes nothing: an accent on a space is one character with
/// it.
enum NormalizedText {
  static func of(_ text: String) -> String {
    let unmarked = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{FEFF}" }))
    return Composed.of(unmarked).unicodeScalars.split(whereSeparator: isBlank).map(String.init).joined(separator: " ")
  }

  /// No-break spaces stay: French typography puts them there.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace && scalar != "\u{00A0}" && scalar != "\u{202F}"
  }
}

/// A text with composed accents (NFC), made piece by piece: Foundation's time is quadratic in the length, and five
/// mebibytes of decomposed French took two minutes.
enum Composed {
  /// Scalars in a piece. A piece ends before an ASCII character, which no combining mark before it can change.
  private static let piece = 1_024
  /// The most scalars in a piece, for a text without ASCII: there an accent may stay decomposed.
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

extension Substring {
  /// The text without white space at both ends.
  var trimmed: Substring {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return self[endIndex...] }
    return self[first..<scalars.index(after: last)]
  }

  /// The text without these scalars and white space at both ends.
  func trimming(_ signs: Set<Unicode.Scalar>) -> Substring {
    func isEdge(_ scalar: Unicode.Scalar) -> Bool { signs.contains(scalar) || scalar.properties.isWhitespace }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !isEdge($0) }), let last = scalars.lastIndex(where: { !isEdge($0) })
    else { return self[endIndex...] }
    return self[first..<scalars.index(after: last)]
  }

  /// The pieces between these scalars, trimmed, without empty ones.
  func pieces(at signs: Set<Unicode.Scalar>) -> [Substring] {
    unicodeScalars.split { signs.contains($0) }.map { Substring($0).trimmed }.filter { !$0.isEmpty }
  }
}

/// The words of a text in lower case without accents: `L'équipe chargée` is `l`, `equipe`, `chargee`.
enum Folded {
  /// Scalars: only the beginning of a text is read.
  private static let longest = 400

  static func words(_ text: some StringProtocol, most: Int = 40) -> [String] {
    let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(longest)))
    let words = start.unicodeScalars.split {
      !$0.properties.isAlphabetic && $0.properties.numericType == nil && !$0.properties.isDiacritic
    }
    return words.prefix(most).map { fold(Substring($0)) }
  }

  /// The text as a slug, by which headings and references are compared; empty when nothing is left of it.
  static func key(_ text: some StringProtocol) -> String {
    Slug.of(String(String.UnicodeScalarView(text.unicodeScalars.prefix(longest)))) ?? ""
  }

  private static func fold(_ word: Substring) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word.lowercased() }
    return Slug.of(String(word)) ?? word.lowercased()
  }
}
