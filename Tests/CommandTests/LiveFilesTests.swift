// Files that the learner names on the first start: found from anywhere, imported in memory, written with the settings.

import DeckFormats
import Foundation
import Harness
import Journal
import Storage
import Study
import Terminal
import Testing

@testable import Trainer
@testable import ramp

@Suite struct LiveFilesTests {
  let home = Scratch.path("home")

  private func live() throws -> LiveSession {
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    return LiveSession(try Configuration(try GlobalOptions.parse(["--home", home, "--now", "2026-11-23T09:00"])))
  }

  private func write(_ text: String, to name: String) throws -> String {
    let file = home + "/" + name
    try Data(text.utf8).write(to: URL(filePath: file))
    return file
  }

  private static let sheet =
    "Terme;Définition\nDevis;Prix que l'on propose par écrit.\nAvoir;Somme que l'on doit rendre.\n"

  @Test func aDeckIsFoundAndNamedSoThatItIsFoundFromAnywhere() throws {
    let live = try live()
    let deck = "deck: mine\ntitle: Mine\nlanguage: en\nterms:\n  - id: a\n    names: [A]\n    definition: One.\n"
    let file = try write(deck, to: "mine.yaml")
    try FileManager.default.createDirectory(atPath: home + "/journal", withIntermediateDirectories: true)
    let detour = home + "/journal/../mine.yaml"
    guard case .deck(let choice) = live.reply(to: .read(path: detour, ImportChoice())) else {
      return #expect(Bool(false))
    }
    #expect(choice.name == URL(filePath: file).resolvingSymlinksInPath().path(percentEncoded: false))
    #expect(choice.deck.title == "Mine" && !choice.isNew)
    guard case .refused = live.reply(to: .read(path: home + "/other.yaml", ImportChoice())) else {
      return #expect(Bool(false))
    }
    #expect(try DeckShelf.lasting("~/x.yaml", home: "/home/lea") == "/home/lea/x.yaml")
    #expect(try DeckShelf.lasting("ventes-fr", home: nil) == "ventes-fr")
  }

  @Test func aForeignFileIsImportedAndWrittenOnlyWithTheSettings() throws {
    var live = try live()
    let file = try write(Self.sheet, to: "Nos mots.csv")
    guard case .imported(let found) = live.reply(to: .read(path: file, ImportChoice())) else {
      return #expect(Bool(false))
    }
    let deck = found.imported.deck
    #expect(deck.id.text == "nos-mots" && deck.terms.count == 2)
    let written = home + "/decks/nos-mots.yaml"
    #expect(!FileManager.default.fileExists(atPath: written))
    let effect = Effect.set([SettingChange(.deck, deck.id.text)], keeping: deck)
    guard case .message(.changed) = live.perform(effect) else { return #expect(Bool(false)) }
    #expect(FileManager.default.fileExists(atPath: written))
  }

  @Test(arguments: [("ventes-fr.csv", "ventes-fr-2"), ("pris.csv", "pris-2")])
  func aDeckThatIsThereKeepsItsId(_ name: String, _ id: String) throws {
    let live = try live()
    try DeckShelf(live.configuration.folder).put(
      "deck: pris\ntitle: T\nlanguage: fr\nterms:\n  - id: a\n    names: [A]\n    definition: Un.\n",
      as: try #require(.init("pris")))
    let file = try write(Self.sheet, to: name)
    guard case .imported(let found) = live.reply(to: .read(path: file, ImportChoice())) else {
      return #expect(Bool(false))
    }
    #expect(found.imported.deck.id.text == id)
  }

  @Test func aPathIsCompletedFromTheDisk() throws {
    let live = try live()
    _ = try write("", to: "glossaire.csv")
    try FileManager.default.createDirectory(atPath: home + "/gloses", withIntermediateDirectories: true)
    guard case .completed(let completion) = live.reply(to: .complete(home + "/g")) else { return #expect(Bool(false)) }
    #expect(completion.path == home + "/glos")
    #expect(completion.names == ["gloses/", "glossaire.csv"])
    guard case .completed(let none) = live.reply(to: .complete(home + "/nowhere/x")) else {
      return #expect(Bool(false))
    }
    #expect(none.path == home + "/nowhere/x" && none.names.isEmpty)
  }
}
