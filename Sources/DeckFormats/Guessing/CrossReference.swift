// `… au même rythme (voir Asynchrone).`: the reference at a definition's end, taken out when every term it names
// exists.

struct CrossReference {
  /// The names it gives, as they are written.
  let targets: [Substring]
  /// The words of the reference.
  let words: Substring
  /// The text without them.
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

  /// `(connexe : voir X)` has two words before its verb.
  private static let mostWordsBefore = 3

  /// `A, B et C` is three names.
  private static func list(_ text: Substring) -> [Substring] {
    text.pieces(at: [",", ";", "/"]).flatMap { piece in
      piece.split(separator: " et ").flatMap { $0.split(separator: " and ") }.map { $0.trimming(["\"", "«", "»"]) }
    }
  }

  /// The last parentheses and the punctuation after them.
  private static func parenthesis(_ text: Substring) -> (words: Substring, tail: Substring)? {
    let scalars = text.unicodeScalars
    guard let close = scalars.suffix(4).lastIndex(of: ")") else { return nil }
    let tail = text[scalars.index(after: close)...].trimmed
    guard tail.unicodeScalars.allSatisfy({ signs.contains($0) }),
      let open = scalars[..<close].suffix(longest).lastIndex(of: "(")
    else { return nil }
    return (text[open...close], tail)
  }

  /// A last sentence `Voir aussi : X, Y.`
  private static func sentence(_ text: Substring) -> (words: Substring, tail: Substring)? {
    let end = Substring(text.unicodeScalars.suffix(longest))
    guard let last = Sentences.of(end).last, last.startIndex > end.startIndex,
      let verb = Folded.words(last, most: 1).first, verbs.contains(verb)
    else { return nil }
    return (last, "")
  }
}
