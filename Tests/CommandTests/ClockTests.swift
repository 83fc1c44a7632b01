// Times as a clock on the wall shows them.

import Foundation
import Harness
import Learning
import Testing

@testable import ramp

@Suite struct ClockTests {
  @Test func aClockThatIsStartedRunsOnAndAFrozenOneStands() throws {
    let start = try #require(Instant("2026-11-23T09:00:00.000Z"))
    let clock = Clock.running(from: start)
    let end = SuspendingClock.now + hangGuard
    while clock.now == start, SuspendingClock.now < end {}
    #expect(clock.starting(at: 6).now > start)
    #expect(clock.now < start + 3 * 60_000)
    #expect(Clock(.frozen(start)).now == start)
  }

  /// A process of its own: the time zone belongs to the whole of it.
  @Test func aTimeIsTheWallsOwn() async {
    await #expect(processExitsWith: .success) {
      setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1)
      tzset()
      let clock = Clock(.system, dayStartsAt: 4)
      let winter = try #require(Instant("2026-11-23T08:05:59.000Z"))
      let summer = try #require(Instant("2026-07-01T22:00:00.000Z"))
      #expect(clock.time(of: winter) == "09:05")
      #expect(clock.time(of: summer) == "00:00")
      #expect(Clock.instant("2026-11-23T09:05")?.description == "2026-11-23T08:05:00.000Z")
    }
  }
}
