// A team's folder read learner by learner into one report: of each journal only the report's figures are kept.

import Glossary
import Journal
import Learning
import Phrases
import Reporting
import Storage
import Study

struct TeamReading {
  /// What the report is to hold.
  struct Request {
    let since: Day?
    /// How the readiness of each grew, for the page.
    let courses: Bool
    let termByTerm: Bool
  }

  private(set) var report: TeamReport
  /// A row a learner's term, when that was asked for.
  private(set) var terms: Spreadsheet
  /// What was odd and does not stop the report.
  private(set) var warnings: [Phrase] = []
  private let moment: ClockReading
  private let options: PlanOptions

  private init(_ configuration: Configuration, _ request: Request) {
    let now = configuration.clock.now
    moment = ClockReading(now, day: configuration.clock.day(of: now))
    report = TeamReport(configuration.deck, on: moment.day, since: request.since, withCourses: request.courses)
    terms = TeamReport.termsTable
    var options = PlanOptions()
    options.ramp = configuration.deck.rampDays.map { .days($0) }
    self.options = options
  }

  /// Those of the roster who have no journal yet are shown as not started.
  init(
    _ configuration: Configuration, _ folder: TeamFolder, _ roster: Roster, _ request: Request
  ) throws(StorageProblem) {
    self.init(configuration, request)
    for learner in folder.learners {
      do throws(StorageProblem) {
        try add(learner, roster[learner], try folder.reading(of: learner, now: moment), request.termByTerm)
      } catch {
        warnings.append(error.sentence)
        report.add(TeamReport.BadLine(file: learner, line: 0, why: "unreadable"))
      }
    }
    for learner in roster.missing(from: folder.learners) {
      try add(learner, roster[learner], JournalReading.none, request.termByTerm)
    }
    let unknown = folder.empty.filter { roster[$0] == nil }
    if !unknown.isEmpty { warnings.append(ReportCommandWords.empty(unknown)) }
    warnings += ReportCommandWords.warnings(report.badLines.filter { $0.line > 0 })
    if report.reviews == 0, report.lines > 0, request.since == nil {
      warnings.append(ReportCommandWords.noAnswers(configuration.deck))
    }
  }

  /// What this learner shares, read as the manager's computer would read it.
  init(shared configuration: Configuration, _ request: Request) throws(StorageProblem) {
    self.init(configuration, request)
    let name = try Pseudonym.known(in: configuration.folder) ?? ReportCommandWords.me(InterfaceLanguage.current)
    try add(name, nil, try configuration.store.sharedCopies().reading(now: moment), request.termByTerm)
  }

  private mutating func add(
    _ learner: String, _ entry: Roster.Entry?, _ reading: JournalReading, _ termByTerm: Bool
  ) throws(StorageProblem) {
    var fold = report.fold
    let findings = try reading.replay { fold.add($0) }
    let history = report.history(fold, entry, options)
    let badLines = findings.problems.map { TeamReport.BadLine(file: $0.file, line: $0.line, why: $0.why.word) }
    let source = TeamReport.Source(lines: findings.lines, badLines: badLines, latestDay: reading.latestDay)
    report.add(learner, entry, history, source)
    if termByTerm { terms.append(LearnerReport(history, badLines: badLines.count).termsTable, of: learner) }
  }
}
