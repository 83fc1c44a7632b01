// How long an answer takes this learner: enough to say « environ 7 minutes » and to be right.

package struct Pace: Equatable, Sendable {
  /// Milliseconds of the latest answers.
  private var latest = RecentTimes(most: 20)

  /// Fewer answers than this say nothing yet.
  private static let enough = 5
  /// Milliseconds assumed for a newcomer: reading a definition takes a while.
  private static let assumed = 15_000
  /// Longer than this is a coffee, not an answer.
  private static let longest = 120_000

  package init() {}

  /// An answer without a time, as a script may give it, says nothing.
  package mutating func note(milliseconds: Int) {
    guard milliseconds > 0 else { return }
    latest.note(Self.counted(milliseconds: milliseconds))
  }

  /// The part of an answer's time that says something about the answer.
  package static func counted(milliseconds: Int) -> Int { min(max(0, milliseconds), longest) }

  /// The median of the latest answers, in milliseconds.
  package var median: Int {
    latest.count < Self.enough ? Self.assumed : latest.median ?? Self.assumed
  }

  /// How many cards a number of minutes holds.
  package func cards(inMinutes minutes: Int) -> Int { min(max(0, minutes), 24 * 60) * 60_000 / median }

  /// Whole minutes for a number of cards, at least 1 when there is any.
  package func minutes(for cards: Int) -> Int {
    cards == 0 ? 0 : max(1, (cards * median + 30_000) / 60_000)
  }
}
