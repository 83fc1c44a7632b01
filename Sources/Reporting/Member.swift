// One learner of a team.

import Learning

package struct Member: Equatable, Sendable {
  /// A random pseudonym: the name of the learner's folder.
  package let id: String
  /// From the roster; `nil` without one.
  package let name: String?
  package let cohort: String
  package let summary: LearnerSummary
  package let dataUntil: Day?
  package let badLines: Int

  init(_ id: String, _ entry: Roster.Entry?, _ summary: LearnerSummary, _ source: TeamReport.Source) {
    self.id = id
    name = entry?.name
    cohort = entry?.cohort ?? summary.start.map { String($0.description.prefix(7)) } ?? ""
    self.summary = summary
    dataUntil = source.latestDay
    badLines = source.badLines.count
  }

  /// What people call the learner.
  package var shownName: String { name ?? id }

  /// 0 needs somebody first.
  var urgency: Int {
    switch summary.status {
    case .stopped: 0
    case .atRisk: 1
    case .onTrack: 2
    case .ready: 3
    }
  }

  /// On the ramp date, today where there is none; 0 to 1.
  var readinessByDate: Double { summary.readiness.ifGoesOn ?? summary.readiness.today }
}
