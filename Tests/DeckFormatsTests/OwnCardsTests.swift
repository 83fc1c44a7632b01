// Our own Anki export, imported again: a term made of its cards, not one of each, and what the cards cannot agree on said.

import Glossary
import Study
import Testing

@testable import DeckFormats

@Suite struct OwnCardsTests {
  static func export(_ deck: Deck, _ keeps: (Card) -> Bool = { _ in true }) -> String {
    let notes = deck.cards.filter(keeps).map { Question($0) }.map {
      AnkiNote(card: $0.card, prompt: $0.prompt, request: "Quoi ?", answer: $0.answer)
    }
    return AnkiText.write(notes, of: deck, noteType: "Basic")
  }

  @Test func theTermsComeBackOutOfTheirCards() throws {
    let deck = try SmallDeck.deck()
    let back = try imported(Self.export(deck), "notes.txt")
    #expect(back.deck.terms.map(\.id.text) == ["sdr", "ae", "-"])
    #expect(back.deck.title == deck.title)
    let sdr = back.deck.terms[0]
    #expect(
      sdr.inOneLine
        == "NO | Sales \"Dev\" Rep + Chargé, de développement | Prospecte : \\ à froid. | =1+1 + Un | deux & <trois>.")
    #expect(sdr.example == "- Allô ?")
    #expect(sdr.kind == .role)
    #expect(sdr.tags == ["prospection", "à froid"])
    #expect(back.deck.terms[1].inOneLine == "Account Executive | Conclut.")
    #expect(back.deck.terms[2].inOneLine == "1.10 | \u{FFFD}[2J\u{FFFD}\u{FFFD}")
    #expect(back.terms.map(\.line) == [7, 11, 13])
    #expect(back.unread.isEmpty)
  }

  @Test func thatTheyWereMadeOfCardsIsSaidAndTheHistoryFollows() throws {
    let back = try imported(Self.export(try SmallDeck.deck()), "notes.txt")
    #expect(back.terms.map(\.guesses.first) == [.cards(4), .cards(2), .cards(2)])
    #expect(back.remarks.contains(.ownCards(8, of: try #require(Deck.ID("mine")))))
    #expect(back.deck.was.map(\.text) == ["mine"])
    #expect(try imported(Self.export(try SmallDeck.deck()), "mine.txt").deck.was.isEmpty)
  }

  @Test func whatAnkiExportsAfterAnImportComesBackToo() throws {
    let rows = Self.export(try SmallDeck.deck()).split(separator: "\n").dropFirst(6).map { row in
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
      let tags = fields[3].split(separator: " ").sorted().joined(separator: " ")
      return "\(fields[0])\tBasic\tVente\t\(fields[1])\t\(fields[2])\tleech \(tags)"
    }
    let head = [
      "#separator:tab", "#html:true", "#guid column:1", "#notetype column:2", "#deck column:3", "#tags column:6",
    ]
    let foreign = "x{1\tBasic\tVente\tRelance\tReprendre contact.\t"
    let back = try imported((head + rows + [foreign]).joined(separator: "\n") + "\n", "notes.txt")
    #expect(back.deck.terms.map(\.id.text) == ["sdr", "ae", "-", "relance"])
    #expect(back.deck.terms[0].kind == .role)
    #expect(back.deck.terms[0].tags == ["prospection", "à froid"])
    #expect(back.deck.terms[2].tags == ["Rôle"])
    #expect(back.deck.title == "Vente")
  }

  @Test(arguments: Face.allCases)
  func oneCardOfATermIsEnough(_ face: Face) throws {
    let deck = try imported("FDR - Field Demo Rep / Démonstrateur. Montre le produit. Voyage.", "d.txt").deck
    let back = try imported(Self.export(deck) { $0.face == face }, "notes.txt")
    #expect(back.inLines == ["FDR | Field Demo Rep + Démonstrateur | Montre le produit. | Voyage."])
    #expect(back.terms[0].guesses.contains(.acronym(.alone)) == (face == .name || face == .define))
  }

  @Test func whatOneCardSaysOtherwiseIsNamed() throws {
    let deck = try imported("FDR - Field Demo Rep. Montre le produit.", "d.txt").deck
    let text = Self.export(deck).replacing("<b>Montre le produit.", with: "<b>Montre tout.")
    let term = try #require(try imported(text, "notes.txt").terms.first)
    #expect(term.term.definition == "Montre tout.")
    #expect(term.guesses.contains(.otherCard("Montre le produit.")))
  }

  @Test func whatSomebodyAddedToACardIsAPoint() throws {
    let deck = try imported("Relance. Reprendre contact.", "d.txt").deck
    let text = Self.export(deck).replacing("</b>", with: "</b><br><br>=1+1 autre nom<br><br>Jamais le <b>lundi</b>.")
    #expect(
      try imported(text, "notes.txt").inLines
        == ["Relance + =1+1 autre nom | Reprendre contact. | Jamais le lundi."])
  }

  @Test func aCardWithoutItsBackIsLeftOutAndNamed() throws {
    let deck = try imported("Relance. Reprendre contact.\nDevis. Un prix.", "d.txt").deck
    let text = Self.export(deck) { $0.face == .define }.replacing("<b>Un prix.</b>", with: "")
    let back = try imported(text, "notes.txt")
    #expect(back.deck.terms.map(\.id.text) == ["relance"])
    #expect(back.unread.map(\.reason) == [.noDefinition])
    #expect(back.unreadLines == [8])
  }

  @Test func cardsWithoutTheirMarkupAreRefusedRatherThanMisread() throws {
    let text = Self.export(try SmallDeck.deck()).replacing("#html:true", with: "#html:false")
    #expect(try problem(Array(text.utf8)) == DeckProblem(.bareCard, line: 7))
  }

  @Test func aCardThatIsThereTwiceIsTakenOnce() throws {
    let deck = try imported("Relance. Reprendre contact.", "d.txt").deck
    let rows = Self.export(deck) { $0.face == .define }
    let twice = rows + String(rows.split(separator: "\n").last ?? "").replacing("Reprendre", with: "Perdre") + "\n"
    let back = try imported(twice, "notes.txt")
    #expect(back.inLines == ["Relance | Reprendre contact."])
    #expect(back.unread.map(\.reason) == [.nameTaken(by: try #require(deck.terms.first?.id))])
  }

  @Test(arguments: [1, 2, UInt64.random(in: 3 ... .max)])
  func hostileTextsComeBackAsTheyWereWritten(seed: UInt64) throws {
    print("Reading hostile Anki texts with seed \(seed)")
    var decks = HostileDecks(seed: seed)
    for round in 0..<150 {
      let deck = try decks.deck()
      if deck.terms.contains(where: Self.isBeyondUs) { continue }
      let back = try imported(Self.export(deck), "notes.txt")
      let context: Comment = "seed \(seed), round \(round)"
      try #require(back.deck.terms.map(\.id) == deck.terms.map(\.id), context)
      for (term, found) in zip(deck.terms, back.deck.terms) {
        #expect(found.definition == Self.kept(term.definition), context)
        #expect(found.title == Self.kept(term.title), context)
        #expect(found.points == term.points.map(Self.kept), context)
        #expect((found.example ?? "") == Self.kept(term.example ?? ""), context)
        // A term without an acronym, or without a name, has but two cards: which of the two it has is a guess.
        if term.faces.count == 4 { #expect(found.names == term.names.map(Self.kept), context) }
      }
    }
  }

  /// A text of hard spaces is none; an accent on a quotation mark is no text, and its row may be refused.
  static func isBeyondUs(_ term: Term) -> Bool {
    let own = [term.definition, term.acronym ?? "x", term.example ?? "x"] + term.names + term.points
    return (own + [term.kind.word] + term.tags + term.aliases).map(kept).contains { text in
      text.isEmpty || "\"\(text)".contains { $0.unicodeScalars.first == "\"" && $0 != "\"" }
    }
  }

  /// A text after our export and our import: harmless, of characters that a deck file can hold, on one line, with no
  /// blank of any sort at its ends.
  static func kept(_ text: String) -> String {
    var clean = ""
    for scalar in SafeText.clean(text).unicodeScalars where scalar != "\u{FEFF}" {
      clean.unicodeScalars.append(scalar.mayStandInDeck ? scalar : "\u{FFFD}")
    }
    return NormalizedText.of(String(clean[...].trimmed))
  }
}
