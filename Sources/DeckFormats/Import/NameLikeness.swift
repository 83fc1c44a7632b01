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
    let words = Folded.words(withoutParentheses(text), most: most + 1)
    guard let first = words.first, words.count <= most else { return false }
    guard !articles.contains(first), !pronouns.contains(first), !text.contains(","), !text.contains(";") else {
      return false
    }
    // « à » is no verb, though it folds to one.
    let saysHas = text.split(separator: " ").contains("a")
    return !words.contains { verbs.contains($0) && ($0 != "a" || saysHas) } && words.allSatisfy { Int($0) == nil }
  }

  /// A head may have an article (`La marge : …`) but neither a pronoun nor a verb, and is not long.
  static func canBeHead(_ text: Substring) -> Bool {
    let words = Folded.words(withoutParentheses(text), most: mostHeadWords + 1)
    guard let first = words.first, words.count <= mostHeadWords, !pronouns.contains(first) else { return false }
    return !words.dropFirst().contains { verbs.contains($0) && $0 != "a" }
  }

  /// Opens with an article or a pronoun, as definitions do.
  static func opensSentence(_ text: Substring) -> Bool {
    Folded.words(text, most: 1).contains { articles.contains($0) || pronouns.contains($0) }
  }

  private static func withoutParentheses(_ text: Substring) -> Substring {
    guard let open = text.firstIndex(of: "("), open > text.startIndex else { return text }
    return text[..<open]
  }
}
