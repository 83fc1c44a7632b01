// The command `ramp stats`: the learner's statistics in the shell; `--calibration` compares expected and actual recall.

import ArgumentParser
import Learning
import Phrases
import Study
import Trainer

struct StatsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "stats", abstract: Help.words(fr: "Où j'en suis.", en: "How I'm doing."))
  }

  @OptionGroup var global: GlobalOptions
  @Flag(help: "JSON.")
  var json = false
  @Flag(
    help: Help.text(
      fr: "Ce que le modèle prévoyait, et ce qui est arrivé.", en: "What the model expected, and what happened."))
  var calibration = false

  func run() throws {
    let loaded = try Configuration(global).store.loadedDayToRead()
    let studyDay = loaded.studyDay
    if calibration {
      let calibration = studyDay.progress.calibration
      if json { return try JSONOutput.write(CalibrationRow(calibration), of: loaded) }
      for line in CalibrationWords.lines(calibration) { Output.line(line) }
      return
    }
    let statistics = Statistics(studyDay)
    if json { return try JSONOutput.write(StatisticsRow(statistics, studyDay), of: loaded) }
    for line in StatisticsWords.lines(statistics, studyDay) { Output.line(line) }
  }
}

/// The JSON of `ramp stats --calibration --json`; its names must not change.
private struct CalibrationRow: Encodable {
  let answers: Int
  let expected: Double?
  let observed: Double?
  let logLoss: Double?
  let bins: [Bin]

  enum CodingKeys: String, CodingKey {
    case answers, expected, observed, bins
    case logLoss = "log-loss"
  }

  struct Bin: Encodable {
    let from: Double
    let to: Double
    let answers: Int
    let expected: Double
    let observed: Double
  }

  init(_ calibration: Calibration) {
    answers = calibration.answers
    expected = calibration.expected.map(Self.rounded)
    observed = answers == 0 ? nil : Self.rounded(Double(calibration.passed) / Double(answers))
    logLoss = calibration.logLoss.map(Self.rounded)
    bins = calibration.bins.enumerated().map { index, bin in
      Bin(
        from: Double(index) / 10, to: Double(index + 1) / 10, answers: bin.answers,
        expected: Self.rounded(bin.expected), observed: Self.rounded(bin.observed))
    }
  }

  private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}

enum CalibrationWords {
  static func lines(_ calibration: Calibration) -> [Phrase] {
    guard let loss = calibration.logLoss, let expected = calibration.expected else {
      return [
        Phrase(
          fr: "Pas encore de réponse à une carte déjà vue un autre jour.",
          en: "No answers yet on a card seen on an earlier day.")
      ]
    }
    let bins = calibration.bins.enumerated().filter { $0.element.answers > 0 }.map { line($0.offset, $0.element) }
    let answers = Phrase.count(calibration.answers, fr: ("réponse", "réponses"), en: ("answer", "answers"))
    let observed = Double(calibration.passed) / Double(calibration.answers)
    let sum = Phrase(
      fr: "\(answers) : \(Words.percent(expected)) prévus, \(Words.percent(observed)) justes. "
        + "Perte logarithmique \(decimal(loss)).",
      en: "\(answers): \(Words.percent(expected)) expected, \(Words.percent(observed)) right. "
        + "Log loss \(decimal(loss)).")
    return bins + [sum]
  }

  private static func line(_ index: Int, _ bin: Calibration.Bin) -> Phrase {
    let answers = Phrase.count(bin.answers, fr: ("réponse", "réponses"), en: ("answer", "answers"))
    let range = "\(index * 10)-\(index * 10 + 10)"
    return Phrase(
      fr:
        "\(words: range) % : prévu \(Words.percent(bin.expected)), juste \(Words.percent(bin.observed)) (\(answers))",
      en:
        "\(words: range)%: expected \(Words.percent(bin.expected)), right \(Words.percent(bin.observed)) (\(answers))"
    )
  }

  /// A number with three decimals.
  private static func decimal(_ value: Double) -> Phrase {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(String(thousandths % 1000 + 1000).dropFirst())
    return Phrase(fr: "\(thousandths / 1000),\(words: digits)", en: "\(thousandths / 1000).\(words: digits)")
  }
}
