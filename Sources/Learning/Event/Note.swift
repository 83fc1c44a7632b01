// A note: an event with the learner's own words on a term.

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
  /// The text on one line: control characters become spaces, and the text is cut before it needs more than `bytes`
  /// bytes of UTF-8 in a journal, where quotes and backslashes take two bytes. A journal line must not exceed 4,096.
  func oneLine(bytes limit: Int) -> String {
    var kept = ""
    var bytes = 0
    for character in self {
      let isControl = character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
      let shown = isControl ? " " : character
      bytes += shown.utf8.count + (shown == "\"" || shown == "\\" ? 1 : 0)
      if bytes > limit { break }
      kept.append(shown)
    }
    return kept
  }
}
