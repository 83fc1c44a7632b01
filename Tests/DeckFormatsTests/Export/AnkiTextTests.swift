// The text that Anki imports. That the real Anki understands it is Tests/Peers/anki's to show.

import DeckFormats
import Glossary
import Testing

@Suite struct AnkiTextTests {
  func write(_ deck: Deck, _ ids: String...) throws -> [Substring] {
    let notes = try ids.map { id in
      let card = try #require(Card.ID(id).flatMap { deck[$0] })
      return AnkiNote(card: card, prompt: "<\(id)>", request: "Quoi ?", answer: "l'\"été\"\tici")
    }
    return AnkiText.write(notes, of: deck, noteType: "Basic").split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func oneNoteACardUnderItsOwnIdWithDeckAndTags() throws {
    let back = #"<b>l'""été"" ici</b><br><br>Chargé, de développement<br><br>Prospecte : \ à froid.<br><br>"#
    let facts = "· =1+1<br>· Un | deux &amp; &lt;trois&gt;.<br><br><i>- Allô ?</i>"
    #expect(
      try write(SmallDeck.deck(), "mine/sdr/expand", "mine/ae/name") == [
        "#separator:tab", "#html:true", "#notetype:Basic", "#deck:L'été : à vendre", "#guid column:1",
        "#tags column:4",
        "mine/sdr/expand\t&lt;mine/sdr/expand&gt;<br><br><i>Quoi ?</i>\t\"\(back)\(facts)\"\trole prospection à_froid",
        "mine/ae/name\t&lt;mine/ae/name&gt;<br><br><i>Quoi ?</i>\t\"<b>l'\"\"été\"\" ici</b>\"\tconcept", "",
      ])
  }

  @Test func theBackTellsWhatTheFrontDidNot() throws {
    let rows = try write(SmallDeck.deck(), "mine/sdr/name", "mine/sdr/define", "mine/sdr/abbreviate").suffix(4)
    let fields = rows.dropLast().map { $0.split(separator: "\t")[2] }
    #expect(fields.map { $0.contains("Prospecte") } == [false, false, true])
    #expect(fields.map { $0.contains("Sales") } == [false, true, false])
    #expect(fields.allSatisfy { $0.contains("Chargé") && $0.contains("Allô") })
  }

  @Test(arguments: [1, 2, UInt64.random(in: 3 ... .max)])
  func noTextBreaksALineAFieldOrAPage(seed: UInt64) throws {
    print("Writing hostile Anki texts with seed \(seed)")
    var decks = HostileDecks(seed: seed)
    for round in 0..<200 {
      let deck = try decks.deck()
      let notes = deck.cards.map { AnkiNote(card: $0, prompt: $0.term.definition, request: "?", answer: $0.term.title) }
      let scalars = AnkiText.write(notes, of: deck, noteType: "Basic").unicodeScalars
      let lines = scalars.split(separator: "\n")
      let context: Comment = "seed \(seed), round \(round)"
      try #require(lines.count == 6 + notes.count, context)
      for line in lines.dropFirst(6) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        try #require(fields.count == 4, context)
        #expect(line.first != "#" && fields.allSatisfy { $0.count { $0 == "\"" } % 2 == 0 }, context)
        #expect(fields.prefix(3).allSatisfy { !$0.contains("[") }, context)
        let html = fields[1...2].joined(separator: "\t".unicodeScalars)
        let tags = html.split(separator: "<").dropFirst().map {
          String(String.UnicodeScalarView($0.prefix { $0 != ">" }))
        }
        #expect(Set(tags).isSubset(of: ["b", "/b", "i", "/i", "br"]), context)
      }
    }
  }
}
