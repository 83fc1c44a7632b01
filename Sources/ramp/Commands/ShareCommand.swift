// The commands `ramp share`, which copies a learner's journals to a team's folder, and `ramp forget`, which deletes
// them.

import ArgumentParser
import Journal
import Phrases
import Platform
import Storage

struct ShareCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "share",
      abstract: Help.words(
        fr: "Partager mes réponses avec mon équipe, ou arrêter.", en: "Share my answers with my team, or stop."))
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: Help.text(fr: "Dossier de l'équipe.", en: "The team's folder."))
  var team: String?
  @Flag(help: Help.text(fr: "Ne plus rien partager.", en: "Stop sharing."))
  var stop = false
  @Flag(
    inversion: .prefixedNo,
    help: Help.text(fr: "Partager aussi mes réponses retenues.", en: "Also share the answers I had remembered."))
  var aliases: Bool?

  @Flag(
    inversion: .prefixedNo,
    help: Help.text(fr: "Partager aussi les termes que j'ai ajoutés.", en: "Also share the terms I added."))
  var terms: Bool?

  func validate() throws {
    guard team == nil && aliases == nil && terms == nil || !stop else {
      throw ValidationError(
        Help.words(
          fr: "--stop va seul : sans dossier, ni --aliases, ni --terms.",
          en: "Use --stop alone: no folder, no --aliases and no --terms."))
    }
  }

  func run() throws {
    let folder = try DataFolder(home: global.home)
    let before = try Sharing.current(in: folder)
    if stop {
      try Sharing.stop(in: folder)
      return Output.confirm(before.map(Self.stopped) ?? Self.nothing)
    }
    guard team != nil || before != nil else { throw Failure(Self.nothing, .usage) }
    let configuration = try Configuration(global)
    let sharing = try Sharing.planned(
      team ?? before?.team ?? "", withAliases: aliases ?? before?.withAliases ?? false,
      withTerms: terms ?? before?.withTerms ?? false, in: folder)
    if sharing != before { for line in Self.announced(sharing) { Output.line(line) } }
    let store = try configuration.store.toRead()
    let copies = try store.sharedCopies(for: sharing)
    let access = try copies.write(to: sharing.folder)
    try sharing.save(in: folder)
    Output.confirm(Self.done(copies, sharing))
    for line in Self.readers(access, sharing) { Output.line(line) }
    let loaded = try store.loadedDay()
    LearnerStore.tell(loaded.unreadable)
    if !loaded.problems.isEmpty { Output.problem(Self.leftAtHome(loaded.problems.count)) }
    if let before, before.folder != sharing.folder { Output.confirm(Self.left(before)) }
  }

  /// The sentences that are printed before anything is copied.
  private static func announced(_ sharing: Sharing) -> [Phrase] {
    let path = sharing.folder
    return [
      Phrase(
        fr:
          "Dans \(path), sous ce pseudonyme : chaque réponse de tous vos glossaires avec son jour et sa durée, sans son "
          + "heure ; vos marques (connu, suspendu, signalé), vos mots à l'auteur ; ce que vous tapez dans un examen. Vos remarques n'y sont pas.",
        en:
          "In \(path), under this pseudonym: every answer on all your decks, with its day and duration but not its "
          + "time; your marks (known, suspended, flagged), your messages to the owner; what you type in an exam. Your notes stay here."
      ),
      Phrase(
        fr: "Le rapport n'en montre que des totaux : « ramp report --as-manager » les montre.",
        en: "The report shows totals only: “ramp report --as-manager” shows them."),
      aliases(sharing), terms(sharing),
    ]
  }

  private static func aliases(_ sharing: Sharing) -> Phrase {
    sharing.withAliases
      ? Phrase(
        fr: "Vos réponses retenues y sont aussi : le rapport les cite, sans nom, à l'auteur du glossaire.",
        en: "Remembered answers are included too: the report quotes them to the deck's owner, without a name.")
      : Phrase(
        fr: "Vos réponses retenues n'y sont pas ; « ramp share --aliases » les y met.",
        en: "Remembered answers aren't included; “ramp share --aliases” adds them.")
  }

  private static func terms(_ sharing: Sharing) -> Phrase {
    sharing.withTerms
      ? Phrase(
        fr: "Vos propres termes y sont aussi, et vos réponses à leur sujet : l'auteur du glossaire les lit, sans nom.",
        en: "Your own terms are included too, and your answers on them: the deck's owner reads them, without a name.")
      : Phrase(
        fr: "Vos propres termes n'y sont pas ; « ramp share --terms » les y met.",
        en: "Your own terms aren't included; “ramp share --terms” adds them.")
  }

  private static func leftAtHome(_ rejected: Int) -> Phrase {
    let lines = Phrase.count(rejected, fr: ("ligne", "lignes"), en: ("line", "lines"))
    return Phrase(
      fr:
        "\(lines) du journal, mise\(rejected == 1 ? "" : "s") de côté, \(French.plural(rejected, "reste", "restent")) "
        + "chez vous : « ramp doctor » dit pourquoi.",
      en: "\(lines) of the journal, set aside, stay\(rejected == 1 ? "s" : "") on your machine: “ramp doctor” says why."
    )
  }

  private static func done(_ copies: SharedCopies, _ sharing: Sharing) -> Phrase {
    let lines = Phrase.count(copies.lines, fr: ("ligne partagée", "lignes partagées"), en: ("line", "lines"))
    return Phrase(
      fr: "\(lines). Mise à jour à la fin de chaque séance ; « ramp share --stop » arrête.",
      en: "\(lines) shared. Updated at the end of each session; “ramp share --stop” stops it.")
  }

  /// Who can read the copies.
  private static func readers(_ access: SharedAccess, _ sharing: Sharing) -> [Phrase] {
    guard access.isOfGroup else {
      return [
        Phrase(
          fr:
            "Ce dossier n'a pas de groupe partagé avec son propriétaire : qui peut l'ouvrir peut lire les copies.",
          en: "This folder has no group shared with its owner: whoever can open it can read the copies.")
      ]
    }
    let group = Phrase(
      fr: "Seul le groupe du dossier peut lire les nouvelles copies.",
      en: "Only the folder's group can read new copies.")
    guard access.wider > 0 else { return [group] }
    let copies = Phrase.count(
      access.wider, fr: ("copie reste lisible", "copies restent lisibles"), en: ("copy", "copies"))
    return [
      group,
      Phrase(
        fr: "\(copies) par tous, comme avant ; « chmod 640 '\(sharing.folder)'/*.jsonl » les réserve au groupe.",
        en: "\(copies) can be read by everyone, as before; "
          + "“chmod 640 '\(sharing.folder)'/*.jsonl” limits them to the group."),
    ]
  }

  private static func left(_ before: Sharing) -> Phrase {
    Phrase(
      fr: "Les copies de \(before.folder) y restent ; « \(forget(before)) » les efface.",
      en: "The copies in \(before.folder) stay there; “\(forget(before))” deletes them.")
  }

  private static func forget(_ sharing: Sharing) -> String {
    "ramp forget \(sharing.learner) --team '\(sharing.team)'"
  }

  private static func stopped(_ sharing: Sharing) -> Phrase {
    let path = sharing.folder
    return Phrase(
      fr: "Plus rien n'est partagé. Ce qui l'a été reste dans \(path) ; « \(forget(sharing)) » l'efface.",
      en: "Nothing is shared any more. What was shared stays in \(path); “\(forget(sharing))” deletes it.")
  }

  private static let nothing = Phrase(
    fr: "Rien n'est partagé. « ramp share DOSSIER » partage avec le dossier de l'équipe.",
    en: "Nothing is shared. “ramp share FOLDER” shares with the team's folder.")
}

struct ForgetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "forget",
      abstract: Help.words(
        fr: "Effacer une personne d'un dossier d'équipe.", en: "Delete a learner from a team's folder."))
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: Help.text(fr: "La personne, par exemple l-7f3a9c01b2.", en: "The learner, for example l-7f3a9c."))
  var learner: String
  @Option(help: Help.text(fr: "Dossier de l'équipe.", en: "The team's folder."))
  var team: String

  func run() throws {
    let forgetting = try Forgetting(learner, in: team)
    let path = "\(team)/\(learner)"
    Output.confirm(Self.done(forgetting, path))
    if !forgetting.otherJournals.isEmpty {
      throw Failure(Self.left(forgetting.otherJournals, path), .unreadableData)
    }
  }

  private static func done(_ forgetting: Forgetting, _ path: String) -> Phrase {
    let files = Phrase.count(
      forgetting.journals, fr: ("journal effacé", "journaux effacés"), en: ("journal", "journals"))
    let isGone = forgetting.isGone
    return Phrase(
      fr: "\(files) de \(path)\(isGone ? "" : " ; le dossier reste, il contient autre chose"). "
        + "Qui partage encore les remettra : « ramp share --stop » d'abord.",
      en: "\(files) deleted from \(path)\(isGone ? "" : "; the folder stays, it has something else in it"). "
        + "Anyone still sharing will put them back: “ramp share --stop” first.")
  }

  /// `names`: journals without the name of a copy.
  private static func left(_ names: [String], _ path: String) -> Phrase {
    let some = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? "…" : "")
    return Phrase(
      fr: "Dans \(path), ce ne sont pas des copies de Ramp, donc gardés : \(some). "
        + "Un rapport les lit encore : effacez-les vous-même.",
      en: "In \(path), not Ramp's copies, so kept: \(some). "
        + "A report still reads them: delete them yourself.")
  }
}
