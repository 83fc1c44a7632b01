// What a manager asks of one learner: ready by the date? still practising? which terms are weak, and which are taken for
// one another? One value, worked out once; its forms lie beside it. Every figure is defined in docs/REPORTS.md.

import Glossary
import Learning
import Study

package struct LearnerReport: Equatable, Sendable {
  package let day: Day
  package let deck: Deck.ID
  package let title: String
  /// The day of the first answer; `nil` before it.
  package let start: Day?
  package let rampDate: Day?
  package let cards: Int
  /// Cards answered at least once.
  package let cardsSeen: Int
  package let termsKnown: Int
  package let readiness: Readiness
  package let status: Status
  /// Counting answers to cards seen on an earlier day: of the last 14 days, and of all.
  package let retention14: Tally.Count
  package let retention: Tally.Count
  package let reviews7: Int
  package let reviews30: Int
  package let minutes30: Int
  package let activeDays14: Int
  /// Working days since the latest answer, today not counted; `nil` before the first one.
  package let idleDays: Int?
  package let lastReview: Day?
  package let dueNow: Int
  /// The terms met so far of which the least is expected, the weakest first; three at most.
  package let weakest: [Term.ID]
  package let certification: Certification?
  /// Lines of journals that were set aside.
  package let badLines: Int
  package let terms: [TermRow]
  /// Pairs that were taken for one another, the most often confused first.
  package let confused: [Confused]

  /// The mean expected recall over all cards of the deck, 0 to 1; a card never seen counts 0.
  package struct Readiness: Equatable, Sendable {
    package let today: Double
    /// On the ramp date, if practice goes on and if it stops; `nil` without a date ahead.
    package let ifGoesOn: Double?
    package let ifStops: Double?
  }

  package struct Certification: Equatable, Sendable {
    package let on: Day
    /// Right answers of all, 0 to 1.
    package let score: Double
    package let expires: Day
  }

  package struct Confused: Equatable, Sendable {
    package let first: Term.ID
    package let second: Term.ID
    package let count: Int
  }

  /// Terms that a report names as weak.
  private static let weakestShown = 3

  package init(_ studyDay: StudyDay, badLines: Int) {
    let progress = studyDay.progress
    let deck = studyDay.deck
    let day = studyDay.day
    self.day = day
    self.deck = deck.id
    title = deck.title
    start = progress.attendance.first
    rampDate = studyDay.ramp?.date ?? studyDay.pastRamp
    cards = deck.cards.count
    cardsSeen = deck.cards.count { progress[$0.id] != nil }
    termsKnown = studyDay.knownTerms
    let readiness = Readiness(studyDay)
    self.readiness = readiness
    let idle = progress.attendance.last.map { studyDay.options.calendar.days(after: $0, before: day).count }
    idleDays = idle
    status = Status(readiness, idleDays: idle)
    let tallies = progress.tallies
    retention14 = tallies.sum(day + -13...day).recalled
    retention = (progress.attendance.first.map { tallies.sum($0...max($0, day)) } ?? Tally()).recalled
    reviews7 = tallies.sum(day + -6...day).answers
    let month = tallies.sum(day + -29...day)
    reviews30 = month.answers
    minutes30 = (month.duration + 30_000) / 60_000
    activeDays14 = (0..<14).count { progress.attendance.contains(day + -$0) }
    lastReview = progress.attendance.last
    dueNow = studyDay.left
    let rows = deck.terms.map { TermRow($0, studyDay) }
    terms = rows
    weakest = rows.filter { $0.seen > 0 }.sorted { ($0.recall, $0.term) < ($1.recall, $1.term) }
      .prefix(Self.weakestShown).map(\.term)
    certification = Certification(progress.exams)
    self.badLines = badLines
    confused = progress.confusions.pairs.map { Confused(first: $0.pair.first, second: $0.pair.second, count: $0.count) }
  }
}

extension LearnerReport.Readiness {
  fileprivate init(_ studyDay: StudyDay) {
    today = Forecast.Outcome(studyDay.progress, of: studyDay.deck, on: studyDay.day).readiness
    let forecast = studyDay.ramp == nil ? nil : Forecast(studyDay)
    ifGoesOn = forecast?.ifGoesOn.readiness
    ifStops = forecast?.ifStops.readiness
  }
}

extension LearnerReport.Certification {
  /// The latest exam that was passed and whose answers add up to what its end says.
  fileprivate init?(_ exams: Exams) {
    guard let result = exams.results.last(where: { $0.end.isPassed && $0.isConsistent }) else { return nil }
    on = result.day
    let questions = result.sitting.exam.cards.count
    score = questions == 0 ? 0 : Double(result.end.score) / Double(questions)
    expires = result.expires
  }
}
