// A text used as a question must not say its answer: whatever its own term is called there is blanked. The rest stays
// as it is, for the learner has nothing else to go by.

import Glossary

package enum Mask {
  package static let blank = "___"

  /// The text with the term's acronym, names and aliases blanked, in all their forms.
  package static func masked(_ text: String, hiding term: Term) -> String {
    masked(text, hiding: Appellation.all(of: term))
  }

  /// A blank can bring the pieces of another name together, so that there is more to blank.
  static func masked(_ text: String, hiding appellations: [Appellation]) -> String {
    var text = text
    while let next = maskedOnce(text, appellations) { text = next }
    return text
  }

  /// `nil` when there is nothing to hide. Each time words go, so it ends.
  private static func maskedOnce(_ text: String, _ appellations: [Appellation]) -> String? {
    let words = text.words
    let places = appellations.flatMap { $0.places(in: words) }
    if places.isEmpty { return nil }
    let hidden = Set(places.joined())
    var masked = ""
    var end = text.startIndex
    for (index, word) in words.enumerated() where hidden.contains(index) {
      let gap = text[end..<word.spelling.startIndex]
      if !hidden.contains(index - 1) || !isOneBreath(gap) { masked += gap + blank }
      end = word.spelling.endIndex
    }
    return masked + text[end...]
  }

  /// Hidden words with nothing but this between are one blank; so is « S.D.R. ».
  private static func isOneBreath(_ gap: Substring) -> Bool {
    gap == "." || gap.allSatisfy { $0.isWhitespace || "-–'’/&".contains($0) }
  }
}
