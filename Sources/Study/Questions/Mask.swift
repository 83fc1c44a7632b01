// A text used as a question must not tell its answer: every name of its own term is replaced by a blank. The rest stays
// as it is.

import Glossary

package enum Mask {
  package static let blank = "___"

  /// The text with the term's acronym, names and aliases blanked, in all their forms.
  package static func masked(_ text: String, hiding term: Term) -> String {
    masked(text, hiding: TermNamePattern.all(of: term))
  }

  /// Repeated until nothing matches: a blank can bring the pieces of another name together.
  static func masked(_ text: String, hiding patterns: [TermNamePattern]) -> String {
    var text = text
    while let next = maskedOnce(text, patterns) { text = next }
    return text
  }

  /// `nil` when there is nothing to hide. Each pass removes words, so the passes end.
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

  /// Whether the text between two hidden words is such that both become one blank, as in « S.D.R. ».
  private static func joinsWords(_ gap: Substring) -> Bool {
    gap == "." || gap.allSatisfy { $0.isWhitespace || "-–'’/&".contains($0) }
  }
}
