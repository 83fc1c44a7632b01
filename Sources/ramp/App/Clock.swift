// The only source of time: the wall clock, which may jump, and the monotonic uptime, which may not. --now freezes the
// wall clock, for trials and demos; RAMP_CLOCK starts it at a chosen moment, for tests.

import Learning
import Platform

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
    case .system: Instant(milliseconds: SystemClock.now)
    case .frozen(let instant): instant
    case .running(let start, let uptime): start + (Self.uptime - uptime)
    }
  }

  /// Milliseconds, from an arbitrary start.
  static var uptime: Int { SystemClock.uptime }

  /// The study day of a moment, by the date and hour that a clock on the wall shows.
  func day(of instant: Instant) -> Day {
    let local = Self.local(instant)
    let date = Day(year: local.year, month: local.month, day: local.day)
    return Day.studied(date: date ?? instant.date, hour: local.hour, startsAt: dayStartsAt)
  }

  /// « 09:05 », as a clock on the wall shows it.
  func time(of instant: Instant) -> String {
    let local = Self.local(instant)
    return [local.hour, local.minute].map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: ":")
  }

  private static func local(_ instant: Instant) -> LocalTime { LocalTime(seconds: instant.milliseconds / 1000) }

  /// A moment as --now gives it: with its offset, or as a clock on this wall would show it. A date alone is its noon.
  static func instant(_ text: String) -> Instant? {
    guard let time = WallTime(text.contains { $0 == "T" || $0 == " " } ? text : text + "T12:00") else { return nil }
    if let offset = time.offset { return time.instant(offset: offset) }
    let civil = time.date.civil
    let local = LocalTime(
      year: civil.year, month: civil.month, day: civil.day, hour: time.hour, minute: time.minute, second: time.second)
    return Instant(milliseconds: local.seconds * 1000 + time.millisecond)
  }
}
