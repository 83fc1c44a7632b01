// A deck as a spreadsheet: what stands in the file, and that any reader of RFC 4180 finds the same cells.

import DeckFormats
import Glossary
import Testing

@Suite struct CSVWriteTests {
  @Test func oneRowATermInTheStandardDialect() throws {
    let file = try DeckCSV.write(SmallDeck.deck())
    #expect(
      file.split(separator: "\r\n", omittingEmptySubsequences: false) == [
        "id,acronym,names,kind,definition,points,example,aliases,see-also,confused-with,tags",
        #"sdr,NO,"Sales ""Dev"" Rep | Chargé, de développement",role,Prospecte : \ à froid.,"#
          + #"'=1+1 | Un ¦ deux & <trois>.,'- Allô ?,BDR,ae,ae | -,prospection | à froid"#,
        "ae,,Account Executive,concept,Conclut.,,,,,,",
        "'-,,1.10,Rôle,\u{FFFD}[2J\u{FFFD}\u{FFFD},,,,,,", "",
      ])
  }

  @Test(arguments: [1, 2, 3, UInt64.random(in: 4 ... .max)])
  func everyReaderFindsTheCellsThatWereWritten(seed: UInt64) throws {
    print("Writing hostile spreadsheets with seed \(seed)")
    var decks = HostileDecks(seed: seed)
    for round in 0..<200 {
      let deck = try decks.deck()
      let rows = Self.rows(DeckCSV.write(deck))
      let context: Comment = "seed \(seed), round \(round)"
      try #require(rows.count == deck.terms.count + 1, context)
      for (row, term) in zip(rows.dropFirst(), deck.terms) {
        try #require(row.count == 11, context)
        #expect(row.map(Self.scalars) == Self.cells(term).map { Self.scalars(SafeText.cell($0)) }, context)
        #expect(SafeText.text(ofCell: row[4]) == SafeText.clean(term.definition), context)
        #expect(row.allSatisfy { !Self.looksLikeAFormula($0) }, context)
      }
    }
  }

  private static func cells(_ term: Term) -> [String] {
    func list(_ items: [String]) -> String {
      items.map { item in
        String(String.UnicodeScalarView(item.unicodeScalars.map { $0 == "|" ? "¦" : $0 }))
      }.joined(separator: " | ")
    }
    return [
      term.id.text, term.acronym ?? "", list(term.names), term.kind.word, term.definition, list(term.points),
      term.example ?? "", list(term.aliases), list(term.seeAlso.map(\.text)), list(term.confusedWith.map(\.text)),
      list(term.tags),
    ]
  }

  private static func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  private static func looksLikeAFormula(_ cell: String) -> Bool {
    let signs: Set<Unicode.Scalar> = ["=", "+", "-", "@", "|", "＝", "＋", "－", "＠"]
    let rest = cell.unicodeScalars.drop { $0.properties.isWhitespace || $0 == "\"" }
    return rest.first.map(signs.contains) ?? false
  }

  /// RFC 4180, to the letter.
  private static func rows(_ file: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var previous: Unicode.Scalar = "\n"
    for scalar in file.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\"" where isQuoted: isQuoted = false
      case "\"":
        // A quote right after a closing one stands for a quote.
        if previous == "\"" { cell.append("\"") }
        isQuoted = true
      case "," where !isQuoted, "\n" where !isQuoted:
        row.append(String(cell))
        cell = String.UnicodeScalarView()
        if scalar == "\n" {
          rows.append(row)
          row = []
        }
      case "\r" where !isQuoted: break
      default: cell.append(scalar)
      }
    }
    return rows
  }
}
