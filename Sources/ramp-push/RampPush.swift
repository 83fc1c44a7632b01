// The command ramp-push: it sends the statements of `ramp export --xapi` to an LRS. It is a separate program, so that
// the trainer contains no network code.

import ArgumentParser
import Foundation
import Phrases
import Platform

@main
struct RampPush: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "ramp-push",
      abstract: Help.words(
        fr: "Envoyer à un LRS les énoncés de « ramp export --xapi ».",
        en: "Send the statements from “ramp export --xapi” to an LRS."),
      discussion: Help.words(
        fr: """
          Identifiants : RAMP_LRS_USER et RAMP_LRS_PASSWORD, ou --credentials.
          Relancer la même commande n'envoie que ce qui ne l'a pas été.

          Exemple :
            ramp export --xapi | ramp-push https://lrs.entreprise.example/xAPI
          """,
        en: """
          Credentials: RAMP_LRS_USER and RAMP_LRS_PASSWORD, or --credentials.
          Running the same command again sends only what hasn't been sent.

          Example:
            ramp export --xapi | ramp-push https://lrs.company.example/xAPI
          """))
  }

  enum XAPIVersion: String, ExpressibleByArgument, CaseIterable {
    case first = "1.0.3"
    case second = "2.0.0"
  }

  @Argument(help: Help.text(fr: "Adresse du LRS.", en: "The address of the LRS."))
  var url: String
  @Option(
    help: Help.text(
      fr: "Fichier d'énoncés ; sinon l'entrée standard.", en: "File of statements; by default, standard input."))
  var file: String?
  @Option(help: Help.text(fr: "Fichier « utilisateur:mot de passe » (0600).", en: "File “user:password” (0600)."))
  var credentials: String?
  @Option(
    name: .customLong("version"),
    help: Help.text(fr: "Version xAPI : 1.0.3 ou 2.0.0.", en: "xAPI version: 1.0.3 or 2.0.0."))
  var xapiVersion = XAPIVersion.first
  @Option(help: Help.text(fr: "Essais par lot, 1 à 20.", en: "Tries for each batch, 1 to 20."))
  var tries = 8

  static func main() async {
    // If a standard stream were closed, the log would get its number, and messages would go into the log.
    StandardStreams.ensureOpen()
    // A closed pipe must not end a push.
    signal(SIGPIPE, SIG_IGN)
    do {
      if let malformed { throw Failure(PushWords.notUTF8(malformed), .usage) }
      let command = try RampPush.parse()
      try await command.push()
    } catch let failure as Failure {
      end(failure)
    } catch {
      // --help and the like are no failure: ArgumentParser prints them.
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      end(Failure(PushWords.misunderstood(message(for: error)), .usage))
    }
  }

  private func push() async throws {
    do {
      let address = try Address(url)
      let endpoint = Endpoint(address, try credentialsAtHand(), version: xapiVersion.rawValue)
      let outbox = Outbox(try input())
      var sendLog = try SendLog(of: address, in: try SendLog.folder(Self.environment))
      let sender = Sender(endpoint: endpoint, tries: min(max(1, tries), 20))
      let tally = try await sender.deliver(outbox, &sendLog)
      Output.line(PushWords.summary(tally))
      guard tally.refused + tally.refusedBefore > 0 else { return }
      throw Failure(PushWords.setAside(sendLog.refusedPath), .refused)
    } catch let problem as Address.Problem {
      throw Failure(problem)
    } catch let problem as Credentials.Problem {
      throw Failure(problem)
    } catch let problem as SendLog.Problem {
      throw Failure(problem)
    } catch let stop as Delivery.Stop {
      throw Failure(stop)
    }
  }

  private func credentialsAtHand() throws -> Credentials {
    guard let credentials else { return try Credentials(environment: Self.environment) }
    return try Credentials(file: credentials)
  }

  private func input() throws -> Data {
    guard let file else { return try FileHandle.standardInput.readToEnd() ?? Data() }
    guard let data = try? Data(contentsOf: URL(filePath: file)) else {
      throw Failure(Credentials.Problem.unreadable(path: file))
    }
    return data
  }

  /// The first argument, or variable with a path, whose bytes are not UTF-8; `nil` if there is none.
  private static var malformed: String? {
    if let argument = ProcessArguments.malformed { return argument }
    for name in ["RAMP_HOME", "XDG_STATE_HOME", "HOME"] {
      if case .malformed(let shown)? = Environment.checked(name) { return "\(name)=\(shown)" }
    }
    return nil
  }

  private static func environment(_ name: String) -> String? { Environment[name] }

  private static func end(_ failure: Failure) -> Never {
    Output.message(failure.sentence)
    Platform.exit(failure.code.rawValue)
  }
}
