// The command `ramp backup FOLDER`: copies journals, decks and settings into a folder that `--home` can open.

import ArgumentParser
import Journal
import Phrases
import Platform
import Storage
import Trainer

struct BackupCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "backup",
      abstract: Help.words(
        fr: "Copier réponses, glossaires et réglages dans un dossier.",
        en: "Copy answers, decks and settings into a folder."))
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: Help.text(fr: "Dossier.", en: "Folder."))
  var target: String

  func run() throws {
    let folder = try DataFolder(home: global.home)
    var random = SystemRandomNumberGenerator()
    let device = try Device.current(in: folder, random: &random)
    if let alarm = try JournalAlarm(device, in: folder) { throw StorageProblem.shortened(alarm) }
    let backup = try Backup(of: folder, device, to: target)
    Output.confirm(Self.done(backup, target))
    // The copy is whole, with its damage. A deck that cannot be read hides no more than that.
    _ = try? Configuration(global).store.loadedDayToRead()
  }

  private static func done(_ backup: Backup, _ target: String) -> Phrase {
    let journals = Phrase.count(backup.journals, fr: ("journal", "journaux"), en: ("journal", "journals"))
    let decks = Phrase.count(backup.decks, fr: ("glossaire", "glossaires"), en: ("deck", "decks"))
    let bytes = Words.bytes(backup.bytes)
    return Phrase(
      fr: "\(journals), \(decks), \(bytes) relus dans \(target). « ramp --home \(target) » l'ouvre.",
      en:
        "\(journals), \(decks), \(bytes) copied to \(target) and read back. “ramp --home \(target)” opens it."
    )
  }
}
