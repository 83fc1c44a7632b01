// The pairs of terms that a learner confuses. Two confusions open a pair: it gets a duel, a question that shows both
// terms side by side. Two duels won on different days, with no confusion of the pair between them, close it.

import Glossary

package struct Confusions: Equatable, Sendable {
  private var counts: [Pair: PairCount] = [:]

  /// An unordered pair of terms: `first` is the smaller address.
  package struct Pair: Hashable, Comparable, Sendable {
    package let first: TermAddress
    package let second: TermAddress

    package init(_ one: TermAddress, _ other: TermAddress) {
      (first, second) = other < one ? (other, one) : (one, other)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(hash) }

    package func _rawHashValue(seed: Int) -> Int { Int(truncatingIfNeeded: hash) ^ seed }

    private var hash: UInt64 { HashMixer.mix(first.hash ^ HashMixer.mix(second.hash)) }

    package func other(than term: TermAddress) -> TermAddress { term == first ? second : first }

    package static func < (left: Pair, right: Pair) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }

  private struct PairCount: Equatable, Sendable {
    /// How often the first term was asked and the second given.
    var firstAsked = 0
    /// How often the second term was asked and the first given.
    var secondAsked = 0
    /// The number of confusions since the pair was closed, or ever if it was not.
    var open = 0
    /// The number of duels won since the last confusion; at most one a day counts.
    var won = 0
    var lastWon: Day?
    /// The term that the latest duel asked; `nil` before the first one.
    var lastAsked: TermAddress?

    var total: Int { firstAsked + secondAsked }

    mutating func confuse(isFirstAsked: Bool) {
      if isFirstAsked { firstAsked += 1 } else { secondAsked += 1 }
      open += 1
      won = 0
    }
  }

  private static let confusionsForADuel = 2
  private static let winsToSettle = 2

  package init() {}

  /// Adds an answer, if it gave another term than the asked one or was given in a duel. Other answers change nothing.
  package mutating func apply(_ review: Review, on day: Day) {
    if review.isPlain { return }
    let asked = review.card.address
    if let against = review.against, against != asked { counts[Pair(asked, against)]?.lastAsked = asked }
    if let got = review.got, got != asked {
      confuse(asked, with: got)
    } else if let against = review.against, against != asked, review.grade.passed {
      win(Pair(asked, against), on: day)
    }
  }

  private mutating func confuse(_ asked: TermAddress, with got: TermAddress) {
    let pair = Pair(asked, got)
    counts[pair, default: PairCount()].confuse(isFirstAsked: asked == pair.first)
  }

  private mutating func win(_ pair: Pair, on day: Day) {
    guard var count = counts[pair], isOpen(count), count.lastWon.map({ $0 < day }) ?? true else { return }
    count.won += 1
    count.lastWon = day
    if count.won >= Self.winsToSettle {
      count.open = 0
      count.won = 0
    }
    counts[pair] = count
  }

  private func isOpen(_ count: PairCount) -> Bool { count.open >= Self.confusionsForADuel }

  /// The open pairs, sorted by address.
  package var duels: [Pair] { counts.filter { isOpen($0.value) }.keys.sorted() }

  /// The term of the pair that its latest duel asked; `nil` before its first duel.
  package func lastAsked(of pair: Pair) -> TermAddress? { counts[pair]?.lastAsked }

  /// The number of confusions of a term with each other term, in both directions.
  package func counts(for term: TermAddress) -> [TermAddress: Int] {
    var totals: [TermAddress: Int] = [:]
    for (pair, count) in counts where pair.first == term || pair.second == term {
      totals[pair.other(than: term)] = count.total
    }
    return totals
  }

  /// The number of confusions in each direction, unsorted.
  package var given: [(asked: TermAddress, got: TermAddress, count: Int)] {
    counts.flatMap { pair, count in
      [(pair.first, pair.second, count.firstAsked), (pair.second, pair.first, count.secondAsked)]
    }.filter { $0.2 > 0 }
  }

  /// All confused pairs with their number of confusions, the highest number first.
  package var pairs: [(pair: Pair, count: Int)] {
    counts.map { (pair: $0.key, count: $0.value.total) }.sorted { ($1.count, $0.pair) < ($0.count, $1.pair) }
  }
}
