// An alias: an event with an answer that the learner counts as right for a term, although the deck does not have it.

import Glossary

package struct Alias: Equatable, Sendable {
  package var term: TermAddress
  package let text: String

  /// The most bytes of a text, as `oneLine` counts them; a longer text is cut.
  package static let longest = 2000

  package init(on term: TermAddress, _ text: String) {
    self.term = term
    self.text = text.oneLine(bytes: Self.longest)
  }
}
