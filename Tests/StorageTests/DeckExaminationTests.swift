// What the owner of a deck file is told, and how the file is sealed; and that neither opens the way for a file that a
// session would not take.

import Foundation
import Glossary
import Harness
import Learning
import Testing

@testable import Journal
@testable import Storage

extension OpenedDeckTests {
  // MARK: The owner's check

  @Test func anExaminationComparesWithTheLastGoodCopyAndNamesRivals() throws {
    try put(Self.yaml("acme", [("zap", "What it sells.")]))
    let shelf = DeckShelf(home.data)
    let file = path("decks/acme.yaml")
    try shelf.keepChecked(file, on: day)
    try put(Self.yaml("acme", [("zap-1", "What it sells.")]))
    try put(Self.yaml("acme", [("zap", "Z.")]), "decks/acme (conflicted copy).yaml")
    let examination = try shelf.examine(file)
    #expect(examination.lost.map(\.line) == ["was: [zap]"])
    #expect(examination.rivals == [path("decks/acme (conflicted copy).yaml")])
  }

  @Test func sealingRaisesTheRevisionOnceAndKeepsThePermissions() throws {
    try put(Self.yaml("acme", [("zap", "Z.")]))
    let shelf = DeckShelf(home.data)
    let file = path("decks/acme.yaml")
    try FileManager.default.setAttributes([.posixPermissions: 0o664], ofItemAtPath: file)
    func seal() throws -> DeckShelf.Sealing { try shelf.seal(file, try shelf.deck(named: file).deck) }
    #expect(try seal() == .raised(to: 1))
    #expect(try seal() == .unchanged)
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o664)
    try home.write(try home.text(file).replacing("Z.", with: "Zz."), to: file)
    #expect(try seal() == .raised(to: 2))
    #expect(try shelf.deck(named: file).deck.revision == 2)
  }

  @Test(arguments: [
    "deck:\n  acme\ntitle: \"A\"\nlanguage: en\nterms:\n  - {id: a, names: [A], definition: B.}\n",
    #"{"deck": "acme", "title": "A", "language": "en", "terms": [{"id": "a", "names": ["A"], "definition": "B."}]}"#
      + "\n",
    "deck: acme\nrevision : 3\ntitle: \"A\"\nlanguage: en\nterms:\n  - {id: a, names: [A], definition: B.}\n",
  ])
  func aFileInAnotherFormStaysAsItIs(_ text: String) throws {
    try put(text)
    let shelf = DeckShelf(home.data)
    let file = path("decks/acme.yaml")
    let deck = try shelf.deck(named: file).deck
    #expect(try shelf.seal(file, deck) == .impossible(revision: deck.revision + 1))
    #expect(try home.text(file) == text)
  }

  /// The command names the file as it is called from the folder that it is in.
  @Test func aCheckDoesNotSwitchOffTheGuardOfTheCopy() throws {
    try put(DeckShelf.sealed(Self.yaml("acme", [("zap", "Z."), ("zip", "Y.")]), revision: 5))
    _ = try open()
    let shelf = DeckShelf(home.data)
    try shelf.keepChecked(path("decks/../decks/acme.yaml"), on: day)
    try put(DeckShelf.sealed(Self.yaml("acme", [("zap", "Other.")]), revision: 4))
    #expect(try open().fallback != nil)
  }

  @Test func aFileThatWasCutIsNamedWithTheNumberOfItsLostTerms() throws {
    let shelf = DeckShelf(home.data)
    let file = path("decks/acme.yaml")
    try put(DeckShelf.sealed(Self.yaml("acme", [("zap", "Z."), ("zip", "Y.")]), revision: 1))
    try shelf.keepChecked(file, on: day)
    try put(Self.yaml("acme", revision: 1, [("zap", "Z.")]))
    var found = try shelf.examine(file)
    #expect(found.isCut && found.missing.map(\.id.text) == ["zip"])
    // All terms are there: the owner wrote the file with another program.
    try put(Self.yaml("acme", revision: 1, [("zap", "Z."), ("zip", "Other.")]))
    found = try shelf.examine(file)
    #expect(found.isCut && found.missing.isEmpty)
    #expect(try shelf.seal(file, found.deck) == .raised(to: 2))
    #expect(try !shelf.examine(file).isCut)
  }

  @Test func aFileThatWentBackIsSealedAboveWhatLearnersHave() throws {
    let shelf = DeckShelf(home.data)
    let file = path("decks/acme.yaml")
    try put(DeckShelf.sealed(Self.yaml("acme", [("zap", "Z.")]), revision: 3))
    _ = try open()
    try put(DeckShelf.sealed(Self.yaml("acme", [("zap", "Old.")]), revision: 1))
    let found = try shelf.examine(file)
    #expect(found.higherRevision == 3)
    #expect(try shelf.seal(file, found.deck, above: 3) == .raised(to: 4))
    #expect(try open().deck.terms.map(\.definition) == ["Old."])
  }

  @Test func aDraftThatIsNotPublishedIsNotComparedWith() throws {
    let shelf = DeckShelf(home.data)
    let file = path("decks/acme.yaml")
    let published = DeckShelf.sealed(Self.yaml("acme", [("zap", "Z.")]), revision: 1)
    try put(published)
    try shelf.keepChecked(file, on: day)
    try put(published.replacing("zap", with: "zip").replacing("Z.", with: "Other."))
    try shelf.keepChecked(file, on: day)
    try put(published)
    #expect(try shelf.examine(file).missing.isEmpty)
  }

  @Test func anIdThatChangedIsStillToldAfterASessionTookTheFile() throws {
    try put(Self.yaml("acme", [("zap", "What it sells.")]))
    _ = try open()
    try put(Self.yaml("acme", [("zap-1", "What it sells.")]))
    _ = try open()
    _ = try open()
    #expect(try DeckShelf(home.data).examine(path("decks/acme.yaml")).lost.map(\.line) == ["was: [zap]"])
  }

  // MARK: More ways around the copy

  @Test func anIncludedDeckThatGoesBringsTheCopyAlsoIfAnotherOneComes() throws {
    try put(Self.yaml("acme", with: "legal", [("zap", "Z.")]))
    try put(Self.yaml("legal", [("nda", "N.")]), "decks/legal.yaml")
    _ = try open()
    try FileManager.default.removeItem(atPath: path("decks/legal.yaml"))
    try put(Self.yaml("fin", [("vat", "V.")]), "decks/fin.yaml")
    try put(Self.yaml("acme", with: "legal, fin", [("zap", "Z.")]))
    #expect(ids(try open()) == ["acme/zap", "legal/nda"])
    try put(Self.yaml("legal", [("nda", "N.")]), "decks/legal.yaml")
    #expect(ids(try open()) == ["acme/zap", "legal/nda", "fin/vat"])
  }

  @Test func aNewIncludedDeckThatIsMissingKeepsNoCorrectionBack() throws {
    try put(Self.yaml("acme", [("zap", "Z.")]))
    _ = try open()
    try put(Self.yaml("acme", with: "nowhere", [("zap", "Z."), ("zip", "Y.")]))
    let opened = try open()
    #expect(opened.deck.terms.count == 2 && opened.fallback == nil && opened.problems.count == 1)
  }

  @Test func aCopyThatThisVersionCannotReadIsNone() throws {
    let file = path("decks/acme.yaml")
    let unreadable = DeckFile(source: .path(file), bytes: Array("terms: [".utf8))
    DeckCopy(name: file, day: day, files: DeckFiles(files: [unreadable]), missing: []).write(.good, in: home.data)
    try put(Self.yaml("acme", [("zap", "Z.")]))
    #expect(ids(try open()) == ["acme/zap"])
  }

  @Test func aPathThatClimbsThroughALinkMeansTheFileThatTheSystemMeans() throws {
    try put(Self.yaml("near", [("a", "A.")]), "x.yaml")
    try put(Self.yaml("far", [("b", "B.")]), "away/x.yaml")
    try put(Self.yaml("other", [("c", "C.")]), "away/sub/y.yaml")
    try FileManager.default.createSymbolicLink(atPath: path("lnk"), withDestinationPath: path("away/sub"))
    #expect(try open("lnk/../x.yaml").deck.id.text == "far")
  }

  @Test func anIdIsNotReadThroughALinkThatLeadsOutEither() throws {
    try put(Self.yaml("acme", with: "secret", [("zap", "Z.")]))
    try put(Self.yaml("secret", [("nda", "N.")]), "../secret.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: path("decks/secret.yaml"), withDestinationPath: path("../secret.yaml"))
    #expect(try open().problems.map(\.reason) == [.outside])
  }

  @Test func editingOneFileTakesThatOneAsItIsAndGuardsTheOthers() throws {
    try put(Self.yaml("acme", revision: 3, with: "legal", [("zap", "Z.")]))
    try put(Self.yaml("legal", [("nda", "N.")]), "decks/legal.yaml")
    let opened = try open()
    try put(Self.yaml("acme", revision: 2, with: "legal", [("zap", "Edited.")]))
    let shelf = DeckShelf(home.data)
    let edited = try shelf.reopened(opened, edited: path("decks/acme.yaml"), on: day)
    #expect(edited.deck.terms.map(\.definition) == ["Edited.", "N."])
    try FileManager.default.removeItem(atPath: path("decks/legal.yaml"))
    #expect(try shelf.reopened(opened, edited: path("decks/acme.yaml"), on: day).deck.terms.count == 2)
  }

  @Test func theLearnersOwnTermsAreThoseOfTodayAlsoBesideACopy() throws {
    try put(Self.yaml("acme", [("zap", "Z.")]))
    _ = try open()
    try home.write(Self.yaml("mine-l-1", [("own", "O.")]), to: home.data.mine)
    try FileManager.default.removeItem(atPath: path("decks/acme.yaml"))
    #expect(ids(try open()) == ["acme/zap", "mine-l-1/own"])
  }
}
