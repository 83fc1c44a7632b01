// A text as words: where each stands, how it is spelt, and what is left of it when case, accents and endings do not
// matter. Masks and likenesses compare words, never letters inside them: "AE" is not in "aeronautic".

import Glossary

struct Word {
  /// As it is written, in its place in the text.
  let spelling: Substring
  /// Lower case, no accents.
  let folded: String
  /// Without plural and feminine: « commerciales » and « commercial » have the same.
  let base: String

  init(_ spelling: Substring) {
    self.spelling = spelling
    folded = Self.fold(spelling)
    base = Inflection.base(folded)
  }

  private static func fold(_ word: Substring) -> String {
    word.utf8.allSatisfy { $0 < 0x80 } ? word.lowercased() : Folding.words(word).joined()
  }

  var isInCapitals: Bool { !spelling.unicodeScalars.contains { $0.properties.isLowercase } }

  /// Small words that every text has: they neither name a term nor tell two definitions apart. Negations do.
  var isGlue: Bool { Self.glue.contains(folded) }

  private static let glue: Set = [
    "le", "la", "les", "l", "un", "une", "des", "de", "du", "d", "a", "au", "aux", "en", "et", "ou", "par", "pour",
    "sur", "dans", "avec", "qui", "que", "qu", "s", "se", "son", "sa", "ses", "leur", "leurs", "ce", "cet", "cette",
    "the", "an", "of", "to", "and", "or", "for", "in", "on", "at", "by", "with", "as", "is", "its", "their", "that",
    "which", "est",
  ]

  /// Opens a noun without being part of its name.
  var isArticle: Bool { Self.articles.contains(folded) }

  private static let articles: Set = ["le", "la", "les", "l", "un", "une", "des", "the", "a", "an"]
}

extension String {
  /// Letters, digits and what belongs to them; anything else separates.
  var words: [Word] {
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
