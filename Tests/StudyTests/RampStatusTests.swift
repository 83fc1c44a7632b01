// On time, or late and by how much.

import Glossary
import Learning
import Study
import Testing

@Suite struct RampStatusTests {
  let sample: Sample
  let options: PlanOptions

  init() throws {
    sample = try Sample(terms: 12)
    var options = PlanOptions()
    options.ramp = .date(sample.monday + 30)
    options.calendar = StudyCalendar(weekdays: Set(1...7))
    self.options = options
  }

  /// Answers what the plan brings on each of some days.
  func history(_ days: [Int]) throws -> [JournaledEvent] {
    var history: [JournaledEvent] = []
    for day in days {
      for (number, planned) in sample.day(day, history, options).plan.cards.enumerated() {
        let name = "\(planned.card.term.id)/\(planned.card.face.rawValue)"
        history.append(try sample.answer(name, .good, day: day, number: number))
      }
    }
    return history
  }

  @Test func withoutADateAheadThereIsNoStatus() throws {
    #expect(sample.day(0).rampStatus == nil)
    #expect(sample.day(30, [], options).rampStatus == nil)
  }

  @Test func aDateThatHasComeIsRemembered() throws {
    #expect(sample.day(29, [], options).pastRamp == nil)
    #expect(sample.day(30, [], options).pastRamp == sample.monday + 30)
    #expect(sample.day(60, [], options).pastRamp == sample.monday + 30)
    #expect(sample.day(60).pastRamp == nil)
  }

  @Test func anOutlookNeedsADateAhead() throws {
    #expect(sample.day(0).outlook == nil)
    #expect(sample.day(30, [], options).outlook == nil)
    #expect(sample.day(0, [], options).outlook?.date == sample.monday + 30)
  }

  @Test func aNewLearnerIsOnTime() throws {
    let status = try #require(sample.day(0, [], options).rampStatus)
    #expect((status.daysLeft, status.studyDaysLeft, status.daysLate) == (30, 30, 0))
    #expect((status.newLeft, status.newADay) == (44, 3))
  }

  @Test func whoeverComesEveryDayStaysOnTime() throws {
    for day in 1..<30 {
      let status = try #require(sample.day(day, try history(Array(0..<day)), options).rampStatus)
      #expect(status.daysLate == 0, "day \(day)")
    }
  }

  @Test func missedDaysMakeLateUntilTheyAreMadeUp() throws {
    // Nine terms in three days are a little more than the six that three of six days call for: a day in hand.
    let late = sample.day(5, try history([0, 1, 2]), options)
    #expect(late.rampStatus?.daysLate == 1)
    let later = sample.day(7, try history([0, 1, 2]), options)
    #expect(later.rampStatus?.daysLate == 3)
    #expect(later.rampStatus?.newADay == 4)
    var days = [0, 1, 2]
    days += 7..<18
    #expect(sample.day(18, try history(days), options).rampStatus?.daysLate == 0)
  }

  @Test func daysOffMakeNobodyLate() throws {
    var away = options
    away.calendar = StudyCalendar(weekdays: Set(1...7), daysOff: [sample.monday + 3...sample.monday + 6])
    #expect(sample.day(7, try history([0, 1, 2]), away).rampStatus?.daysLate == 0)
  }
}
