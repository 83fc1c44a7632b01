// The chart of the readiness by week, with one line for each group. A point of a team's line is the median of at least
// three people, so that no line shows one person.

import Learning
import Phrases

/// The learners whose weekly readiness is drawn as one line, the median.
struct ReadinessGroup {
  let name: String
  let courses: [[Double]]
  /// The minimum number of people for a point.
  let fewest: Int

  /// The minimum for a team's line, for privacy.
  static let fewestOfTeam = 3

  /// The median of each week, up to the first week with too few people.
  var medians: [Double] {
    let weeks = courses.map(\.count).max() ?? 0
    return (0..<weeks).map { week in courses.filter { $0.count > week }.map { $0[week] } }
      .prefix { $0.count >= fewest }.compactMap(median)
  }
}

extension ReportPage {
  struct Curves {
    let description: String
    let grid: [Mark]
    let weeks: [Mark]
    let targetY: String
    let lines: [Line]
    /// A sentence if there are more groups than lines; otherwise `nil`.
    let dropped: String?
  }

  struct Mark {
    let x: String
    let y: String
    let textY: String
    let label: String
  }

  struct Line {
    let style: String
    let path: String
    let x: String
    let y: String
    let anchor: String
    let label: String
  }
}

extension PageWriter {
  /// The edges of the drawing in SVG units: week 0 and the last week, 100 % and 0 %.
  private static let left = 30.0
  private static let right = 340.0
  private static let top = 12.0
  private static let bottom = 148.0
  private static let fewestWeeks = 4
  /// The maximum number of lines that a reader can distinguish.
  private static let mostLines = 4

  /// The chart; `nil` if no group has at least two points. With too many groups, only the last are drawn.
  func curves(_ groups: [ReadinessGroup]) -> ReportPage.Curves? {
    let all = groups.map { ($0, $0.medians) }.filter { $0.1.count > 1 }
    let drawn = all.suffix(Self.mostLines)
    guard !drawn.isEmpty else { return nil }
    let weeks = max(Self.fewestWeeks, (drawn.map(\.1.count).max() ?? 1) - 1)
    var lines = drawn.enumerated().map { line($1.0, $1.1, $0, weeks) }
    Self.part(&lines)
    return ReportPage.Curves(
      description: drawn.map { "\(own($0.0.name)) : \(percent($0.1.last))" }.joined(separator: ", "),
      grid: [0, 25, 50, 75, 100].map(grid), weeks: marks(weeks), targetY: Self.length(Self.y(Status.target)),
      lines: lines.map(\.line), dropped: all.count > drawn.count ? self(Self.latest) : nil)
  }

  private static let latest = Phrase(
    fr: "Les \(mostLines) derniers groupes seulement.", en: "The latest \(mostLines) groups only.")

  private func grid(_ percent: Int) -> ReportPage.Mark {
    let y = Self.y(Double(percent) / 100)
    return ReportPage.Mark(x: "", y: Self.length(y), textY: Self.length(y + 3.5), label: "\(percent)")
  }

  /// The marks of the weeks: every week, or about eight marks for longer charts.
  private func marks(_ weeks: Int) -> [ReportPage.Mark] {
    let step = max(1, (weeks + 7) / 8)
    return stride(from: 0, through: weeks, by: step).map { week in
      let label = self(Phrase(fr: "S\(week)", en: "W\(week)"))
      return ReportPage.Mark(x: Self.length(Self.x(week, of: weeks)), y: "", textY: "", label: label)
    }
  }

  private func line(
    _ group: ReadinessGroup, _ medians: [Double], _ number: Int, _ weeks: Int
  ) -> (line: ReportPage.Line, y: Double) {
    let points = medians.enumerated().map { (x: Self.x($0, of: weeks), y: Self.y($1)) }
    let path = points.map { "\(Self.length($0.x)) \(Self.length($0.y))" }.joined(separator: "L")
    let end = points.last ?? (Self.left, Self.bottom)
    let fits = end.x < Self.right - 60
    let y = fits ? end.y + 3.5 : end.y - 5
    return (
      ReportPage.Line(
        style: "c\(number)", path: "M" + path, x: Self.length(fits ? end.x + 5 : Self.right), y: Self.length(y),
        anchor: fits ? "start" : "end", label: "\(own(group.name)) (n = \(group.courses.count))"), y
    )
  }

  /// Moves labels down where they would overlap.
  private static func part(_ lines: inout [(line: ReportPage.Line, y: Double)]) {
    var lowest = -Double.infinity
    for index in lines.indices.sorted(by: { lines[$0].y < lines[$1].y }) {
      let y = max(lines[index].y, lowest + 11)
      lowest = y
      let line = lines[index].line
      lines[index].line = ReportPage.Line(
        style: line.style, path: line.path, x: line.x, y: length(y), anchor: line.anchor, label: line.label)
    }
  }

  private static func x(_ week: Int, of weeks: Int) -> Double {
    left + (right - left) * Double(week) / Double(max(1, weeks))
  }

  private static func y(_ share: Double) -> Double { bottom - (bottom - top) * share }
}
