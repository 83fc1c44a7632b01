// Two dialects, and no cell that a spreadsheet would run.

import Learning
import Testing

@testable import Reporting

@Suite struct SpreadsheetTests {
  func table(_ cells: [Cell]) -> Spreadsheet { Spreadsheet(columns: cells.map { _ in "c" }, rows: [cells]) }

  func row(_ cells: [Cell], _ dialect: Dialect = .standard) -> String {
    table(cells).text(dialect).split(separator: "\r\n", omittingEmptySubsequences: false).dropFirst().first.map(
      String.init)
      ?? ""
  }

  @Test func theStandardDialectIsThatOfRFC4180() throws {
    let day = try #require(Day("2026-11-23"))
    #expect(
      row([.text("a,b"), .text("say \"x\""), .count(3), .number(0.5, decimals: 2), .day(day)])
        == #""a,b","say ""x""",3,0.50,2026-11-23"#)
    #expect(table([.count(1)]).text(.standard) == "c\r\n1\r\n")
  }

  @Test func theFrenchDialectOpensAsNumbersAndDates() throws {
    let day = try #require(Day("2026-01-02"))
    #expect(row([.text("a;b"), .number(12.345, decimals: 2), .day(day)], .french) == #""a;b";12,35;02/01/2026"#)
    #expect(table([.count(1)]).text(.french).hasPrefix("\u{FEFF}"))
  }

  @Test func whatIsMissingIsEmpty() {
    #expect(row([.count(nil), .number(nil, decimals: 2), .day(nil), .text("")]) == ",,,")
  }

  @Test func numbersAreRoundedAndKeepTheirSign() {
    #expect(row([.number(-0.5, decimals: 2), .number(0.999, decimals: 2), .number(7, decimals: 0)]) == "-0.50,1.00,7")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "|cmd", "＝1", " =1", "a;=1", "\t=1"], Dialect.allCases)
  func aTextIsNoFormula(text: String, dialect: Dialect) {
    let cell = row([.text(text)], dialect).filter { $0 != "\"" }
    #expect(cell.contains("'"), "\(cell)")
  }

  @Test func aNumberIsNeverGuarded() {
    #expect(row([.count(-3), .number(-0.1, decimals: 1)]) == "-3,-0.1")
  }
}
