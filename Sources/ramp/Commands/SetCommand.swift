// `ramp set KEY VALUE`: one setting at a time; without a value it is shown, without a key all are.

import ArgumentParser
import Phrases
import Storage

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
    guard let word = key else { return try SettingKey.allCases.forEach { try show($0, folder) } }
    guard let key = SettingKey(rawValue: word) else { throw Failure(SettingWords.unknown(word), .usage) }
    guard let value else { return try show(key, folder) }
    if key == .deck, value != Self.standard { _ = try DeckShelf(folder).deck(named: value) }
    try SettingsFile.set(key, to: value == Self.standard ? nil : value, in: folder)
    try show(key, folder)
  }

  private static let standard = "default"

  private func show(_ key: SettingKey, _ folder: DataFolder) throws {
    let text = try SettingsFile.text(of: key, in: folder)
    Output.line("\(key.rawValue) = \(text ?? SettingWords.standard(Speech.language))")
  }
}
