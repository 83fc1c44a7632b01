// Small questions about a piece of text that every reader of an import asks: its words, its folded form, its edges.

import Glossary

extension Substring {
  /// Without blanks at either end.
  var trimmed: Substring {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return self[endIndex...] }
    return self[first..<scalars.index(after: last)]
  }

  /// Without these signs and blanks at either end.
  func trimming(_ signs: Set<Unicode.Scalar>) -> Substring {
    func isEdge(_ scalar: Unicode.Scalar) -> Bool { signs.contains(scalar) || scalar.properties.isWhitespace }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !isEdge($0) }), let last = scalars.lastIndex(where: { !isEdge($0) })
    else { return self[endIndex...] }
    return self[first..<scalars.index(after: last)]
  }

  /// Cut at every one of these signs, blanks trimmed, empty pieces left out.
  func pieces(at signs: Set<Unicode.Scalar>) -> [Substring] {
    unicodeScalars.split { signs.contains($0) }.map { Substring($0).trimmed }.filter { !$0.isEmpty }
  }
}

/// The words of a text in small letters without accents: `L'équipe chargée` is `l`, `equipe`, `chargee`.
enum Folded {
  /// Only the beginning of a text is asked about.
  private static let longest = 400

  static func words(_ text: some StringProtocol, most: Int = 40) -> [String] {
    let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(longest)))
    let words = start.unicodeScalars.split {
      !$0.properties.isAlphabetic && $0.properties.numericType == nil && !$0.properties.isDiacritic
    }
    return words.prefix(most).map { fold(Substring($0)) }
  }

  /// The whole text as one key: header names and references are compared by it.
  static func key(_ text: some StringProtocol) -> String {
    Slug.of(String(String.UnicodeScalarView(text.unicodeScalars.prefix(longest)))) ?? ""
  }

  private static func fold(_ word: Substring) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word.lowercased() }
    return Slug.of(String(word)) ?? word.lowercased()
  }
}
