// Which terms a learner takes for one another, and the duels that come of it: two confusions of a pair call for a duel,
// two duels won in a row on different days end it.

import Glossary

package struct Confusions: Equatable, Sendable {
  private var records: [Pair: Record] = [:]

  /// Two terms, in no order.
  package struct Pair: Hashable, Comparable, Sendable {
    package let first: Term.ID
    package let second: Term.ID

    package init(_ one: Term.ID, _ other: Term.ID) {
      (first, second) = other < one ? (other, one) : (one, other)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(hash) }

    package func _rawHashValue(seed: Int) -> Int { Int(truncatingIfNeeded: hash) ^ seed }

    private var hash: UInt64 { Mixing.mix(first.hash ^ Mixing.mix(second.hash)) }

    package func other(than term: Term.ID) -> Term.ID { term == first ? second : first }

    package static func < (left: Pair, right: Pair) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }

  private struct Record: Equatable, Sendable {
    /// Confusions ever: how often the first term was asked and the second given, and the other way round.
    var firstAsked = 0
    var secondAsked = 0
    /// Confusions since the last duel that was settled.
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

  /// What an answer says about pairs: which term was given for which, or that a duel was won.
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
    records[pair, default: Record()].confuse(isFirstAsked: asked == pair.first)
  }

  private mutating func win(_ pair: Pair, on day: Day) {
    guard var record = records[pair], isOpen(record), record.lastWon.map({ $0 < day }) ?? true else { return }
    record.won += 1
    record.lastWon = day
    if record.won >= Self.winsToSettle {
      record.open = 0
      record.won = 0
    }
    records[pair] = record
  }

  private func isOpen(_ record: Record) -> Bool { record.open >= Self.confusionsForADuel }

  /// The pairs that call for a duel, in a stable order.
  package var duels: [Pair] { records.filter { isOpen($0.value) }.keys.sorted() }

  /// How often a term was confused with each other one, in either direction.
  package func counts(for term: Term.ID) -> [Term.ID: Int] {
    var counts: [Term.ID: Int] = [:]
    for (pair, record) in records where pair.first == term || pair.second == term {
      counts[pair.other(than: term)] = record.total
    }
    return counts
  }

  /// How often a term was asked and another one given, in no order.
  package var given: [(asked: Term.ID, got: Term.ID, count: Int)] {
    records.flatMap { pair, record in
      [(pair.first, pair.second, record.firstAsked), (pair.second, pair.first, record.secondAsked)]
    }.filter { $0.2 > 0 }
  }

  /// Every confused pair, the most often confused first.
  package var pairs: [(pair: Pair, count: Int)] {
    records.map { (pair: $0.key, count: $0.value.total) }.sorted { ($1.count, $0.pair) < ($0.count, $1.pair) }
  }
}
