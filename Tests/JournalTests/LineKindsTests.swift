// Every kind of line: its keys in their order, and the same event when it is read back.

import Glossary
import Journal
import JournalSamples
import Learning
import Testing

@Suite struct LineKindsTests {
  /// The part of a line between the day and the checksum.
  func body(_ content: Event.Content) throws -> String {
    let line = String(decoding: JournalLine.encode(try Make.event(1, day: 0, content)), as: UTF8.self)
    return String(
      line.dropFirst(
        #"{"id":"0193a2c1-0000-7000-8000-000000000001","at":"2026-11-23T09:00:01.000Z","day":"2026-11-23","#.count
      ).dropLast(19))
  }

  @Test func everythingThatAnAnswerMaySay() throws {
    #expect(
      try body(.review(LineKinds.review()))
        == #""card":"ventes-fr/sdr/name","form":"duel","grade":1,"ms":5100,"iv":6,"next":1,"first":900,"repeat":true,"#
        + #""got":"mdr","against":"mdr","hints":2,"override":"typo","practice":true,"drill":true"#)
  }

  @Test(arguments: Mark.Kind.allCases)
  func aMarkOnATermOrACard(_ kind: Mark.Kind) throws {
    let term = try #require(TermAddress("ventes-fr/sdr"))
    let card = try #require(Card.ID("ventes-fr/sdr/name"))
    #expect(try body(.mark(Mark(kind, on: term))) == #""term":"ventes-fr/sdr","mark":"\#(kind.rawValue)""#)
    #expect(
      try body(.mark(Mark(kind, on: .card(card)))) == #""card":"ventes-fr/sdr/name","mark":"\#(kind.rawValue)""#)
  }

  @Test func theResultOfAGame() throws {
    let result = GameResult(deck: try #require(Deck.ID("ventes-fr")), pairs: 15, errors: 2, duration: 48_200)
    #expect(try body(.game(result)) == #""game":"pairs","deck":"ventes-fr","pairs":15,"errors":2,"ms":48200"#)
  }

  @Test func anAliasOfATerm() throws {
    let term = try #require(TermAddress("ventes-fr/sdr"))
    #expect(
      try body(.alias(Alias(on: term, "le « prospecteur »"))) == #""term":"ventes-fr/sdr","alias":"le « prospecteur »""#
    )
  }

  @Test func aSentenceForTheOwner() throws {
    let remark = Remark(on: try #require(TermAddress("ventes-fr/sdr")), "dit « vague »")
    #expect(try body(.remark(remark)) == #""term":"ventes-fr/sdr","remark":"dit « vague »""#)
  }

  /// An older version has no such key, and finds none that it knows.
  @Test func aKindThatIsNotKnownIsNotUnderstood() {
    let text =
      #"{"id":"0193a2c1-0000-7000-8000-000000000001","at":"2026-11-23T09:00:01Z","day":"2026-11-23","#
      + #""term":"ventes-fr/sdr","request":"x"}"#
    #expect(JournalLine.decode(Array(text.utf8)[...]) == .failure(.notUnderstood))
  }

  @Test func theThreeLinesOfAnExam() throws {
    let card = try #require(Card.ID("ventes-fr/sdr/name"))
    let id = try #require(Event.ID(LineKinds.exam))
    #expect(
      try body(.exam(ExamStart(deck: card.deck, cards: [card], seed: 7, pass: 80, minutes: 10)))
        == #""deck":"ventes-fr","cards":["sdr/name"],"seed":7,"pass":80,"minutes":10"#)
    let marked = ExamStart(
      deck: card.deck, cards: [card], seed: 7, pass: 80, minutes: 10, rules: 2,
      deckChecksum: Checksum(value: 0x00C0_FFEE))
    #expect(
      try body(.exam(marked))
        == #""deck":"ventes-fr","cards":["sdr/name"],"seed":7,"pass":80,"minutes":10,"deck-crc":"00c0ffee","rules":2"#)
    let situations = ExamStart(
      deck: card.deck, cards: [card, card], seed: 7, pass: 80, minutes: 10, rules: 2, situations: [2])
    #expect(
      try body(.exam(situations))
        == #""deck":"ventes-fr","cards":["sdr/name","sdr/name"],"seed":7,"pass":80,"minutes":10,"rules":2,"situations":[2]"#
    )
    #expect(
      try body(.examAnswer(ExamAnswer(exam: id, card: card, given: "le « sdr »", isRight: true, duration: 4)))
        == #""exam":"\#(LineKinds.exam)","card":"ventes-fr/sdr/name","given":"le « sdr »","right":true,"ms":4"#)
    #expect(
      try body(.examEnd(ExamEnd(exam: id, score: 17, isPassed: true)))
        == #""exam-end":"\#(LineKinds.exam)","score":17,"passed":true"#)
  }

  /// A line without `crc` that ended in eight hexadecimal digits would count as a damaged one.
  @Test func anExamsFirstLineIsReadWithoutItsChecksum() throws {
    let card = try #require(Card.ID("ventes-fr/sdr/name"))
    let exam = ExamStart(
      deck: card.deck, cards: [card], seed: 7, pass: 80, minutes: 10, rules: 2,
      deckChecksum: Checksum(value: 0x00C0_FFEE))
    let event = try Make.event(3, day: 1, .exam(exam))
    let line = JournalLine.encode(event).dropLast(1 + 18) + Array("}".utf8)
    #expect(JournalLine.decode(line) == .success(event))
  }

  @Test(arguments: ["", "C0FFEE00", "c0ffee0", "c0ffee000", "c0ffeeg0"])
  func aDeckChecksumThatIsNoneIsLeftOut(_ digits: String) throws {
    let keys =
      #""deck":"ventes-fr","cards":["sdr/name"],"seed":1,"pass":80,"minutes":10,"deck-crc":"\#(digits)","rules":2"#
    let text = #"{"id":"0193a2c1-0000-7000-8000-000000000001","at":"2026-11-23T09:00:01Z","day":"2026-11-23",\#(keys)}"#
    guard case .exam(let exam) = try JournalLine.decode(Array(text.utf8)[...]).get().content else {
      Issue.record("read")
      return
    }
    #expect(exam.deckChecksum == nil && exam.rules == 2)
  }

  @Test func everyKindComesBackAsItWas() throws {
    for content in try LineKinds.contents() {
      let event = try Make.event(3, day: 1, content)
      #expect(JournalLine.decode(JournalLine.encode(event).dropLast()) == .success(event))
    }
  }

  @Test func theLongestExamAndTheLongestAnswerAreLinesThatEveryReaderTakes() throws {
    let long = String(repeating: "z", count: 48)
    let cards = try ["abbreviate", "name"].map { face in
      Array(repeating: try #require(Card.ID("\(long)/\(long)/\(face)")), count: 80)
    }
    let card = cards[0][0]
    let id = try #require(Event.ID(LineKinds.exam))
    let given = String(repeating: "\"\\é", count: 3000)
    let exams = cards.map { cards in
      Event.Content.exam(
        ExamStart(
          deck: card.deck, cards: cards, seed: .max, pass: 100, minutes: 1440, rules: 2,
          deckChecksum: Checksum(value: .max), situations: Array(1...60)))
    }
    let answer = Event.Content.examAnswer(
      ExamAnswer(exam: id, card: card, given: given, isRight: false, duration: .max))
    for content in exams + [answer] {
      let line = JournalLine.encode(try Make.event(1, day: 0, content))
      #expect(line.count <= JournalLine.longest)
      #expect(throws: Never.self) { try JournalLine.decode(line.dropLast()).get() }
    }
  }

  @Test(arguments: [
    #""card":"ventes-fr/sdr/expand","mark":"adored""#, #""mark":"shown""#, #""term":"x","mark":"shown""#,
    #""term":"x","alias":"y""#, #""term":"x","remark":"y""#, #""card":"ventes-fr/sdr/name","remark":"y""#,
    #""card":"ventes-fr/sdr/name","alias":"y""#,
    #""deck":"ventes-fr","cards":[],"seed":1,"pass":80,"minutes":10"#,
    #""deck":"ventes-fr","cards":["sdr"],"seed":1,"pass":80,"minutes":10"#,
    #""deck":"ventes-fr","cards":["sdr/name"],"seed":-1,"pass":80,"minutes":10"#,
    #""exam":"0193a2c1-0000-7000-8000-00000000000a","card":"ventes-fr/sdr/name""#,
    #""exam-end":"x","score":1,"passed":true"#,
    #""game":"pairs","deck":"ventes-fr","pairs":15,"errors":2"#,
    #""game":"pairs","deck":"ventes-fr","errors":2,"ms":9"#,
    #""game":"pairs","deck":"ventes-fr","pairs":15,"errors":2,"ms":0"#,
    #""game":"pairs","deck":"ventes-fr","pairs":15,"errors":2,"ms":-1"#,
  ])
  func whatMakesNoSenseIsSetAside(_ keys: String) {
    let text = #"{"id":"0193a2c1-0000-7000-8000-000000000001","at":"2026-11-23T09:00:01Z","day":"2026-11-23",\#(keys)}"#
    #expect(JournalLine.decode(Array(text.utf8)[...]) == .failure(.notUnderstood))
  }
}
