// The system's clocks, and its calendar in the local time zone.

package enum SystemClock {
  /// Milliseconds since 1970 in UTC, by the wall clock, which may be set forward or back.
  package static var now: Int { milliseconds(of: CLOCK_REALTIME) }

  /// Milliseconds from an arbitrary start, by a clock that never goes back.
  package static var uptime: Int { milliseconds(of: CLOCK_MONOTONIC) }

  package static func sleep(milliseconds: Int) { usleep(useconds_t(max(0, milliseconds) * 1000)) }

  private static func milliseconds(of clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

/// A date and a time of day in the local time zone.
package struct LocalTime {
  private var fields = tm()

  /// `seconds` since 1970 in UTC.
  package init(seconds: Int) {
    var seconds = time_t(seconds)
    localtime_r(&seconds, &fields)
  }

  /// `month` and `day` from 1.
  package init(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
    fields.tm_year = Int32(year - 1900)
    fields.tm_mon = Int32(month - 1)
    fields.tm_mday = Int32(day)
    fields.tm_hour = Int32(hour)
    fields.tm_min = Int32(minute)
    fields.tm_sec = Int32(second)
    // The zone's rules say whether it is summer time.
    fields.tm_isdst = -1
  }

  package var year: Int { Int(fields.tm_year) + 1900 }
  /// From 1.
  package var month: Int { Int(fields.tm_mon) + 1 }
  /// From 1.
  package var day: Int { Int(fields.tm_mday) }
  package var hour: Int { Int(fields.tm_hour) }
  package var minute: Int { Int(fields.tm_min) }

  /// Seconds since 1970 in UTC.
  package var seconds: Int {
    var fields = fields
    return mktime(&fields)
  }
}
