// The mask of question texts, so that a question does not tell its answer: every name of its own term is replaced by
// `blank`. The rest of the text is unchanged.

import Glossary

package enum Mask {
  package static let blank = "___"

  /// The text with the term's acronym, names and aliases masked, in all their forms.
  package static func masked(_ text: String, hiding term: Term) -> String {
    masked(text, hiding: TermNamePattern.all(of: term))
  }

  /// The text with all matches masked, repeated until nothing matches: a mask can bring the parts of another name
  /// together. `withArticles`: the article before a match becomes part of its blank.
  static func masked(_ text: String, hiding patterns: [TermNamePattern], withArticles: Bool = false) -> String {
    var text = text
    while let next = maskedOnce(text, patterns, withArticles) { text = next }
    return text
  }

  /// `nil` when nothing matches. Each pass removes words, so the passes end.
  private static func maskedOnce(_ text: String, _ patterns: [TermNamePattern], _ withArticles: Bool) -> String? {
    let words = text.words
    let matches = patterns.flatMap { $0.matches(in: words) }
    if matches.isEmpty { return nil }
    var hidden = Set(matches.joined())
    if withArticles { hidden.formUnion(matches.compactMap { article(before: $0.lowerBound, in: words, of: text) }) }
    var masked = ""
    var end = text.startIndex
    for (index, word) in words.enumerated() where hidden.contains(index) {
      let gap = text[end..<word.spelling.startIndex]
      if !hidden.contains(index - 1) || !joinsWords(gap) { masked += gap + blank }
      end = word.spelling.endIndex
    }
    return masked + text[end...]
  }

  /// Whether two hidden words with this text between them become one blank, as in « S.D.R. ».
  private static func joinsWords(_ gap: Substring) -> Bool {
    gap == "." || gap.allSatisfy { $0.isWhitespace || "-–'’/&".contains($0) }
  }

  /// The index of a word that tells the first letter or the gender of the word after it: « l'___ », "an ___".
  private static func article(before index: Int, in words: [Word], of text: String) -> Int? {
    guard index > 0, articles.contains(words[index - 1].folded) else { return nil }
    let gap = text[words[index - 1].spelling.endIndex..<words[index].spelling.startIndex]
    return gap.allSatisfy { $0.isWhitespace || "'’".contains($0) } ? index - 1 : nil
  }

  private static let articles: Set = [
    "l", "le", "la", "un", "une", "d", "de", "du", "au", "ce", "cet", "cette", "mon", "ma", "ton", "ta", "son", "sa",
    "bel", "beau", "belle", "qu", "que", "a", "an", "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen",
    "einem", "einer", "el", "del", "al", "una", "o", "um", "uma", "do", "da", "il", "lo", "uno", "dell", "della",
  ]
}
