// The effects on the settings: they are read, and changed together.

import DeckFormats
import Glossary
import Journal
import Platform
import Storage
import Study
import Trainer

extension LiveSession {
  mutating func readSettings() -> Message {
    do throws(StorageProblem) {
      return .settings(try configuration.loadedSettings())
    } catch {
      return .notSet(error, inputTime())
    }
  }

  /// Changes settings. They are written last, after a day could be loaded with them. `deck`: a new one that they name.
  mutating func set(_ changes: [SettingChange], keeping deck: Deck? = nil) -> Message {
    do throws(StorageProblem) {
      if let deck { try keep(deck) }
      var settled: [SettingChange] = []
      for change in changes { settled.append(try self.settled(change)) }
      settled += try deckKept(settled)
      let draft = try SettingsFile.draft(settled, in: configuration.folder)
      let changed = try configuration.with(draft.settings)
      let loaded = try changed.store.loadedDay()
      let settings = try changed.loadedSettings(draft.texts)
      try draft.write()
      configuration = changed
      return .changed(settings, loaded, inputTime())
    } catch {
      return .notSet(error, inputTime())
    }
  }

  /// Writes a deck that was made from a file. After a settings file that could not be written, it is there already.
  private func keep(_ deck: Deck) throws(StorageProblem) {
    let shelf = DeckShelf(configuration.folder)
    if let known = try? shelf.deck(named: deck.id.text).deck, known == deck { return }
    try shelf.add(DeckYAML.write(deck), as: deck.id)
  }

  /// Keeps the deck when the language changes: without a deck in the settings, the language chooses the default deck.
  private func deckKept(_ changes: [SettingChange]) throws(StorageProblem) -> [SettingChange] {
    guard changes.contains(where: { $0.key == .language }),
      try SettingsFile.texts(in: configuration.folder)[.deck] == nil
    else { return [] }
    return [SettingChange(.deck, configuration.opened.path ?? configuration.deck.id.text)]
  }

  private func settled(_ change: SettingChange) throws(StorageProblem) -> SettingChange {
    guard change.key == .deck, let text = change.text else { return change }
    let name = try DeckShelf.lasting(text, home: Environment["HOME"])
    let shelf = DeckShelf(configuration.folder)
    _ = try shelf.deck(named: name)
    shelf.forgetCopy(of: name)
    return SettingChange(.deck, name)
  }
}
