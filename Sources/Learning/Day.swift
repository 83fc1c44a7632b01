// The date of a study day, without time zone or time of day. The journal stores the day of each answer, so a report is
// the same on every machine.

/// A date of the proleptic Gregorian calendar. `number`: days since 1970-01-01.
package struct Day: Hashable, Comparable, Sendable, WrittenInASCII {
  package let number: Int

  package init(number: Int) { self.number = number }

  /// `nil` when the calendar has no such date. `year` is 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    number = Self.number(year: year, month: month, day: day)
  }

  /// Parses exactly the form "2026-11-23"; `nil` for anything else.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard let day = bytes.withUnsafeBufferPointer({ Day(utf8: $0) }) else { return nil }
    self = day
  }

  /// Parses the same form from bytes, because a journal is read as bytes.
  package init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = decimal(bytes, 0..<4), let month = decimal(bytes, 5..<7), let day = decimal(bytes, 8..<10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Appends the form "2026-11-23".
  package func write(to bytes: inout [UInt8]) {
    let date = civil
    bytes.append(date.year, width: 4)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(date.month, width: 2)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(date.day, width: 2)
  }

  /// 1 (Monday) to 7 (Sunday).
  package var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  package static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }

  /// The number of days from `right` to `left`.
  package static func - (left: Day, right: Day) -> Int { left.number - right.number }

  /// The hour (0 to 23) at which a study day starts if no setting changes it.
  package static let defaultStart = 4

  /// The study day of a moment, which is given by its local date and hour. Hours before `rollover` belong to the day
  /// before.
  package static func studied(date: Day, hour: Int, startsAt rollover: Int) -> Day {
    hour >= rollover ? date : date + -1
  }
}

// MARK: Civil dates. Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days).

extension Day {
  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let fromMarch = month <= 2 ? year - 1 : year
    let era = fromMarch / 400
    let yearOfEra = fromMarch - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
