// The ten lines of docs/JOURNAL.md, folded as the page says.

import Foundation
import Glossary
import Learning
import Study
import Testing

@testable import Journal
@testable import Storage

@Suite struct GoldenJournalTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()

  static func golden() throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: "Fixtures/golden.jsonl")))
  }

  @Test func thePageShowsTheFixture() throws {
    let page = try String(contentsOf: Self.root.appending(path: "../../docs/JOURNAL.md"), encoding: .utf8)
    #expect(page.contains(String(decoding: try Self.golden(), as: UTF8.self)))
  }

  @Test func everyLineIsWrittenAsItIsRead() throws {
    for line in try Self.golden().split(separator: UInt8(ascii: "\n")) {
      let event = try JournalLine.decode(line).get()
      #expect(JournalLine.encode(event).dropLast() == line)
    }
  }

  @Test func theFoldIsTheTableOfThePage() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.golden(), to: folder.journalPath)
    let deck = try DeckShelf(folder.data).deck(named: "ventes-fr").deck
    let day = StudyDay(
      deck, on: try #require(Day("2026-12-01")), history: try folder.reading().standing, options: PlanOptions())
    let states = CardState.all(of: deck, day.progress, on: day.day).filter { $0.reviews > 0 }
      .map { state in
        let schedule = "\(state.repetition) \(state.interval) \(state.ease) \(state.due ?? "")"
        return "\(state.card) \(schedule) \(state.reviews) \(state.lapses) \(state.recall ?? -1)"
      }
    #expect(
      states == [
        "ventes-fr/sdr/expand 3 15 2.36 2026-12-15 3 0 0.9927",
        "ventes-fr/ae/expand 1 1 2.5 2026-11-26 4 1 0.7102",
        "ventes-fr/mdr/expand 0 1 2.5 2026-11-25 1 0 0.5808",
      ])
  }
}
