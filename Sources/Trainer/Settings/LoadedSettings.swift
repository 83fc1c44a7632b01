// The loaded settings: the texts in the file, the decks to choose from, the resulting appearance, and the settings that
// command-line options override.

import Journal
import Study

package struct LoadedSettings: Equatable, Sendable {
  /// The values in the settings file, as text.
  var texts: [SettingKey: String]
  /// The path of the file, as text for the learner: `~/.config/ramp/settings.json`.
  let path: String
  /// The decks that can be chosen by name.
  let decks: [DeckName]
  var appearance: Appearance
  /// Settings that an option on the command line overrides.
  var overridden: Set<SettingKey>

  package init(
    texts: [SettingKey: String], path: String, decks: [DeckName], appearance: Appearance,
    overridden: Set<SettingKey> = []
  ) {
    self.texts = texts
    self.path = path
    self.decks = decks
    self.appearance = appearance
    self.overridden = overridden
  }

  package struct DeckName: Equatable, Sendable {
    let name: String
    let title: String

    package init(name: String, title: String) {
      self.name = name
      self.title = title
    }
  }
}
