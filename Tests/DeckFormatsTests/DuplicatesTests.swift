// Two entries with one name: the first stays, the other is named and left out.

import DeckFormats
import Glossary
import Testing

@Suite struct DuplicatesTests {
  @Test func aSecondEntryWithTheSameNameIsLeftOutWithItsLine() throws {
    let text =
      "CS - Customer Success. L'équipe du client.\nDémo. Une présentation.\nCS - Chiffre du secteur. Autre chose.\n"
    let imported = try DeckImport.read(Array(text.utf8), fileName: "x.txt").get()
    #expect(imported.terms.map(\.term.id.text) == ["cs", "demo"])
    #expect(imported.unread.map(\.line) == [3])
    #expect(imported.unread.first?.reason == .nameTaken(by: imported.terms[0].term.id))
    #expect((try? DeckYAML.read(Array(DeckYAML.write(imported.deck).utf8), reserved: []).get()) != nil)
  }
}
