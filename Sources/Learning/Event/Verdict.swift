// What a typed answer was found to be.

package enum Verdict: String, CaseIterable, Sendable {
  /// To the letter.
  case exact
  /// But for case, accents, articles and punctuation.
  case equivalent
  /// As near as a slip of the finger.
  case typo
  /// A near miss: still a failure.
  case close
  /// What another term is called.
  case otherTerm
  case wrong
  case blank
}
