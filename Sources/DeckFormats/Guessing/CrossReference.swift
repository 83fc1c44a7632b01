// The parser of a cross-reference at a definition's end: `… au même rythme (voir Asynchrone).` It gives the names of
// the referenced terms; `Assembly` checks that they exist.

struct CrossReference {
  /// The names in the reference, as they are written.
  let targets: [Substring]
  /// The reference as it is written.
  let words: Substring
  /// The definition without the reference.
  let text: String

  private static let longest = 300
  private static let verbs: Set = ["voir", "see", "cf"]
  private static let signs: Set<Unicode.Scalar> = [".", " ", "\u{A0}", ",", ";"]

  init?(endOf definition: Substring) {
    guard let (words, tail) = Self.parenthesis(definition) ?? Self.sentence(definition) else { return nil }
    let inside = words.trimming(["(", ")", "[", "]", "."])
    let names = inside.split(separator: " ", omittingEmptySubsequences: true)
    guard let verb = names.firstIndex(where: { Self.verbs.contains(Folded.key($0)) }), verb <= Self.mostWordsBefore
    else {
      return nil
    }
    let named = names[(verb + 1)...].drop { ["aussi", "also", "egalement", ""].contains(Folded.key($0)) }
    guard let first = named.first, let last = named.last else { return nil }
    targets = Self.list(inside[first.startIndex..<last.endIndex])
    self.words = words
    text = String(definition[..<words.startIndex].trimmed + tail)
    if targets.isEmpty || text.isEmpty { return nil }
  }

  /// The maximum number of words before the verb. `(connexe : voir X)` has two, for the colon counts.
  private static let mostWordsBefore = 3

  /// Splits a list: `A, B et C` has three names.
  private static func list(_ text: Substring) -> [Substring] {
    text.pieces(at: [",", ";", "/"]).flatMap { piece in
      piece.split(separator: " et ").flatMap { $0.split(separator: " and ") }.map { $0.trimming(["\"", "«", "»"]) }
    }
  }

  /// The last parentheses, and the punctuation after them.
  private static func parenthesis(_ text: Substring) -> (words: Substring, tail: Substring)? {
    let scalars = text.unicodeScalars
    guard let close = scalars.suffix(4).lastIndex(of: ")") else { return nil }
    let tail = text[scalars.index(after: close)...].trimmed
    guard tail.unicodeScalars.allSatisfy({ signs.contains($0) }),
      let open = scalars[..<close].suffix(longest).lastIndex(of: "(")
    else { return nil }
    return (text[open...close], tail)
  }

  /// The last sentence, if it begins with such a verb: `Voir aussi : X, Y.`
  private static func sentence(_ text: Substring) -> (words: Substring, tail: Substring)? {
    let end = Substring(text.unicodeScalars.suffix(longest))
    guard let last = Sentences.of(end).last, last.startIndex > end.startIndex,
      let verb = Folded.words(last, most: 1).first, verbs.contains(verb)
    else { return nil }
    return (last, "")
  }
}
