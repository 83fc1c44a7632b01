// The reader of a team's folder: it adds one learner at a time to a report, and keeps only the report's figures.

import Glossary
import Journal
import Learning
import Phrases
import Reporting
import Storage
import Study
import Trainer

struct TeamReading {
  /// The parts that the report must have.
  struct Request {
    let since: Day?
    /// Whether to compute each learner's weekly readiness, for the page.
    let courses: Bool
    /// Whether to make a row for each term of each learner.
    let termByTerm: Bool
  }

  private(set) var report: TeamReport
  /// A row for each term of each learner; empty if not requested.
  private(set) var terms: Spreadsheet
  /// Problems that do not stop the report.
  private(set) var warnings: [Phrase] = []
  /// For each learner with answers after the clock, the newest of them.
  private var doubts: [ClockDoubt] = []
  private let moment: ClockReading
  private let options: PlanOptions

  private init(_ configuration: Configuration, _ request: Request) {
    moment = configuration.moment
    report = TeamReport(configuration.sharedDeck, on: moment.day, since: request.since, withCourses: request.courses)
    terms = TeamReport.termsTable
    var options = PlanOptions()
    options.ramp = configuration.deck.rampDays.map { .days($0) }
    self.options = options
  }

  /// Reads the learners of a folder. Learners of the roster without a journal are shown as not started.
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
    if let newest = doubts.map(\.newest.day).max(), !configuration.clock.isChosen {
      warnings.append(ClockWords.team(doubts.count, clock: moment.day, newest: newest))
    }
    if !folder.links.isEmpty { warnings.append(ReportCommandWords.links(folder.links)) }
    for link in folder.links { report.add(TeamReport.BadLine(file: link, line: 0, why: "link")) }
    let unknown = folder.empty.filter { roster[$0] == nil }
    if !unknown.isEmpty { warnings.append(ReportCommandWords.empty(unknown)) }
    // Lines ahead of the clock were told.
    let ahead = LineProblem.fromAnotherTime.word
    warnings += ReportCommandWords.warnings(
      report.badLines.filter { $0.line > 0 && (doubts.isEmpty || $0.why != ahead) })
    if report.reviews == 0, doubts.isEmpty, report.lines > 0, request.since == nil {
      warnings.append(ReportCommandWords.noAnswers(configuration.deck))
    }
  }

  /// Reads the data that this learner shares, as the manager's program would read it.
  init(shared configuration: Configuration, _ request: Request) throws(StorageProblem) {
    self.init(configuration, request)
    let name = try Pseudonym.known(in: configuration.folder) ?? ReportCommandWords.me(InterfaceLanguage.current)
    let sharing = try Sharing.current(in: configuration.folder)
    let copies = try configuration.store.sharedCopies(for: sharing)
    try add(name, nil, try copies.reading(now: moment), request.termByTerm)
  }

  private mutating func add(
    _ learner: String, _ entry: Roster.Entry?, _ reading: JournalReading, _ termByTerm: Bool
  ) throws(StorageProblem) {
    var fold = report.fold
    let findings = try reading.replay { fold.add($0) }
    if let doubt = reading.doubt { doubts.append(doubt) }
    let history = report.history(fold, entry, options)
    let badLines = findings.problems.map { TeamReport.BadLine(file: $0.file, line: $0.line, why: $0.why.word) }
    let source = TeamReport.Source(lines: findings.lines, badLines: badLines, latestDay: reading.latestDay)
    report.add(learner, entry, history, source)
    if termByTerm { terms.append(LearnerReport(history, badLines: badLines.count).termsTable, of: learner) }
  }
}
