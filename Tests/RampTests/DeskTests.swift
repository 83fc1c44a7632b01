// The desk on a real disk: a journal that is replaced, emptied or deleted while a session runs.

import Foundation
import Glossary
import Learning
import Study
import Testing

@testable import Storage
@testable import ramp

@Suite struct DeskTests {
  let home = FileManager.default.temporaryDirectory.appending(path: "ramp-\(UUID().uuidString)").path()

  private func workspace() throws -> Workspace {
    try Workspace(try GlobalOptions.parse(["--home", home, "--now", "2026-11-23T09:00"]))
  }

  private func review(_ card: String, _ desk: inout Desk) throws -> Event {
    let review = Review(card: try #require(Card.ID(card)), form: .recall, grade: .good, duration: 1000)
    let stamp = desk.stamp()
    return stamp.event(.review(review), on: stamp.day, after: nil)
  }

  private func lines(_ workspace: Workspace) throws -> [String] {
    let path = workspace.folder.journal(of: workspace.device)
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test func aDeletedJournalGetsTheSessionBack() throws {
    defer { try? FileManager.default.removeItem(atPath: home) }
    let workspace = try workspace()
    var desk = Desk(workspace)
    try desk.append(review("ventes-fr/sdr/expand", &desk))
    try FileManager.default.removeItem(atPath: workspace.folder.journal(of: workspace.device))
    try desk.append(review("ventes-fr/ae/expand", &desk))
    #expect(try lines(workspace).count == 2)
  }

  @Test func aJournalPutBackAsItWasIsNotWrittenTwice() throws {
    defer { try? FileManager.default.removeItem(atPath: home) }
    let workspace = try workspace()
    let path = workspace.folder.journal(of: workspace.device)
    var desk = Desk(workspace)
    try desk.append(review("ventes-fr/sdr/expand", &desk))
    let before = try Data(contentsOf: URL(filePath: path))
    try FileManager.default.removeItem(atPath: path)
    try before.write(to: URL(filePath: path))
    try desk.append(review("ventes-fr/ae/expand", &desk))
    let lines = try lines(workspace)
    #expect(lines.count == 2)
    #expect(Set(lines).count == 2)
  }

  @Test func aJournalThatGotShorterUnderwayIsRefusedAndTheSessionRescued() throws {
    defer { try? FileManager.default.removeItem(atPath: home) }
    let workspace = try workspace()
    let path = workspace.folder.journal(of: workspace.device)
    do {
      var desk = Desk(workspace)
      try desk.append(review("ventes-fr/sdr/expand", &desk))
      #expect(desk.close(try workspace.morning().studyDay, aside: 0) == nil)
    }
    var desk = Desk(workspace)
    #expect(desk.obstacle == nil)
    try desk.append(review("ventes-fr/ae/expand", &desk))
    try FileManager.default.removeItem(atPath: path)
    let event = try review("ventes-fr/mdr/expand", &desk)
    guard case .message(.refused(_, .shortened, let rescued)) = desk.perform(.record(event)) else {
      Issue.record("an answer went to a journal that starts from nothing")
      return
    }
    let text = try String(contentsOfFile: try #require(rescued), encoding: .utf8)
    #expect(text.contains("ventes-fr/ae/expand") && text.contains("ventes-fr/mdr/expand"))
  }
}
