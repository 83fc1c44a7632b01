// What a single head or a single text looks like: a term and its definition, or a part of another document.

import Documents
import Glossary

enum HeadSign {
  /// A version, a time, a date, an option, a path: heads that no glossary has.
  static func isTechnical(_ head: String) -> Bool {
    let digits = head.unicodeScalars.count { $0.isNumeric }
    let letters = head.unicodeScalars.count { $0.isAlphabetic }
    if digits > letters || ["-", "/", "$"].contains(where: head.hasPrefix) { return true }
    if ["://", "()", "_", "=", "<", "{", "@"].contains(where: { head.holds($0) }) { return true }
    let word = head.split(separator: " ").first ?? ""
    return word.count > 2 && word.dropFirst().holds(".") && !word.hasSuffix(".") && letters > 2 && digits > 0
  }

  private static let oddSigns = Set("|*[]{}<>=_\\$@#;\"`~^%+".unicodeScalars)

  /// Whether it has a sign that markup, commands and code have, and words have not.
  static func hasOddSign(_ text: String) -> Bool { text.unicodeScalars.contains(where: oddSigns.contains) }

  /// `Step 1`, « Point 2 »: a word and its number.
  static func isNumbered(_ head: String) -> Bool {
    let words = Folded.words(head, most: 3)
    return words.count == 2 && Int(words[1]) != nil && (Int(words[1]) ?? 0) < 100
  }

  /// `net.connect`, `lib/queue.c`, `Class:Method`: words joined by a sign without a blank.
  static func isDotted(_ head: String) -> Bool {
    let scalars = Array(head.unicodeScalars)
    return zip(scalars, scalars.dropFirst()).contains { sign, next in
      (sign == "." || sign == "/" || sign == ":") && next.isAlphabetic
    }
  }

  /// "Making a window smaller", "How to build it": a section that says how something is done. "Onboarding" is none.
  static func isStep(_ head: String) -> Bool {
    guard let first = Folded.words(head, most: 1).first, WordCount.of(head) > 1 else { return false }
    return first == "how" || first == "comment" || (first.count > 4 && first.hasSuffix("ing"))
  }
}

enum BodySign {
  /// The words of all that is said of a term.
  static func words(_ draft: Draft) -> Int {
    WordCount.of(draft.definition) + draft.points.reduce(0) { $0 + WordCount.of($1) }
  }

  static func isSentence(_ text: String) -> Bool {
    WordCount.of(text) >= 4 && (text.unicodeScalars.last.map { ".!?…。".unicodeScalars.contains($0) } ?? false)
  }

  /// "A price that …", « Ensemble de… »: what is new to the reader has an indefinite article or the name of its kind.
  static func opensDefinition(_ text: String) -> Bool {
    Folded.words(text, most: 1).first.map(GlossaryWords.opensDefinition) ?? false
  }

  /// `^2.0.0`, `yes.txt`, `a@b.org`: one word that is more than letters; `340 k€`: a number and its unit.
  static func isValue(_ text: String) -> Bool {
    let letters = text.unicodeScalars.count { $0.isAlphabetic }
    let digits = text.unicodeScalars.count { $0.isNumeric }
    if digits > 0, letters <= max(3, digits) { return true }
    return !text.holds(" ") && letters < text.unicodeScalars.count
  }

  static func hasAddress(_ text: String) -> Bool { text.holds("://") || text.holds("@") }

  static func holdsCode(_ draft: Draft) -> Bool { hasCode(draft.definition) || draft.points.contains(where: hasCode) }

  private static func hasCode(_ text: String) -> Bool {
    ["();", "{", "}", "->", "#include", " = ", "==", "./", "--", "://", "\\", "</", "$("].contains { text.holds($0) }
  }
}
