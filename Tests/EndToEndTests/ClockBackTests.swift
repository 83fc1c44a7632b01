// A clock that goes back between two starts: the day that has begun goes on, and the lines stay in their order.

import Foundation
import Harness
import Testing

@Suite struct ClockBackTests {
  let home = Home()

  @Test func theDayAndTheMomentsNeverGoBack() throws {
    for now in ["2026-11-24T04:30:00Z", "2026-11-24T03:30:00Z", "2026-11-24T04:10:00Z"] {
      let result = try Ramp.run(home, "answer", "ventes-fr/sdr/expand", "--grade", "4", "--now", now)
      #expect(result.status == 0, "\(result.errors)")
    }
    let lines = try home.journal
    #expect(lines.map { $0["day"] as? String } == Array(repeating: "2026-11-24", count: 3))
    let moments = lines.compactMap { $0["at"] as? String }
    #expect(moments == ["2026-11-24T04:30:00.000Z", "2026-11-24T04:30:00.001Z", "2026-11-24T04:30:00.002Z"])
  }
}
