// The command `ramp deck inbox`: what a team asks of the owner of a deck. It names no learner; only what cannot be read is
// told with its path, on standard error.

import ArgumentParser
import Glossary
import Journal
import Learning
import Phrases
import Reporting
import Storage
import Study
import Trainer

struct DeckInboxCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "inbox",
      abstract: Help.words(
        fr: "Ce qu'une équipe demande à l'auteur du glossaire.", en: "What a team asks of the deck's owner."))
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: Help.text(fr: "Dossier de l'équipe.", en: "The team's folder."))
  var folder: String
  @Flag(help: Help.text(fr: "En JSON.", en: "As JSON."))
  var json = false

  func run() throws {
    let configuration = try Configuration(global)
    let team = try TeamFolder(folder)
    guard !team.learners.isEmpty else { throw StorageProblem.noJournals(path: folder) }
    let reading = InboxReading(configuration, team)
    for warning in reading.warnings { Output.problem(warning) }
    if configuration.isDefaultDeck { Output.problem(Self.whichDeck(configuration.deck)) }
    if json { return try JSONOutput.write(InboxJSON(reading.inbox)) }
    for line in InboxText(inbox: reading.inbox, language: InterfaceLanguage.current).lines { Output.line(line) }
  }

  private static func whichDeck(_ deck: Deck) -> Phrase {
    let id = deck.id.text
    return Phrase(
      fr: "Aucun glossaire choisi : voici ce qui concerne \(id) ; « --deck FICHIER » en choisit un autre.",
      en: "No deck chosen: this is about \(id); “--deck FILE” chooses another.")
  }
}

// The reader of a team's folder for the inbox: one learner at a time.

struct InboxReading {
  private(set) var inbox: TeamInbox
  /// Problems that stop nothing.
  private(set) var warnings: [Phrase] = []
  private let moment: ClockReading
  private let team: TeamFolder

  init(_ configuration: Configuration, _ team: TeamFolder) {
    moment = configuration.moment
    self.team = team
    inbox = TeamInbox(configuration.sharedDeck, on: moment.day)
    for learner in team.learners { add(learner, hasJournal: true) }
    for learner in team.empty { add(learner, hasJournal: false) }
    if !team.links.isEmpty { warnings.append(ReportCommandWords.links(team.links)) }
  }

  /// What cannot be read becomes a warning, and the rest counts.
  private mutating func add(_ learner: String, hasJournal: Bool) {
    var found = Progress()
    var added: [Term] = []
    do throws(StorageProblem) {
      if hasJournal { found = try progress(of: learner) }
    } catch {
      warnings.append(error.sentence)
    }
    do throws(StorageProblem) {
      added = try team.terms(of: learner)?.ownTerms ?? []
    } catch {
      warnings.append(error.sentence)
    }
    inbox.add(found, added: added)
  }

  private mutating func progress(of learner: String) throws(StorageProblem) -> Progress {
    let reading = try team.reading(of: learner, now: moment)
    let day = [moment.day, reading.latestDay].compactMap(\.self).max() ?? moment.day
    var fold = HistoryFold(of: inbox.deck, until: day)
    let findings = try reading.replay { fold.add($0) }
    warnings += ReportCommandWords.warnings(
      findings.problems.map { TeamReport.BadLine(file: $0.file, line: $0.line, why: $0.why.word) })
    return StudyDay(fold, options: PlanOptions()).progress
  }
}
