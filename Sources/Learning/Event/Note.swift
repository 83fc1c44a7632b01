// A note: an event with the learner's own words on a term.

import Foundation
import Glossary

/// The latest note on a term replaces earlier ones; an empty text deletes it.
package struct Note: Equatable, Sendable {
  package var term: TermAddress
  package let text: String

  /// The most bytes of a text, as `oneLine` counts them; a longer text is cut.
  package static let longest = 2000

  package init(on term: TermAddress, _ text: String) {
    self.term = term
    self.text = text.oneLine(bytes: Self.longest)
  }
}

// The form of a learner's text that fits into one journal line.

extension String {
  /// The text on one line, composed (NFC) as a journal line has it: control characters become spaces, and the text is
  /// cut before it needs more than `bytes` bytes of UTF-8 there, where quotes and backslashes take two bytes. It is
  /// composed before it is measured, because composing can double a text (U+1D160). A journal line must not exceed 4,096.
  func oneLine(bytes limit: Int) -> String {
    var kept = ""
    var bytes = 0
    for character in self {
      let shown = Self.oneLine(character)
      bytes += shown.utf8.count + shown.unicodeScalars.count { $0 == "\"" || $0 == "\\" }
      if bytes > limit { break }
      kept += shown
    }
    return kept
  }

  /// One character at a time: composing a whole text takes a time that is quadratic in its length.
  private static func oneLine(_ character: Character) -> String {
    if character.unicodeScalars.allSatisfy({ $0.properties.generalCategory == .control }) { return " " }
    return character.isASCII ? String(character) : String(character).precomposedStringWithCanonicalMapping
  }
}
