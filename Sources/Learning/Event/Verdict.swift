// The verdict of the judge on a typed answer.

package enum Verdict: String, CaseIterable, Sendable {
  /// Equal, character by character.
  case exact
  /// Equal except for case, accents, articles and punctuation.
  case equivalent
  /// So near that it is taken for a typing error.
  case typo
  /// Almost right, but a failure.
  case close
  /// The name of another term.
  case otherTerm
  case wrong
  case blank
}
