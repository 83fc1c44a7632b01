// The only clock: the wall, which may step, and the uptime, which may not. --now freezes the wall for trials and
// demos; RAMP_CLOCK starts it at a moment of a test's choice.

import Glibc
import Learning

struct Clock: Sendable {
  /// What the wall clock shows.
  enum Wall: Sendable {
    case system
    case frozen(Instant)
    /// The moment at which the uptime was so many milliseconds, and what has passed since.
    case running(from: Instant, uptime: Int)
  }

  private let wall: Wall
  /// The hour at which a study day starts.
  private let dayStartsAt: Int

  init(_ wall: Wall, dayStartsAt: Int = Day.defaultStart) {
    self.wall = wall
    self.dayStartsAt = dayStartsAt
  }

  /// A clock that shows `start` now, and runs on.
  static func running(from start: Instant) -> Clock { Clock(.running(from: start, uptime: uptime)) }

  /// The same with another hour; `nil` for the usual one.
  func starting(at hour: Int?) -> Clock { Clock(wall, dayStartsAt: hour ?? Day.defaultStart) }

  var now: Instant {
    switch wall {
    case .system: Instant(milliseconds: Self.milliseconds(of: CLOCK_REALTIME))
    case .frozen(let instant): instant
    case .running(let start, let uptime): start + (Self.uptime - uptime)
    }
  }

  /// Milliseconds, from an arbitrary start.
  static var uptime: Int { milliseconds(of: CLOCK_MONOTONIC) }

  private static func milliseconds(of clock: clockid_t) -> Int {
    let time = read(clock)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  private static func read(_ clock: clockid_t) -> timespec {
    var time = timespec()
    clock_gettime(clock, &time)
    return time
  }

  /// The study day of a moment, by the date and hour that a clock on the wall shows.
  func day(of instant: Instant) -> Day {
    let local = Self.local(instant)
    let date = Day(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    return Day.studied(date: date ?? instant.date, hour: Int(local.tm_hour), startsAt: dayStartsAt)
  }

  /// « 09:05 », as a clock on the wall shows it.
  func time(of instant: Instant) -> String {
    let local = Self.local(instant)
    return [local.tm_hour, local.tm_min].map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: ":")
  }

  private static func local(_ instant: Instant) -> tm {
    var seconds = time_t(instant.milliseconds / 1000)
    var local = tm()
    localtime_r(&seconds, &local)
    return local
  }

  /// A moment as --now gives it: with its offset, or as a clock on this wall would show it. A date alone is its noon.
  static func instant(_ text: String) -> Instant? {
    guard let time = WallTime(text.contains { $0 == "T" || $0 == " " } ? text : text + "T12:00") else { return nil }
    if let offset = time.offset { return time.instant(offset: offset) }
    let civil = time.date.civil
    var local = tm()
    local.tm_year = Int32(civil.year - 1900)
    local.tm_mon = Int32(civil.month - 1)
    local.tm_mday = Int32(civil.day)
    local.tm_hour = Int32(time.hour)
    local.tm_min = Int32(time.minute)
    local.tm_sec = Int32(time.second)
    local.tm_isdst = -1
    return Instant(milliseconds: mktime(&local) * 1000 + time.millisecond)
  }
}
