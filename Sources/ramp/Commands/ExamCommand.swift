// The command `ramp exam`: starts the exam in the trainer, lists the results, or verifies them against the journal.

import ArgumentParser
import Glossary
import Learning
import Phrases
import Study
import Trainer

struct ExamCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "exam",
      abstract: Help.words(
        fr: "Passer l'examen, voir ou vérifier les résultats.", en: "Take the exam, or list or verify the results."))
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var plan: PlanArguments
  @OptionGroup var clock: ClockArguments
  @Flag(help: Help.text(fr: "Les résultats.", en: "List the results."))
  var list = false
  @Flag(
    help: Help.text(fr: "Recalculer chaque résultat depuis le journal.", en: "Recompute each result from the journal."))
  var verify = false
  @Option(
    help: Help.text(
      fr: "Avec --verify : le dossier d'une personne dans un dossier d'équipe.",
      en: "With --verify: a learner's folder in a team's folder."))
  var of: String?
  @Flag(help: Help.text(fr: "JSON, avec --list.", en: "JSON, with --list."))
  var json = false

  func validate() throws {
    guard !(list && verify), list || !json, verify || of == nil else {
      throw ValidationError(
        Help.words(
          fr: "L'un ou l'autre : --list (avec --json au besoin), ou --verify (avec --of au besoin).",
          en: "Use either --list (with --json if you like) or --verify (with --of if you like)."))
    }
  }

  func run() throws {
    if list { return try ExamList(try Configuration(global).store.loadedDayToRead()).write(asJSON: json) }
    if verify {
      let configuration = try Configuration(global)
      return try ExamVerification(try of.map(configuration.store.shared) ?? configuration.store.loadedDayToRead())
        .write()
    }
    guard TerminalSession.hasTerminal else { throw Failure(Self.needsTerminal, .usage) }
    try TerminalSession.run(global, plan.choices, clock.trust, .exam)
  }

  private static let needsTerminal = Phrase(
    fr: "Il faut un terminal pour passer l'examen ; « ramp exam --list » montre les résultats.",
    en: "The exam needs a terminal; “ramp exam --list” shows the results.")
}

/// A list of the exam results, the oldest first. Dates are written as in the journal.
struct ExamList {
  private let loaded: LoadedDay

  init(_ loaded: LoadedDay) { self.loaded = loaded }

  private var results: [ExamResult] { loaded.studyDay.examResults }

  func write(asJSON: Bool) throws {
    if asJSON { return try JSONOutput.write(results.map { Row($0, on: loaded.studyDay.day) }) }
    for result in results { Output.line(line(result)) }
    if let sitting = loaded.studyDay.sitting {
      Output.line(ExamWords.underway(sitting, loaded.now).forms[0])
    } else if results.isEmpty {
      Output.line(ExamWords.none)
    }
  }

  private func line(_ result: ExamResult) -> Phrase {
    let score = ExamWords.score(result)
    let percent = ExamWords.percent(result)
    let outcome = ExamWords.outcome(result, on: loaded.studyDay.day) { Phrase($0.description) }
    let exam = result.sitting.exam
    let deck = exam.deck == loaded.studyDay.deck.id ? "" : "  \(exam.deck)"
    let revision =
      exam.revision == 0
      ? Phrase("") : Phrase(fr: "  révision \(exam.revision)", en: "  revision \(exam.revision)")
    return Phrase(
      fr: "\(result.day)  \(score)  \(percent)  \(outcome)\(deck)\(revision)",
      en: "\(result.day)  \(score)  \(percent)  \(outcome)\(deck)\(revision)")
  }

  private struct Row: Encodable {
    let exam: String
    let deck: String
    /// Of the deck when the exam began; `null` if its file named none.
    let revision: Int?
    /// The checksum of the names that marked it; `null` in exams of earlier versions.
    let deckCRC: String?
    let day: String
    let score: Int
    let questions: Int
    /// The pass mark, in percent.
    let pass: Int
    let passed: Bool
    /// The last day on which a pass is valid; `null` if the exam was not passed.
    let validUntil: String?
    let valid: Bool

    private enum CodingKeys: String, CodingKey {
      case exam, deck, revision, day, score, questions, pass, passed, valid
      case deckCRC = "deck-crc"
      case validUntil = "valid-until"
    }

    init(_ result: ExamResult, on today: Day) {
      exam = result.end.exam.description
      let start = result.sitting.exam
      deck = start.deck.text
      revision = start.revision == 0 ? nil : start.revision
      deckCRC = start.deckChecksum?.hexadecimal
      day = result.day.description
      score = result.end.score
      questions = result.sitting.questions
      pass = result.sitting.exam.pass
      passed = result.end.isPassed
      validUntil = passed ? result.lastValid.description : nil
      valid = result.isValid(on: today)
    }

    func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: CodingKeys.self)
      try values.encode(exam, forKey: .exam)
      try values.encode(deck, forKey: .deck)
      try values.encode(revision, forKey: .revision)
      try values.encode(deckCRC, forKey: .deckCRC)
      try values.encode(day, forKey: .day)
      try values.encode(score, forKey: .score)
      try values.encode(questions, forKey: .questions)
      try values.encode(pass, forKey: .pass)
      try values.encode(passed, forKey: .passed)
      try values.encode(validUntil, forKey: .validUntil)
      try values.encode(valid, forKey: .valid)
    }
  }
}
