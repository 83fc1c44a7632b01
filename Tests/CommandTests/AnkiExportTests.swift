// The bundled decks, exported to Anki and imported again.

import DeckFormats
import Glossary
import Storage
import Testing

@testable import ramp

@Suite struct AnkiExportTests {
  /// All but what Anki cannot hold: former ids, aliases, pointers to other terms.
  @Test(arguments: ["ventes-fr", "sales-en"])
  func whatIsExportedToAnkiComesBack(_ id: String) throws {
    let deck = try DeckShelf(DataFolder(home: "/dev/null/nowhere", environment: [:])).deck(named: id).deck
    let back = try DeckImport.read(Array(AnkiExport.write(deck).utf8), fileName: "anki.txt").get()
    #expect(back.unread.isEmpty)
    #expect(back.deck.title == deck.title)
    #expect(back.deck.language == deck.language)
    #expect(back.deck.was == [deck.id])
    var bare = deck.terms
    for index in bare.indices {
      bare[index].aliases = []
      bare[index].seeAlso = []
      bare[index].confusedWith = []
    }
    #expect(back.deck.terms == bare)
  }
}
