// The latest times of answers, as many as are remembered: a new one takes the place of the oldest.

/// Equal where the same times were noted one after the other.
struct RecentTimes: Equatable, Sendable {
  /// Milliseconds; at `oldest` once all places are taken.
  private var times: [Int] = []
  private var oldest = 0
  private let most: Int

  /// `most`: how many are remembered, at least 1.
  init(most: Int) { self.most = most }

  var count: Int { times.count }

  mutating func note(_ milliseconds: Int) {
    if times.count < most { return times.append(milliseconds) }
    times[oldest] = milliseconds
    oldest = oldest + 1 < most ? oldest + 1 : 0
  }

  /// The upper one of two in the middle; `nil` without any.
  var median: Int? { times.isEmpty ? nil : times.sorted()[times.count / 2] }
}
