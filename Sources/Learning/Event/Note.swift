// The learner's own words on a term.

import Glossary

/// The latest one stands; an empty one takes the note away.
package struct Note: Equatable, Sendable {
  package var term: TermAddress
  package let text: String

  /// Bytes, as a journal writes them; longer ones are cut.
  package static let longest = 2000

  package init(on term: TermAddress, _ text: String) {
    self.term = term
    self.text = text.oneLine(bytes: Self.longest)
  }
}
