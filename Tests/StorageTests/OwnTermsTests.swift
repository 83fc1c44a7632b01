// The learner's own terms on the disk: their file, and what of them goes to a team's folder.

import DeckFormats
import Foundation
import Glossary
import JournalSamples
import Learning
import Platform
import Testing

@testable import Journal
@testable import Storage

@Suite struct OwnTermsTests {
  let folder: TemporaryFolder
  let team: String
  let now = ClockReading(Make.start + 10 * 86_400_000, day: (Make.start + 10 * 86_400_000).date)

  init() throws {
    folder = try TemporaryFolder()
    team = folder.path + "/team"
    try FileManager.default.createDirectory(atPath: team, withIntermediateDirectories: true)
    try folder.write("l-7f3a9c01b2\n", to: folder.data.learner)
  }

  func keep(_ acronym: String, _ name: String) throws -> TermAddress {
    try OwnTerms(folder.data).keep(
      OwnTerm(acronym: acronym, name: name, definition: ""), title: "Mes termes", language: "fr")
  }

  // MARK: The file

  @Test func theFirstTermMakesTheFileAndTheNextOneJoinsIt() throws {
    #expect(try keep("MQL", "Lead").description == "mine-l-7f3a9c01b2/mql")
    #expect(try keep("SQL", "Lead vendu").description == "mine-l-7f3a9c01b2/sql")
    let deck = try DeckYAML.read(folder.bytes(folder.data.mine), reserved: []).get()
    #expect(deck.title == "Mes termes" && deck.language == "fr" && deck.terms.map(\.acronym) == ["MQL", "SQL"])
  }

  @Test(arguments: ["deck: [", "", "deck: mine\ntitle: T\nlanguage: fr\nterms:\n  - id: A B\n"])
  func aFileThatCannotBeReadIsNotOverwritten(_ text: String) throws {
    try folder.write(text, to: folder.data.mine)
    #expect(throws: StorageProblem.self) { try keep("MQL", "Lead") }
    #expect(try folder.text(folder.data.mine) == text)
  }

  @Test func theLongestPseudonymGivesAnId() {
    #expect(Deck.ID.ownTerms(of: String(repeating: "a", count: 48)).text == "mine-" + String(repeating: "a", count: 43))
  }

  @Test func anOpenedDeckHasTheTermsWithoutReadingItsOwnFileAgain() throws {
    let shelf = DeckShelf(folder.data)
    let root = folder.path + "/acme.yaml"
    try folder.write(
      "deck: acme\ntitle: T\nlanguage: fr\nterms:\n  - id: a\n    names: [A]\n    definition: Un.\n", to: root)
    let opened = try shelf.open(root, on: now.day)
    #expect(opened.ownTerms(in: folder.data) == nil)
    try folder.write("deck: [", to: root)
    _ = try keep("MQL", "Lead")
    let extended = try shelf.withOwnTerms(opened)
    #expect(extended.deck.terms.map(\.id.text) == ["a", "mql"])
    #expect(extended.ownTerms(in: folder.data)?.text == "mine-l-7f3a9c01b2")
    _ = try keep("SQL", "Lead vendu")
    #expect(try shelf.withOwnTerms(extended).deck.terms.map(\.id.text) == ["a", "mql", "sql"])
  }

  @Test func theOwnDeckMayBeTheDeckOfTheSession() throws {
    _ = try keep("MQL", "Lead")
    let opened = try DeckShelf(folder.data).open("mine-l-7f3a9c01b2", on: now.day)
    _ = try keep("SQL", "Lead vendu")
    #expect(try DeckShelf(folder.data).withOwnTerms(opened).deck.terms.map(\.id.text) == ["mql", "sql"])
  }

  // MARK: Sharing

  static let own = "mine-l-7f3a9c01b2/mql"

  func copies(withTerms: Bool) throws -> SharedCopies {
    try SharedCopies(of: folder.data, folder.device, withAliases: true, withTerms: withTerms, now: now)
  }

  /// A day with answers on the deck and on own terms, in turns.
  func writeJournal() throws {
    let own = try #require(TermAddress(Self.own))
    var confused = Review(
      card: try #require(Card.ID("ventes-fr/sdr/name")), form: .typed, grade: .again, duration: 1)
    confused.got = own
    let events = [
      try Make.review(1), try Make.review(2, card: Self.own + "/expand", grade: .again),
      try Make.event(3, day: 0, .remark(Remark(on: try #require(TermAddress("ventes-fr/sdr")), "vague"))),
      try Make.event(4, day: 0, .alias(Alias(on: own, "lead chaud"))), try Make.event(5, day: 0, .review(confused)),
      try Make.event(6, day: 0, .mark(Mark(.flag, on: own))), try Make.review(7, card: Self.own + "/expand"),
      try Make.review(8),
    ]
    try folder.write(events.flatMap(JournalLine.encode), to: folder.journalPath)
  }

  func lines(_ copies: SharedCopies) -> [String] {
    copies.files.flatMap { String(decoding: $0.bytes, as: UTF8.self).split(separator: "\n").map(String.init) }
  }

  @Test func theOtherLinesAreTheSameWhetherOwnTermsAreSharedOrNot() throws {
    try writeJournal()
    let (with, without) = (lines(try copies(withTerms: true)), lines(try copies(withTerms: false)))
    #expect(without.count == 4 && with.count == 8)
    #expect(with.filter { !$0.contains(Self.own) } == without)
    #expect(without.allSatisfy { !$0.contains("mine-") })
    #expect(without.contains { $0.contains(#""remark":"vague""#) })
  }

  @Test func theLinesAboutOwnTermsKeepTheirOrder() throws {
    try writeJournal()
    let events = try WholeReading(copies(withTerms: true).reading(now: now)).events
    let grades = events.compactMap(\.review).filter { $0.card.deck.isOfOwnTerms }.map(\.grade)
    #expect(grades == [.again, .good])
  }

  @Test func theFileIsThereAsLongAsItIsShared() throws {
    try writeJournal()
    _ = try keep("MQL", "Lead")
    let target = team + "/l-7f3a9c01b2"
    let path = target + "/terms.yaml"
    try copies(withTerms: true).write(to: target)
    #expect(try folder.bytes(path) == folder.bytes(folder.data.mine))
    #expect(FileStatus(path)?.permissions == 0o644)
    #expect(try TeamFolder(team).terms(of: "l-7f3a9c01b2")?.terms.map(\.id.text) == ["mql"])
    try copies(withTerms: false).write(to: target)
    #expect(FileStatus(unfollowed: path) == nil)
    #expect(try TeamFolder(team).terms(of: "l-7f3a9c01b2") == nil)
  }

  @Test func aLinkInThePlaceOfTheFileIsNeitherFollowedNorDeleted() throws {
    try writeJournal()
    _ = try keep("MQL", "Lead")
    let target = team + "/l-7f3a9c01b2"
    try copies(withTerms: false).write(to: target)
    try folder.write("theirs", to: folder.path + "/elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: target + "/terms.yaml", withDestinationPath: folder.path + "/elsewhere")
    let problem = StorageProblem.link(path: target + "/terms.yaml")
    #expect(throws: problem) { try copies(withTerms: true).write(to: target) }
    #expect(throws: problem) { try TeamFolder(team).terms(of: "l-7f3a9c01b2") }
    try copies(withTerms: false).write(to: target)
    #expect(try folder.text(folder.path + "/elsewhere") == "theirs")
    #expect(FileStatus(unfollowed: target + "/terms.yaml")?.isLink == true)
  }

  @Test func whoIsForgottenLeavesNoTerms() throws {
    try writeJournal()
    _ = try keep("MQL", "Lead")
    try copies(withTerms: true).write(to: team + "/l-7f3a9c01b2")
    #expect(try Forgetting("l-7f3a9c01b2", in: team).isGone)
  }

  @Test(arguments: [false, true])
  func whetherTermsAreSharedIsRemembered(_ withTerms: Bool) throws {
    for withAliases in [false, true] {
      try Sharing.planned(team, withAliases: withAliases, withTerms: withTerms, in: folder.data).save(in: folder.data)
      let sharing = try #require(try Sharing.current(in: folder.data))
      #expect(sharing.withTerms == withTerms && sharing.withAliases == withAliases)
    }
  }
}
