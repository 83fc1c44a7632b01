// The command `ramp set KEY VALUE`: changes a setting. Without a value it shows the setting, without a key all
// settings.

import ArgumentParser
import Learning
import Phrases
import Platform
import Storage
import Study
import Trainer

struct SetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "set",
      abstract: Help.words(
        fr: "Changer un réglage : ramp set minutes 8 ; « default » l'enlève.",
        en: "Change a setting: ramp set minutes 8; “default” resets it."))
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: Help.text(fr: "Réglage.", en: "Setting."))
  var key: String?
  @Argument(help: Help.text(fr: "Valeur, ou default.", en: "Value, or default."))
  var value: String?

  func run() throws {
    let folder = try DataFolder(home: global.home)
    for unknown in try SettingsFile.unknownKeys(in: folder) {
      Output.problem(SettingWords.unknown(unknown, file: folder.settings))
    }
    guard let word = key else { return try SettingKey.allCases.forEach { try show($0, folder) } }
    let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
    guard let key = SettingKey(rawValue: parts.first ?? word) else { throw Failure(SettingWords.unknown(word), .usage) }
    guard let value = value ?? parts.dropFirst().first else { return try show(key, folder) }
    try SettingsFile.set(key, to: value == Self.standard ? nil : try settled(value, key, folder), in: folder)
    Output.confirm(Phrase(try line(of: key, folder)))
  }

  private static let standard = "default"

  /// The value in the form that is stored: a deck's name that works from any folder, after a test that the deck can be
  /// read; a date as 2026-12-11.
  private func settled(_ value: String, _ key: SettingKey, _ folder: DataFolder) throws -> String {
    switch key {
    case .deck:
      let name = try DeckShelf.lasting(value, home: Environment["HOME"])
      let shelf = DeckShelf(folder)
      _ = try shelf.deck(named: name)
      shelf.forgetCopy(of: name)
      return name
    case .rampDate: return try Self.date(value, on: try Configuration.today(global, folder))
    default: return value
    }
  }

  private static func date(_ text: String, on today: Day) throws(Failure) -> String {
    switch WrittenDate(text, on: today) {
    case .day(let day): return day.description
    case .none: return Settings.noRamp
    case .past(let day):
      Output.problem(SettingWords.past(day))
      return day.description
    case .far: throw Failure(SettingWords.tooFar(text), .usage)
    case .unclear: return text
    }
  }

  private func show(_ key: SettingKey, _ folder: DataFolder) throws { Output.line(try line(of: key, folder)) }

  /// `minutes = 8`. Without a value it adds the effective one: `minutes = default, as many as it takes`; that
  /// part is left out if the deck cannot be read.
  private func line(of key: SettingKey, _ folder: DataFolder) throws -> String {
    let text = try SettingsFile.texts(in: folder)[key]
    return "\(key.rawValue) = \(text ?? Self.standard + (effective(key) ?? ""))"
  }

  private func effective(_ key: SettingKey) -> String? {
    guard let configuration = try? Configuration(global), let settings = try? configuration.loadedSettings(),
      let studyDay = try? configuration.store.loadedDay().studyDay
    else { return nil }
    return ", " + SettingWords.value(key, settings, studyDay)(InterfaceLanguage.current)
  }
}
