// The only source of time: the wall clock, which may jump, and the uptime, which only grows. --now freezes the wall
// clock, for trials and demos; RAMP_CLOCK sets its start, for tests.

import Learning
import Platform

struct Clock: Sendable {
  /// The source of the wall clock's time.
  enum Wall: Sendable {
    case system
    case frozen(Instant)
    /// Shows `from` at the given uptime (milliseconds) and runs on from there.
    case running(from: Instant, uptime: Int)
  }

  private let wall: Wall
  /// The hour at which a study day starts, 0…23.
  private let dayStartsAt: Int

  init(_ wall: Wall, dayStartsAt: Int = Day.defaultStart) {
    self.wall = wall
    self.dayStartsAt = dayStartsAt
  }

  /// A clock that shows `start` now, and runs on.
  static func running(from start: Instant) -> Clock { Clock(.running(from: start, uptime: uptime)) }

  /// Whether it shows a moment that the command line chose.
  var isChosen: Bool {
    switch wall {
    case .frozen: true
    case .system, .running: false
    }
  }

  /// A clock that shows this moment now. It runs on, unless this one is frozen.
  func set(to moment: Instant) -> Clock {
    switch wall {
    case .frozen: Clock(.frozen(moment), dayStartsAt: dayStartsAt)
    case .system, .running: Clock(.running(from: moment, uptime: Self.uptime), dayStartsAt: dayStartsAt)
    }
  }

  /// The same clock with another start of the study day; `nil` for the default hour.
  func starting(at hour: Int?) -> Clock { Clock(wall, dayStartsAt: hour ?? Day.defaultStart) }

  var now: Instant {
    switch wall {
    case .system: Instant(milliseconds: SystemClock.now)
    case .frozen(let instant): instant
    case .running(let start, let uptime): start + (Self.uptime - uptime)
    }
  }

  /// Milliseconds since an arbitrary start.
  static var uptime: Int { SystemClock.uptime }

  /// The study day of a moment, by the date and hour in the local time zone.
  func day(of instant: Instant) -> Day {
    let local = Self.local(instant)
    let date = Day(year: local.year, month: local.month, day: local.day)
    return Day.studied(date: date ?? instant.date, hour: local.hour, startsAt: dayStartsAt)
  }

  /// The local time of a moment: « 09:05 ».
  func time(of instant: Instant) -> String {
    let local = Self.local(instant)
    return [local.hour, local.minute].map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: ":")
  }

  private static func local(_ instant: Instant) -> LocalTime { LocalTime(seconds: instant.milliseconds / 1000) }

  /// Parses the value of --now: a moment with its offset, or in local time. A date alone means noon.
  static func instant(_ text: String) -> Instant? {
    guard let time = WallTime(text.contains { $0 == "T" || $0 == " " } ? text : text + "T12:00") else { return nil }
    if let offset = time.offset { return time.instant(offset: offset) }
    let civil = time.date.civil
    let local = LocalTime(
      year: civil.year, month: civil.month, day: civil.day, hour: time.hour, minute: time.minute, second: time.second)
    return Instant(milliseconds: local.seconds * 1000 + time.millisecond)
  }
}
