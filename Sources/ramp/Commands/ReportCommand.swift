// The command `ramp report`: a report on a learner or on a team, as text, HTML page, CSV table or JSON.

import ArgumentParser
import DeckFormats
import Glossary
import Journal
import Learning
import Phrases
import Reporting
import Storage

struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: Help.words(
        fr: "Un rapport sur ma progression, ou sur celle d'une équipe.",
        en: "A report on my progress, or on a team's."))
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv, html, json
  }

  enum Table: String, ExpressibleByArgument, CaseIterable {
    case learners, decks, terms, glossary
  }

  enum LocaleName: String, ExpressibleByArgument, CaseIterable {
    case fr
  }

  @OptionGroup var global: GlobalOptions
  @Option(
    help: Help.text(fr: "Dossier d'équipe, un dossier par personne.", en: "A team's folder, one folder per learner."))
  var team: String?
  @Option(
    help: Help.text(
      fr: "Table id,name,cohort,ramp_date de l'équipe.", en: "The team's table: id,name,cohort,ramp_date."))
  var roster: String?
  @Option(help: Help.text(fr: "text, csv, html ou json.", en: "text, csv, html or json."))
  var format = Format.text
  @Option(
    help: Help.text(
      fr: "Table du CSV : learners, decks, terms ou glossary.",
      en: "The CSV's table: learners, decks, terms or glossary."))
  var table: Table?
  @OptionGroup var destination: OutputOptions
  @Option(help: Help.text(fr: "fr : un CSV pour un tableur français.", en: "fr: a CSV for a French spreadsheet."))
  var locale: LocaleName?
  @Option(
    help: Help.text(fr: "Ne compter que depuis ce jour (2026-11-01).", en: "Count only from this day (2026-11-01)."))
  var since: String?
  @Flag(help: Help.text(fr: "Ce que verrait mon manager.", en: "What my manager would see."))
  var asManager = false

  func validate() throws {
    if roster != nil, team == nil {
      throw ValidationError(ReportCommandWords.rosterNeedsTeam(InterfaceLanguage.current))
    }
    if asManager, team != nil { throw ValidationError(ReportCommandWords.oneOrTheOther(InterfaceLanguage.current)) }
    if locale != nil, format != .csv {
      throw ValidationError(ReportCommandWords.localeNeedsCSV(InterfaceLanguage.current))
    }
    if table != nil, format != .csv {
      throw ValidationError(ReportCommandWords.tableNeedsCSV(InterfaceLanguage.current))
    }
  }

  func run() throws {
    let target = try destination.target()
    let configuration = try Configuration(global)
    let today = configuration.moment.day
    let since = try since.map { try ReportCommandWords.day($0, on: today) }
    let text =
      if let team { try teamText(configuration, team, since) } else if asManager {
        try sharedText(configuration, since)
      } else { try learnerText(configuration, since) }
    try target.write(text)
  }
}

// MARK: Of a learner

extension ReportCommand {
  private func learnerText(_ configuration: Configuration, _ since: Day?) throws -> String {
    let (record, badLines, alarm, unreadable) = try configuration.store.toRead().history(since: since)
    if let alarm { LearnerStore.tell(alarm) }
    LearnerStore.tell(unreadable)
    LearnerStore.tell(rejected: badLines)
    let report = LearnerReport(record, badLines: badLines)
    let copy = configuration.opened.fallback?.day
    switch format {
    case .text: return page(report.lines(InterfaceLanguage.current))
    case .html: return ReportPage(report, InterfaceLanguage.current).html()
    case .json: return try JSONOutput.text(LearnerJSON(report, deckCopy: copy))
    case .csv:
      switch table ?? .terms {
      case .terms: return report.termsTable.text(dialect)
      case .learners: return report.learnerTable.text(dialect)
      case .decks: return report.decksTable.text(dialect)
      case .glossary: throw Failure(ReportCommandWords.glossaryNeedsTeam, .usage)
      }
    }
  }
}

// MARK: Of a team

extension ReportCommand {
  private func teamText(_ configuration: Configuration, _ path: String, _ since: Day?) throws -> String {
    let roster = try roster.map(RosterFile.read)
    let folder = try TeamFolder(path)
    guard !folder.learners.isEmpty || roster != nil else { throw StorageProblem.noJournals(path: path) }
    let reading = try TeamReading(configuration, folder, roster ?? Roster(), request(since))
    for warning in reading.warnings { Output.problem(warning) }
    return try text(of: reading, copy: configuration.opened.fallback?.day)
  }

  private func sharedText(_ configuration: Configuration, _ since: Day?) throws -> String {
    try text(
      of: try TeamReading(shared: configuration.store.toRead().configuration, request(since)),
      copy: configuration.opened.fallback?.day)
  }

  private func request(_ since: Day?) -> TeamReading.Request {
    TeamReading.Request(since: since, courses: format == .html, termByTerm: table == .terms)
  }

  /// `copy`: the day of the last good copy of the deck, if it is used.
  private func text(of reading: TeamReading, copy: Day?) throws -> String {
    let report = reading.report
    switch format {
    case .text: return page(report.lines(InterfaceLanguage.current))
    case .html: return ReportPage(report, InterfaceLanguage.current).html()
    case .json: return try JSONOutput.text(TeamJSON(report, deckCopy: copy))
    case .csv:
      switch table ?? .learners {
      case .learners: return report.learnersTable.text(dialect)
      case .decks: return report.decksTable.text(dialect)
      case .terms: return reading.terms.text(dialect)
      case .glossary: return report.glossaryTable.text(dialect)
      }
    }
  }

  private var dialect: Dialect { locale == .fr ? .french : .standard }

  private func page(_ lines: [String]) -> String { lines.map { SafeText.clean($0) }.joined(separator: "\n") + "\n" }
}

// The reader of the roster file (the manager's table of names); its errors have the line of the mistake.

enum RosterFile {
  static func read(_ path: String) throws -> Roster {
    guard let table = SeparatedTable(try DeckShelf.bytes(ofFile: path)) else {
      throw ReportCommandWords.noTable(path)
    }
    do throws(Roster.Problem) {
      return try Roster(table.rows)
    } catch {
      throw ReportCommandWords.notRead(path, error)
    }
  }
}
