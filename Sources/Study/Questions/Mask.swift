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
  /// together.
  static func masked(_ text: String, hiding patterns: [TermNamePattern]) -> String {
    var text = text
    while let next = maskedOnce(text, patterns) { text = next }
    return text
  }

  /// `nil` when nothing matches. Each pass removes words, so the passes end.
  private static func maskedOnce(_ text: String, _ patterns: [TermNamePattern]) -> String? {
    let words = text.words
    let matches = patterns.flatMap { $0.matches(in: words) }
    if matches.isEmpty { return nil }
    let hidden = Set(matches.joined())
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
}
