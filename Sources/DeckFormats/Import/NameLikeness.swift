// Does a piece of text name something, or does it say something? Names are short, open with no article or pronoun, and
// hold no verb. The words are those of French and English, folded.

enum NameLikeness {
  static let mostWords = 7
  /// For a sentence of its own behind an acronym, where less speaks for a name.
  static let fewWords = 5
  private static let mostHeadWords = 10

  private static let articles: Set = [
    "le", "la", "les", "l", "un", "une", "des", "du", "the", "a", "an",
  ]
  private static let pronouns: Set = [
    "ce", "cet", "cette", "ces", "c", "il", "ils", "elle", "elles", "nous", "vous", "on", "voici", "voir", "this",
    "these", "that", "it", "they", "we", "you", "here", "see", "he", "she",
  ]
  private static let verbs: Set = [
    "est", "sont", "a", "ont", "doit", "peut", "qui", "que", "is", "are", "has", "have", "must", "can", "who", "which",
    "that", "consiste", "designe", "means",
  ]

  static func isName(_ text: Substring, most: Int) -> Bool {
    let naming = withoutParentheses(text)
    let words = Folded.words(naming, most: most + 1)
    guard !words.isEmpty, words.count <= most, !opensSentence(text), !text.contains(","), !text.contains(";") else {
      return false
    }
    return !tokens(naming).contains { verbs.contains($0) } && words.allSatisfy { Int($0) == nil }
  }

  /// A head may have an article (`La marge : …`) but neither a pronoun nor a verb, and is not long.
  static func canBeHead(_ text: Substring) -> Bool {
    let naming = withoutParentheses(text)
    let words = Folded.words(naming, most: mostHeadWords + 1)
    guard !words.isEmpty, words.count <= mostHeadWords, !opens(naming, with: pronouns) else { return false }
    return !tokens(naming).dropFirst().contains { verbs.contains($0) && $0 != "a" }
  }

  /// Opens with an article or a pronoun, as definitions do.
  static func opensSentence(_ text: Substring) -> Bool { opens(text, with: articles) || opens(text, with: pronouns) }

  /// `IT` and `C-level` open with no pronoun.
  private static func opens(_ text: Substring, with words: Set<String>) -> Bool {
    let word = text.unicodeScalars.drop { isBreak($0) }.prefix { !isBreak($0) }
    return !Acronym.looksLike(Substring(word)) && tokens(text).first.map(words.contains) == true
  }

  /// The words as they are written, folded: what hyphens join is one word, and « à » stays apart from « a ».
  private static func tokens(_ text: Substring) -> [String] {
    text.unicodeScalars.split(whereSeparator: isBreak).prefix(mostTokens).map { word in
      Substring(word).lowercased() == "à" ? "à" : Folded.key(Substring(word))
    }.filter { !$0.isEmpty }
  }

  private static let mostTokens = 40

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "'" || scalar == "’" || scalar == "\"" || scalar == "«"
  }

  private static func withoutParentheses(_ text: Substring) -> Substring {
    guard let open = text.firstIndex(of: "("), open > text.startIndex else { return text }
    return text[..<open]
  }
}
