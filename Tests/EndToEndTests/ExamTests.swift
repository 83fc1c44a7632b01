// An exam by real keys in a real terminal: killed in the middle, gone on with, ended.

import Foundation
import Harness
import Testing

@Suite(.needsTmux) struct ExamTests {
  let home = Home()

  /// An exam of two questions on a deck of one's own: one wrong answer is marked right, and the sum is as given.
  private func sit(deckCRC: String, rules: Int = 2, score: Int = 2) throws {
    try home.write(
      """
      deck: mine
      title: Mine
      language: en
      terms:
        - {id: sdr, acronym: SDR, names: [Sales Development Rep], definition: "Finds new customers."}
        - {id: churn, names: [Churn], definition: "Customers that leave."}

      """, to: "decks/mine.yaml")
    let exam = "0193a2c1-0000-7000-8000-000000000001"
    func line(_ number: Int, _ keys: String) -> String {
      let id = "0193a2c1-0000-7000-8000-00000000000\(number)"
      return #"{"id":"\#(id)","at":"2026-11-20T09:00:0\#(number).000Z","day":"2026-11-20",\#(keys)}"# + "\n"
    }
    try home.write(
      line(
        1,
        #""deck":"mine","cards":["sdr/name","churn/name"],"seed":1,"pass":80,"minutes":10,\#(deckCRC)"rules":\#(rules)"#
      )
        + line(2, #""exam":"\#(exam)","card":"mine/sdr/name","given":"SDR","right":true,"ms":1000"#)
        + line(3, #""exam":"\#(exam)","card":"mine/churn/name","given":"nothing like it","right":true,"ms":1000"#)
        + line(4, #""exam-end":"\#(exam)","score":\#(score),"passed":true"#), to: "journal/pc-00000001.jsonl")
  }

  private func verified() throws -> (status: Int32, output: String, errors: String) {
    try Ramp.run(home, "exam", "--verify", "--deck", "mine", "--lang", "en")
  }

  /// printf 'term churn\nname Churn\nterm sdr\nacronym SDR\nname Sales Development Rep\n' | crc32 /dev/stdin
  private static let crc = #""deck-crc":"982f4016","#

  @Test func marksThatWouldDifferTodayAreToldWithTheirReasonAndStand() throws {
    let disputed = "mine/churn/name: “nothing like it”, marked right in the journal, is wrong"
    try sit(deckCRC: #""deck-crc":"00c0ffee","#)
    let changed = try verified()
    #expect(
      changed.status == 0 && changed.output.contains("? can no longer be checked") && changed.output.contains(disputed),
      "\(changed)")
    #expect(changed.output.contains("marked with a deck that has changed since: these marks stand"))
    try sit(deckCRC: Self.crc, rules: 1)
    let older = try verified()
    #expect(older.status == 0 && older.output.contains(disputed))
    #expect(older.output.contains("marked with another version of the rules: these marks stand"))
    try sit(deckCRC: #""deck-crc":"00c0ffee","#, rules: 1)
    #expect(try verified().output.contains("another version of the rules and a deck that has changed since"))
  }

  @Test func marksOfTheSameDeckAndRulesMustAgreeAndSumsAlways() throws {
    for deckCRC in ["", Self.crc] {
      try sit(deckCRC: deckCRC)
      let same = try verified()
      #expect(same.status == 65 && same.output.contains("✗") && !same.output.contains("these marks stand"), "\(same)")
    }
    try sit(deckCRC: #""deck-crc":"00c0ffee","#, score: 1)
    #expect(try verified().status == 65)
  }

  @Test func anExamThatIsKilledGoesOnAndItsResultIsListedAndVerified() async throws {
    try await withTerminal(Ramp.command(home, ["exam"])) { terminal in
      try await terminal.wait(for: "20\u{A0}questions en 10\u{A0}minutes")
      try await terminal.pressWhenReady("Enter", until: "1 sur 20")
      try await terminal.type("une réponse")
      try await terminal.press("Enter")
      try await terminal.wait(for: "2 sur 20")
      try await terminal.send(signal: 9)
    }
    try await withTerminal(Ramp.command(home, ["exam"])) { terminal in
      try await terminal.wait(for: "2 sur 20")
      for number in 2...20 {
        try await terminal.type("x")
        try await terminal.press("Enter")
        try await terminal.wait(for: number == 20 ? "Non réussi" : "\(number + 1) sur 20")
      }
    }
    #expect(try home.journal.count == 22)
    let list = try Ramp.run(home, "exam", "--list", "--json")
    #expect(list.output.contains(#""questions":20"#) && list.output.contains(#""passed":false"#))
    let own = try Ramp.run(home, "exam", "--verify")
    #expect(own.status == 0)
    #expect(own.output.contains("✓"))
    // And the same from what was shared.
    let team = home.path + "/team"
    try FileManager.default.createDirectory(atPath: team, withIntermediateDirectories: true)
    #expect(try Ramp.run(home, "share", team).status == 0)
    let learner = try #require(try FileManager.default.contentsOfDirectory(atPath: team).first)
    let shared = try Ramp.run(home, "exam", "--verify", "--of", "\(team)/\(learner)")
    #expect((shared.status, shared.output) == (0, own.output))
  }
}
