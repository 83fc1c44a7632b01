// How long a learner takes for an answer, from the latest answers: `Pace` for a whole answer, `Latency` for the time to
// the first key. Both are medians, so that one long break changes nothing.

import Glossary

/// How long an answer takes this learner: enough to say « environ 7 minutes » and to be right.
package struct Pace: Equatable, Sendable {
  /// Milliseconds of the latest answers.
  private var latest = RecentTimes(capacity: 20)

  /// Fewer answers than this say nothing yet.
  private static let enough = 5
  /// Milliseconds assumed for a newcomer: reading a definition takes a while.
  private static let assumed = 15_000
  /// Milliseconds. A longer time is a break, not an answer.
  private static let longest = 120_000

  package init() {}

  /// Adds an answer's time. An answer without a time, as a script may give it, is ignored.
  package mutating func add(milliseconds: Int) {
    guard milliseconds > 0 else { return }
    latest.append(Self.counted(milliseconds: milliseconds))
  }

  /// The part of an answer's time that counts: 0 to two minutes, in milliseconds.
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

/// How long this learner takes to begin an answer, for each face and form: what "slow" means is measured, not assumed.
package struct Latency: Equatable, Sendable {
  /// Milliseconds to the first key, for each face and form.
  private var latest = Array(
    repeating: RecentTimes(capacity: 40), count: Face.allCases.count * Form.allCases.count)

  /// Fewer answers than this say nothing yet.
  private static let enough = 20
  /// Milliseconds. A longer time is a break, not a hesitation.
  package static let longest = 60_000
  /// Milliseconds assumed until enough is known, on top of reading.
  private static let assumed = 4_000
  /// Characters read in a second: M. Brysbaert, "How many words do we read per minute?" (2019), 238 words a minute of
  /// about five letters and a blank.
  private static let readingSpeed = 24

  package init() {}

  /// Adds the time to an answer's first key. An answer without one is ignored.
  package mutating func add(_ review: Review) {
    guard let first = review.firstKey, first > 0 else { return }
    latest[Self.index(review.card.face, review.form)].append(min(first, Self.longest))
  }

  private static func index(_ face: Face, _ form: Form) -> Int {
    face.index * Form.allCases.count + form.index
  }

  /// Milliseconds that are usual before the first key of such an answer; `characters` have to be read for it first.
  package func usual(_ face: Face, _ form: Form, reading characters: Int = 0) -> Int {
    let known = latest[Self.index(face, form)]
    guard known.count >= Self.enough, let median = known.median else {
      return Self.assumed + characters * 1000 / Self.readingSpeed
    }
    return median
  }
}

/// A ring buffer of the latest times. Two are equal when the same times were appended in the same order.
struct RecentTimes: Equatable, Sendable {
  /// Milliseconds. Once the buffer is full, the oldest time is at `oldest`.
  private var times: [Int] = []
  private var oldest = 0
  private let capacity: Int

  /// `capacity`: how many times are kept, at least 1.
  init(capacity: Int) { self.capacity = capacity }

  var count: Int { times.count }

  /// Appends a time; in a full buffer it overwrites the oldest one.
  mutating func append(_ milliseconds: Int) {
    if times.count < capacity { return times.append(milliseconds) }
    times[oldest] = milliseconds
    oldest = oldest + 1 < capacity ? oldest + 1 : 0
  }

  /// The middle time, the upper one of two; `nil` without any.
  var median: Int? { times.isEmpty ? nil : times.sorted()[times.count / 2] }
}
