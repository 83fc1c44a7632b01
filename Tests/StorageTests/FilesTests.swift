// Folders, devices, settings, the state file, the deck shelf.

import DeckFormats
import Foundation
import Glossary
import Learning
import Platform
import Study
import Testing

@testable import Journal
@testable import Storage

@Suite struct DataFolderTests {
  @Test func oneHomeRootsEverything() throws {
    for folder in [
      try DataFolder(home: "/x", environment: ["RAMP_HOME": "/y"]),
      try DataFolder(home: nil, environment: ["RAMP_HOME": "/x"]),
    ] {
      #expect(folder.journal == "/x/journal")
      #expect(folder.settings == "/x/settings.json")
      #expect(folder.device == "/x/device")
      #expect(folder.cache == "/x/cache")
    }
  }

  @Test func withoutOneTheXDGFoldersAreUsed() throws {
    let folder = try DataFolder(
      home: nil, environment: ["HOME": "/h", "XDG_CONFIG_HOME": "/c", "XDG_STATE_HOME": "relative"])
    #expect(folder.journal == "/h/.local/share/ramp/journal")
    #expect(folder.settings == "/c/ramp/settings.json")
    #expect(folder.device == "/h/.local/state/ramp/device")
  }

  @Test func withoutAnyHomeItIsSaidSo() {
    #expect(throws: StorageProblem.noHome) { try DataFolder(home: nil, environment: [:]) }
  }
}

@Suite struct DeviceTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  @Test func aMachineKeepsItsName() throws {
    var random = SystemRandomNumberGenerator()
    try folder.write("0123456789abcdef\n", to: folder.path + "/machine-id")
    let name = { (random: inout SystemRandomNumberGenerator) in
      try Device.current(in: self.folder.data, machineID: self.folder.path + "/machine-id", random: &random)
    }
    let first = try name(&random)
    #expect(try name(&random) == first)
    #expect(first.id.count == 11 && first.id.hasPrefix("pc-"))
    #expect(!first.id.contains("0123"))
  }

  @Test func aMachineWithoutAnIdDrawsANameOnce() throws {
    var random = SystemRandomNumberGenerator()
    let first = try Device.current(in: folder.data, machineID: "/nonexistent", random: &random)
    #expect(try Device.current(in: folder.data, machineID: "/nonexistent", random: &random) == first)
  }
}

@Suite struct SettingsTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  func settings(_ text: String) throws -> Settings {
    try folder.write(text, to: folder.data.settings)
    return try Settings(folder.data)
  }

  @Test func noFileOrAnEmptyOneIsTheDefaults() throws {
    #expect(try Settings(folder.data) == Settings())
    #expect(try settings(" \n") == Settings())
  }

  @Test func whatIsSetIsReadAndUnknownKeysAreNoObstacle() throws {
    let settings = try settings(
      #"{"language": "en", "new-per-day": 5, "day-starts-at": 3, "deck": "mine", "theme": "dark"}"#)
    #expect(settings.language == "en")
    #expect(settings.newPerDay == 5)
    #expect(settings.dayStartsAt == 3)
    #expect(settings.deck == "mine")
  }

  @Test(arguments: [
    (#"{"new-per-day": "ten"}"#, "new-per-day"), (#"{"new-per-day": -1}"#, "new-per-day"),
    (#"{"language": "de"}"#, "language"), (#"{"theme": "pink"}"#, "theme"), (#"{"symbols": 1}"#, "symbols"),
    (#"{"day-starts-at": 12}"#, "day-starts-at"), ("{", nil), ("[]", nil),
  ])
  func aWrongValueIsNamed(_ text: String, _ key: String?) throws {
    #expect(throws: StorageProblem.badSettings(path: folder.data.settings, key: key)) { try settings(text) }
  }
}

@Suite struct StateFileTests {
  @Test func theStateIsReplacedWholeAndForThisUserAlone() throws {
    let folder = try TemporaryFolder()
    let deck = try DeckShelf(folder.data).deck(named: "ventes-fr").deck
    let day = try #require(Day("2026-11-23"))
    for bytes in [10, 20] {
      try StateFile(
        folder.device, deck, on: day, Learning.Progress(), journal: JournalCounters(bytes: bytes, last: nil)
      )
      .write(to: folder.data)
    }
    let path = "\(folder.data.state)/\(folder.device.id).json"
    #expect(try folder.text(path).contains(#""bytes":20"#))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.data.state) == ["\(folder.device.id).json"])
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
  }

  @Test func aFailedReplacementLeavesTheFormerFile() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/file"
    try folder.write("former", to: path)
    var calls = Syscalls()
    calls.fsync = { _ in
      errno = EIO
      return -1
    }
    #expect(throws: StorageProblem.self) { try WholeFile.replace(path, with: Array("new".utf8), calls) }
    #expect(try folder.text(path) == "former")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["file"])
  }

  @Test func deletingTheStateChangesNothing() throws {
    let folder = try TemporaryFolder()
    try folder.write(GoldenJournalTests.golden(), to: folder.journalPath)
    let deck = try DeckShelf(folder.data).deck(named: "ventes-fr").deck
    func progress() throws -> Learning.Progress {
      StudyDay(
        deck, on: try #require(Day("2026-12-01")), history: try folder.reading().standing, options: PlanOptions()
      ).progress
    }
    let before = try progress()
    try StateFile(
      folder.device, deck, on: try #require(Day("2026-12-01")), before, journal: JournalCounters(bytes: 1, last: nil)
    )
    .write(to: folder.data)
    let with = try progress()
    try FileManager.default.removeItem(atPath: folder.data.state)
    #expect(try progress() == before)
    #expect(with == before)
  }
}

@Suite struct DeckShelfTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  static let small = """
    deck: mine
    title: "Mine"
    language: en
    terms:
      - {id: a, names: ["A"], definition: "First."}
    """

  @Test func aDeckIsFoundByItsIdOrItsPath() throws {
    let shelf = DeckShelf(folder.data)
    try folder.write(Self.small, to: "\(folder.data.decks)/mine.yaml")
    #expect(try shelf.deck(named: "mine").deck.id.text == "mine")
    #expect(try shelf.deck(named: "\(folder.data.decks)/mine.yaml").deck.id.text == "mine")
    #expect(try shelf.all().map { try $0.get().deck.id.text } == ["ventes-fr", "sales-en", "mine"])
  }

  @Test func anUnknownDeckIsAnsweredWithTheNearest() {
    #expect(throws: StorageProblem.noSuchDeck(id: "vente-fr", suggestion: "ventes-fr")) {
      try DeckShelf(folder.data).deck(named: "vente-fr")
    }
  }

  @Test func aMissingFileIsSaidSo() {
    let path = folder.path + "/nowhere/x.yaml"
    #expect(throws: StorageProblem.noSuchFile(path: path)) {
      try DeckShelf(folder.data).deck(named: path)
    }
  }

  @Test func aBundledIdIsReserved() throws {
    let path = folder.path + "/copy.yaml"
    try folder.write(Self.small.replacingOccurrences(of: "deck: mine", with: "deck: ventes-fr"), to: path)
    let error = try #require(throws: StorageProblem.self) { try DeckShelf(folder.data).deck(named: path) }
    guard case .badDeck(_, let problems) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(problems.first.reason == .reservedIdentifier("ventes-fr"))
    #expect(problems.first.line == 1)
  }

  // MARK: The compiled form

  @Test func aDeckReadTwiceIsTheSameDeck() throws {
    let path = folder.path + "/small.yaml"
    try folder.write(Self.small, to: path)
    let first = try DeckShelf(folder.data).deck(named: path).deck
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.data.cache).count == 1)
    #expect(try DeckShelf(folder.data).deck(named: path).deck == first)
    let bundled = try DeckShelf(folder.data).deck(named: "ventes-fr").deck
    #expect(try DeckShelf(folder.data).deck(named: "ventes-fr").deck == bundled)
  }

  @Test func aChangedFileIsReadAnew() throws {
    let path = folder.path + "/small.yaml"
    try folder.write(Self.small, to: path)
    _ = try DeckShelf(folder.data).deck(named: path)
    try folder.write(Self.small.replacingOccurrences(of: "First.", with: "Other."), to: path)
    #expect(try DeckShelf(folder.data).deck(named: path).deck.terms[0].definition == "Other.")
  }

  @Test func aDamagedCacheIsMadeAnew() throws {
    let path = folder.path + "/small.yaml"
    try folder.write(Self.small, to: path)
    let deck = try DeckShelf(folder.data).deck(named: path).deck
    let kept = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.data.cache).first)
    for damage in ["", "{", "{\"deck\":\"mine\"}", "[]"] {
      try folder.write(damage, to: "\(folder.data.cache)/\(kept)")
      #expect(try DeckShelf(folder.data).deck(named: path).deck == deck)
    }
  }

  @Test func aCopyOfABundledDeckIsRefusedEvenWhenThatOneIsCompiled() throws {
    _ = try DeckShelf(folder.data).deck(named: "ventes-fr")
    let source = GoldenJournalTests.root.appending(path: "../../Decks/ventes-fr.yaml")
    try folder.write(try Array(Data(contentsOf: source)), to: folder.path + "/copy.yaml")
    #expect(throws: StorageProblem.self) { try DeckShelf(folder.data).deck(named: folder.path + "/copy.yaml") }
  }
}
