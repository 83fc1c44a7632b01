// The command `ramp export --xapi`: writes a learner's progress as xAPI statements, one on each line, for a learning
// record store. `ramp-push` sends them.

import ArgumentParser
import Journal
import Learning
import Phrases
import Reporting
import Storage

struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: Help.words(
        fr: "Ma progression pour un autre système : xAPI.", en: "My progress for another system: xAPI."))
  }

  /// Data that is exported only on request.
  enum Extra: String, ExpressibleByArgument, CaseIterable {
    case answers
  }

  @OptionGroup var global: GlobalOptions
  @Flag(help: Help.text(fr: "Énoncés xAPI 1.0.3, un par ligne.", en: "xAPI 1.0.3 statements, one per line."))
  var xapi = false
  @Option(help: Help.text(fr: "answers : chaque réponse aussi.", en: "answers: each answer too."))
  var with: Extra?
  @Option(
    help: Help.text(
      fr: "Adresse de l'entreprise, qui nomme comptes et cartes.",
      en: "The company's web address, to name accounts and cards."
    ))
  var homePage: String?
  @OptionGroup var destination: OutputOptions

  func run() throws {
    guard xapi else { throw Failure(Self.noFormat, .usage) }
    let target = try destination.target()
    let homePage = try self.homePage.map(Self.homePage) ?? .standard
    let configuration = try Configuration(global).store.toRead().configuration
    try target.write(try statements(configuration, homePage).map { try $0.line + "\n" }.joined())
  }

  private func statements(_ configuration: Configuration, _ homePage: HomePage) throws -> [Statement] {
    let now = configuration.clock.now
    let today = configuration.clock.day(of: now)
    let reading = try JournalReading(
      configuration.folder, device: configuration.device, now: ClockReading(now, day: today))
    // Answers missing from a journal would be reported to others as not done.
    if let alarm = reading.alarm { throw StorageProblem.shortened(alarm) }
    if let problem = reading.unreadable.first { throw problem }
    var history: [JournaledEvent] = []
    let problems = try reading.replay { history.append($0) }.problems
    if !problems.isEmpty { Output.problem(Self.aside(problems.count)) }
    return Statements.of(
      history, on: configuration.sharedDeck, before: max(today, reading.latestDay ?? today),
      agent: try Pseudonym.ofThisLearner(in: configuration.folder), homePage: homePage, withAnswers: with == .answers)
  }

  private static func homePage(_ text: String) throws(Failure) -> HomePage {
    guard let homePage = HomePage(text) else {
      throw Failure(
        Phrase(
          fr:
            "--home-page « \(text) » n'est pas une adresse : écrivez par exemple https://entreprise.example.",
          en: "--home-page “\(text)” isn't an address: write something like https://company.example."), .usage)
    }
    return homePage
  }

  private static func aside(_ count: Int) -> Phrase {
    let lines = Phrase.count(count, fr: ("ligne", "lignes"), en: ("line", "lines"))
    let put = French.plural(count, "mise", "mises")
    return Phrase(
      fr: "\(lines) du journal, \(put) de côté, hors de l'export : « ramp doctor » en dit plus.",
      en: "\(lines) of the journal set aside, not exported: see “ramp doctor”.")
  }

  private static let noFormat = Phrase(
    fr: "Quel format ? « ramp export --xapi » écrit des énoncés xAPI.",
    en: "Which format? “ramp export --xapi” writes xAPI statements.")
}
