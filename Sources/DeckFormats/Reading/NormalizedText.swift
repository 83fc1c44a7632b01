// Text functions that all readers share: normalizing, folding words, trimming.

import Foundation
import Glossary

/// Normalizes a text to one line: runs of white space become one space, accents are composed (NFC), byte order marks
/// are removed. It works on scalars, because a space with an accent is one Swift character; so normalizing twice
/// changes nothing.
enum NormalizedText {
  static func of(_ text: String) -> String {
    if isNormal(text) { return text }
    let unmarked = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{FEFF}" }))
    return Composed.of(unmarked).unicodeScalars.split(whereSeparator: isBlank).map(String.init).joined(separator: " ")
  }

  /// Whether normalizing changes nothing, as of most texts; in doubt it is `false`.
  private static func isNormal(_ text: String) -> Bool {
    var wasBlank = true
    for scalar in text.unicodeScalars {
      guard Composed.isComposed(scalar), !isBlank(scalar) || (scalar == " " && !wasBlank) else { return false }
      wasBlank = scalar == " "
    }
    return !wasBlank || text.isEmpty
  }

  /// No-break spaces stay, because French typography needs them.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isWhitespace && scalar != "\u{00A0}" && scalar != "\u{202F}"
  }
}

/// Composes accents (NFC) in pieces. Foundation's time is quadratic in the length: five mebibytes of decomposed French
/// took two minutes.
enum Composed {
  /// The number of scalars after which a piece ends before the next ASCII character, which no earlier mark can change.
  private static let piece = 1_024
  /// The maximum number of scalars in a piece. In a text without ASCII a piece may end before an accent, which then
  /// stays decomposed.
  private static let longest = 4 * piece

  /// Whether the scalar is one that composing neither changes nor joins with another: all before the combining marks, and
  /// the signs of typography.
  static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x300 || (0x2002...0x20CF).contains(scalar.value)
  }

  static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { !isComposed($0) }) else { return text }
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
    guard let first = scalars.firstIndex(where: { !$0.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.isWhitespace })
    else { return self[endIndex...] }
    return self[first..<scalars.index(after: last)]
  }

  /// The text without these scalars and without white space at both ends.
  func trimming(_ signs: Set<Unicode.Scalar>) -> Substring {
    func isEdge(_ scalar: Unicode.Scalar) -> Bool { signs.contains(scalar) || scalar.isWhitespace }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !isEdge($0) }), let last = scalars.lastIndex(where: { !isEdge($0) })
    else { return self[endIndex...] }
    return self[first..<scalars.index(after: last)]
  }

  /// The pieces between these scalars: trimmed, without empty pieces.
  func pieces(at signs: Set<Unicode.Scalar>) -> [Substring] {
    unicodeScalars.split { signs.contains($0) }.map { Substring($0).trimmed }.filter { !$0.isEmpty }
  }
}

/// The words of a text in lower case without accents: `L'équipe chargée` is `l`, `equipe`, `chargee`.
enum Folded {
  /// The number of scalars that are read, from the beginning of the text.
  private static let longest = 400

  static func words(_ text: some StringProtocol, most: Int = 40) -> [String] {
    let start = beginning(of: text)
    let words = start.unicodeScalars.split {
      !$0.isAlphabetic && !$0.isNumeric && !$0.properties.isDiacritic
    }
    return words.prefix(most).map { fold(Substring($0)) }
  }

  /// The text as a slug, used to compare headings and references; empty if nothing of the text can be kept.
  static func key(_ text: some StringProtocol) -> String {
    Slug.of(beginning(of: text)) ?? ""
  }

  private static func beginning(of text: some StringProtocol) -> String {
    text.utf8.count <= longest ? String(text) : String(String.UnicodeScalarView(text.unicodeScalars.prefix(longest)))
  }

  private static func fold(_ word: Substring) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word.lowercased() }
    return Slug.of(String(word)) ?? word.lowercased()
  }
}
