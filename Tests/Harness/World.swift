// The world of a program under test. It is chosen here and not found on the machine, so that a test means the same on
// every day, in every zone, and in every terminal.
import Foundation
import Glibc

package enum World {
  /// The environment that every program under test starts with; of the tester's own only what `inherited` names. Monday
  /// 23 November 2026 from nine o'clock on, UTC, French, a home that cannot be made, even by root. After a trap, Swift would otherwise spend half a
  /// minute asking the person at the terminal what to look at.
  package static var environment: [String: String] {
    [
      "PATH": "/usr/bin:/bin", "HOME": "/dev/null/home", "LANG": "C.UTF-8", "TZ": "UTC0", "RAMP_CLOCK": now,
      "SWIFT_BACKTRACE": "enable=no",
    ].merging(inherited) { $1 }
  }

  /// The same with what a test wants otherwise; an empty value takes a variable out.
  static func environment(with wishes: [String: String]) -> [String: String] {
    environment.merging(wishes) { $1 }.filter { !$0.value.isEmpty }
  }

  /// For a test that wants this machine's own clock.
  package static let systemClock = ["RAMP_CLOCK": ""]

  /// What the clock of every program under test shows at its start: it runs on from one program to the next.
  package static var now: String {
    let passed = start.duration(to: .now).components
    let milliseconds = Int(passed.seconds) * 1000 + Int(passed.attoseconds / 1_000_000_000_000_000)
    let moment = Date(timeIntervalSince1970: morning + Double(milliseconds / 1000))
    let fraction = String(1000 + milliseconds % 1000).dropFirst()
    return moment.formatted(.iso8601).replacing("Z", with: ".\(fraction)Z")
  }

  /// 2026-11-23T09:00:00Z, a Monday.
  private static let morning = 1_795_424_400.0
  /// Not the continuous clock: a faked wall clock (libfaketime) moves that one too.
  private static let start = SuspendingClock.now

  /// What changes the machine itself and not what a person set: the options of a sanitizer, and a clock that is faked
  /// for this process (libfaketime), for its children must live on the same day.
  private static let inherited = ProcessInfo.processInfo.environment.filter {
    $0.key == "ASAN_OPTIONS" || $0.key == "TSAN_OPTIONS" || $0.key == "LD_PRELOAD" || $0.key.hasPrefix("FAKETIME")
      || $0.key == "NO_FAKE_STAT"
  }
}

/// How long a condition may take to become true before the program counts as hung. It guards against a hang and judges
/// no machine: a test ends when its condition does.
package let hangGuard = Duration.seconds(180)

/// Lets a little time pass between two looks at something. Not `Task.sleep`: its timers never fire where the clock is faked
/// (libfaketime).
package func pause(milliseconds: UInt32) async {
  await withCheckedContinuation { continuation in
    DispatchQueue.global().async {
      usleep(milliseconds * 1000)
      continuation.resume()
    }
  }
}
