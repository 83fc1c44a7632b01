// The command `ramp doctor`: reports what is wrong with the data and how to repair it; with --fix or --accept it
// repairs. Exit codes: 0 no fault, 1 faults found, 65 a journal without a readable line, 74 a file that cannot be read.

import ArgumentParser
import Glossary
import Phrases
import Platform
import Storage
import Study
import Trainer

struct DoctorCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doctor",
      abstract: Help.words(fr: "Examiner les données, les réparer.", en: "Check the data and fix it."))
  }

  @OptionGroup var global: GlobalOptions
  @Flag(help: Help.text(fr: "Réparer : rien n'est effacé.", en: "Fix what's wrong; nothing is deleted."))
  var fix = false
  @Option(
    help: Help.text(
      fr: "Accepter une ligne dont la somme de contrôle est fausse : FICHIER:LIGNE, ou LIGNE.",
      en: "Accept a line with a wrong checksum: FILE:LINE, or LINE."))
  var accept: String?
  @Flag(
    help: Help.text(
      fr: "Ajouter au journal les lignes que les copies ont en plus.",
      en: "Append lines to the journal that only the copies have."))
  var restore = false
  @Flag(
    help: Help.text(
      fr: "L'horloge est juste, le journal a tort.", en: "The clock is right, the journal is wrong."))
  var clockIsRight = false
  @Argument(
    help: Help.text(
      fr: "Avec --restore : un fichier, ou un dossier de « ramp backup ».",
      en: "With --restore: a file, or a “ramp backup” folder."))
  var copies: [String] = []

  func validate() throws {
    if !restore, !copies.isEmpty { throw ValidationError(DoctorWords.copiesNeedRestore(InterfaceLanguage.current)) }
  }

  func run() throws {
    let doctor = try Doctor(global, clockIsRight: clockIsRight)
    if fix, let doubt = doctor.doubt { throw Failure(ClockWords.notMended(doubt), .tryLater) }
    let before = fix ? try doctor.diagnose() : nil
    if restore { Output.confirm(DoctorWords.restored(try doctor.restore(copies))) }
    if let accept { try self.accept(accept, doctor) }
    if fix { try doctor.mend() }
    let diagnosis = try doctor.diagnose()
    report(diagnosis, mended: before.map { $0.mendable - diagnosis.mendable } ?? 0)
    let code = Self.code(diagnosis)
    if code != 0 { Platform.exit(code) }
  }

  private func accept(_ reference: String, _ doctor: Doctor) throws {
    let parts = reference.split(separator: ":")
    let file = parts.count == 2 ? String(parts[0]) : "\(doctor.device.id).jsonl"
    guard let line = parts.last.flatMap({ Int($0) }), parts.count <= 2, !file.contains("/"),
      let event = try doctor.accept(line: line, of: file)
    else { throw Failure(DoctorWords.notAcceptable(reference), .usage) }
    Output.confirm(DoctorWords.accepted(event))
  }

  // MARK: The report

  /// The maximum number of findings that are listed, so that a damaged file does not flood the screen.
  private static let shown = 40

  private func report(_ diagnosis: Diagnosis, mended: Int) {
    let language = InterfaceLanguage.current
    let findings = diagnosis.findings
    for finding in findings.prefix(Self.shown) { Output.line(DoctorWords.words(for: finding)(language)) }
    if findings.count > Self.shown { Output.line(DoctorWords.more(findings.count - Self.shown)(language)) }
    if mended > 0 { Output.confirm(DoctorWords.mended(mended)) }
    let lines = diagnosis.soundLines
    let verdict =
      diagnosis.faults == 0
      ? DoctorWords.sound(lines: lines)
      : DoctorWords.verdict(faults: diagnosis.faults, mendable: diagnosis.mendable, lines: lines)
    Output.line(verdict(language))
  }

  private static func code(_ diagnosis: Diagnosis) -> Int32 {
    let codes = diagnosis.findings.map { finding -> Int32 in
      switch finding.what {
      case .unreadable: ExitCode.inputOutput.rawValue
      case .noJournal: ExitCode.unreadableData.rawValue
      default: finding.isFault ? 1 : 0
      }
    }
    return codes.max() ?? 0
  }
}

extension Diagnosis {
  fileprivate var faults: Int { findings.count(where: \.isFault) }
  fileprivate var mendable: Int { findings.count(where: \.isMendable) }
}
