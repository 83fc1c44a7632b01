// Moments, days and ids as they are written, digit by digit, against the same put together of texts.

import Learning
import Testing

@Suite struct WrittenInASCIITests {
  private static func padded(_ number: some BinaryInteger, _ width: Int, radix: Int = 10) -> String {
    let digits = String(number, radix: radix)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func text(_ day: Day) -> String {
    let date = day.civil
    return [padded(date.year, 4), padded(date.month, 2), padded(date.day, 2)].joined(separator: "-")
  }

  /// Years before the first and after the 9,999th are no dates of a journal, and written all the same.
  @Test func anyDayIsItsThreeNumbers() {
    for number in stride(from: -1_500_000, through: 4_000_000, by: 997) {
      let day = Day(number: number)
      #expect(day.description == Self.text(day))
    }
  }

  @Test func anyMomentIsItsDayAndFourNumbers() {
    for milliseconds in stride(from: -90_000_000_000_000, through: 90_000_000_000_000, by: 123_456_789_013) {
      let moment = Instant(milliseconds: milliseconds)
      let inDay = milliseconds - moment.date.number * 86_400_000
      let clock = [inDay / 3_600_000, inDay / 60_000 % 60, inDay / 1000 % 60].map { Self.padded($0, 2) }
      let text = "\(Self.text(moment.date))T\(clock.joined(separator: ":")).\(Self.padded(inDay % 1000, 3))Z"
      #expect(moment.description == text)
    }
  }

  @Test func anyIDIsItsDigitsInFiveGroups() {
    for seed in 0..<500 as Range<UInt64> {
      let (high, low) = (seed &* 0x9E37_79B9_7F4A_7C15, (seed &* 0xBF58_476D_1CE4_E5B9) >> (seed % 64))
      let digits = Array(Self.padded(high, 16, radix: 16) + Self.padded(low, 16, radix: 16))
      let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
      #expect(Event.ID(high: high, low: low).description == groups.joined(separator: "-"))
    }
  }
}
