// A team's report on one deck: who will be ready by the date, who has stopped, and which terms are forgotten or
// confused. Learners are added one at a time; only the figures of the report are kept, not the histories.

import Glossary
import Learning
import Study

package struct TeamReport: Sendable {
  package let day: Day
  package let deck: Deck
  /// The first day of the period; `nil` for the whole history.
  package let since: Day?
  /// Whether the weekly readiness of each learner is computed.
  private let withCourses: Bool
  package private(set) var members: [Member] = []
  /// The number of answers in the period, with repeats, without undone answers and exams.
  package private(set) var reviews = 0
  /// The number of lines in the journals, with rejected lines and duplicates.
  package private(set) var lines = 0
  package private(set) var badLines: [BadLine] = []
  /// The scheduled answers of the period, by the card's interval before the answer.
  private var intervals: [IntervalClass: Tally.Count] = [:]
  /// The sums of each term, in the order of `deck.terms`.
  private var terms: [TermSum]
  /// Wrong answers; the two directions of a pair are separate.
  private var given: [GivenTerm.Pair: Mistake] = [:]
  /// Wrong answers; the two directions of a pair are added up.
  private var pairs: [Confusions.Pair: Mistake] = [:]
  private var keptAliases = KeptAliases()
  /// The deck, then those that it includes.
  package private(set) var decks: [TeamDeckRow]
  package private(set) var unmatched = UnmatchedAnswers()
  /// The latest day in any journal.
  package private(set) var dataUntil: Day?

  /// A rejected line of a journal.
  package struct BadLine: Equatable, Sendable {
    /// The path, starting with the learner's folder.
    package let file: String
    /// The line number from 1; 0 for a folder or file that cannot be read at all.
    package let line: Int
    package let why: String

    package init(file: String, line: Int, why: String) {
      self.file = file
      self.line = line
      self.why = why
    }
  }

  /// Facts about the journals of one learner, besides their events.
  package struct Source: Equatable, Sendable {
    package let lines: Int
    package let badLines: [BadLine]
    /// The latest day in the journals; `nil` for none.
    package let latestDay: Day?

    package init(lines: Int, badLines: [BadLine], latestDay: Day?) {
      self.lines = lines
      self.badLines = badLines
      self.latestDay = latestDay
    }
  }

  package init(_ deck: Deck, on day: Day, since: Day? = nil, withCourses: Bool = true) {
    self.deck = deck
    self.day = day
    self.since = since
    self.withCourses = withCourses
    terms = Array(repeating: TermSum(), count: deck.terms.count)
    decks = deck.parts.map { TeamDeckRow(deck.deck($0.id)) }
  }

  /// A new fold for the history of one learner.
  package var fold: LearnerFold { LearnerFold(of: deck, until: day, since: since, withCourse: withCourses) }

  /// A learner's history. The ramp date in the roster replaces the date of `options`.
  package func history(_ fold: LearnerFold, _ entry: Roster.Entry?, _ options: PlanOptions) -> LearnerHistory {
    var options = options
    if let date = entry?.rampDate { options.ramp = .date(date) }
    return LearnerHistory(fold, options: options)
  }

  /// Adds a learner: `id` is the random pseudonym, `entry` the learner's row in the roster.
  package mutating func add(_ id: String, _ entry: Roster.Entry?, _ history: LearnerHistory, _ source: Source) {
    let rows = decks.map { DeckRow($0.deck, history) }
    for index in rows.indices { decks[index].add(rows[index]) }
    unmatched.add(history.unmatched)
    members.append(Member(id, entry, LearnerSummary(history), rows, source))
    reviews += history.reviews
    lines += source.lines
    badLines += source.badLines
    dataUntil = [dataUntil, source.latestDay].compactMap(\.self).max()
    for interval in IntervalClass.allCases {
      intervals[interval, default: Tally.Count()] = (intervals[interval] ?? Tally.Count()) + history.counted(interval)
    }
    for index in deck.terms.indices { terms[index].add(deck.terms[index], history) }
    add(history.given)
    keptAliases.add(history.studyDay.progress.aliases, in: deck)
  }

  /// Adds a line or file that could not be read, of a learner without a row in the report.
  package mutating func add(_ badLine: BadLine) { badLines.append(badLine) }

  private mutating func add(_ mistakes: [GivenTerm]) {
    for mistake in mistakes { given[mistake.pair, default: Mistake()].add(mistake.count) }
    let both = Dictionary(
      mistakes.map { (Confusions.Pair($0.pair.asked, $0.pair.got), $0.count) }, uniquingKeysWith: +)
    for (pair, count) in both { pairs[pair, default: Mistake()].add(count) }
  }

  private struct Mistake {
    var count = 0
    var learners = 0

    mutating func add(_ times: Int) {
      count += times
      learners += 1
    }
  }
}

// MARK: Results

extension TeamReport {
  /// The members sorted by status (stopped first), then by the readiness on the ramp date, the lowest first.
  package var worstFirst: [Member] {
    members.sorted { ($0.urgency, $0.readinessByDate, $0.id) < ($1.urgency, $1.readinessByDate, $1.id) }
  }

  package func count(_ status: Status) -> Int { members.count { $0.summary.status == status } }

  /// The mean readiness today over the learners, 0 to 1; `nil` without learners.
  package var readiness: Double? {
    members.isEmpty ? nil : members.reduce(0) { $0 + $1.summary.readiness.today } / Double(members.count)
  }

  /// The scheduled answers of the period to cards seen on an earlier day.
  package var retention: Tally.Count {
    members.reduce(Tally.Count()) { $0 + $1.summary.retention }
  }

  /// The scheduled answers of the period, by the card's interval before the answer.
  package func counted(_ interval: IntervalClass) -> Tally.Count { intervals[interval] ?? Tally.Count() }

  /// A wrong answer: the term that was asked, the term that was given, how many times, and by how many learners.
  package struct WrongAnswer: Equatable, Sendable {
    package let asked: TermAddress
    package let got: TermAddress
    package let count: Int
    package let learners: Int
  }

  /// How many wrong answers a report lists.
  private static let confusedShown = 20

  /// The 20 most frequent wrong answers, the most frequent first.
  package var confused: [WrongAnswer] {
    given.map { WrongAnswer(asked: $0.key.asked, got: $0.key.got, count: $0.value.count, learners: $0.value.learners) }
      .sorted { ($1.count, $0.asked, $0.got) < ($0.count, $1.asked, $1.got) }
      .prefix(Self.confusedShown).map(\.self)
  }

  /// Two confused terms, with both directions added up.
  package struct ConfusedPair: Equatable, Sendable {
    package let first: TermAddress
    package let second: TermAddress
    package let count: Int
    package let learners: Int
  }

  /// All confused pairs, the most frequent first.
  package var confusedPairs: [ConfusedPair] {
    pairs.map {
      ConfusedPair(first: $0.key.first, second: $0.key.second, count: $0.value.count, learners: $0.value.learners)
    }
    .sorted { ($1.count, $0.first, $0.second) < ($0.count, $1.first, $1.second) }
  }

  /// The aliases that learners share and the deck does not accept yet, those of most learners first.
  package var aliases: [KeptAliases.Row] { keptAliases.unaccepted(by: deck) }

  /// One row for each term, sorted by the lower bound of the failure rate, the highest first.
  package var glossary: [GlossaryRow] {
    var partners: [TermAddress: WrongAnswer] = [:]
    for (pair, mistake) in given {
      let found = WrongAnswer(asked: pair.asked, got: pair.got, count: mistake.count, learners: mistake.learners)
      if partners[pair.asked].map({ ($0.count, found.got) < (found.count, $0.got) }) ?? true {
        partners[pair.asked] = found
      }
    }
    return zip(deck.terms, terms).map { GlossaryRow($0, $1, partners[$0.address]) }.sorted()
  }

  package func title(_ term: TermAddress) -> String { deck[term]?.title ?? term.name(in: deck.id) }
}
