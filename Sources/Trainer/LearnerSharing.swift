// What of this learner goes to the team's folder at the end of each session, for the sentences that say so.

package enum LearnerSharing: Equatable, Sendable {
  /// Nothing.
  case off
  /// The journals, with the learner's own terms or without them.
  case on(withTerms: Bool)
}
