// What a file's name gives a deck that has no title of its own.

import DeckFormats
import Testing

@Suite struct FileNameTests {
  @Test(arguments: [
    ("glossaire-ventes.txt", "Glossaire ventes"), ("/tmp/nos_mots.txt", "Nos mots"), ("Ventes.md", "Ventes"),
    ("e\u{301}quipe--ventes_.txt", "Équipe ventes"), ("Mots - ventes.txt", "Mots - ventes"),
    ("glossaire-2026-11-23.txt", "Glossaire 2026-11-23"), ("eNPS-mots.txt", "eNPS mots"), ("mots.v2.txt", "Mots.v2"),
    ("été\u{1B}[2m.txt", "Été[2m"), ("---.txt", "unnamed"), (".txt", ".txt"), ("", "unnamed"), ("顧客-語.txt", "顧客 語"),
  ])
  func theTitleReadsAsWords(_ file: String, _ title: String) throws {
    #expect(try imported("Relance. Reprendre contact.", file).deck.title == title)
  }
}
