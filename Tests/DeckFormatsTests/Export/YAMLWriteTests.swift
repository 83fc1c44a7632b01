// A deck written as a deck file: what a person sees in it, and that it is read as the same deck.

import DeckFormats
import Glossary
import Testing

@Suite struct YAMLWriteTests {
  @Test func everyKeyHasItsPlaceAndEmptyOnesAreLeftOut() throws {
    #expect(
      try DeckYAML.write(SmallDeck.deck()) == #"""
        deck: mine
        was: [ventes-fr]
        title: "L'été : à vendre"
        language: fr
        ramp-days: 21
        exam: {questions: 10, pass: 90, minutes: 5}

        terms:
          - id: sdr
            was: [bdr, "no"]
            acronym: "NO"
            names: ["Sales \"Dev\" Rep", "Chargé, de développement"]
            kind: role
            definition: "Prospecte : \\ à froid."
            points:
              - "=1+1"
              - "Un | deux & <trois>."
            example: "- Allô ?"
            aliases: ["BDR"]
            see-also: [ae]
            confused-with: [ae, "-"]
            tags: [prospection, "à froid"]

          - id: ae
            names: ["Account Executive"]
            kind: concept
            definition: "Conclut."

          - id: "-"
            names: ["1.10"]
            kind: "Rôle"
            definition: "\x1B[2J\u202E\x00"

        """#)
  }

  @Test func aDeckWithoutTermsIsStillYAML() throws {
    let deck = Deck(id: try #require(Deck.ID("empty")), title: "", language: "fr", terms: [])
    #expect(DeckYAML.write(deck) == "deck: empty\ntitle: \"\"\nlanguage: fr\n\nterms: []\n")
  }

  @Test(arguments: [1, 2, 3, UInt64.random(in: 4 ... .max)])
  func whatIsWrittenIsReadAsTheSameDeck(seed: UInt64) throws {
    print("Writing hostile decks with seed \(seed)")
    var decks = HostileDecks(seed: seed)
    for round in 0..<200 {
      let deck = try decks.deck()
      let text = DeckYAML.write(deck)
      let context: Comment = "seed \(seed), round \(round):\n\(text)"
      let read = try #require(try? DeckYAML.read(Array(text.utf8), reserved: []).get(), context)
      #expect(read == deck.asRead, context)
      #expect(Array(DeckYAML.write(read).utf8) == Array(DeckYAML.write(deck.asRead).utf8), context)
      // A deck that was read once is settled: no export changes it any more.
      let again = try #require(try? DeckYAML.read(Array(DeckYAML.write(read).utf8), reserved: []).get(), context)
      #expect(Array(DeckYAML.write(again).utf8) == Array(DeckYAML.write(read).utf8), context)
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !SafeText.isHostile($0) }, context)
    }
  }
}

enum SmallDeck {
  /// A term with every key, one with the least, one of hostile texts.
  static func deck() throws -> Deck {
    func id(_ text: String) throws -> Term.ID { try #require(Term.ID(text)) }
    var sdr = Term(
      id: try id("sdr"), acronym: "NO", names: ["Sales \"Dev\" Rep", "Chargé, de développement"], kind: .role,
      definition: "Prospecte : \\ à froid.")
    sdr.was = [try id("bdr"), try id("no")]
    sdr.points = ["=1+1", "Un | deux & <trois>."]
    sdr.example = "- Allô ?"
    sdr.aliases = ["BDR"]
    sdr.seeAlso = [try id("ae")]
    sdr.confusedWith = [try id("ae"), try id("-")]
    sdr.tags = ["prospection", "à froid"]
    let ae = Term(id: try id("ae"), names: ["Account Executive"], kind: .concept, definition: "Conclut.")
    let hostile = Term(
      id: try id("-"), names: ["1.10"], kind: Kind("Rôle"), definition: "\u{1B}[2J\u{202E}\u{0}")
    var deck = Deck(
      id: try #require(Deck.ID("mine")), title: "L'été : à vendre", language: "fr", terms: [sdr, ae, hostile])
    deck.was = [try #require(Deck.ID("ventes-fr"))]
    deck.rampDays = 21
    deck.exam = ExamRules(questions: 10, pass: 90, minutes: 5)
    return deck
  }
}
