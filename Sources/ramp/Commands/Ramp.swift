// The entry point of the program: its commands, and the one function that turns an error into a message and an exit
// code.

import ArgumentParser
import Journal
import Phrases
import Platform

@main
struct Ramp: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ramp",
      abstract: Help.words(
        fr: "Le vocabulaire de la vente, su le jour où vous commencez à appeler.",
        en: "Sales vocabulary, known by the day you start calling."),
      discussion: Help.words(
        fr: """
          Exemples :
            ramp                       ouvrir Aujourd'hui
            ramp review --new 5        réviser tout de suite, 5 nouvelles cartes au plus
            ramp due                   combien de cartes m'attendent ?
          """,
        en: """
          Examples:
            ramp                       open Today
            ramp review --new 5        start reviewing, 5 new cards at most
            ramp due                   how many cards are due?
          """),
      subcommands: [
        TodayCommand.self, ReviewCommand.self, QuizCommand.self, DrillCommand.self, ExamCommand.self, DueCommand.self,
        NextCommand.self,
        AnswerCommand.self, StateCommand.self, DeckCommand.self, SetCommand.self,
        PlanCommand.self, StatsCommand.self, ReportCommand.self, ExportCommand.self,
        ShareCommand.self, ForgetCommand.self, DoctorCommand.self, BackupCommand.self, VersionCommand.self,
      ],
      defaultSubcommand: TodayCommand.self)
  }

  static func main() {
    StandardStreams.ensureOpen()
    // With this signal ignored, a file-size limit is an error of write(), like a full disk, and does not end the
    // program.
    signal(SIGXFSZ, SIG_IGN)
    do {
      // Swift reads the arguments from /proc. Without /proc they are empty, and any command would run as plain `ramp`.
      guard !CommandLine.arguments.isEmpty else { throw Failure(noCommandLine, .inputOutput) }
      if let malformed = ProcessArguments.malformed { throw StorageProblem.notUTF8(malformed) }
      let arguments = Arguments.current
      // Most starts have global options only. They skip the parser, which takes two fifths of such a start.
      if let global = GlobalOptions(alone: arguments) { return try TodayCommand.open(global, PlanChoices(), .neither) }
      try arguments.check(against: configuration.subcommands.map { $0._commandName } + ["help"])
      var command = try parseAsRoot(arguments.words)
      try command.run()
    } catch let failure as Failure {
      end(failure)
    } catch let problem as StorageProblem {
      end(Failure(problem))
    } catch {
      // A request for help is not a failure.
      guard exitCode(for: error) == .validationFailure else { endWithHelp(error) }
      end(Failure(ParserWords.sentence(fullMessage(for: error), command: meant), .usage))
    }
  }

  /// Ends with what was asked for: a help, in the language of the interface, or a script for completions.
  private static func endWithHelp(_ error: any Error) -> Never {
    guard exitCode(for: error) == .success else { exit(withError: error) }
    Output.line(HelpText.localized(fullMessage(for: error), InterfaceLanguage.current))
    Platform.exit(0)
  }

  /// The command whose options were wrong.
  private static var meant: String { Arguments.current.command ?? TodayCommand._commandName }

  private static let noCommandLine = Phrase(
    fr: "Impossible de lire la ligne de commande : /proc n'est pas accessible.",
    en: "Can't read the command line: /proc isn't accessible.")

  private static func end(_ failure: Failure) -> Never {
    Output.problem(failure.sentence)
    Platform.exit(failure.code.rawValue)
  }
}
