// The effect that writes an own term: the file, the day with it, a file broken by hand, and what is shared at the end.

import DeckFormats
import Foundation
import Glossary
import Harness
import Journal
import Storage
import Testing

@testable import Trainer
@testable import ramp

@Suite struct LiveTermsTests {
  let home = Scratch.path("home")

  private func live() throws -> LiveSession {
    try FileManager.default.createDirectory(atPath: home + "/decks", withIntermediateDirectories: true)
    let words = ["--home", home, "--now", "2026-11-23T09:00", "--deck", "ventes-fr"]
    return LiveSession(try Configuration(try GlobalOptions.parse(words)))
  }

  private let term = OwnTerm(acronym: "MQL", name: "Lead marketing", definition: "")

  @Test func theTermIsInTheFileAndInTheDay() throws {
    var live = try live()
    guard case .message(.termKept(let kept, let loaded, _)) = live.perform(.keepTerm(term)) else {
      return #expect(Bool(false))
    }
    #expect(kept.change == .added && kept.title == "MQL" && kept.address.deck.isOfOwnTerms)
    #expect(loaded.studyDay.deck[kept.address]?.names == ["Lead marketing"])
    #expect(loaded.ownDeck == kept.address.deck && loaded.sharing == .off)
    #expect(FileManager.default.fileExists(atPath: home + "/decks/mine.yaml"))
  }

  /// The last term takes the file with it: a deck has terms.
  @Test func aTermThatIsDroppedIsOutOfTheFileAndOfTheDay() throws {
    var live = try live()
    func kept(_ term: OwnTerm) throws -> TermAddress {
      guard case .message(.termKept(let kept, _, _)) = live.perform(.keepTerm(term)) else {
        return try #require(nil as TermAddress?)
      }
      return kept.address
    }
    let first = try kept(term)
    let second = try kept(OwnTerm(acronym: "", name: "Autre", definition: "Une chose."))
    for (address, isLast) in [(first, false), (second, true)] {
      guard case .message(.termKept(let dropped, let loaded, _)) = live.perform(.dropTerm(address)) else {
        return #expect(Bool(false))
      }
      #expect(dropped.change == .removed && loaded.studyDay.deck[address] == nil)
      #expect(FileManager.default.fileExists(atPath: home + "/decks/mine.yaml") != isLast)
    }
  }

  @Test func aFileThatIsBrokenByHandIsNamedAndStays() throws {
    var live = try live()
    let file = home + "/decks/mine.yaml"
    try Data("deck: [".utf8).write(to: URL(filePath: file))
    guard case .message(.termNotKept(.badDeck(let named, _))) = live.perform(.keepTerm(term)) else {
      return #expect(Bool(false))
    }
    #expect(named == file)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "deck: [")
  }

  @Test func aSessionWithoutAnAnswerSharesItsTerms() throws {
    let team = home + "/team"
    try FileManager.default.createDirectory(atPath: team, withIntermediateDirectories: true)
    let folder = try DataFolder(home: home)
    var live = try live()
    let sharing = try Sharing.planned(team, withAliases: false, withTerms: true, in: folder)
    try sharing.save(in: folder)
    guard case .message(.termKept(_, let loaded, _)) = live.perform(.keepTerm(term)) else {
      return #expect(Bool(false))
    }
    #expect(loaded.sharing == .on(withTerms: true))
    #expect(live.close(loaded.studyDay, aside: 0) == nil)
    let shared = try Data(contentsOf: URL(filePath: sharing.folder + "/terms.yaml"))
    #expect(try shared == Data(contentsOf: URL(filePath: home + "/decks/mine.yaml")))
  }
}
