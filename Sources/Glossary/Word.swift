// Words of a text: each as it is written, folded, and without its ending. Masks and comparisons of terms work on whole
// words, never on letters inside them: "AE" is not in "aeronautic".

package struct Word: Sendable {
  /// The word as it is written: a slice of the text.
  package let spelling: Substring
  /// Lower case, no accents.
  package let folded: String
  /// The folded word without plural and feminine endings: the same for « commerciales » and « commercial ».
  package let base: String

  package init(_ spelling: Substring) {
    self.spelling = spelling
    folded = Self.fold(spelling)
    base = Inflection.base(folded)
  }

  private static func fold(_ word: Substring) -> String {
    word.utf8.allSatisfy { $0 < 0x80 } ? word.lowercased() : Folding.words(word).joined()
  }

  package var isInCapitals: Bool { !spelling.unicodeScalars.contains { $0.properties.isLowercase } }

  /// A small word that every text has: it neither names a term nor tells two definitions apart. Negations are not glue.
  package var isGlue: Bool { Self.glue.contains(folded) }

  private static let glue: Set = [
    "le", "la", "les", "l", "un", "une", "des", "de", "du", "d", "a", "au", "aux", "en", "et", "ou", "par", "pour",
    "sur", "dans", "avec", "qui", "que", "qu", "s", "se", "son", "sa", "ses", "leur", "leurs", "ce", "cet", "cette",
    "the", "an", "of", "to", "and", "or", "for", "in", "on", "at", "by", "with", "as", "is", "its", "their", "that",
    "which", "est",
  ]

  /// An article, which is not part of the name after it.
  package var isArticle: Bool { Self.articles.contains(folded) }

  private static let articles: Set = ["le", "la", "les", "l", "un", "une", "des", "the", "a", "an"]
}

extension String {
  /// The words of the text: runs of letters, digits and their marks. All other characters separate words.
  package var words: [Word] {
    unicodeScalars.split { !Self.isInWord($0) }.map { Word(Substring($0)) }.filter { !$0.folded.isEmpty }
  }

  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": return true
    case "\0"..."\u{7F}": return false
    default: break
    }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
      || properties.isDefaultIgnorableCodePoint
  }
}
