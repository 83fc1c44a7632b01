// `ramp report`: what a manager asks of one learner, in the terminal, as a table or as JSON.

import ArgumentParser
import Phrases
import Reporting
import Storage

struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: Help.words(fr: "Un rapport sur ma progression.", en: "A report on my progress."))
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv, json
  }

  enum LocaleName: String, ExpressibleByArgument, CaseIterable {
    case fr
  }

  @OptionGroup var global: GlobalOptions
  @Option(help: Help.text(fr: "text, csv ou json.", en: "text, csv or json."))
  var format = Format.text
  @Option(name: [.customShort("o"), .long], help: Help.text(fr: "Fichier à écrire.", en: "File to write."))
  var output: String?
  @Flag(help: Help.text(fr: "Remplacer le fichier.", en: "Replace the file."))
  var force = false
  @Option(help: Help.text(fr: "fr : un CSV pour un tableur français.", en: "fr: a CSV for a French spreadsheet."))
  var locale: LocaleName?

  func run() throws {
    let morning = try Workspace(global).morningToRead()
    let report = LearnerReport(morning.studyDay, badLines: morning.problems.count)
    let text = try self.text(report)
    guard let output else { return try Output.file(text) }
    try OutputFile.write(text, to: output, replacing: force)
  }

  private func text(_ report: LearnerReport) throws -> String {
    switch format {
    case .text: return report.lines(Speech.language).joined(separator: "\n") + "\n"
    case .csv: return report.table.text(locale == .fr ? .french : .standard)
    case .json: return try JSONOutput.text(report)
    }
  }
}
