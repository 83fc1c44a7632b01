// The cards that a day asks before they are due: the floor under what is learnt, and what fills the day's minutes.

import Glossary
import Learning
import Study
import Testing

@Suite struct WeakCardsTests {
  let sample: Sample

  init() throws { sample = try Sample(terms: 12) }

  /// A date this many days after Monday, and study on every day.
  func options(_ date: Int?, minutes: Int? = 12, newCards: Int? = 0) -> PlanOptions {
    var options = PlanOptions(newCards: newCards)
    options.ramp = date.map { .date(sample.monday + $0) }
    options.minutes = minutes
    options.calendar = StudyCalendar(weekdays: Set(1...7))
    return options
  }

  /// Every card passed on days 0, 1 and 7, so that SM-2 asks none before day 21; those of the first four terms with
  /// effort, so that they are the weakest.
  func settled() throws -> [JournaledEvent] {
    try [0, 1, 7].flatMap { day in
      try sample.deck.terms.enumerated().flatMap { index, term in
        try term.faces.map {
          try sample.answer("\(term.id)/\($0.rawValue)", index < 4 ? .hard : .good, day: day, number: index)
        }
      }
    }
  }

  func weak(_ day: StudyDay) -> [Card.ID] { day.plan.cards.filter { $0.reason == .weak }.map(\.card.id) }

  /// The first day, from Monday, on which the plan asks a card early, and the recall expected on it and the day before.
  func firstAsked(_ history: [JournaledEvent], _ options: PlanOptions) throws -> (
    day: Int, recall: Double, before: Double
  ) {
    let offset = try #require((8..<21).first { !weak(sample.day($0, history, options)).isEmpty })
    let day = sample.day(offset, history, options)
    let card = try #require(weak(day).first)
    let recall = try #require(day.progress.recall(of: card, on: day.day))
    let before = try #require(day.progress.recall(of: card, on: day.day + -1))
    return (offset, recall, before)
  }

  @Test func withoutADateACardIsAskedOnTheFirstDayOnWhichItsRecallIsBelowTheFloor() throws {
    let found = try firstAsked(try settled(), options(nil))
    #expect(found.recall < 0.92 && found.before >= 0.92)
  }

  @Test func afterTheDateTheFloorStays() throws {
    let history = try settled()
    for day in 8..<21 {
      #expect(weak(sample.day(day, history, options(8))) == weak(sample.day(day, history, options(nil))))
    }
  }

  @Test func beforeTheDateSpareMinutesGoToWhatIsBelowTheTarget() throws {
    let found = try firstAsked(try settled(), options(60))
    #expect(found.recall < 0.94 && found.before >= 0.94)
  }

  @Test func onTheLastFiveStudyDaysTheTargetIsHigher() throws {
    let history = try settled()
    #expect(weak(sample.day(9, history, options(15))).isEmpty)
    let day = sample.day(10, history, options(15))
    #expect(!weak(day).isEmpty)
    for card in day.deck.cards {
      let recall = try #require(day.progress.recall(of: card.id, on: day.day))
      #expect(weak(day).contains(card.id) == (recall < 0.98))
    }
  }

  @Test func theWeakestComeFirst() throws {
    let day = sample.day(20, try settled(), options(24))
    let recalls = weak(day).compactMap { day.progress.recall(of: $0, on: day.day) }
    #expect(recalls.count > 16 && recalls == recalls.sorted())
    #expect(weak(day).prefix(16).allSatisfy { "abcd".contains($0.term.text) })
  }

  @Test func theMinutesOfTheDayAreTheLimit() throws {
    let history = try settled()
    let day = sample.day(20, history, options(24, minutes: 2))
    #expect(0 < weak(day).count && weak(day).count < 44)
    #expect(day.plan.minutes == 2 && day.plan.minutesOver == 0)
  }

  @Test func withoutALimitTheMinutesOfAUsualDayAreTheLimit() throws {
    let large = try Sample(terms: 60)
    let history = try large.deck.cards.enumerated().map {
      try large.answer("\($1.term.id)/\($1.face.rawValue)", .easy, day: $0.isMultiple(of: 2) ? 0 : 1, number: $0)
    }
    var options = PlanOptions(newCards: 0)
    options.ramp = .date(large.monday + 9)
    let later = try large.deck.cards.enumerated().map {
      try large.answer("\($1.term.id)/\($1.face.rawValue)", .hard, day: 2, number: $0)
    }
    let limited = large.day(6, history + later, options).plan
    #expect(limited.minutes == 12 && limited.cards.contains { $0.reason == .weak })
    options.minutes = 600
    #expect(large.day(6, history + later, options).plan.cards.count > limited.cards.count)
  }

  /// With a minute a day there is room for five cards. Below 0.90 they all go before new ones, above it after them.
  @Test func newCardsComeBetweenTheFloorAndTheTarget() throws {
    let history = try settled().filter { !"kl".contains($0.event.review?.card.term.text ?? "") }
    let options = options(60, minutes: 1, newCards: nil)
    var above = 0
    var below = 0
    for offset in 8..<21 {
      let day = sample.day(offset, history, options)
      let recalls = day.deck.cards.compactMap { day.progress.recall(of: $0.id, on: day.day) }
      let hasNew = day.plan.cards.contains { $0.reason == .new }
      if recalls.count(where: { $0 < 0.9 }) >= 5 {
        below += 1
        #expect(!hasNew)
        #expect(day.plan.delayed.contains { $0.delay == .minutes })
      } else if recalls.contains(where: { $0 < 0.94 }), recalls.allSatisfy({ $0 >= 0.9 }) {
        above += 1
        #expect(hasNew)
      }
    }
    #expect(above > 0 && below > 0)
  }

  @Test func aLimitOnCardsLeavesTheNewCardsTheirPlaces() throws {
    let history = try settled().filter { !"kl".contains($0.event.review?.card.term.text ?? "") }
    var limited = options(24, minutes: 60, newCards: nil)
    let all = sample.day(19, history, limited).plan.cards
    let (weak, new) = (all.count { $0.reason == .weak }, all.count { $0.reason == .new })
    limited.limit = new + 3
    let few = sample.day(19, history, limited).plan.cards
    #expect(weak > 3 && few.count { $0.reason == .new } == new && few.count == new + 3)
  }

  /// Twenty new cards of two minutes each: none fits into a minute. Their terms are suspended, so that none is due.
  @Test func aSlowLearnersDayIsNotEmpty() throws {
    let slow = try sample.deck.cards.prefix(20).enumerated().map { index, card in
      var recorded = try sample.answer("\(card.term.id)/\(card.face.rawValue)", .good, number: index)
      let event = recorded.event
      recorded.event = Event(
        id: event.id, at: event.at, day: event.day,
        Review(card: card.id, form: .recall, grade: .good, duration: 120_000))
      return recorded
    }
    let suspended = try "abcde".enumerated().map { try sample.mark(.suspend, String($1), number: 50 + $0) }
    let plan = sample.day(1, slow + suspended, options(60, minutes: 1, newCards: nil)).plan
    #expect(plan.cards.count == 1 && plan.minutesOver == 1)
  }

  @Test func whatIsDueIsNotAskedTwice() throws {
    let day = sample.day(21, try settled(), options(24))
    #expect(Set(day.plan.cards.map(\.card.id)).count == day.plan.cards.count)
    #expect(day.plan.cards.contains { $0.reason == .due } && day.plan.cards.contains { $0.reason == .weak })
  }

  @Test func aSuspendedCardIsNeverWeak() throws {
    let day = sample.day(20, try settled() + [try sample.mark(.suspend, "a", day: 8)], options(60))
    #expect(!weak(day).contains { $0.term.text == "a" } && weak(day).contains { $0.term.text == "b" })
  }

  @Test func whoCatchesUpGetsNoWeakCards() throws {
    var slow = options(60)
    slow.catchUp = 3
    #expect(sample.day(22, try settled(), slow).plan.cards.map(\.reason) == [.due, .due, .due])
  }

  @Test func theNextDayIsTheOneThatTheFloorAsksFor() throws {
    let history = try settled()
    let next = try #require(sample.day(7, history, options(nil)).nextDay)
    #expect(next < sample.monday + 21)
    #expect(!sample.day(next - sample.monday, history, options(nil)).plan.cards.isEmpty)
    #expect(sample.day(next - sample.monday - 1, history, options(nil)).plan.cards.isEmpty)
  }
}

@Suite struct AttemptsTests {
  let sample: Sample

  init() throws { sample = try Sample() }

  @Test func aCardThatFailsAgainComesBackTomorrow() throws {
    var day = sample.day(0, [], PlanOptions(newCards: 1))
    #expect(day.repeats(try sample.card("a/expand")))
    day.append(try sample.answer("a/expand", .again).event)
    #expect(day.next?.reason == .again && day.owed == 1)
    #expect(!day.repeats(try sample.card("a/expand")))
    day.append(try sample.answer("a/expand", .again, number: 1).event)
    #expect(day.next == nil && day.owed == 0 && day.left == 0)
    #expect(sample.day(1, day.today.events, PlanOptions(newCards: 0)).next?.card.id == (try sample.card("a/expand")))
  }

  @Test func aCardIsAskedThreeTimesADayAtMost() throws {
    var day = sample.day(0, [], PlanOptions(newCards: 1))
    for number in 0..<2 { day.append(try sample.answer("a/expand", .again, number: number).event) }
    #expect(try #require(day.strengthening).plan.cards.contains { $0.card.id.description == "test/a/expand" })
    day.append(try sample.answer("a/expand", .again, number: 2).event)
    #expect(!(day.strengthening?.plan.cards.contains { $0.card.id.description == "test/a/expand" } ?? false))
  }
}
