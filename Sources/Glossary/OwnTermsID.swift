// The id of a deck of a learner's own terms. It has the learner's pseudonym in it: with equal ids, the terms of several
// learners would be taken for one another.

extension Identifier where Owner == Deck {
  /// The first letters of the id of every deck of own terms.
  package static var ownTermsStart: String { "mine-" }

  /// The id for the own terms of the learner with this pseudonym, cut to the longest form of an id.
  package static func ownTerms(of pseudonym: String) -> Self {
    Self((ownTermsStart + pseudonym).prefix(longest)) ?? .unnamed
  }

  /// Whether it is the id of a deck of own terms.
  package var isOfOwnTerms: Bool { text.hasPrefix(Self.ownTermsStart) }
}
