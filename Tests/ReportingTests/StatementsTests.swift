// What a history comes to in xAPI: which statements, with which bytes, and that a statement never changes.

import Foundation
import Glossary
import Learning
import Study
import Testing

@testable import Reporting

@Suite struct StatementsTests {
  let monday: Day
  let deck: Deck

  init() throws {
    monday = try #require(Day("2026-11-23"))
    deck = try Self.deck(["sdr", "mdr"])
  }

  static func deck(_ terms: [String], id: String = "test", was: [String: String] = [:], named: String = "Name") throws
    -> Deck
  {
    let terms = try terms.map { text in
      var term = Term(
        id: try #require(Term.ID(text)), names: ["\(named) of \(text)"], kind: .role, definition: "What it is.")
      term.was = was[text].flatMap { Term.ID($0) }.map { [$0] } ?? []
      return term
    }
    return Deck(id: try #require(Deck.ID(id)), title: "Test", language: "en", terms: terms)
  }

  static func id(_ number: Int) -> Event.ID { Event.ID(high: 0x0193_A2C1_0000_7000, low: 1 << 63 | UInt64(number)) }

  func event(_ number: Int, day: Int, _ content: Event.Content) -> JournaledEvent {
    let at = Instant(milliseconds: (monday + day).number * 86_400_000 + 32_400_000 + number * 1000 + 120)
    return JournaledEvent(event: Event(id: Self.id(number), at: at, day: monday + day, content: content), isOwn: true)
  }

  func answer(
    _ number: Int, _ card: String, _ grade: Grade = .good, day: Int, form: Form = .typed, got: String? = nil,
    ms: Int = 4210, of deck: String = "test"
  ) throws -> JournaledEvent {
    var review = Review(card: try #require(Card.ID("\(deck)/\(card)")), form: form, grade: grade, duration: ms)
    review.got = got.flatMap { TermAddress($0, in: review.card.deck) }
    return event(number, day: day, .review(review))
  }

  func statements(
    _ history: [JournaledEvent], _ deck: Deck? = nil, today: Int = 100, answers: Bool = true,
    homePage: HomePage = .standard
  ) -> [Statement] {
    Statements.of(
      history, on: deck ?? self.deck, before: monday + today, agent: "l-7f3a9c", homePage: homePage,
      withAnswers: answers)
  }

  func verbs(_ statements: [Statement]) -> [Verb] { statements.map(\.verb) }

  // MARK: Bytes

  @Test func anAnswerIsToldByItsLineAlone() throws {
    let statement = try #require(
      statements([try answer(1, "sdr/name", .again, day: 0, form: .choice, got: "mdr")]).first)
    #expect(
      try statement.line
        == #"{"actor":{"account":{"homePage":"https://ramp.example","name":"l-7f3a9c"},"objectType":"Agent"},"#
        + #""context":{"contextActivities":{"grouping":[{"definition":{"type":"http://adlnet.gov/expapi/activities/course"},"#
        + #""id":"https://ramp.example/xapi/deck/test","objectType":"Activity"}],"parent":[{"definition":{"type":"#
        + #""http://adlnet.gov/expapi/activities/objective"},"id":"https://ramp.example/xapi/deck/test/term/sdr","#
        + #""objectType":"Activity"}]}},"id":"0193a2c1-0000-7000-8000-000000000001","object":{"definition":{"#
        + #""correctResponsesPattern":["sdr"],"interactionType":"choice","#
        + #""type":"http://adlnet.gov/expapi/activities/cmi.interaction"},"#
        + #""id":"https://ramp.example/xapi/deck/test/term/sdr/name/choice","objectType":"Activity"},"#
        + #""result":{"duration":"PT4.21S","response":"mdr","score":{"max":5,"min":0,"raw":1,"scaled":0.2},"success":false},"#
        + #""timestamp":"2026-11-23T09:00:01.120Z","verb":{"display":{"en-US":"answered","fr-FR":"a répondu à"},"#
        + #""id":"http://adlnet.gov/expapi/verbs/answered"}}"#)
  }

  @Test(arguments: [
    (0, "PT0.00S"), (4, "PT0.00S"), (5, "PT0.01S"), (3200, "PT3.20S"), (4210, "PT4.21S"), (59_999, "PT1M0.00S"),
    (602_400, "PT10M2.40S"), (3_600_000, "PT1H0M0.00S"), (86_400_000, "PT24H0M0.00S"), (-5, "PT0.00S"),
  ]) func aDurationHasTwoDecimals(_ milliseconds: Int, _ text: String) {
    #expect(Outcome.duration(milliseconds: milliseconds) == text)
  }

  @Test(
    arguments: [
      (Form.recall, Grade.good, nil, "other", nil), (.choice, .good, nil, "choice", "sdr"),
      (.typed, .hard, nil, "fill-in", "sdr"), (.typed, .nearMiss, nil, "fill-in", nil),
      (.typed, .again, "mdr", "fill-in", "mdr"), (.duel, .again, "mdr", "choice", "mdr"),
    ] as [(Form, Grade, String?, String, String?)])
  func aResponseIsATermOrNothing(_ form: Form, _ grade: Grade, _ got: String?, _ kind: String, _ response: String?)
    throws
  {
    let statement = try #require(statements([try answer(1, "sdr/name", grade, day: 0, form: form, got: got)]).first)
    #expect(statement.object.definition.interactionType == kind)
    #expect(statement.result.response == response)
  }

  // MARK: What never changes

  @Test func anAnswerStaysWhatItWasWhateverBecomesOfTheDeck() throws {
    let history = [try answer(1, "sdr/name", day: 0), try answer(2, "mdr/name", day: 1)]
    let renamed = try Self.deck(["seller", "mdr"], was: ["seller": "sdr"], named: "Other name")
    #expect(try statements(history).map { try $0.line } == statements(history, renamed).map { try $0.line })
  }

  @Test func whatIsSentTodayIsTheSameTomorrow() throws {
    let history = try masteredTerm()
    for today in 1...40 {
      let early = statements(history, today: today)
      #expect(statements(history, today: today + 1).starts(with: early))
    }
  }

  @Test func oneIdHasOneTextThoughLinesOfAnotherDeviceTurnUp() throws {
    let before = [try answer(1, "sdr/name", day: 0), try answer(3, "sdr/define", day: 1)]
    let after = [
      before[0], try answer(2, "mdr/name", .again, day: 0), before[1], try answer(4, "mdr/name", day: 1),
    ]
    var texts: [String: String] = [:]
    for statement in statements(before) + statements(after) {
      let line = try statement.line
      #expect(texts[statement.id, default: line] == line)
      texts[statement.id] = line
    }
    #expect(texts.count == 4 + 4 + 1, "4 answers, sessions of both days before and after, sdr mastered")
  }

  @Test func anotherLearnerOrAddressHasOtherIds() throws {
    let history = [try answer(1, "sdr/name", day: 0)]
    let other = HomePage("https://company.example/")
    let here = statements(history, answers: false).map(\.id)
    #expect(here != statements(history, answers: false, homePage: try #require(other)).map(\.id))
    #expect(here.allSatisfy { Event.ID($0) != nil && $0.dropFirst(14).first == "5" })
  }

  // MARK: Which statements there are

  func masteredTerm() throws -> [JournaledEvent] {
    [
      try answer(1, "sdr/name", day: 0), try answer(2, "sdr/define", day: 0, form: .recall),
      try answer(3, "sdr/name", .again, day: 20), try answer(4, "sdr/name", day: 21),
      try answer(5, "sdr/name", day: 30),
    ]
  }

  @Test func aTermIsMasteredOnceTheFirstTimeThatItIsStillKnownNextMorning() throws {
    let found = verbs(statements(try masteredTerm(), answers: false))
    #expect(found == [.mastered, .completed, .completed, .completed, .completed])
    let failing = [try answer(1, "sdr/name", day: 0), try answer(2, "sdr/define", .again, day: 0)]
    #expect(verbs(statements(failing, answers: false)) == [.completed])
  }

  @Test func answersAreToldOnlyIfAskedFor() throws {
    #expect(verbs(statements(try masteredTerm(), answers: false)).allSatisfy { $0 != .answered })
    #expect(verbs(statements(try masteredTerm())).count { $0 == .answered } == 5)
  }

  @Test func aSessionIsADaysAnswers() throws {
    let history = [
      try answer(1, "sdr/name", day: 0, ms: 10_000), try answer(2, "mdr/name", .again, day: 0, ms: 500_000),
      try answer(3, "mdr/name", day: 0, ms: 5_000),
    ]
    let session = try #require(statements(history, answers: false).last)
    #expect(session.object.id == "https://ramp.example/xapi/deck/test/session/2026-11-23")
    #expect(session.result.score == .init(2, of: 3))
    #expect(session.result.score?.scaled == 0.67)
    // A coffee counts two minutes.
    #expect(session.result.duration == "PT2M15.00S")
    #expect(session.timestamp == "2026-11-23T09:00:03.120Z")
  }

  @Test func aDayOnTwoDecksHasASessionForEachTheSameAsAlone() throws {
    let other = try Self.deck(["sdr"], id: "other")
    let history = [
      try answer(1, "sdr/name", day: 0), try answer(2, "sdr/name", .again, day: 0, of: "other"),
      try answer(3, "mdr/name", day: 0), try answer(4, "sdr/name", day: 1, of: "other"),
    ]
    let sessions = statements(history, deck.including([other]), answers: false)
    #expect(
      sessions.map { String($0.object.id.dropFirst("https://ramp.example/xapi/deck/".count)) } == [
        "test/session/2026-11-23", "other/session/2026-11-23", "other/session/2026-11-24",
      ])
    #expect(sessions.map(\.result.score) == [.init(2, of: 2), .init(0, of: 1), .init(1, of: 1)])
    let alone = statements(history, answers: false) + statements(history, other, answers: false)
    #expect(try Set(sessions.map { try $0.line }) == Set(alone.map { try $0.line }))
  }

  @Test func aDayThatIsNotOverIsNotTold() throws {
    let history = try masteredTerm()
    #expect(statements(history, today: 0).isEmpty)
    #expect(verbs(statements(history, today: 1, answers: false)) == [.mastered, .completed])
  }

  @Test func otherDecksAndTermsThatAreGoneAreLeftOut() throws {
    let other = try Self.deck(["sdr"], id: "other")
    #expect(statements(try masteredTerm(), other).isEmpty)
    #expect(statements(try masteredTerm(), try Self.deck(["mdr"])).isEmpty)
  }

  // MARK: Exams

  func exam(right: Int, claimed: Int? = nil, end: Int = 60) throws -> [JournaledEvent] {
    let cards = try ["sdr/name", "mdr/name"].map { try #require(Card.ID("test/" + $0)) }
    let start = ExamStart(deck: deck.id, cards: cards, seed: 1, pass: 80, minutes: 10)
    let answers = cards.enumerated().map { index, card in
      event(
        11 + index, day: 0,
        .examAnswer(ExamAnswer(exam: Self.id(10), card: card, given: "x", isRight: index < right, duration: 1)))
    }
    let score = claimed ?? right
    let end = event(end, day: 0, .examEnd(ExamEnd(exam: Self.id(10), score: score, isPassed: score == 2)))
    return [event(10, day: 0, .exam(start))] + answers + [end]
  }

  @Test func anExamIsPassedOrFailedAsSoonAsItIsEnded() throws {
    let passed = try #require(statements(try exam(right: 2), today: 0).first)
    #expect(passed.verb == .passed)
    #expect(passed.object.id == "https://ramp.example/xapi/deck/test/exam")
    #expect(passed.result == Outcome(score: .init(2, of: 2), success: true, completion: true, duration: "PT50.00S"))
    let failed = try #require(statements(try exam(right: 1), today: 0).first)
    #expect(failed.verb == .failed)
    #expect(failed.result.success == false)
  }

  @Test func anExamThatTimeRanOutOnTookItsTime() throws {
    #expect(statements(try exam(right: 2, end: 50_000)).first?.result.duration == "PT10M0.00S")
  }

  @Test func anExamThatDoesNotAddUpIsNotTold() throws {
    #expect(statements(try exam(right: 1, claimed: 2)).isEmpty)
  }

  // MARK: Addresses

  @Test(
    arguments: [
      ("https://ramp.example/", "https://ramp.example"), ("HTTPS://Ramp.Example", "https://ramp.example"),
      ("http://a.example:8080/x/y//", "http://a.example:8080/x/y"), ("", nil), ("https://", nil), ("ramp.example", nil),
      ("ftp://ramp.example", nil), ("https://ramp.example/?a", nil), ("https://ramp.example/#a", nil),
      ("https://ramp.example/a b", nil), ("https://ramp.example/\"", nil), ("https://me@ramp.example", nil),
      ("https://ramp.example/é", nil), ("https://ramp.example/%zz", nil), ("https://a:b", nil),
      ("mailto:a@b.example", nil),
    ] as [(String, String?)]) func aHomePageIsAnAbsoluteAddress(_ text: String, _ kept: String?)
  {
    #expect(HomePage(text)?.text == kept)
  }
}
