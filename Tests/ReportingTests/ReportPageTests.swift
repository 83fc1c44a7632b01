// The page: harmless whatever it is told, the same figures as everywhere, and curves that are nobody's own.

import Foundation
import Glossary
import Learning
import Phrases
import Study
import Testing

@testable import Reporting

@Suite struct ReportPageTests {
  let deck: Deck
  let monday: Day

  init() throws {
    let hostile = Term(
      id: try #require(Term.ID("sdr")), acronym: "<script>alert(1)</script>", names: ["\"><img src=x onerror=1>"],
      kind: .role, definition: "What it is.")
    let other = Term(id: try #require(Term.ID("mdr")), names: ["Marketing \u{1B}[31m"], kind: .role, definition: "It.")
    deck = Deck(id: try #require(Deck.ID("test")), title: "Deck & <b>", language: "en", terms: [hostile, other])
    monday = try #require(Day("2026-11-23"))
  }

  func history(_ grade: Grade = .again) throws -> [JournaledEvent] {
    try (0..<15).map { day in
      var review = Review(
        card: try #require(Card.ID("test/sdr/name")), form: .recall, grade: day % 2 == 0 ? .good : grade, duration: 900)
      review.got = TermAddress("test/mdr")
      let at = Instant(milliseconds: (monday.number + day) * 86_400_000)
      var random = SplitMix64("page", day)
      return JournaledEvent(
        event: Event(id: Event.ID(at: at, random: &random), at: at, day: monday + day, content: .review(review)),
        isOwn: false)
    }
  }

  func page(_ names: [String], _ language: Language = .french, title: String? = nil) throws -> String {
    var deck = deck
    if let title { deck.title = title }
    var report = TeamReport(deck, on: monday + 15)
    let events = try history()
    for (index, name) in names.enumerated() {
      let entry = Roster.Entry(name: name, cohort: "c<1>", rampDate: monday + 40)
      report.add(
        "l-\(index)", entry, report.history(report.fold.adding(events), entry, PlanOptions()),
        TeamReport.Source(lines: 15, badLines: [], latestDay: monday + 14))
    }
    return ReportPage(report, language).html()
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"><svg onload=alert(1)>", "' onmouseover='x", "<\u{301}img src=x>", "\u{600}<b>",
    "&lt;b&gt;", "\u{1B}[31mred", "a\u{202E}b", "{{title}}", "{{{title}}}", "<\u{200D}b>",
  ])
  func aNameIsTextAndNothingElse(name: String) throws {
    let page = try page([name, "b", "c"], title: name)
    let plain = try self.page(["a", "b", "c"], title: "a")
    func signs(_ page: String) -> [Int] {
      ["<", ">", "\""].map { sign in page.unicodeScalars.count { String($0) == sign } }
    }
    #expect(signs(page) == signs(plain))
    #expect(!page.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    #expect(!page.contains("<script"))
  }

  @Test func aTextIsEscapedWhereItIsInterpolated() {
    let part: HTML = "<b>\("<&>\"'<\u{301}")</b>"
    let none: HTML? = nil
    let page: HTML = "\(part)|\(none)|\([part, "<i>"])"
    #expect(part.source.unicodeScalars.elementsEqual("<b>&lt;&amp;&gt;&quot;&#39;&lt;\u{301}</b>".unicodeScalars))
    #expect(page.source == "\(part.source)||\(part.source)<i>")
  }

  @Test func thePageStandsAlone() throws {
    let page = try page(["a", "b", "c"])
    #expect(page.contains("default-src 'none'; style-src 'unsafe-inline'"))
    #expect(page.contains("<html lang=\"fr\">"))
    #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("<link") && !page.contains("url("))
    #expect(page.contains("<main>") && page.contains("scope=\"row\"") && page.contains("@page { size: A4"))
    #expect(!page.contains("{{"))
    #expect(try self.page(["a"], .english).contains("<html lang=\"en\">"))
  }

  @Test func aCurveStandsForThreePeopleOrMore() throws {
    #expect(try page(["a", "b", "c"]).contains("class=\"curve"))
    #expect(try !page(["a", "b"]).contains("class=\"curve"))
    let group = ReadinessGroup(name: "", courses: [[0, 0.5, 0.6], [0, 0.7], [0, 0.3], [0.2]], fewest: 3)
    #expect(group.medians == [0, 0.5])
  }

  @Test func aLearnersPageIsTheirOwn() throws {
    let events = try history()
    let report = LearnerReport(
      LearnerHistory(LearnerFold(of: deck, until: monday + 15).adding(events), options: PlanOptions()), badLines: 1)
    let page = ReportPage(report, .french).html()
    #expect(page.contains("Ma progression"))
    #expect(page.contains("class=\"curve"))
    #expect(page.contains("1\u{A0}ligne illisible"))
    #expect(!page.contains("Personnes"))
  }

  @Test func anEmptyTeamIsAPageToo() throws {
    let page = ReportPage(TeamReport(deck, on: monday), .english).html()
    #expect(page.contains("No data."))
    #expect(page.contains("Nothing forgotten so far."))
  }

  @Test(arguments: [(0, "0"), (1234, "1,234"), (-5, "-5"), (1_000_000, "1,000,000"), (999, "999")])
  func numbersAreGrouped(value: Int, text: String) {
    #expect(ReportWords.number(value)(.english) == text)
    #expect(ReportWords.number(value)(.french) == text.replacingOccurrences(of: ",", with: "\u{202F}"))
  }
}
