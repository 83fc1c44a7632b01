// A hostile file costs no more than its size: work grows as the file does, and what nobody would read is only counted.

import Glossary
import Harness
import Testing

@testable import DeckFormats

@Suite struct BoundedWorkTests {
  static func deck(_ terms: String...) -> String {
    "deck: h\ntitle: H\nlanguage: fr\nterms:\n" + terms.joined()
  }

  static func term(_ id: String, _ more: String = "", names: String? = nil, definition: String? = nil) -> String {
    "  - id: \(id)\n    names: [\(names ?? "Nom " + id)]\n    definition: \(definition ?? "Sens propre à \(id) seul, \(id)z \(id)y")\n\(more)"
  }

  static func list(_ count: Int, _ item: (Int) -> String) -> String { (0..<count).map(item).joined(separator: ", ") }

  static func links(_ count: Int, _ item: (Int) -> String) -> String { "    confused-with: [\(list(count, item))]\n" }

  /// What each deck does to its reader, and a deck of that kind with `count` of it.
  static let decks: [(String, @Sendable (_ count: Int) -> String)] = [
    ("unknown pointers", { deck(term("a", links($0) { "x\($0)" })) }),
    (
      "unknown pointers, a line each",
      { n in
        deck(term("a", "    confused-with:\n" + (0..<n).map { "      - x\($0)\n" }.joined()))
      }
    ),
    ("pointers that are no ids", { deck(term("a", links($0) { "X_\($0)" })) }),
    ("pointers of another shape", { deck(term("a", links($0) { "{x: \($0)}" })) }),
    (
      "a hundred unknown pointers behind known ones",
      { n in
        deck(term("a", links(n + 100) { $0 < n ? "a" : "x\($0)" }))
      }
    ),
    ("unknown keys", { deck(term("a", (0..<$0).map { "    key\($0): 1\n" }.joined())) }),
    (
      "names of two terms",
      { n in
        let names = list(n) { "n\($0)" }
        return deck(term("a", names: names), term("b", names: names))
      }
    ),
    (
      "aliases of two terms",
      { n in
        let aliases = "    aliases: [\(list(n) { "n\($0)" })]\n"
        return deck(term("a", aliases), term("b", aliases))
      }
    ),
    (
      "former ids of two terms",
      { n in
        let was = "    was: [\(list(n) { "n\($0)" })]\n"
        return deck(term("a", was), term("b", was))
      }
    ),
    (
      "names that begin as the definition goes on",
      { n in
        let names = list(n) { "mot mot \($0)" }
        return deck(term("a", names: names, definition: String(repeating: "mot ", count: min(n, 1900))))
      }
    ),
    (
      "definitions of the same words, each with one of its own",
      { n in
        let words = (0..<30).map { "mot\($0)" }.joined(separator: " ")
        return deck((0..<n).map { term("t\($0)", definition: "\(words) propre\($0)") }.joined())
      }
    ),
    (
      "definitions that share half of their words with their neighbours",
      { n in
        deck(
          (0..<n).map { t in term("t\(t)", definition: (t..<t + 12).map { "mot\($0)" }.joined(separator: " ")) }
            .joined())
      }
    ),
    (
      "aliases that are names",
      { n in
        deck(
          term("a", "    aliases: [\(list(n) { "Nom b\($0)" })]\n"), (0..<n).map { term("b\($0)") }.joined())
      }
    ),
  ]

  @Test(arguments: 0..<decks.count) func checkingGrowsAsTheDeckDoes(_ index: Int) {
    let (name, deck) = Self.decks[index]
    let ratio = growth(from: 400) { count in
      let bytes = Array(deck(count).utf8)
      _ = DeckYAML.read(bytes, reserved: [])
      _ = DeckYAML.advice(bytes)
    }
    #expect(ratio < linearGrowth, "\(name): four times the deck, \(ratio) times the work")
  }

  /// Anki's line of headings, of any length; that of a plain table is read up to 4,000 characters only.
  static func header(_ columns: String) -> String { "#separator:comma\n#columns:\(columns)\n" }

  static let tables: [(String, @Sendable (_ count: Int) -> String)] = [
    (
      "columns of one name",
      { n in
        header("terme,définition," + list(n) { "c\($0)" } + "," + list(n) { _ in "type" })
          + String(repeating: "t,d\n", count: n)
      }
    ),
    (
      "columns that mean a name or a definition",
      { n in
        header("definition,nom," + list(n) { "c\($0)" } + "," + list(n) { _ in "sens" })
          + String(repeating: "d,t\n", count: n)
      }
    ),
    (
      "pointers in a cell",
      { n in
        "terme,définition,confused-with\n" + (0..<n).map { "T\($0),Sens \($0),\n" }.joined()
          + "Z,z,\"" + (0..<4 * n).map { "T\($0 % n)" }.joined(separator: " | ") + "\"\n"
      }
    ),
    (
      "a name of many labels",
      { "terme,définition\n\"T" + String(repeating: ", n. (v.) *m.* h/f ((", count: $0) + "\",d\n" }
    ),
    (
      "a name for many men and women",
      { "terme,définition\nT" + String(repeating: " commercial(e)", count: $0) + ",d\n" }
    ),
    ("a name with a gap", { "terme,définition\nT" + String(repeating: " ", count: 20 * $0) + ",d\n" }),
    ("rows of one name", { "terme,définition\n" + (0..<$0).map { "T,Sens \($0)\n" }.joined() }),
  ]

  @Test(arguments: 0..<tables.count) func importingGrowsAsTheTableDoes(_ index: Int) {
    let (name, table) = Self.tables[index]
    let ratio = growth(from: 1500) { count in _ = DeckImport.read(Array(table(count).utf8), fileName: "h.csv") }
    #expect(ratio < linearGrowth, "\(name): four times the table, \(ratio) times the work")
  }

  @Test func problemsPastAHundredAreCounted() throws {
    let deck = Self.deck(Self.term("a", Self.links(1000) { "x\($0)" }))
    guard case .failure(let problems) = DeckYAML.read(Array(deck.utf8), reserved: []) else {
      Issue.record("read")
      return
    }
    #expect(problems.others.count == 99)
    #expect(problems.unlisted == 900)
  }

  @Test func adviceOnADeckPastAHundredIsCounted() throws {
    let aliases = "    aliases: [\(Self.list(1000) { "n\($0)" })]\n"
    let deck = Self.deck(Self.term("a", aliases), Self.term("b", aliases))
    let advice = DeckYAML.advice(Array(deck.utf8))
    #expect(advice.listed.count == 100)
    #expect(advice.unlisted == 900)
  }

  @Test func theLinesOfFarProblemsInALongListAreRight() throws {
    let pointers = (0..<300).map { "      - \($0 < 250 ? "a" : "x\($0)")\n" }.joined()
    let deck = Self.deck(Self.term("a", "    confused-with:\n" + pointers))
    guard case .failure(let problems) = DeckYAML.read(Array(deck.utf8), reserved: []) else {
      Issue.record("read")
      return
    }
    #expect(([problems.first] + problems.others).map(\.line) == Array(259...308))
  }

  @Test(arguments: [
    "? *a23\n: 1\n", "terms: *a23\n", "terms: [{id: a, definition: *a23}]\n",
  ])
  func aliasesOfAliasesAreRefusedBeforeTheyAreRead(_ end: String) {
    let doubled = (1...23).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    let text = "deck: h\ntitle: H\nlanguage: fr\na0: &a0 [x, x]\n" + doubled + end
    #expect(throws: DeckProblems([DeckProblem(.tooManyReferences(limit: DeckYAML.largest))])) {
      try DeckYAML.read(Array(text.utf8), reserved: []).get()
    }
  }

  @Test func anAliasThatSavesTypingIsRead() throws {
    let deck = Self.deck(
      Self.term("a", "    tags: &t [x, y]\n"), (1...500).map { Self.term("b\($0)", "    tags: *t\n") }.joined())
    #expect(try DeckYAML.read(Array(deck.utf8), reserved: []).get().terms.allSatisfy { $0.tags == ["x", "y"] })
  }
}
