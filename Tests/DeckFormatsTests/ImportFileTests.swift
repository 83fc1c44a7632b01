// What a file may be before it is a glossary: its encoding, its form, its size; and that no bytes can hurt.

import DeckFormats
import Glossary
import Testing

@Suite struct ImportEncodingTests {
  static let text = "Coût à part (CAP). Ce qu’il en coûte…\r\nDevis. Un prix.\r\n"
  static let lines = ["CAP | Coût à part | Ce qu’il en coûte…", "Devis | Un prix."]

  static func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittle ? bytes : bytes.reversed()
    }
  }

  static func windows(_ text: String) -> [UInt8] {
    let special: [Unicode.Scalar: UInt8] = ["’": 0x92, "…": 0x85, "œ": 0x9C, "€": 0x80]
    return text.unicodeScalars.map { special[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
  }

  @Test(arguments: [
    Array(text.utf8), Array(("\u{FEFF}" + text).utf8), utf16(text, isLittle: true), utf16(text, isLittle: false),
    windows(text), Array(text.replacing("û", with: "u\u{302}").replacing("à", with: "a\u{300}").utf8),
    Array(text.replacing("\r\n", with: "\r").utf8), Array(text.replacing("\r\n", with: "\u{85}").utf8),
    Array(text.replacing("\r\n", with: "\u{2028}").utf8),
  ])
  func everyEncodingGivesTheSameDeck(_ bytes: [UInt8]) throws {
    let deck = try imported(bytes)
    #expect(deck.inLines == Self.lines)
    #expect(deck.terms.map(\.line) == [1, 2])
    #expect(deck.deck.terms[0].names[0].unicodeScalars.count == 11)
  }

  @Test func anOldEncodingIsSaid() throws {
    let (old, new) = (try imported(Self.windows(Self.text)), try imported(Self.text))
    #expect(old.remarks.contains(.readAsWindows1252))
    #expect(!new.remarks.contains(.readAsWindows1252))
  }

  @Test func oneBrokenByteIsSaidAndTheRestKept() throws {
    let bytes = Array(Self.text.utf8) + Array("Été. Une sai".utf8) + [0xFF] + Array("son.".utf8)
    let deck = try imported(bytes)
    #expect(deck.inLines == Self.lines + ["Été | Une sai\u{FFFD}son."])
    #expect(deck.remarks.contains(.damaged(line: 3)))
  }

  @Test(
    arguments: [
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0x41, 0x00, 0x42, 0x00],
      [0xFF, 0xFE, 0x41], [0xFF, 0xFE, 0x00, 0xD8],
    ] as [[UInt8]])
  func whatIsNoTextIsRefused(_ bytes: [UInt8]) throws {
    #expect(try problem(bytes).reason == .notText)
  }
}

@Suite struct ImportDocumentTests {
  /// The beginning of a Zip file whose first file has this name.
  private func zip(_ name: String) -> [UInt8] {
    let header: [UInt8] = [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 22)
    return header + [UInt8(name.utf8.count), 0, 0, 0] + Array(name.utf8) + [0x28, 0xB5, 0x2F, 0xFD]
  }

  @Test(arguments: ["meta", "collection.anki2", "collection.anki21b"])
  func anAnkiPackageIsToldFromADocument(_ name: String) throws {
    #expect(try problem(zip(name), "mots.apkg").reason == .ankiPackage)
    #expect(try problem(zip("[Content_Types].xml"), "mots.docx").reason == .damagedDocument)
    #expect(try problem(zip("metadata"), "mots.zip").reason == .damagedDocument)
    let asDeck = DeckYAML.read(zip(name), reserved: [])
    #expect(throws: DeckProblems([DeckProblem(.ankiPackage)])) { try asDeck.get() }
  }

  @Test func aZeroByteInATextIsToldWithItsLine() throws {
    let text = Array("SDR - Sales Development Rep. Appelle.\nAE. Con".utf8) + [0] + Array("clut la vente.\n".utf8)
    #expect(try problem(text) == DeckProblem(.nulByte, line: 2))
    let deck = Array("deck: mine\ntitle: T\nlanguage: fr\nterms:\n  - id: a\n    names: [A\u{0}]\n".utf8)
    #expect(throws: DeckProblems([DeckProblem(.nulByte, line: 6)])) { try DeckYAML.read(deck, reserved: []).get() }
  }

  @Test func lettersBuriedUnderAccentsAreToldAsSuch() throws {
    let text = "SDR - Rep. Un.\nAE. E\(String(repeating: "\u{301}", count: 31)). Deux.\n"
    #expect(try problem(Array(text.utf8)) == DeckProblem(.tooManyMarks(limit: 30), line: 2))
  }

  @Test(arguments: [
    ("PK\u{3}\u{4}\u{0}", DeckProblem.Reason.damagedDocument), ("%PDF-1.4\n1 0 obj", .portableDocument),
    ("{\\rtf1\\ansi SDR - Rep. Un.}", .formattedDocument), ("<?xml version=\"1.0\"?>", .noEntries),
  ])
  func whatCannotBeReadIsRefusedAsWhatItIs(_ text: String, _ reason: DeckProblem.Reason) throws {
    #expect(try problem(Array(text.utf8)).reason == reason)
    #expect(try problem([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "mots.xls").reason == .formattedDocument)
  }
}

@Suite struct ImportPageFileTests {
  @Test(arguments: [
    " <!DOCTYPE HTML><p>SDR - Rep. Un.", "\u{FEFF}<html>\n<p>SDR - Rep. Un.</html>",
    "<ul><li><b>SDR</b> - Rep. Un.</li></ul>",
  ])
  func aWebPageIsReadAsSuch(_ text: String) throws {
    #expect(try imported(text).inLines == ["SDR | Rep | Un."])
  }
}

@Suite struct ImportExactTests {
  static let yaml = """
    deck: mine
    title: "Mine"
    language: fr
    exam: {questions: 10, pass: 90, minutes: 5}
    terms:
      - id: fdr
        acronym: FDR
        names: ["Field Demo Rep", "Démo 😀 \\"x\\""]
        kind: role
        definition: "Un. Deux \\\\ trois."
        points: ["Un.", "Deux."]
        example: "Le FDR / la FDR."
        see-also: [pmo]
      - id: pmo
        names: [Panier]
        definition: "Vaut."

    """

  @Test func ourYAMLNeedsNoGuess() throws {
    let deck = try imported(Self.yaml, "x.yaml")
    #expect(deck.format == .yaml)
    let direct = try DeckYAML.read(Array(Self.yaml.utf8), reserved: []).get()
    #expect(deck.deck == direct)
    #expect(deck.terms.map(\.line) == [6, 14])
    #expect(deck.terms.flatMap(\.guesses).isEmpty)
    let unnamed = try imported(Self.yaml, "sans-nom.txt")
    #expect(unnamed.format == .yaml)
  }

  @Test func ourJSONComesBackTheSame() throws {
    let deck = try imported(Self.yaml, "x.yaml").deck
    for name in ["x.json", "x.txt"] {
      let back = try imported(try DeckJSON.write(deck), name)
      #expect(back.format == .json)
      #expect(back.deck == deck)
    }
  }

  @Test func whateverIsImportedIsTheSameAfterAnExport() throws {
    let deck = try imported(
      "FDR - Field Demo Rep (démo). Montre : \"tout\". Puis (voir Devis).\n\"Devis\". Un\tprix.\n"
    ).deck
    let back = try imported(try DeckJSON.write(deck), "notes.json").deck
    #expect(back == deck)
  }

  @Test func jsonOfOthersHasNullsAndPairs() throws {
    let deck = try imported(
      "{\"deck\":\"m\",\"title\":\"T\",\"language\":\"fr\",\"ramp-days\":null,\"exam\":null,\n\"terms\":[{\"id\":\"a\","
        + "\"acronym\":null,\"names\":[\"\\ud83d\\ude00 \\u00e9\"],\n\t\"definition\":\"\\\\ud83d / \\n\",\"tags\":null}]}"
    )
    #expect(deck.deck.terms[0].names == ["😀 é"])
    #expect(deck.deck.terms[0].definition == "\\ud83d /")
    #expect(deck.deck.terms[0].acronym == nil)
    #expect(deck.deck.rampDays == nil)
  }

  @Test func halfASurrogatePairOfJSONIsDamageAndNotTheEnd() throws {
    let json =
      "{\"deck\":\"m\",\"title\":\"T\",\"language\":\"fr\",\"terms\":[{\"id\":\"a\",\"names\":[\"N\\ud800m\\udc00\"],"
      + "\"definition\":\"D\"}]}"
    let deck = try DeckImport.read(Array(json.utf8), fileName: "m.json").get().deck
    #expect(deck.terms[0].names == ["N\u{FFFD}m\u{FFFD}"])
  }

  @Test func theirMistakesAreToldAsEver() throws {
    #expect(
      try problem(Array("{\"deck\": \"m\", \"titl\": 1, \"language\": \"fr\", \"terms\": []}".utf8), "x.json").reason
        == .unknownKey("titl", suggestion: "title"))
  }
}

@Suite struct ImportLimitTests {
  @Test func limitsHoldForEveryForm() throws {
    #expect(
      try problem([UInt8](repeating: 0x61, count: DeckYAML.largest + 1)).reason == .tooLarge(limit: DeckYAML.largest))
    let long = String(repeating: "mot ", count: 2_100)
    for text in ["Un. \(long)", "Un\t\(long)", "terme;définition\nUn;\(long)"] {
      #expect(try problem(Array(text.utf8)).reason == .tooLong(key: "definition", limit: DeckYAML.longestText))
    }
    let many = (0...DeckYAML.mostTerms).map(String.init)
    let tables = [
      many.map { "T\($0). D." }, many.map { "T\($0)\tD." }, ["terme,définition"] + many.map { "T\($0),D." },
      ["#separator:tab"] + many.map { "T\($0)\tD." },
    ]
    for lines in tables {
      let found = try problem(Array(lines.joined(separator: "\n").utf8))
      #expect(found.reason == .tooManyTerms(limit: DeckYAML.mostTerms))
    }
  }

  @Test func tenThousandEqualNamesAreOneTermAndTheOthersAreNamed() throws {
    let imported = try imported(String(repeating: "Un. Premier.\n", count: 10_000))
    #expect(imported.deck.terms.map(\.id.text) == ["un"])
    #expect(imported.unread.count == 9_999)
  }
}
