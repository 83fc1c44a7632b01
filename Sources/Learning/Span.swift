// Intervals in classes: how well is remembered what was last seen a day ago, a week ago, two months ago.

package enum Span: Int, CaseIterable, Comparable, Sendable {
  case new, day, week, threeWeeks, twoMonths, longer

  /// Of an interval in days; 0 for a card never answered.
  package init(_ interval: Int) {
    switch interval {
    case ...0: self = .new
    case 1: self = .day
    case 2...6: self = .week
    case 7...20: self = .threeWeeks
    case 21...59: self = .twoMonths
    default: self = .longer
    }
  }

  package static func < (left: Span, right: Span) -> Bool { left.rawValue < right.rawValue }
}
