// The opening of a session's deck: what it includes, and the last good copy where its files cannot be taken.

import DeckFormats
import Foundation
import Glossary
import Harness
import Learning
import Synchronization
import Testing

@testable import Journal
@testable import Storage

@Suite struct OpenedDeckTests {
  let home: TemporaryFolder
  let day: Day

  init() throws {
    home = try TemporaryFolder()
    day = try #require(Day("2026-11-30"))
  }

  static func yaml(
    _ id: String, revision: Int? = nil, with: String? = nil, _ terms: [(id: String, definition: String)]
  ) -> String {
    let head = ["deck: \(id)", revision.map { "revision: \($0)" }, with.map { "with: [\($0)]" }].compactMap(\.self)
    let items = terms.map {
      "  - id: \($0.id)\n    names: [\"\($0.id)\"]\n    kind: concept\n    definition: \"\($0.definition)\"\n"
    }
    return head.joined(separator: "\n") + "\ntitle: \"Deck \(id)\"\nlanguage: en\nterms:\n" + items.joined()
  }

  func path(_ name: String) -> String { "\(home.path)/team/\(name)" }

  func put(_ text: String, _ name: String = "decks/acme.yaml") throws {
    try? FileManager.default.removeItem(atPath: path(name))
    try home.write(text, to: path(name))
    // The file counts as written long ago.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)], ofItemAtPath: path(name))
  }

  func open(_ name: String = "decks/acme.yaml", on day: Day? = nil) throws -> OpenedDeck {
    try DeckShelf(home.data).open(path(name), on: day ?? self.day)
  }

  func ids(_ opened: OpenedDeck) -> [String] { opened.deck.terms.map(\.address.description) }

  // MARK: Included decks

  @Test func itIncludesDecksByIdByPathAndThoseThatTheyInclude() throws {
    try put(Self.yaml("acme", with: "\"legal\", \"../common/tech.yaml\"", [("zap", "Z.")]))
    try put(Self.yaml("legal", with: "\"base\"", [("nda", "N.")]), "decks/legal.yaml")
    try put(Self.yaml("base", [("law", "L.")]), "decks/base.yaml")
    try put(Self.yaml("tech", [("api", "A.")]), "common/tech.yaml")
    let opened = try open()
    #expect(ids(opened) == ["acme/zap", "legal/nda", "base/law", "tech/api"])
    #expect(opened.problems.isEmpty && opened.fallback == nil)
    #expect(opened.paths.count == 4)
  }

  @Test func aBundledDeckIsIncludedByItsId() throws {
    try put(Self.yaml("acme", with: "sales-en", [("zap", "Z.")]))
    let opened = try open()
    #expect(opened.deck.included.map(\.id.text) == ["sales-en"])
    #expect(opened.deck.included[0].checksum != nil)
  }

  @Test func whatIncludesItselfIsLeftOutOnce() throws {
    try put(Self.yaml("acme", with: "legal", [("zap", "Z.")]))
    try put(Self.yaml("legal", with: "acme", [("nda", "N.")]), "decks/legal.yaml")
    let opened = try open()
    #expect(ids(opened) == ["acme/zap", "legal/nda"])
    #expect(opened.problems.map(\.reason) == [.cycle])
  }

  @Test func aDeckWithTheIdOfAnotherIsLeftOut() throws {
    try put(Self.yaml("acme", with: "\"other.yaml\"", [("zap", "Z.")]))
    try put(Self.yaml("acme", [("nda", "N.")]), "decks/other.yaml")
    #expect(try open().problems.map(\.reason) == [.sameID(#require(Deck.ID("acme")))])
  }

  @Test(arguments: ["/etc/hostname.yaml", "~/x.yaml", "../../far.yaml", "../link.yaml"])
  func aPathThatLeadsOutOfTheFolderAboveIsNotRead(_ name: String) throws {
    try put(Self.yaml("acme", with: "\"\(name)\"", [("zap", "Z.")]))
    try put(Self.yaml("far", [("nda", "N.")]), "../far.yaml")
    try FileManager.default.createSymbolicLink(atPath: path("link.yaml"), withDestinationPath: path("../far.yaml"))
    let opened = try open()
    #expect(ids(opened) == ["acme/zap"])
    #expect(opened.problems.map(\.reason) == [.outside])
  }

  @Test func withoutACopyAMissingIncludedDeckStopsNobody() throws {
    try put(Self.yaml("acme", with: "legal", [("zap", "Z.")]))
    let opened = try open()
    #expect(ids(opened) == ["acme/zap"])
    #expect(opened.problems.map(\.name) == ["legal"])
  }

  @Test func theLearnersOwnTermsComeLast() throws {
    try put(Self.yaml("acme", [("zap", "Z.")]))
    try home.write(Self.yaml("mine-l-1", [("own", "O.")]), to: home.data.mine)
    #expect(ids(try open()) == ["acme/zap", "mine-l-1/own"])
    try home.write(Self.yaml("mine", [("own", "O.")]), to: home.data.mine)
    #expect(ids(try open()) == ["acme/zap"], "a deck that was imported as “mine”")
  }

  // MARK: The last good copy

  /// What may happen to a shared file, and whether the copy is used.
  enum Damage: CaseIterable {
    case broken, empty, gone, unreadable, folder, lowerRevision, notText
  }

  @Test(arguments: Damage.allCases) func aFileThatCannotBeTakenIsReplacedByItsCopy(_ damage: Damage) throws {
    try put(Self.yaml("acme", revision: 3, [("zap", "Z."), ("zip", "Y.")]))
    #expect(try open().fallback == nil)
    try damageFile(damage)
    let later = try open(on: day + 5)
    #expect(ids(later) == ["acme/zap", "acme/zip"])
    #expect(later.fallback?.day == day)
    try put(Self.yaml("acme", revision: 4, [("zap", "Z.")]))
    let mended = try open(on: day + 6)
    #expect(ids(mended) == ["acme/zap"] && mended.fallback == nil)
  }

  private func damageFile(_ damage: Damage) throws {
    let file = path("decks/acme.yaml")
    switch damage {
    case .broken: try put("deck: acme\nterms: [")
    case .empty: try put("")
    case .gone: try FileManager.default.removeItem(atPath: file)
    case .unreadable:
      // Root reads everything: a link that leads nowhere stands for it.
      try FileManager.default.removeItem(atPath: file)
      try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: file)
    case .folder:
      try FileManager.default.removeItem(atPath: file)
      try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: false)
    case .lowerRevision: try put(Self.yaml("acme", revision: 2, [("zap", "Z.")]))
    case .notText: try home.write([0xFF, 0xFE, 0x00], to: file)
    }
  }

  @Test func withoutACopyTheProblemIsThrown() throws {
    #expect(throws: StorageProblem.noSuchFile(path: path("decks/acme.yaml"))) { try open() }
  }

  @Test func anIncludedDeckThatGoesAwayBringsTheCopyOfAll() throws {
    try put(Self.yaml("acme", with: "legal", [("zap", "Z.")]))
    try put(Self.yaml("legal", [("nda", "N.")]), "decks/legal.yaml")
    _ = try open()
    try FileManager.default.removeItem(atPath: path("decks/legal.yaml"))
    try put(Self.yaml("acme", with: "legal", [("zap", "Other.")]))
    let opened = try open(on: day + 1)
    #expect(opened.deck.terms.map(\.definition) == ["Z.", "N."])
    guard case .incomplete(let problem)? = opened.fallback?.reason else {
      Issue.record("\(String(describing: opened.fallback))")
      return
    }
    #expect(problem.name == "legal")
  }

  @Test func anIncludedDeckThatTheOwnerTakesOutGoes() throws {
    try put(Self.yaml("acme", with: "legal", [("zap", "Z.")]))
    try put(Self.yaml("legal", [("nda", "N.")]), "decks/legal.yaml")
    _ = try open()
    try put(Self.yaml("acme", [("zap", "Z.")]))
    let opened = try open()
    #expect(ids(opened) == ["acme/zap"] && opened.fallback == nil)
  }

  @Test func aSealedFileWithoutItsEndIsHalfWritten() throws {
    let whole = DeckShelf.sealed(Self.yaml("acme", [("zap", "Z."), ("zip", "Y.")]), revision: 1)
    try put(whole)
    _ = try open()
    let next = DeckShelf.sealed(Self.yaml("acme", [("zap", "Z2."), ("zip", "Y2."), ("zop", "X.")]), revision: 2)
    let lines = next.split(separator: "\n", omittingEmptySubsequences: false)
    for count in 0..<(lines.count - 2) {
      try put(lines.prefix(count).joined(separator: "\n") + "\n")
      #expect(ids(try open()) == ["acme/zap", "acme/zip"], "\(count) lines")
    }
    // Written in place over the longer old file: the end is that of the old revision.
    try put(Self.yaml("acme", revision: 2, [("zap", "Z2.")]) + whole.suffix(whole.count / 2))
    #expect(try open().deck.terms.map(\.definition) == ["Z.", "Y."])
    try put(next)
    #expect(try open().deck.revision == 2)
  }

  @Test func theBeginningOfAnUnsealedFileIsHalfWrittenUnlessALineEndsThere() throws {
    let text = Self.yaml("acme", [("zap", "Z."), ("zip", "Y.")])
    try put(text)
    _ = try open()
    try put(String(text.dropLast(3)))
    #expect(try open().deck.terms.count == 2)
    // The owner took the last term out.
    try put(Self.yaml("acme", [("zap", "Z.")]))
    #expect(try open().deck.terms.count == 1)
  }

  @Test func aDeckThatIsChosenAgainIsTakenAsItIs() throws {
    try put(Self.yaml("acme", revision: 3, [("zap", "Z.")]))
    _ = try open()
    try put(Self.yaml("acme", revision: 1, [("zip", "Y.")]))
    #expect(ids(try open()) == ["acme/zap"])
    DeckShelf(home.data).forgetCopy(of: path("decks/acme.yaml"))
    #expect(ids(try open()) == ["acme/zip"])
  }

  @Test func aDamagedCopyIsNoCopy() throws {
    try put(Self.yaml("acme", [("zap", "Z.")]))
    _ = try open()
    let copies = try FileManager.default.contentsOfDirectory(atPath: home.data.deckCopies)
    let copy = "\(home.data.deckCopies)/\(try #require(copies.first))"
    let bytes = try home.bytes(copy)
    for cut in stride(from: 0, to: bytes.count, by: 7) {
      try home.write(Array(bytes.prefix(cut)), to: copy)
      try put("terms: [")
      #expect(throws: StorageProblem.self) { try open() }
    }
  }

  /// A writer that knows nothing of whole files, in a loop, while the deck is opened again and again.
  @Test func aFolderThatIsRewrittenInALoopGivesWholeVersionsOnly() async throws {
    let versions = [1, 2].map { version in
      DeckShelf.sealed(
        Self.yaml("acme", (0..<60).map { ("t\($0)", "Version \(version) of term \($0).") }), revision: 5)
    }
    try put(versions[0])
    _ = try open()
    let file = path("decks/acme.yaml")
    let isOver = Atomic(false)
    async let rewriting: Void = Self.rewrite(file, versions, until: { isOver.load(ordering: .relaxed) })
    for _ in 0..<60 {
      let deck = try open().deck
      #expect(Set(deck.terms.map { $0.definition.prefix(9) }).count == 1 && deck.terms.count == 60)
    }
    isOver.store(true, ordering: .relaxed)
    await rewriting
  }

  /// Nothing tells whether an unsealed file is whole: while it is being written, the copy is used.
  @Test func anUnsealedFileThatIsStillBeingWrittenIsReplacedByItsCopy() throws {
    try put(Self.yaml("acme", [("zap", "Z."), ("zip", "Y.")]))
    _ = try open()
    try put(Self.yaml("acme", [("zap", "Half.")]))
    let name = path("decks/acme.yaml")
    let copy = try #require(GoodCopy(DeckCopy.read(.good, of: name, in: home.data), home.data))
    var read = try DeckReading(.path(name), in: home.data)
    let deck = try #require(read.decks.joined)
    #expect(copy.refusal(of: read, deck, trusting: nil) == nil)
    read.isSettled = false
    #expect(copy.refusal(of: read, deck, trusting: nil) == .halfWritten(path: name))
    #expect(copy.refusal(of: read, deck, trusting: name) == nil)
    try put(DeckShelf.sealed(Self.yaml("acme", [("zap", "Whole.")]), revision: 1))
    var sealed = try DeckReading(.path(name), in: home.data)
    sealed.isSettled = false
    #expect(copy.refusal(of: sealed, try #require(sealed.decks.joined), trusting: nil) == nil)
  }

  private static func rewrite(_ file: String, _ versions: [String], until isOver: @Sendable () -> Bool) async {
    var round = 0
    while !isOver() {
      round += 1
      guard let handle = FileHandle(forWritingAtPath: file) else { return }
      try? handle.truncate(atOffset: 0)
      let bytes = Array(versions[round % 2].utf8)
      for start in stride(from: 0, to: bytes.count, by: 1024) {
        try? handle.write(contentsOf: bytes[start..<min(bytes.count, start + 1024)])
        await Task.yield()
      }
      try? handle.close()
      // Pauses longer than the time after which a file counts as quiet: some readings fall into them.
      if round.isMultiple(of: 5) { try? await Task.sleep(for: .milliseconds(200)) }
    }
  }

  // MARK: What has changed

  @Test func whatChangedIsToldOnceAndOnlyAfterAFirstSession() throws {
    let shelf = DeckShelf(home.data)
    try put(Self.yaml("acme", [("zap", "Z.")]))
    let first = try open()
    #expect(shelf.news(of: first) == nil)
    shelf.see(first, on: day)
    try put(Self.yaml("acme", [("zap", "Z."), ("zip", "Y.")]))
    let second = try open()
    #expect(shelf.news(of: second)?.changes.count == 1)
    shelf.see(second, on: day)
    #expect(shelf.news(of: second) == nil)
  }
}
