// The usual time until a learner begins an answer, measured on the latest answers: a median, so that one long break
// changes little.

import Glossary

/// The usual time until a learner begins an answer, for each face and form. Whether an answer is slow is judged by this
/// time, not by a constant.
package struct Latency: Equatable, Sendable {
  /// Milliseconds to the first key, for each face and form.
  private var latest = Array(
    repeating: RecentTimes(capacity: 40), count: Face.allCases.count * Form.allCases.count)

  /// With fewer answers than this, `assumed` is used.
  private static let enough = 20
  /// Milliseconds. A longer time contains a break; only this part of it counts.
  package static let longest = 60_000
  /// The time in milliseconds that is assumed until there are enough answers, without the time for reading.
  private static let assumed = 4_000
  /// Characters read in a second. M. Brysbaert, "How many words do we read per minute?" (2019): 238 words a minute; a
  /// word is taken as six characters, blank included.
  private static let readingSpeed = 24

  package init() {}

  /// Adds the time to an answer's first key. An answer without that time is ignored.
  package mutating func add(_ review: Review) {
    guard let first = review.firstKey, first > 0 else { return }
    latest[Self.index(review.card.face, review.form)].append(min(first, Self.longest))
  }

  private static func index(_ face: Face, _ form: Form) -> Int {
    face.index * Form.allCases.count + form.index
  }

  /// The usual milliseconds before the first key. `characters`: the length of the question, whose reading time is added
  /// as long as the time is assumed; a measured time contains it already.
  package func usual(_ face: Face, _ form: Form, reading characters: Int = 0) -> Int {
    let known = latest[Self.index(face, form)]
    guard known.count >= Self.enough, let median = known.median else {
      return Self.assumed + characters * 1000 / Self.readingSpeed
    }
    return median
  }
}

/// A ring buffer of the latest times.
struct RecentTimes: Equatable, Sendable {
  /// Milliseconds.
  private var times: [Int] = []
  /// The index of the oldest time, once the buffer is full; 0 before that.
  private var oldest = 0
  private let capacity: Int

  /// `capacity`: the number of times that are kept, at least 1.
  init(capacity: Int) { self.capacity = capacity }

  var count: Int { times.count }

  /// Appends a time; in a full buffer it overwrites the oldest one.
  mutating func append(_ milliseconds: Int) {
    if times.count < capacity { return times.append(milliseconds) }
    times[oldest] = milliseconds
    oldest = oldest + 1 < capacity ? oldest + 1 : 0
  }

  /// The middle time; the larger of the two middle times if their number is even; `nil` if there is no time.
  var median: Int? { times.isEmpty ? nil : times.sorted()[times.count / 2] }
}
