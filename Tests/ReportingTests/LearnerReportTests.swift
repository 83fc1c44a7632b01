// One learner's report on a small history: every figure is one that can be counted by hand.

import Foundation
import Glossary
import Learning
import Phrases
import Study
import Testing

@testable import Reporting

@Suite struct LearnerReportTests {
  let deck: Deck
  let monday: Day

  init() throws {
    let terms = try ["sdr", "mdr", "cac"].map { id in
      Term(
        id: try #require(Term.ID(id)), acronym: id.uppercased(), names: ["Name of \(id)"], kind: .role,
        definition: "What it is.")
    }
    deck = Deck(id: try #require(Deck.ID("test")), title: "Test", language: "en", terms: terms)
    monday = try #require(Day("2026-11-23"))
  }

  func answer(
    _ card: String, _ grade: Grade, day: Int, number: Int = 0, got: String? = nil, ms: Int = 6000
  ) throws -> Recorded {
    var review = Review(card: try #require(Card.ID("test/" + card)), form: .recall, grade: grade, duration: ms)
    review.got = got.flatMap { Term.ID($0) }
    let at = Instant(milliseconds: (monday.number + day) * 86_400_000 + number)
    var random = SplitMix64(card, day * 100 + number)
    return Recorded(
      event: Event(id: Event.ID(at: at, random: &random), at: at, day: monday + day, content: .review(review)),
      isOwn: true)
  }

  func report(_ history: [Recorded], day: Int, ramp: Int? = 30) -> LearnerReport {
    var options = PlanOptions()
    options.ramp = ramp.map { .date(monday + $0) }
    return LearnerReport(StudyDay(deck, on: monday + day, history: history, options: options), badLines: 2)
  }

  @Test func figuresAreThoseOfTheAnswers() throws {
    let report = report(
      [
        try answer("sdr/expand", .good, day: 0), try answer("sdr/expand", .again, day: 1),
        try answer("sdr/expand", .good, day: 1, number: 1), try answer("mdr/expand", .good, day: 1, number: 2),
        try answer("mdr/expand", .good, day: 8), try answer("mdr/name", .again, day: 8, number: 1, got: "sdr"),
      ], day: 9)
    #expect((report.cards, report.cardsSeen) == (deck.cards.count, 3))
    #expect((report.retention.answers, report.retention.passed) == (2, 1))
    #expect((report.reviews7, report.reviews30, report.activeDays14) == (2, 6, 3))
    #expect(report.minutes30 == 1)
    #expect(report.lastReview == monday + 8)
    #expect(report.idleDays == 0)
    #expect(report.badLines == 2)
    #expect(report.confused.map { "\($0.first) \($0.second) \($0.count)" } == ["mdr sdr 1"])
    #expect(report.terms.map(\.seen) == [3, 3, 0])
    #expect(report.terms.map(\.correct) == [2, 2, 0])
    #expect(report.terms[0].firstSeen == monday)
    #expect(report.terms[1].confusedWith?.term == Term.ID("sdr"))
    #expect(report.weakest.count == 2)
  }

  @Test func aCoffeeIsNoAnswersTime() throws {
    let long = try answer("sdr/expand", .good, day: 0, ms: 3_600_000)
    #expect(report([long], day: 0).minutes30 == 2)
    #expect(report([long], day: 0) == report([long], day: 0))
    #expect(report([long], day: 0).terms != report([long], day: 1).terms)
  }

  @Test func whoHasNotAnsweredForFourWorkingDaysHasStopped() throws {
    let history = [try answer("sdr/expand", .good, day: 0)]
    #expect(report(history, day: 4).status != .stopped)
    #expect(report(history, day: 4).idleDays == 3)
    // The weekend is no absence.
    #expect(report(history, day: 7).idleDays == 4)
    #expect(report(history, day: 7).status == .stopped)
    #expect(report([], day: 0).status == .stopped)
  }

  @Test func readyIsNowOnTrackIsByTheDate() throws {
    let all = try deck.cards.enumerated().map {
      try answer("\($1.term.id)/\($1.face.rawValue)", .easy, day: 0, number: $0)
    }
    #expect(report(all, day: 0).status == .ready)
    #expect(report(Array(all.prefix(3)), day: 0).status == .onTrack)
    #expect(report(Array(all.prefix(3)), day: 0, ramp: nil).status == .atRisk)
  }

  @Test func theTextSaysItInBothLanguages() throws {
    let report = report([try answer("mdr/name", .again, day: 0, got: "sdr")], day: 0)
    let french = report.lines(.french).joined(separator: "\n")
    #expect(french.contains("SDR / MDR (1)") || french.contains("MDR / SDR (1)"))
    #expect(french.contains("Rappel moyen attendu"))
    #expect(french.contains("2\u{A0}lignes de journal mises de côté"))
    #expect(report.lines(.english).joined().contains("Mixed up"))
    #expect(!report.lines(.english).joined().contains("\u{E000}"))
  }

  @Test func theTableHasItsPromisedColumns() throws {
    let table = report([try answer("sdr/expand", .good, day: 0)], day: 0).table
    #expect(table.columns.count == 16)
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    #expect(table.columns.first == "term_id")
  }

  @Test func theJSONHasItsPromisedKeys() throws {
    let report = report([try answer("sdr/expand", .good, day: 0)], day: 0)
    let data = try JSONEncoder().encode(report)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["reviews_30d"] as? Int == 1)
    #expect((object["readiness"] as? [String: Any])?["if_continues"] != nil)
    #expect((object["terms"] as? [[String: Any]])?.first?["term_id"] as? String == "sdr")
  }
}
