// Whether something was taken back, however many things were.

import Learning
import Study
import Testing

@testable import Journal

@Suite struct UndoneEventsTests {
  @Test(arguments: [0, 1, 3, 4, 5, 63, 64, 400, 5000])
  func eachIdIsAmongThemAndNoOther(count: Int) {
    var random = SplitMix64("withdrawn", count)
    let ids = Set((0..<count).map { _ in Event.ID(high: random.next(), low: random.next()) })
    let undone = UndoneEvents(ids)
    for id in ids { #expect(undone.contains(id)) }
    for _ in 0..<2000 { #expect(!undone.contains(Event.ID(high: random.next(), low: random.next()))) }
  }

  @Test func idsThatShareAHalfAreTwo() {
    let undone = UndoneEvents([Event.ID(high: 1, low: 7), Event.ID(high: 2, low: .max)])
    #expect(undone.contains(Event.ID(high: 1, low: 7)))
    #expect(undone.contains(Event.ID(high: 2, low: .max)))
    #expect(!undone.contains(Event.ID(high: 2, low: 7)))
    #expect(!undone.contains(Event.ID(high: 1, low: 7 + 64)))
  }
}
