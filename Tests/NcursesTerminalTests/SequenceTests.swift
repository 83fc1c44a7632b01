// What begins with an Escape: the key itself, Alt, and sequences, of which the unknown ones leave nothing behind.

import CNcurses
import Terminal
import Testing

@testable import NcursesTerminal

@Suite struct EscapeTests {
  @Test func anEscapeIsTheKeyOnceNothingFollows() {
    var decoder = InputDecoder()
    #expect(decoder.read(escape) == [])
    #expect(decoder.readPause() == keys(.escape))
  }

  @Test func whatFollowsLaterIsNoSequence() {
    var decoder = InputDecoder()
    _ = decoder.read(escape)
    _ = decoder.readPause()
    #expect(decoder.read("[A") == keys(.character("["), .character("A")))
  }

  @Test(arguments: 1...4) func escapesInARowAreAllCounted(count: Int) {
    var decoder = InputDecoder()
    let inputs = decoder.read(String(repeating: escape, count: count)) + decoder.readPause()
    #expect(inputs == Array(repeating: .key(.escape), count: count))
  }

  @Test func aPauseWithoutEscapeIsNothing() {
    var decoder = InputDecoder()
    #expect(decoder.readPause() == [])
  }

  @Test(arguments: [("b", "b"), ("f", "f"), ("B", "b"), ("z", "z")] as [(String, Character)])
  func altAndALetterIsAKey(sent: String, letter: Character) {
    #expect(read("\(escape)\(sent)q") == keys(.alt(letter), .character("q")))
  }

  @Test(arguments: ["1", "+", "é", "😀", "\r", "\t", "\u{7F}", "\u{02}", "\\", "\(escape)[A", "\(escape)OP"] as [Sent])
  func altAndAnyOtherKeyIsUnknown(key: Sent) {
    #expect(read(escape + key.text + "q") == keys(.unknown, .character("q")))
  }

  @Test func altAndAKeyThatNcursesNamesIsUnknown() {
    var decoder = InputDecoder()
    #expect(decoder.read(escape) == [])
    #expect(decoder.read(code: KEY_UP) == keys(.unknown))
    #expect(decoder.read(code: KEY_UP) == keys(.up))
  }

  @Test func altIsOverAfterAPaste() {
    #expect(read("\(escape)\(escape)[200~a\(escape)[201~q").last == .key(.character("q")))
  }
}

@Suite struct UnknownSequenceTests {
  static let sequences: [Sent] = [
    // ESC [
    "[999~", "[1;5A", "[3;2~", "[97;5u", "[201~", "[2~", "[25~", "[>62;1;4c", "[24;80R", "[?2026;2$y",
    "[ q", "[>0;276;0c", "[1I", "[;O", "[5M", "[1;2M", "[1;2;3;4M", "[1;?;3M", "[1;2;3m",
    "[\(String(repeating: "1;", count: 500))~",
    // The Linux console's function keys
    "[[A", "[[E",
    // ESC O
    "O5A", "O2P", "O1;2P", "O!", "OZ", "O~",
    // Replies and titles, with either end or broken off
    "]10;rgb:1e1e/1e1e/1e1e\u{07}", "]10;rgb:1e1e/1e1e/1e1e\u{1B}\\", "]0;1234 é\n\u{07}", "P1$r0m\u{1B}\\",
    "P>|XTerm(379)\u{1B}\\", "_Gi=1;OK\u{1B}\\", "^1\u{1B}\\", "X1\u{1B}\\", "]0;1\u{18}", "P1\u{1A}",
  ]

  @Test(arguments: sequences) func anUnknownSequenceIsSwallowedWhole(sequence: Sent) {
    #expect(read("\(escape)\(sequence.text)q") == keys(.unknown, .character("q")))
  }

  @Test(arguments: sequences) func aSlowLineDoesNotMakeKeysOfItsRest(sequence: Sent) {
    var decoder = InputDecoder()
    var inputs = decoder.read(escape + sequence.text.prefix(1))
    for byte in sequence.text.utf8.dropFirst() { inputs += decoder.readPause() + decoder.read([byte]) }
    #expect(inputs == keys(.unknown))
  }

  @Test(arguments: ["[", "[1;", "[[", "[M!", "O", "O5", "]0;title", "]0;title\(escape)", "P", "_1", "^"] as [Sent])
  func aSequenceThatStopsHalfwayIsGivenUp(beginning: Sent) {
    var decoder = InputDecoder()
    #expect(decoder.read(escape + beginning.text) == [])
    #expect(decoder.readSilence() == keys(.unknown))
    #expect(decoder.read("q") == keys(.character("q")))
  }

  @Test(arguments: ["[", "[1;", "O", "O5"]) func aSequenceIsBrokenOffByAnother(beginning: String) {
    #expect(read("\(escape)\(beginning)\(escape)[A") == keys(.unknown, .up))
  }

  @Test(arguments: ["[", "[1;", "O", "O5"]) func aSequenceIsBrokenOffByACharacter(beginning: String) {
    #expect(read("\(escape)\(beginning)é") == keys(.unknown, .character("é")))
  }

  @Test(arguments: ["[1;", "[M!", "O", "]0;title"]) func aSequenceIsBrokenOffByAKeyThatNcursesNames(beginning: String) {
    var decoder = InputDecoder()
    #expect(decoder.read(escape + beginning) == [])
    #expect(decoder.read(code: KEY_DOWN) == keys(.unknown, .down))
  }

  @Test func aReplyIsBrokenOffByASequence() {
    #expect(read("\(escape)]0;title\(escape)[A") == keys(.unknown, .up))
  }
}

/// What a terminal tells of its window and its mouse, if another program asked for it and did not take it back.
@Suite struct ReportTests {
  static let reports: [Sent] = [
    "[I", "[O", "[M !!", "[Mabc", "[M###", "[M`!!", "[<0;10;10M", "[<0;10;10m", "[<35;200;100M", "[<64;1;1M",
    "[32;10;10M", "[96;200;100M",
  ]

  @Test(arguments: reports) func aReportIsNoInput(report: Sent) {
    #expect(read("1\(escape)\(report.text)2") == keys(.character("1"), .character("2")))
  }

  @Test(arguments: reports) func aReportThatComesSlowlyIsNoInput(report: Sent) {
    var decoder = InputDecoder()
    var inputs = decoder.read(escape + report.text.prefix(1))
    for byte in report.text.utf8.dropFirst() { inputs += decoder.readPause() + decoder.read([byte]) }
    #expect(inputs == [])
    #expect(decoder.patience == -1)
  }

  @Test func coordinatesBeyondASCIIAreReadToTheirEnd() {
    #expect(read([0x1B, 0x5B, 0x4D, 0x20, 0xC3, 0xFF, 0x71]) == keys(.character("q")))
  }

  @Test(arguments: ["[I", "[<64;1;1M", "[M !!", "]11;rgb:0/0/0\u{07}", "[?62c"] as [Sent])
  func anEscapeBeforeAReportIsStillTheKey(report: Sent) {
    #expect(read("\(escape)\(escape)\(report.text)q") == keys(.escape, .character("q")))
  }
}

@Suite struct WheelTests {
  private func read(_ text: String, wheel: Bool = true) -> [Input] {
    var decoder = InputDecoder()
    decoder.readsWheel = wheel
    return decoder.read(text)
  }

  @Test(arguments: [
    ("[<64;10;10M", Key.wheelUp), ("[<65;10;10M", .wheelDown), ("[M`!!", .wheelUp), ("[Ma!!", .wheelDown),
    ("[96;10;10M", .wheelUp), ("[97;10;10M", .wheelDown),
  ])
  func aNotchOfTheWheelIsAKeyInEveryForm(report: String, key: Key) {
    #expect(read("\(escape)\(report)q") == keys(key, .character("q")))
    #expect(read("\(escape)\(report)q", wheel: false) == keys(.character("q")))
  }

  @Test(arguments: [68, 72, 80, 92]) func aHeldKeyDoesNotChangeTheWheel(button: Int) {
    #expect(read("\(escape)[<\(button);1;1M") == keys(.wheelUp))
    #expect(read("\(escape)[<\(button + 1);1;1M") == keys(.wheelDown))
  }

  @Test(arguments: [
    "[<0;1;1M", "[<0;1;1m", "[<64;1;1m", "[<66;1;1M", "[<67;1;1M", "[<35;1;1M", "[<;1;1M", "[M !!", "[M#!!", "[32;1;1M",
    "[<99999999999999999999;1;1M", "[<M", "[I", "[<-9223372036854775808;1;1M", "[<9223372036854775807;1;1M",
    "[<+64;1;1M", "[<-64;1;1M",
  ])
  func whateverElseTheMouseDoesIsNothing(report: String) {
    #expect(read("\(escape)\(report)q") == keys(.character("q")))
  }

  @Test(
    arguments: [
      "-9223372036854775808;1;1", "9223372036854775807;1;1", "99999999999999999999;1;1", "-96;1;1", "+96;1;1",
      "96;-1;1", "96;1;-9223372036854775808", ";1;1", ";;", "96;;1", "96;1;", "-;-;-", "+;1;1", "96 ;1;1",
      "123456;1;1",
    ] as [Sent])
  func whatIsNoNumberMakesNoReport(numbers: Sent) {
    #expect(read("\(escape)[\(numbers.text)Mq") == keys(.unknown, .character("q")))
  }
}

@Suite struct PatienceTests {
  @Test func nothingIsWaitedForWhenNothingHasBegun() {
    var decoder = InputDecoder()
    #expect(decoder.patience == -1)
    _ = decoder.read("é\(escape)[A\(escape)[999~\(escape)[200~a\(escape)[201~")
    #expect(decoder.patience == -1)
  }

  @Test(arguments: ["[", "[1;", "O", "]0;title", "]0;title\(escape)", "[M", "[200~a"] as [Sent])
  func whatHasBegunIsWaitedForWithinReason(beginning: Sent) {
    var decoder = InputDecoder()
    _ = decoder.read(escape + beginning.text)
    #expect((100...10_000).contains(decoder.patience))
  }

  @Test func halfACharacterIsGivenUp() {
    var decoder = InputDecoder()
    #expect(decoder.read([0xE9]) == [])
    #expect((100...10_000).contains(decoder.patience))
    #expect(decoder.readSilence() == keys(.unknown))
    #expect(decoder.read("q") == keys(.character("q")))
  }

  @Test(arguments: ["\(escape)[", "O"] as [Sent]) func altIsGivenUpWithItsSequence(beginning: Sent) {
    var decoder = InputDecoder()
    #expect(decoder.read(escape + beginning.text) == [])
    #expect(decoder.readSilence() == keys(.unknown))
    #expect(decoder.read("q") == keys(.character("q")))
  }

  @Test func silenceAfterAWholeKeyIsNothing() {
    var decoder = InputDecoder()
    _ = decoder.read("q")
    #expect(decoder.readSilence() == [])
  }
}
