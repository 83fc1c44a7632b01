// A team's report on one deck: who will be ready by the date, who stopped, which terms are forgotten, which are
// confused. Learners are added one after the other, and only what the report shows is kept of each.

import Glossary
import Learning
import Study

package struct TeamReport: Sendable {
  package let day: Day
  package let deck: Deck
  /// The first day of the period; `nil` for everything.
  package let since: Day?
  /// Whether the learners' courses are drawn.
  private let withCourses: Bool
  package private(set) var members: [Member] = []
  /// Standing answers of the period, repeats among them, those of exams apart.
  package private(set) var reviews = 0
  /// Lines of the journals; those set aside and duplicates are counted too.
  package private(set) var lines = 0
  package private(set) var badLines: [BadLine] = []
  /// Counting answers of the period by the interval in force.
  private var intervals: [IntervalClass: Tally.Count] = [:]
  private var terms: [TermSum]
  private var given: [GivenTerm.Pair: Mistake] = [:]
  private var pairs: [Confusions.Pair: Mistake] = [:]
  /// The latest day in any journal.
  package private(set) var dataUntil: Day?

  /// A line that was set aside.
  package struct BadLine: Equatable, Sendable {
    /// With the learner's folder.
    package let file: String
    /// From 1; 0 for a folder or file that cannot be read at all.
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
    /// The latest day in them.
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
  }

  /// The fold of one learner's history, as the report needs it.
  package var fold: LearnerFold { LearnerFold(of: deck, until: day, since: since, withCourse: withCourses) }

  /// A learner's history, with the ramp date that the roster gives.
  package func history(_ fold: LearnerFold, _ entry: Roster.Entry?, _ options: PlanOptions) -> LearnerHistory {
    var options = options
    if let date = entry?.rampDate { options.ramp = .date(date) }
    return LearnerHistory(fold, options: options)
  }

  /// Adds a learner: the random pseudonym, and what the roster says about it.
  package mutating func add(_ id: String, _ entry: Roster.Entry?, _ history: LearnerHistory, _ source: Source) {
    members.append(Member(id, entry, LearnerSummary(history), source))
    reviews += history.reviews
    lines += source.lines
    badLines += source.badLines
    dataUntil = [dataUntil, source.latestDay].compactMap(\.self).max()
    for interval in IntervalClass.allCases {
      intervals[interval, default: Tally.Count()] = (intervals[interval] ?? Tally.Count()) + history.counted(interval)
    }
    for index in deck.terms.indices { terms[index].add(deck.terms[index], history) }
    add(history.given)
  }

  /// Adds a line or file that could not be read, of a learner who is not in the report.
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

// MARK: What the team's answers add up to

extension TeamReport {
  /// The members by urgency: by status, then by the readiness that is expected on the ramp date.
  package var worstFirst: [Member] {
    members.sorted { ($0.urgency, $0.readinessByDate, $0.id) < ($1.urgency, $1.readinessByDate, $1.id) }
  }

  package func count(_ status: Status) -> Int { members.count { $0.summary.status == status } }

  /// The mean over the learners, 0 to 1; `nil` without any.
  package var readiness: Double? {
    members.isEmpty ? nil : members.reduce(0) { $0 + $1.summary.readiness.today } / Double(members.count)
  }

  /// Counting answers of the period to cards seen on an earlier day.
  package var retention: Tally.Count {
    members.reduce(Tally.Count()) { $0 + $1.summary.retention }
  }

  /// Counting answers of the period, by the interval in force.
  package func counted(_ interval: IntervalClass) -> Tally.Count { intervals[interval] ?? Tally.Count() }

  /// Which term was given for which, the most often first.
  package struct WrongAnswer: Equatable, Sendable {
    package let asked: Term.ID
    package let got: Term.ID
    package let count: Int
    package let learners: Int
  }

  /// Pairs that a report lists.
  private static let confusedShown = 20

  package var confused: [WrongAnswer] {
    given.map { WrongAnswer(asked: $0.key.asked, got: $0.key.got, count: $0.value.count, learners: $0.value.learners) }
      .sorted { ($1.count, $0.asked, $0.got) < ($0.count, $1.asked, $1.got) }
      .prefix(Self.confusedShown).map(\.self)
  }

  /// Two terms that are taken for one another, in either direction.
  package struct ConfusedPair: Equatable, Sendable {
    package let first: Term.ID
    package let second: Term.ID
    package let count: Int
    package let learners: Int
  }

  package var confusedPairs: [ConfusedPair] {
    pairs.map {
      ConfusedPair(first: $0.key.first, second: $0.key.second, count: $0.value.count, learners: $0.value.learners)
    }
    .sorted { ($1.count, $0.first, $0.second) < ($0.count, $1.first, $1.second) }
  }

  /// One row a term, sorted by the lower bound of the failure rate, the highest first.
  package var glossary: [GlossaryRow] {
    var partners: [Term.ID: WrongAnswer] = [:]
    for (pair, mistake) in given {
      let found = WrongAnswer(asked: pair.asked, got: pair.got, count: mistake.count, learners: mistake.learners)
      if partners[pair.asked].map({ ($0.count, found.got) < (found.count, $0.got) }) ?? true {
        partners[pair.asked] = found
      }
    }
    return zip(deck.terms, terms).map { GlossaryRow($0, $1, partners[$0.id]) }.sorted()
  }

  package func title(_ term: Term.ID) -> String { deck[term]?.title ?? term.text }
}
