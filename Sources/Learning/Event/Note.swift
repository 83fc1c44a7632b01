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
