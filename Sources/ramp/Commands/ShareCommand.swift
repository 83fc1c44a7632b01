// `ramp share`: a learner's journals for the team's report, by the learner's own will. `ramp forget`: taken out again.

import ArgumentParser
import Phrases
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
  @Flag(help: Help.text(fr: "Ne plus rien partager.", en: "Share nothing more."))
  var stop = false

  func validate() throws {
    guard team == nil || !stop else {
      throw ValidationError(
        Help.words(fr: "L'un ou l'autre : un dossier, ou --stop.", en: "One or the other: a folder, or --stop."))
    }
  }

  func run() throws {
    let folder = try DataFolder(home: global.home, environment: Environment.all)
    let before = try Sharing.current(in: folder)
    if stop {
      try Sharing.stop(in: folder)
      return Output.line((before.map(Self.stopped) ?? Self.nothing)(Speech.language))
    }
    guard team != nil || before != nil else { throw Failure(Self.nothing, .usage) }
    var random = SystemRandomNumberGenerator()
    let copies = try SharedCopies(of: folder, try Device.current(in: folder, random: &random))
    let sharing = try Sharing.start(team ?? before?.team ?? "", in: folder)
    try copies.write(to: sharing.place)
    for line in Self.done(copies, sharing) { Output.line(line(Speech.language)) }
  }

  private static func done(_ copies: SharedCopies, _ sharing: Sharing) -> [Phrase] {
    let lines = Phrase.count(copies.lines, fr: ("ligne", "lignes"), en: ("line", "lines"))
    let place = sharing.place.verbatim
    return [
      Phrase(fr: "Partagé dans \(place) : \(lines.french).", en: "Shared in \(place): \(lines.english)."),
      Phrase(
        fr:
          "On y lit chaque réponse avec son jour et sa durée, sans son heure, sous un nom tiré au sort ; vos notes n'y "
          + "sont pas. Le rapport n'en montre que des totaux : « ramp report --as-manager » montre exactement quoi.",
        en:
          "It holds every answer with its day and its duration, without its hour, under a name drawn by lot; your notes "
          + "are not in it. The report shows totals only: “ramp report --as-manager” shows exactly what."),
      Phrase(
        fr: "Mis à jour à la fin de chaque séance ; « ramp share --stop » arrête.",
        en: "Brought up to date at the end of each session; “ramp share --stop” ends it."),
    ]
  }

  private static func stopped(_ sharing: Sharing) -> Phrase {
    let (place, learner) = (sharing.place.verbatim, sharing.place.split(separator: "/").last.map(String.init) ?? "")
    let command = "ramp forget \(learner) --team \(sharing.team)".verbatim
    return Phrase(
      fr: "Plus rien n'est partagé. Ce qui l'a été reste dans \(place) ; « \(command) » l'efface.",
      en: "Nothing is shared any more. What was stays in \(place); “\(command)” deletes it.")
  }

  private static let nothing = Phrase(
    fr: "Rien n'est partagé. « ramp share DOSSIER » partage avec le dossier de l'équipe.",
    en: "Nothing is shared. “ramp share DIR” shares with the team's folder.")
}

struct ForgetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "forget",
      abstract: Help.words(
        fr: "Effacer une personne d'un dossier d'équipe.", en: "Delete a learner from a team's folder."))
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: Help.text(fr: "La personne, par exemple l-7f3a9c.", en: "The learner, for instance l-7f3a9c."))
  var learner: String
  @Option(help: Help.text(fr: "Dossier de l'équipe.", en: "The team's folder."))
  var team: String

  func run() throws {
    let count = try Forgetting.of(learner, in: team)
    let files = Phrase.count(count, fr: ("journal effacé", "journaux effacés"), en: ("journal", "journals"))
    let place = "\(team)/\(learner)".verbatim
    let sentence = Phrase(
      fr: "\(files.french) de \(place). Qui partage encore les remettra : « ramp share --stop » d'abord.",
      en: "\(files.english) deleted from \(place). Whoever still shares puts them back: “ramp share --stop” first.")
    Output.line(sentence(Speech.language))
  }
}
