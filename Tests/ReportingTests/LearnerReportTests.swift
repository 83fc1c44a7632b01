// One learner's report on a small history: every figure is one that can be counted by hand.

import Foundation
import Glossary
import Learning
import Phrases
import Study
import Testing

@testable import Reporting

@Suite struct LearnerReportTests: Sampled {
  let sample: ReportSample

  init() throws { sample = try ReportSample() }

  func report(_ history: [JournaledEvent], day: Int, ramp: Int? = 30, since: Int? = nil) -> LearnerReport {
    var options = PlanOptions()
    options.ramp = ramp.map { .date(monday + $0) }
    return LearnerReport(
      LearnerHistory(
        LearnerFold(of: deck, until: monday + day, since: since.map { monday + $0 }).adding(history), options: options),
      badLines: 2)
  }

  @Test func figuresAreThoseOfTheAnswers() throws {
    let report = report(
      [
        try answer("sdr/expand", .good, day: 0), try answer("sdr/expand", .again, day: 1),
        try answer("sdr/expand", .good, day: 1, number: 1), try answer("mdr/expand", .good, day: 1, number: 2),
        try answer("mdr/expand", .good, day: 8), try answer("mdr/name", .again, day: 8, number: 1, got: "sdr"),
      ], day: 9)
    #expect((report.summary.cards, report.summary.cardsSeen) == (deck.cards.count, 3))
    #expect((report.summary.retention.answers, report.summary.retention.passed) == (2, 1))
    #expect((report.summary.reviews7, report.summary.reviews30, report.summary.activeDays14) == (2, 6, 3))
    #expect(report.summary.minutes30 == 1)
    #expect(report.summary.lastReview == monday + 8)
    #expect(report.summary.idleDays == 0)
    #expect(report.badLines == 2)
    #expect(report.confused.map { "\($0.first) \($0.second) \($0.count)" } == ["test/mdr test/sdr 1"])
    #expect(report.terms.map(\.seen) == [3, 3, 0])
    #expect(report.terms.map(\.correct) == [2, 2, 0])
    #expect(report.terms[0].firstSeen == monday)
    #expect(report.terms[1].confusedWith?.id == "sdr")
    #expect(report.summary.weakest.count == 2)
  }

  @Test func aCoffeeIsNoAnswersTime() throws {
    let long = try answer("sdr/expand", .good, day: 0, ms: 3_600_000)
    #expect(report([long], day: 0).summary.minutes30 == 2)
  }

  @Test func whoHasNotAnsweredForFourWorkingDaysHasStopped() throws {
    let history = [try answer("sdr/expand", .good, day: 0)]
    #expect(report(history, day: 4).summary.status != .stopped)
    #expect(report(history, day: 4).summary.idleDays == 3)
    // The weekend is no absence.
    #expect(report(history, day: 7).summary.idleDays == 4)
    #expect(report(history, day: 7).summary.status == .stopped)
    #expect(report([], day: 0).summary.status == .stopped)
  }

  @Test func readyIsNowOnTrackIsByTheDate() throws {
    let all = try deck.cards.enumerated().map {
      try answer("\($1.term.id)/\($1.face.rawValue)", .easy, day: 0, number: $0)
    }
    #expect(report(all, day: 0).summary.status == .ready)
    #expect(report(Array(all.prefix(3)), day: 0).summary.status == .onTrack)
    #expect(report(Array(all.prefix(3)), day: 0, ramp: nil).summary.status == .onTrack)
    #expect(report(Array(all.prefix(3)), day: 1, ramp: 1).summary.status == .atRisk)
  }

  @Test func theTextSaysItInBothLanguages() throws {
    let report = report([try answer("mdr/name", .again, day: 0, got: "sdr")], day: 0)
    let french = report.lines(.french).joined(separator: "\n")
    #expect(french.contains("MDR ↔ SDR (1)"))
    #expect(french.contains("Rappel moyen attendu"))
    #expect(french.contains("2\u{A0}lignes de journal mises de côté"))
    #expect(report.lines(.english).joined().contains("Mixed up"))
    #expect(!report.lines(.english).joined().contains("\u{E000}"))
  }

  @Test func theTableHasItsPromisedColumns() throws {
    let table = report([try answer("sdr/expand", .good, day: 0)], day: 0).termsTable
    #expect(table.columns.count == 16)
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    #expect(table.columns.first == "term_id")
  }

  @Test func theJSONHasItsPromisedKeys() throws {
    let report = report([try answer("sdr/expand", .good, day: 0)], day: 0)
    let data = try JSONEncoder().encode(LearnerJSON(report))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let learner = try #require(object["learner"] as? [String: Any])
    #expect(learner["reviews_30d"] as? Int == 1)
    #expect(learner["bad_lines"] as? Int == 2)
    #expect(learner["readiness_at_ramp_if_continues"] is Double)
    #expect(learner["certified_on"] is NSNull)
    #expect((object["terms"] as? [[String: Any]])?.first?["term_id"] as? String == "sdr")
    // Nothing was confused: no text, not an empty one.
    #expect((object["terms"] as? [[String: Any]])?.first?["confused_with_1"] is NSNull)
  }

  @Test func whatWasAskedAndWhatWasGivenAreToldApart() throws {
    let report = report(
      [
        try answer("sdr/name", .again, day: 0, got: "mdr"),
        try answer("mdr/name", .again, day: 0, number: 1, got: "sdr"),
        try answer("sdr/name", .again, day: 1, got: "mdr"),
      ], day: 1)
    let data = try JSONEncoder().encode(LearnerJSON(report))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let pairs = try #require(object["confused"] as? [[String: Any]])
    #expect(pairs.map { "\($0["term"] ?? "") \($0["got"] ?? "") \($0["n"] ?? 0)" } == ["sdr mdr 2", "mdr sdr 1"])
    #expect(report.confused.map(\.count) == [3])
  }

  /// An exam of one question that was answered wrong, with the end that its last line claims.
  private func exam(score: Int, isPassed: Bool) throws -> [JournaledEvent] {
    let card = try #require(Card.ID("test/sdr/name"))
    let exam = ExamStart(deck: deck.id, cards: [card], seed: 1, pass: 80, minutes: 5)
    func event(_ number: Int, _ content: Event.Content) -> JournaledEvent {
      let at = Instant(milliseconds: monday.number * 86_400_000 + number)
      var random = SplitMix64("exam", number)
      return JournaledEvent(
        event: Event(id: Event.ID(at: at, random: &random), at: at, day: monday, content: content), isOwn: true)
    }
    let start = event(1, .exam(exam))
    let id = start.event.id
    return [
      start, event(2, .examAnswer(ExamAnswer(exam: id, card: card, given: "MDR", isRight: false, duration: 900))),
      event(3, .examEnd(ExamEnd(exam: id, score: score, isPassed: isPassed))),
    ]
  }

  @Test func anExamIsNoReview() throws {
    let report = report(try exam(score: 0, isPassed: false), day: 0)
    #expect((report.summary.reviews7, report.summary.reviews30, report.summary.daily.reduce(0, +)) == (0, 0, 0))
    #expect(report.lines(.english).contains { $0.contains("0%, not passed") })
  }

  @Test func anExamWhoseEndClaimsMoreThanItsAnswersCertifiesNothing() throws {
    let summary = report(try exam(score: 1, isPassed: true), day: 0).summary
    #expect(summary.certification == nil)
    #expect(summary.attempt?.isConsistent == false)
  }

  @Test func aForecastForMoreThanAYearOffIsNone() throws {
    let history = [try answer("sdr/expand", .good, day: 0)]
    #expect(report(history, day: 0, ramp: 366).summary.readiness.ifGoesOn == nil)
    #expect(report(history, day: 0, ramp: 364).summary.readiness.ifGoesOn != nil)
  }

  @Test func theThreeWeakestAreNamedThoseOfOneStrengthByTheirIds() throws {
    let ids = ["e", "b", "d", "a", "c"]
    let terms = try ids.map { Term(id: try #require(Term.ID($0)), names: [$0], kind: .concept, definition: "x") }
    let deck = Deck(id: self.deck.id, title: "Test", language: "en", terms: terms)
    let history = try ids.map { try answer("\($0)/name", $0 == "d" ? .again : .good, day: 0) }
    let record = LearnerHistory(LearnerFold(of: deck, until: monday + 1).adding(history), options: PlanOptions())
    #expect(LearnerSummary(record).weakest.map(\.term.text) == ["d", "a", "b"])
  }

  @Test func aTermMetInPartIsWeakByWhatWasMet() throws {
    let weakest = report(
      [try answer("sdr/expand", .easy, day: 0), try answer("mdr/expand", .again, day: 0)], day: 1
    ).summary.weakest
    #expect(weakest.map(\.term.text) == ["mdr", "sdr"])
  }

  @Test func aPeriodCountsOnlyWhatCameInIt() throws {
    let history = [
      try answer("sdr/expand", .good, day: 0), try answer("mdr/name", .again, day: 0, number: 1, got: "sdr"),
      try answer("sdr/expand", .again, day: 3, got: "mdr"), try answer("mdr/name", .good, day: 3, number: 1),
    ]
    let period = report(history, day: 5, since: 2)
    #expect(period.summary.retention == Tally.Count(answers: 2, passed: 1))
    #expect(period.terms.map(\.seen) == [1, 1, 0])
    #expect(period.terms.map(\.lapses) == [1, 0, 0])
    #expect(period.confused.map(\.count) == [1])
    #expect(period.intervals[.new] == Tally.Count())
    // What is remembered does not depend on the period.
    #expect(period.summary.readiness == report(history, day: 5).summary.readiness)
    #expect(report(history, day: 5).terms.map(\.seen) == [2, 2, 0])
    #expect(report(history, day: 5, since: 4).terms.map(\.seen) == [0, 0, 0])
  }

  @Test func theCourseIsReadOnEachWeeksMorning() throws {
    let history = [
      try answer("sdr/expand", .easy, day: 0), try answer("mdr/expand", .easy, day: 7),
      try answer("cac/expand", .easy, day: 20),
    ]
    let course = report(history, day: 21).summary.course
    #expect(course.count == 4)
    // On the first morning nothing was known; after a week, what one answer left.
    #expect(course[0] == 0)
    #expect(course[1] > 0 && course[1] < course[3])
    #expect(report([], day: 3).summary.course.isEmpty)
  }
}
