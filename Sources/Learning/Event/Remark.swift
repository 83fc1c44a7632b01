// A remark: an event with a sentence about a term that the learner writes for the deck's owner.

import Glossary

package struct Remark: Equatable, Sendable {
  package var term: TermAddress
  package let text: String

  /// The most bytes of a text, as `oneLine` counts them; a longer text is cut.
  package static let longest = 500

  package init(on term: TermAddress, _ text: String) {
    self.term = term
    self.text = text.oneLine(bytes: Self.longest)
  }
}
