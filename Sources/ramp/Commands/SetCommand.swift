// `ramp set KEY VALUE`: one setting at a time; without a value it is shown, without a key all are.

import ArgumentParser
import Learning
import Phrases
import Storage
import Study

struct SetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "set",
      abstract: Help.words(
        fr: "Changer un réglage : ramp set minutes 8 ; « default » l'enlève.",
        en: "Change a setting: ramp set minutes 8; “default” takes it out."))
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: Help.text(fr: "Réglage.", en: "Setting."))
  var key: String?
  @Argument(help: Help.text(fr: "Valeur, ou default.", en: "Value, or default."))
  var value: String?

  func run() throws {
    let folder = try DataFolder(home: global.home, environment: Environment.all)
    for unknown in try SettingsFile.unknownKeys(in: folder) {
      Output.message("ramp: " + SettingWords.unknown(unknown, file: folder.settings)(Speech.language))
    }
    guard let word = key else { return try showAll() }
    let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
    guard let key = SettingKey(rawValue: parts.first ?? word) else { throw Failure(SettingWords.unknown(word), .usage) }
    guard let value = value ?? parts.dropFirst().first else { return try show(key) }
    try SettingsFile.set(key, to: value == Self.standard ? nil : try settled(value, key, folder), in: folder)
    try show(key)
  }

  private static let standard = "default"

  /// A deck that can be read, from any folder; a date as people write it.
  private func settled(_ value: String, _ key: SettingKey, _ folder: DataFolder) throws -> String {
    switch key {
    case .deck:
      let name = DeckShelf.lasting(value, home: Environment["HOME"])
      _ = try DeckShelf(folder).deck(named: name)
      return name
    case .rampDate:
      let clock = try Workspace(global).clock
      switch WrittenDate(value, on: clock.day(of: clock.now)) {
      case .day(let day): return day.description
      case .none: return Settings.noRamp
      case .past(let day):
        Output.message("ramp: " + SettingWords.past(day)(Speech.language))
        return day.description
      case .unclear: return value
      }
    default: return value
    }
  }

  private func showAll() throws {
    let workspace = try Workspace(global)
    let atHand = try workspace.settingsAtHand()
    let studyDay = try workspace.morning().studyDay
    for key in SettingKey.allCases { show(key, atHand, studyDay) }
  }

  private func show(_ key: SettingKey) throws {
    let workspace = try Workspace(global)
    show(key, try workspace.settingsAtHand(), try workspace.morning().studyDay)
  }

  /// `minutes = 8`; without a value, what works instead: `minutes = default, as many as it takes`.
  private func show(_ key: SettingKey, _ atHand: SettingsAtHand, _ studyDay: StudyDay) {
    let value = SettingWords.value(key, atHand, studyDay)(Speech.language)
    let shown = atHand.texts[key] ?? Self.standard + ", \(value)"
    Output.line("\(key.rawValue) = \(shown)")
  }
}
