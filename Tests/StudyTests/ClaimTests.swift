// What a learner claims to know: spared at once, confirmed by one question within five study days, put back by a failure.

import Glossary
import Learning
import Study
import Testing

@Suite struct ClaimTests {
  let sample: Sample

  init() throws { sample = try Sample(terms: 12) }

  func options(_ date: Int? = 30) -> PlanOptions {
    var options = PlanOptions()
    options.ramp = date.map { .date(sample.monday + $0) }
    return options
  }

  func claims(_ terms: String, day: Int = 0) throws -> [JournaledEvent] {
    try terms.enumerated().map { try sample.mark(.known, String($1), day: day, number: $0) }
  }

  /// The days from Monday, up to two weeks, on which the plan asks each claim's confirming card.
  func confirmations(_ history: [JournaledEvent], _ options: PlanOptions) -> [String: [Int]] {
    var days: [String: [Int]] = [:]
    for day in 0..<14 {
      for planned in sample.day(day, history, options).plan.cards where planned.reason == .confirmation {
        #expect(planned.card.face == .name)
        days[planned.card.term.id.text, default: []].append(day)
      }
    }
    return days
  }

  @Test func itsNewCardsLeaveTheQuotaAtOnce() throws {
    let before = try #require(sample.day(1, [], options()).rampStatus)
    let after = try #require(sample.day(1, try claims("abcdef"), options()).rampStatus)
    #expect(after.newLeft == before.newLeft - 24)
    #expect(after.newADay < before.newADay)
    let plan = sample.day(1, try claims("abcdef"), options()).plan
    #expect(!plan.cards.contains { $0.reason == .new && "abcdef".contains($0.card.term.id.text) })
  }

  @Test func onTheDayOfTheMarkItIsNotAsked() throws {
    let day = sample.day(0, try claims("a"), options())
    #expect(!day.planLeft.contains { $0.card.term.id.text == "a" })
    #expect(day.planLeft.contains { $0.card.term.id.text == "b" })
  }

  @Test func oneQuestionConfirmsItWithinFiveStudyDays() throws {
    // Study days after Monday: Tuesday to Friday, and the next Monday.
    let days = confirmations(try claims("abcdefghij"), options())
    #expect(days.count == 10)
    let first = days.values.compactMap(\.first)
    #expect(Set(first).isSubset(of: [1, 2, 3, 4, 7]) && Set(first).count >= 3)
    // Until it is answered, it waits.
    for (term, asked) in days { #expect(asked == Array((asked.first ?? 0)..<14), "\(term)") }
  }

  @Test func itIsConfirmedBeforeTheDateAtTheLatest() throws {
    var options = options(2)
    options.calendar = StudyCalendar(weekdays: Set(1...7))
    let plan = sample.day(1, try claims("abcdefghijkl"), options).plan
    #expect(plan.cards.count { $0.reason == .confirmation } == 12)
  }

  @Test func aPassConfirmsItAndItIsKnownFromThenOn() throws {
    let term = try sample.term("a")
    let before = sample.day(1, try claims("a"), options())
    #expect(!before.isKnown(term))
    let answered = try claims("a") + [try sample.answer("a/name", .good, day: 1)]
    let after = sample.day(2, answered, options())
    #expect(after.isKnown(term))
    #expect(after.progress.claim(of: term) == .confirmed)
    #expect(
      !(0..<20).contains { day in
        sample.day(2 + day, answered, options()).plan.cards.contains {
          $0.reason == .new && $0.card.term.id.text == "a"
        }
      })
    #expect(Forecast(after).unmet == 0)
  }

  @Test func itsOtherFacesCountLikeTheOneThatConfirmedIt() throws {
    let answered = try claims("a") + [try sample.answer("a/name", .good, day: 1)]
    let progress = sample.day(3, answered, options()).progress
    let recall = try #require(progress.recall(of: try sample.card("a/name"), on: sample.monday + 3))
    let expected = 4 * recall / Double(sample.deck.cards.count)
    #expect(abs(progress.readiness(of: sample.deck, on: sample.monday + 3) - expected) < 1e-9)
  }

  @Test func aFailurePutsItBack() throws {
    let failed = try claims("a") + [try sample.answer("a/name", .again, day: 1)]
    let day = sample.day(2, failed, options())
    let term = try sample.term("a")
    #expect(!day.isKnown(term) && day.progress.claim(of: term) == .refuted)
    let later = sample.day(2, failed, PlanOptions(newCards: 100)).plan
    #expect(later.cards.contains { $0.reason == .new && $0.card.term.id.text == "a" })
    let mode = FormPolicy(day.progress).mode(
      of: PlannedCard(try #require(sample.deck[try sample.card("a/expand")]), .new))
    #expect(mode == .choice)
  }

  @Test func aLaterFailurePutsItBackToo() throws {
    let answers =
      try claims("a") + [
        try sample.answer("a/name", .good, day: 1), try sample.answer("a/name", .again, day: 7),
      ]
    let plan = sample.day(8, answers, PlanOptions(newCards: 100)).plan
    #expect(plan.cards.contains { $0.reason == .new && $0.card.term.id.text == "a" })
  }

  @Test func twentyKnownTermsSaveAThirdOfTheMinutes() throws {
    let deck = try Sample(terms: 26)
    var options = PlanOptions()
    options.ramp = .date(deck.monday + 30)
    options.calendar = StudyCalendar(weekdays: Set(1...7))
    let claims = try (0..<20).map { try deck.mark(.known, String(UnicodeScalar(UInt8(97 + $0))), number: $0) }
    func minutes(_ history: [JournaledEvent]) -> Int {
      Forecast(deck.day(1, history, options)).days.reduce(0) { $0 + $1.minutes }
    }
    #expect(minutes(claims) * 3 < minutes([]) * 2)
  }

  @Test func aSuspendedQuestionIsReplacedByTheNextOne() throws {
    let address = try sample.card("a/name")
    var marks = try claims("a")
    var suspension = try sample.mark(.suspend, "a", number: 5)
    suspension.event = Event(
      id: suspension.event.id, at: suspension.event.at, day: suspension.event.day,
      content: .mark(Mark(.suspend, on: .card(address))))
    marks.append(suspension)
    let asked = (1..<14).flatMap { sample.day($0, marks, options()).plan.cards }.first { $0.reason == .confirmation }
    #expect(asked?.card.id.face == .expand)
  }

  @Test func daysOffDoNotCount() throws {
    var options = options()
    options.calendar = StudyCalendar(daysOff: [sample.monday + 1...sample.monday + 11])
    #expect(confirmations(try claims("abcdefghij"), options).isEmpty)
    let later = (14..<21).flatMap { sample.day($0, (try? claims("abcdefghij")) ?? [], options).plan.cards }
    #expect(Set(later.filter { $0.reason == .confirmation }.map(\.card.term.id)).count == 10)
    #expect(sample.day(0, try claims("abcdefghij"), PlanOptions(newCards: 0)).nextDay != nil)
  }

  @Test func theClaimsOfAnOlderVersionDoNotAllComeOnOneDay() throws {
    let plan = sample.day(60, try claims("abcdefghijkl"), options(90)).plan
    #expect(plan.cards.count { $0.reason == .confirmation } == 10)
    #expect(plan.delayed.count { $0.delay == .spread && "abcdefghijkl".contains($0.card.term.text) } == 2)
  }

  @Test func anUndoneAnswerLeavesTheClaimWaiting() throws {
    var day = sample.day(1, try claims("a"), options())
    let answer = try sample.answer("a/name", .again, day: 1).event
    day.append(answer)
    #expect(day.progress.claim(of: try sample.term("a")) == .refuted)
    day.append(Event(id: .lowest, at: answer.at, day: answer.day, content: .undo(answer.id)))
    #expect(day.progress.claim(of: try sample.term("a")) == .waiting(since: sample.monday))
  }
}
