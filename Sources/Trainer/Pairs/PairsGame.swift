// The state of the pairs game: at most three rounds and two minutes. The game has no effect on the schedule; only the
// result of a complete game goes to the journal.

import Glossary
import Learning
import Study

struct PairsGame: Equatable, Sendable {
  private let deck: Deck
  private let seen: Set<TermAddress>
  private(set) var round: PairsRound
  /// The number of the round, from 1.
  private(set) var number = 1
  /// The number (from 1) of the selected term; `nil` while none is selected.
  private(set) var digit: Int?
  /// The result of the last pair tried; `nil` before the first.
  private(set) var last: PairsRound.Outcome?
  private(set) var isOver = false
  /// Whether all pairs of all rounds were found in time.
  private(set) var isComplete = false
  /// Pairs found in the rounds before this one.
  private var foundBefore = 0
  /// Wrong pairs in the rounds before this one.
  private var errorsBefore = 0
  /// The start of the game, in milliseconds of uptime.
  private let start: Int
  /// The time of the last digit or letter, in milliseconds of uptime.
  private var latest: Int

  static let rounds = 3
  /// The longest game, in milliseconds.
  static let limit = 120_000

  /// `nil` when the deck has no two terms to tell apart.
  init?(_ deck: Deck, preferring seen: Set<TermAddress>, at uptime: Int) {
    guard let round = Self.round(deck, seen, 1, uptime) else { return nil }
    self.deck = deck
    self.seen = seen
    self.round = round
    start = uptime
    latest = uptime
  }

  private static func round(_ deck: Deck, _ seen: Set<TermAddress>, _ number: Int, _ seed: Int) -> PairsRound? {
    var random = SplitMix64("pairs \(deck.id) \(number)", seed)
    return PairsRound(deck, preferring: seen, random: &random)
  }

  /// Seconds played up to the last digit or letter, at most the limit.
  var seconds: Int { (min(latest, start + Self.limit) - start) / 1000 }
  /// The result of a complete game; `nil` of any other.
  var result: GameResult? {
    isComplete ? GameResult(deck: deck.id, pairs: found, errors: errors, duration: latest - start) : nil
  }
  var found: Int { foundBefore + round.found.count }
  var errors: Int { errorsBefore + round.errors }

  mutating func pick(_ digit: Int, at uptime: Int) {
    guard goesOn(at: uptime), round.terms.indices.contains(digit - 1) else { return }
    self.digit = round.found.contains(round.terms[digit - 1].address) ? nil : digit
  }

  mutating func drop() { digit = nil }

  mutating func pair(with letter: Int, at uptime: Int) {
    guard let digit, goesOn(at: uptime) else { return }
    last = round.pair(digit, letter)
    self.digit = nil
    if round.isOver { nextRound() }
  }

  private mutating func nextRound() {
    guard number < Self.rounds, let next = Self.round(deck, seen, number + 1, start) else {
      isOver = true
      isComplete = true
      return
    }
    foundBefore += round.found.count
    errorsBefore += round.errors
    number += 1
    round = next
  }

  /// Ends the game if its time is up; returns false when it is over. Only keys are timed: no clock ticks on the screen.
  private mutating func goesOn(at uptime: Int) -> Bool {
    latest = uptime
    if uptime - start >= Self.limit { isOver = true }
    return !isOver
  }
}
