// The real glossary, which is not ours to copy: read only when RAMP_SHARED names the folder that holds it, and compared
// with what its readers agreed on. `Tests/Peers/glossary` runs this and says loudly when there was nothing to run.

import DeckFormats
import Foundation
import Glossary
import Testing

@Suite struct SharedGlossaryTests {
  struct Expected: Decodable {
    let entries: [Entry]

    struct Entry: Decodable {
      let line: Int
      let acronym: String?
      let names: [String]
      let gloss: String?
      let kind: String
      let seeAlso: [String]
      let definitionStarts: String
    }
  }

  static let folder = ProcessInfo.processInfo.environment["RAMP_SHARED"]

  @Test func theRealGlossaryComesOutAsItsReadersAgreed() throws {
    guard let folder = Self.folder else {
      print("SKIPPED, SKIPPED, SKIPPED: the real glossary (set RAMP_SHARED to the folder that has glossary/)")
      return
    }
    let glossary = URL(filePath: folder).appending(path: "glossary")
    let bytes = [UInt8](try Data(contentsOf: glossary.appending(path: "glossaire-ventes-fr.txt")))
    let json = try Data(contentsOf: glossary.appending(path: "expected-entries.json"))
    let expected = try JSONDecoder().decode(Expected.self, from: json).entries
    let imported = try DeckImport.read(bytes, fileName: "glossaire-ventes-fr.txt").get()
    let found = Dictionary(imported.terms.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
    var (texts, kinds) = (0, 0)
    for entry in expected {
      guard let term = found[entry.line]?.term else {
        print("line \(entry.line): nothing read")
        continue
      }
      if isAsExpected(term, entry, imported.deck) { texts += 1 } else { print("line \(entry.line): \(term)") }
      if term.kind.word == entry.kind { kinds += 1 } else { print("line \(entry.line): kind \(term.kind.word)") }
    }
    print("GLOSSARY: \(texts) of \(expected.count) entries, \(kinds) kinds, \(imported.unread.count) unread")
    #expect(texts == expected.count)
    #expect(kinds >= 37)
    #expect(imported.terms.count == expected.count)
    #expect(imported.unread.isEmpty)
    #expect(imported.deck.language == "fr")
  }

  func isAsExpected(_ term: Term, _ entry: Expected.Entry, _ deck: Deck) -> Bool {
    term.acronym == entry.acronym && term.names == entry.names && term.aliases == [entry.gloss].compactMap(\.self)
      && term.seeAlso.compactMap { deck[own: $0]?.title } == entry.seeAlso
      && term.definition.hasPrefix(entry.definitionStarts)
  }
}
