// `ramp doctor`, `ramp backup` and the alarm, as a learner meets them.

import Foundation
import Harness
import Testing

@Suite(.needsTmux) struct DoctorTests {
  let home = Home(form: "recall")
  static let now = "2026-11-24T09:00"

  /// Three answers, of which the second will be damaged.
  func answered() throws {
    try home.write("pc-1\n", to: "device")
    for card in ["sdr", "ae", "mdr"] {
      let answer = try Ramp.run(home, "answer", "ventes-fr/\(card)/expand", "--grade", "4", "--now", Self.now)
      #expect(answer.status == 0, "\(answer.errors)")
    }
  }

  func doctor(_ words: String...) throws -> (status: Int32, output: String) {
    let result = try Harness.run(Ramp.command(home, ["doctor", "--now", Self.now] + words), environment: [:])
    #expect(result.errors.isEmpty, "\(result.errors)")
    return (result.status, result.output)
  }

  @Test func aCleanHomeIsToldInOneLine() throws {
    try answered()
    #expect(try doctor() == (0, "Tout est en ordre\u{A0}: 3\u{A0}lignes, aucune perdue.\n"))
  }

  /// What `cp older journal` does: the same file with fewer lines.
  private func cut(to lines: Int) throws {
    let kept = try home.text("journal/pc-1.jsonl").split(separator: "\n").prefix(lines).map { $0 + "\n" }.joined()
    try #require(FileHandle(forWritingAtPath: home.path + "/journal/pc-1.jsonl")).truncate(
      atOffset: UInt64(kept.utf8.count))
  }

  @Test func whatABackupHasBesidesIsAppended() throws {
    try answered()
    let backup = Scratch.path("backup")
    #expect(try Ramp.run(home, "backup", backup).status == 0)
    try cut(to: 1)
    let restored = try doctor("--restore", backup)
    #expect(restored.status == 0 && restored.output.contains("lignes reprises"), "\(restored.output)")
    #expect(try home.grades == [4, 4, 4])
    #expect(try Ramp.run(home, "due", "--now", Self.now).errors.isEmpty)
    #expect(try doctor("--restore", backup).output.contains("a déjà toutes les lignes"))
  }

  /// A copy that holds less than the last session left is no reason to forget that more was there.
  @Test func aRestoredJournalThatIsStillShorterStaysAnAlarm() throws {
    try answered()
    let first = try home.text("journal/pc-1.jsonl").split(separator: "\n")[0] + "\n"
    try home.write(String(first), to: "old.jsonl")
    try cut(to: 0)
    let restored = try doctor("--restore", home.path + "/old.jsonl")
    #expect(restored.status == 1 && restored.output.contains("ligne reprise"), "\(restored.output)")
    #expect(try home.grades == [4])
    #expect(try Ramp.run(home, "due", "--now", Self.now).errors.contains("n’est plus le journal"))
    #expect(try Ramp.run(home, "doctor", home.path + "/old.jsonl").status == 64)
  }

  @Test func aDamagedLineIsShownAndCanBeTakenAtItsWord() throws {
    try answered()
    let journal = try home.text("journal/pc-1.jsonl")
    var lines = journal.split(separator: "\n").map(String.init)
    lines[1] = lines[1].replacing("\"grade\":4", with: "\"grade\":5")
    try home.write(lines.joined(separator: "\n") + "\n", to: "journal/pc-1.jsonl")
    let found = try doctor()
    #expect(found.status == 1)
    #expect(found.output.contains("journal/pc-1.jsonl, ligne 2"))
    #expect(found.output.contains("ventes-fr/ae/expand, note 5, 2026-11-24"))
    let accepted = try doctor("--accept", "pc-1.jsonl:2")
    #expect(accepted.status == 0, "\(accepted.output)")
    #expect(try home.text("journal/pc-1.jsonl").hasPrefix(lines.joined(separator: "\n")))
    #expect(try home.grades == [4, 5, 4, 5])
    #expect(try Ramp.run(home, "doctor", "--accept", "2").status == 64)
  }

  @Test func aJournalThatNobodyCanReadIs65AndAnUnreadableOne74() throws {
    try home.write("pc-1\n", to: "device")
    try home.write("\u{0}\u{0}\u{0}\n", to: "journal/pc-1.jsonl")
    #expect(try doctor().status == 65)
  }

  @Test func aDeletedJournalIsAnAlarmAndItsCopyComesBack() async throws {
    try answered()
    let journal = try home.text("journal/pc-1.jsonl")
    try FileManager.default.removeItem(atPath: home.path + "/journal/pc-1.jsonl")
    let answer = try Ramp.run(home, "answer", "ventes-fr/sdr/expand", "--grade", "4", "--now", Self.now)
    #expect(answer.status == 65)
    #expect(answer.errors.contains("rien n’est écrit"))
    #expect(try Ramp.run(home, "backup", home.path + "-copy").status == 65)
    let due = try Ramp.run(home, "due", "--now", Self.now)
    #expect(due.status == 0 && due.errors.contains("rien n’est écrit"))
    try await withTerminal(Ramp.command(home, ["--now", Self.now])) { terminal in
      try await terminal.wait(for: "journal plus court")
      try await terminal.press("q")
      #expect(try await terminal.ending() == .init(status: 65, restored: true))
    }
    try await withTerminal(Ramp.command(home, ["--now", Self.now])) { terminal in
      try await terminal.wait(for: "reprendre 3")
      try await terminal.press("Enter")
      try await terminal.wait(for: "Encore")
      try await terminal.press("q")
      #expect(try await terminal.ending() == .init(status: 0, restored: true))
    }
    #expect(try home.text("journal/pc-1.jsonl") == journal)
    #expect(try doctor().status == 0)
  }

  @Test func doctorBringsTheCopyBackToo() throws {
    try answered()
    let journal = try home.text("journal/pc-1.jsonl")
    try home.write("", to: "journal/pc-1.jsonl")
    #expect(try doctor().status == 1)
    let mended = try doctor("--fix")
    #expect(mended.status == 0, "\(mended.output)")
    #expect(mended.output.contains("défauts réparés"))
    #expect(try home.text("journal/pc-1.jsonl") == journal)
  }

  @Test func aBackupOpensAsAHome() throws {
    try answered()
    let copy = home.path + "-copy"
    let backup = try Ramp.run(home, "backup", copy)
    #expect(backup.status == 0, "\(backup.errors)")
    let here = try Ramp.run(home, "state", "--json", "--now", Self.now)
    let there = try Harness.run([Ramp.program, "state", "--json", "--home", copy, "--now", Self.now])
    #expect(there.output == here.output)
  }
}
