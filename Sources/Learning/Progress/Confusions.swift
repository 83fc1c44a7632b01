// Which terms a learner confuses with one another. Two confusions of a pair call for a duel (a question that sets both
// side by side); two duels won in a row on different days settle the pair.

import Glossary

package struct Confusions: Equatable, Sendable {
  private var counts: [Pair: PairCount] = [:]

  /// Two terms, in no order.
  package struct Pair: Hashable, Comparable, Sendable {
    package let first: Term.ID
    package let second: Term.ID

    package init(_ one: Term.ID, _ other: Term.ID) {
      (first, second) = other < one ? (other, one) : (one, other)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(hash) }

    package func _rawHashValue(seed: Int) -> Int { Int(truncatingIfNeeded: hash) ^ seed }

    private var hash: UInt64 { HashMixer.mix(first.hash ^ HashMixer.mix(second.hash)) }

    package func other(than term: Term.ID) -> Term.ID { term == first ? second : first }

    package static func < (left: Pair, right: Pair) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }

  private struct PairCount: Equatable, Sendable {
    /// Confusions ever: how often the first term was asked and the second given, and the other way round.
    var firstAsked = 0
    var secondAsked = 0
    /// Confusions since the pair was last settled.
    var open = 0
    /// Duels won in a row, each on a day of its own.
    var won = 0
    var lastWon: Day?

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

  /// Adds an answer: another term was given for the one that was asked, or a duel was won. Other answers change
  /// nothing.
  package mutating func apply(_ review: Review, on day: Day) {
    if review.isPlain { return }
    let asked = review.card.term
    if let got = review.got, got != asked {
      confuse(asked, with: got)
    } else if let against = review.against, against != asked, review.grade.passed {
      win(Pair(asked, against), on: day)
    }
  }

  private mutating func confuse(_ asked: Term.ID, with got: Term.ID) {
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

  /// The pairs that call for a duel, in a stable order.
  package var duels: [Pair] { counts.filter { isOpen($0.value) }.keys.sorted() }

  /// How often a term was confused with each other one, in either direction.
  package func counts(for term: Term.ID) -> [Term.ID: Int] {
    var totals: [Term.ID: Int] = [:]
    for (pair, count) in counts where pair.first == term || pair.second == term {
      totals[pair.other(than: term)] = count.total
    }
    return totals
  }

  /// How often a term was asked and another one given, in no order.
  package var given: [(asked: Term.ID, got: Term.ID, count: Int)] {
    counts.flatMap { pair, count in
      [(pair.first, pair.second, count.firstAsked), (pair.second, pair.first, count.secondAsked)]
    }.filter { $0.2 > 0 }
  }

  /// Every confused pair, the most often confused first.
  package var pairs: [(pair: Pair, count: Int)] {
    counts.map { (pair: $0.key, count: $0.value.total) }.sorted { ($1.count, $0.pair) < ($0.count, $1.pair) }
  }
}
