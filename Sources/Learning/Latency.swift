// How long this learner takes to begin an answer, for each way of asking: what « slow » means is measured, not assumed.

import Glossary

package struct Latency: Equatable, Sendable {
  /// Milliseconds to the first key, for each way of asking.
  private var latest = Array(
    repeating: RecentTimes(most: 40), count: Face.allCases.count * Form.allCases.count)

  /// Fewer answers than this say nothing yet.
  private static let enough = 20
  /// Longer than this is a coffee, not a hesitation.
  package static let longest = 60_000
  /// Milliseconds assumed until enough is known, on top of reading.
  private static let assumed = 4_000
  /// Characters read in a second: M. Brysbaert, "How many words do we read per minute?" (2019), 238 words a minute of
  /// about five letters and a blank.
  private static let readingSpeed = 24

  package init() {}

  package mutating func note(_ review: Review) {
    guard let first = review.firstKey, first > 0 else { return }
    let place = Self.place(review.card.face, review.form)
    latest[place].note(min(first, Self.longest))
  }

  private static func place(_ face: Face, _ form: Form) -> Int {
    face.place * Form.allCases.count + form.place
  }

  /// Milliseconds that are usual before the first key of such an answer; `characters` have to be read for it first.
  package func usual(_ face: Face, _ form: Form, reading characters: Int = 0) -> Int {
    let known = latest[Self.place(face, form)]
    guard known.count >= Self.enough, let median = known.median else {
      return Self.assumed + characters * 1000 / Self.readingSpeed
    }
    return median
  }
}
