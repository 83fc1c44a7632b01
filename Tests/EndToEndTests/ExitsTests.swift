// The same text by every exit of the program: tables, JSON, Anki, YAML, pages, lines, messages with a path.

import Foundation
import Harness
import Testing

@Suite struct ExitsTests {
  static let all = OddCharacter.all
  let home = Home()
  let file: String

  /// A deck with a term for each character, and all of them in its title.
  init() throws {
    let terms = Self.all.enumerated().map { index, odd in
      "  - id: t\(index)\n    names: [\(Self.quoted("\(index) \(odd.text)"))]\n    definition: \"D\(index)\"\n"
    }
    let title = Self.all.map(\.text).joined(separator: "·")
    try home.write(
      "deck: odd\ntitle: \(Self.quoted(title))\nlanguage: fr\nterms:\n" + terms.joined(), to: "odd.yaml")
    file = home.path + "/odd.yaml"
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16)
      return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }
    return "\"\(escaped.joined())\""
  }

  func export(_ format: String) throws -> String {
    let result = try Ramp.run(home, "deck", "export", file, "--format", format)
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }

  /// Byte by byte: two texts that differ in what nobody sees may be equal as strings.
  func expect(_ text: String, holds part: String, _ odd: OddCharacter) {
    #expect(Data(text.utf8).range(of: Data(part.utf8)) != nil, "\(odd)")
  }

  @Test func aTableHasTheWords() throws {
    let table = try export("csv")
    for (index, odd) in Self.all.enumerated() where !odd.words.contains("\u{202F}") {
      expect(table, holds: "t\(index),,\(index) \(odd.words),", odd)
    }
  }

  @Test func theTextInJSONIsExactAndWhatIsDangerousIsEscaped() throws {
    let json = try export("json")
    let deck = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let terms = try #require(deck?["terms"] as? [[String: Any]])
    // Line breaks and byte order marks are no part of a deck's texts: reading drops them.
    for (index, odd) in Self.all.enumerated() where !["a\u{FEFF}b", "a\u{2028}b", "a\u{85}b"].contains(odd.text) {
      expect(json, holds: "\"\(index) \(odd.json)\"", odd)
      let name = try #require((terms[index]["names"] as? [String])?.first)
      #expect(Array(name.unicodeScalars) == Array("\(index) \(odd.text)".unicodeScalars), "\(odd)")
    }
  }

  @Test func aReportInJSONHasTheTextEscaped() throws {
    let json = try Ramp.run(home, "report", "--deck", file, "--format", "json").output
    for (index, odd) in Self.all.enumerated() where !["a\u{FEFF}b", "a\u{2028}b", "a\u{85}b"].contains(odd.text) {
      expect(json, holds: "\"\(index) \(odd.json)\"", odd)
    }
  }

  @Test func theDeckFileComesBackAsItWas() throws {
    let json = try export("json")
    try home.write(try export("yaml"), to: "again.yaml")
    let again = try Ramp.run(home, "deck", "export", home.path + "/again.yaml", "--format", "json")
    #expect(again.output == json)
  }

  @Test func ankiGetsTheWords() throws {
    let notes = try export("anki")
    for (index, odd) in Self.all.enumerated() { expect(notes, holds: "\(index) \(odd.words)", odd) }
  }

  @Test func aPageHasTheWords() throws {
    let page = try Ramp.run(home, "report", "--deck", file, "--format", "html", "-o", "-")
    #expect(page.status == 0, "\(page.errors)")
    for odd in Self.all.dropLast() { expect(page.output, holds: odd.words + "·", odd) }
  }

  @Test func aLineHasTheCells() throws {
    #expect(try Ramp.run(home, "deck", "import", file).status == 0)
    let list = try Ramp.run(home, "deck", "list").output
    let plain = try Ramp.run(home, "review", "--deck", "odd", "--plain", "--color", "never")
    for odd in Self.all.dropLast() { expect(list, holds: odd.cells + "·", odd) }
    #expect(!(list + plain.output).unicodeScalars.contains { $0 != "\n" && OddCharacter.isForbidden($0) })
  }

  @Test(arguments: all) func aMessageWithAPathHasTheCells(_ odd: OddCharacter) throws {
    let result = try Ramp.run(home, "deck", "check", "/nowhere/x\(odd.text)x.yaml")
    #expect(result.status == 66)
    expect(result.errors, holds: "/nowhere/x\(odd.cells)x.yaml", odd)
  }

  @Test func aTableForFrenchSpreadsheetsBeginsWithItsMark() throws {
    for words in [["--table", "terms"], []] {
      let result = try Ramp.run(home, ["report", "--deck", file, "--format", "csv", "--locale", "fr"] + words)
      #expect(result.output.unicodeScalars.first == "\u{FEFF}", "\(result.errors)")
      #expect(!result.output.unicodeScalars.dropFirst().contains("\u{FEFF}"))
    }
  }

  @Test func checkingADeckTellsWhatNobodySeesInBothLanguages() throws {
    try home.write(
      "deck: h\ntitle: H\nlanguage: fr\nterms:\n  - id: a\n    names: [\"N\u{200B}om\"]\n    definition: \"D\\e.\"\n",
      to: "h.yaml")
    let path = home.path + "/h.yaml"
    let french = try Ramp.run(home, "deck", "check", path)
    #expect(french.status == 0)
    #expect(french.output.contains("h.yaml:6:13: conseil\u{A0}: caractère invisible U+200B dans «\u{A0}names\u{A0}»"))
    #expect(french.output.contains("h.yaml:7:17: conseil\u{A0}: caractère U+001B dans «\u{A0}definition\u{A0}»"))
    let english = try Ramp.run(home, "deck", "check", path, "--lang", "en").output
    #expect(english.contains("h.yaml:6:13: advice: invisible character U+200B in “names”"))
    #expect(english.contains("h.yaml:7:17: advice: character U+001B in “definition”, which no screen shows"))
  }
}
