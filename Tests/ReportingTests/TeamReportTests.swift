// A team of three on a small deck: figures that can be counted by hand, and the same history in any form.

import Foundation
import Glossary
import Learning
import Phrases
import Study
import Testing

@testable import Reporting

@Suite struct TeamReportTests: Sampled {
  let sample: ReportSample

  init() throws { sample = try ReportSample() }

  func mark(_ kind: Mark.Kind, _ term: String) throws -> JournaledEvent {
    let address = TermAddress(deck: deck.id, term: try #require(Term.ID(term)))
    let at = Instant(milliseconds: (monday.number + 8) * 86_400_000 + 50)
    var random = SplitMix64(term, 1)
    return JournaledEvent(
      event: Event(
        id: Event.ID(at: at, random: &random), at: at, day: monday + 8, content: .mark(Mark(kind, on: .term(address)))),
      isOwn: false)
  }

  /// Ana knows it all, Bob forgets and takes SDR for MDR, Cyd came once and never again.
  func team(day: Int = 9, roster: Roster = Roster()) throws -> TeamReport {
    var report = TeamReport(deck, on: monday + day)
    let ana = try [0, 1, 7, 8].flatMap { day in
      try deck.cards.enumerated().map { index, card in
        try answer("\(card.term.id)/\(card.face.rawValue)", .easy, day: day, number: index)
      }
    }
    let bob = [
      try answer("sdr/expand", .good, day: 6), try answer("sdr/expand", .again, day: 7, got: "mdr"),
      try answer("sdr/expand", .again, day: 7, number: 1, got: "mdr"),
      try answer("mdr/expand", .again, day: 8, got: "sdr"), try mark(.flag, "sdr"),
    ]
    let cyd = [try answer("sdr/name", .again, day: 0, got: "mdr")]
    add("l-00000a", ana, to: &report, roster)
    add("l-00000b", bob, bad: 2, to: &report, roster)
    add("l-00000c", cyd, to: &report, roster)
    return report
  }

  func add(_ id: String, _ history: [JournaledEvent], bad: Int = 0, to report: inout TeamReport, _ roster: Roster) {
    let lines = (0..<bad).map { TeamReport.BadLine(file: "\(id)/pc.jsonl", line: $0 + 1, why: "not-json") }
    let source = TeamReport.Source(
      lines: history.count + bad, badLines: lines, latestDay: history.map(\.event.day).max())
    let record = report.history(report.fold.adding(history), roster[id], PlanOptions())
    report.add(id, roster[id], record, source)
  }

  @Test func everyStandingAnswerIsCounted() throws {
    let report = try team()
    #expect(report.reviews == 4 * deck.cards.count + 5)
    #expect(report.lines == 4 * deck.cards.count + 5 + 1 + 2)
    #expect(report.badLines.map(\.line) == [1, 2])
    #expect(report.dataUntil == monday + 8)
  }

  @Test func whoNeedsSomebodyComesFirst() throws {
    #expect(try team().worstFirst.map(\.id) == ["l-00000c", "l-00000b", "l-00000a"])
    #expect(try team().count(.stopped) == 1)
    #expect(try team().count(.ready) == 1)
  }

  @Test func retentionIsByTheIntervalInForce() throws {
    let report = try team()
    let cards = deck.cards.count
    #expect(report.counted(.new) == Tally.Count(answers: cards + 3, passed: cards + 1))
    // Bob's second failure of the day is a repeat.
    #expect(report.counted(.day) == Tally.Count(answers: cards + 1, passed: cards))
    #expect(report.counted(.week) == Tally.Count(answers: cards, passed: cards))
    #expect(report.counted(.threeWeeks) == Tally.Count(answers: cards, passed: cards))
    #expect(report.counted(.longer) == Tally.Count())
  }

  @Test func whatWasGivenForWhatHasADirection() throws {
    let confused = try team().confused
    #expect(
      confused.map { "\($0.asked) \($0.got) \($0.count) \($0.learners)" } == [
        "test/sdr test/mdr 3 2", "test/mdr test/sdr 1 1",
      ])
    let pairs = try team().confusedPairs
    #expect(pairs.map { "\($0.first) \($0.second) \($0.count) \($0.learners)" } == ["test/mdr test/sdr 4 2"])
  }

  @Test func aTermsRowAddsUpItsLearners() throws {
    let row = try #require(try team().glossary.first)
    #expect(row.term == TermAddress("test/sdr"))
    #expect((row.learners, row.flags) == (3, 1))
    // Four faces of Ana's three times, Bob's once.
    #expect((row.due, row.failures) == (13, 1))
    #expect(row.failureRate == 1.0 / 13)
    #expect(row.confusedWith?.got == TermAddress("test/mdr"))
    // Ana passed on two days in a row.
    #expect(row.daysToLearn == 1)
  }

  @Test func theRosterGivesNamesCohortsAndDates() throws {
    let roster = try Roster([
      (1, ["name", "ID", "ramp_date", "cohort"]), (2, ["Ana", "l-00000a", "2026-12-24", "nov."]),
      (3, ["", " l-00000b ", "24/12/2026", ""]), (4, [""]),
    ])
    let members = try team(roster: roster).members
    #expect(members.map(\.shownName) == ["Ana", "l-00000b", "l-00000c"])
    #expect(members.map(\.cohort) == ["nov.", "2026-11", "2026-11"])
    #expect(try team(roster: roster).members[1].summary.rampDate == Day("2026-12-24"))
    #expect(roster.missing(from: ["l-00000a"]) == ["l-00000b"])
  }

  @Test func aRosterThatCannotBeReadNamesItsLine() {
    let cases: [([Roster.Row], Roster.Problem)] = [
      ([(1, ["name"])], .noHeader), ([], .noHeader),
      ([(1, ["id", "ramp_date"]), (2, ["a", "soon"])], .badDay(line: 2, "soon")),
      ([(1, ["id"]), (2, ["a"]), (3, ["a"])], .twice(line: 3, id: "a")), ([(1, ["id"]), (2, nil)], .badRow(line: 2)),
      ([(1, ["id", "ramp_date"]), (2, ["a", "11/12/26"])], .badDay(line: 2, "11/12/26")),
    ]
    for (rows, problem) in cases { #expect(throws: problem) { try Roster(rows) } }
  }

  @Test func theJSONHasItsPromisedKeys() throws {
    let data = try JSONEncoder().encode(TeamJSON(try team()))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["reviews"] as? Int == 4 * deck.cards.count + 5)
    let bad = try #require(object["bad_lines"] as? [[String: Any]])
    #expect(bad.first?["file"] as? String == "l-00000b/pc.jsonl")
    #expect(
      (object["retention"] as? [[String: Any]])?.map { $0["bucket"] as? String } == [
        "0 new", "1 1d", "2 2-6d", "3 7-20d",
      ])
    #expect((object["confused"] as? [[String: Any]])?.first?["learners"] as? Int == 2)
    let learners = try #require(object["learners"] as? [[String: Any]])
    #expect(learners.first?["learner_id"] as? String == "l-00000c")
    #expect(learners.first?.keys.contains("display_name") == false)
    #expect((object["terms"] as? [[String: Any]])?.first?["flags"] as? Int == 1)
  }

  @Test func tablesAreAsWideAsTheirHeads() throws {
    let report = try team()
    for table in [report.learnersTable, report.glossaryTable] {
      #expect(table.rows.count == 3)
      #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    }
    #expect(report.learnersTable.columns.prefix(3) == ["learner_id", "cohort", "deck_id"])
    let roster = try Roster([(1, ["id", "name"]), (2, ["l-00000a", "Ana"])])
    #expect(try team(roster: roster).learnersTable.columns[1] == "display_name")
  }

  @Test func theTextNamesWhoWhatAndWhy() throws {
    let french = try team().lines(.french).joined(separator: "\n")
    #expect(french.contains("■ l-00000c  à l’arrêt"))
    #expect(french.contains("6\u{A0}jours ouvrés sans réponse"))
    #expect(french.contains("Confondus\u{A0}: MDR ↔ SDR (4 fois, 2 personnes)."))
    let english = try team().lines(.english).joined(separator: "\n")
    #expect(english.contains("● 1 ready"))
    #expect(english.contains("Right by interval: 1 d"))
    #expect(!english.contains("\u{E000}"))
  }

  @Test func theMiddleOfAnEvenNumberIsBetween() {
    #expect(median([10, 13, 11, 10]) == 10.5)
    #expect(median([3, 1, 2]) == 2)
    #expect(median([]) == nil)
  }

  @Test func whatIsShortOfTheTargetDoesNotLookAsIfItWereThere() {
    #expect(ReportWords.percent(0.899)(.english) == "89%")
    #expect(ReportWords.percent(0.29)(.english) == "29%")
    #expect(ReportWords.percent(1)(.english) == "100%")
  }

  @Test func theLowerEndIsWilsons() {
    #expect(abs(Wilson.lower(1, of: 13) - 0.0137) < 0.0005)
    for count in 1...200 { #expect(Wilson.lower(0, of: count) == 0) }
    #expect(abs(Wilson.lower(10, of: 10) - 0.7225) < 0.0005)
    #expect(Wilson.lower(0, of: 0) == 0)
  }
}
