// Bytes of chance and mutilated files, of a known seed: reading always ends, soon, without a trap, and keeps its promises.

import DeckFormats
import Glossary
import Testing

/// SplitMix64: the same numbers everywhere.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct ImportFuzzTests {
  static let names = ["a.txt", "a.csv", "a.tsv", "a.md", "a.json", "a.yaml", "a", "", "/.", "été.TXT"]
  static let seeds: [String] = [
    "FDR - Field Demo Rep (démo). Montre. Puis (voir Devis).\n\nDevis / Prix \"PDV\". Un prix, e.g. 3.5 %.\n",
    "sigle;nom;définition;voir aussi\r\nFDR;\"Field; \"\"Demo\"\" Rep\";\"Montre\r\nici.\";PDV\r\n",
    "#separator:tab\n#html:true\n#tags column:3\nFDR\t<b>Montre</b>&nbsp;&#233;\tun deux\n",
    "#separator:tab\n#html:true\n#guid column:1\n#tags column:4\nm/fdr/expand\tFDR<br><br><i>?</i>\t<b>Field</b><br><br>"
      + "Montre.<br><br>· Un<br>· Deux\trole\nm/fdr/define\tFDR\t<b>Montre.</b><br><br><i>Allô</i>\trole a_b\n",
    "---\na: b\n---\n# Mots\n\n- **FDR** — Field Demo Rep. [Montre](x).\n  - point\n\n| a | définition |\n|---|---|\n| b | c \\| d |\n",
    ImportExactTests.yaml,
    "{\"deck\":\"m\",\"title\":\"T\",\"language\":\"fr\",\"terms\":[{\"id\":\"a\",\"names\":[\"\\ud83d\\ude00\"]}]}",
  ]
  static let pieces: [String] = [
    "\"", "\"\"", "(", ")", "«", "»", ". ", ": ", " - ", "—", "\t", ";", ",", "|", "\n", "\r", "\r\n\r\n", "#", "**",
    "[", "](", "<", "&",
    "\\", "\\u", "{", "}", "\u{301}", "\u{FEFF}", "\u{0}", "voir ", "A", "é", "😀", "...", "1. ", "- ", "```", "<!--",
    "---",
  ]

  @Test func randomBytesNeverTrap() {
    var random = SeededNumbers(state: 1)
    for _ in 0..<1_500 {
      let bytes = (0..<Int.random(in: 0..<200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      check(bytes, Self.names.randomElement(using: &random) ?? "")
    }
  }

  @Test func randomSignsNeverTrap() {
    var random = SeededNumbers(state: 2)
    for _ in 0..<1_500 {
      let count = Int.random(in: 0..<60, using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      check(Array(text.utf8), Self.names.randomElement(using: &random) ?? "")
    }
  }

  @Test func mutilatedFilesNeverTrap() {
    var random = SeededNumbers(state: 3)
    for _ in 0..<1_500 {
      var bytes = Array((Self.seeds.randomElement(using: &random) ?? "").utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) { mutilate(&bytes, &random) }
      check(bytes, Self.names.randomElement(using: &random) ?? "")
    }
  }

  func mutilate(_ bytes: inout [UInt8], _ random: inout SeededNumbers) {
    let index = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, index + Int.random(in: 0...9, using: &random))
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes.removeSubrange(index..<end)
    case 1: bytes.insert(contentsOf: bytes[index..<end], at: index)
    case 2: bytes.insert(contentsOf: Array((Self.pieces.randomElement(using: &random) ?? "").utf8), at: index)
    default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: index)
    }
  }

  /// Same bytes, same answer; every term is one that a deck file could hold, on a line that exists.
  func check(_ bytes: [UInt8], _ name: String) {
    let result = DeckImport.read(bytes, fileName: name)
    guard case .success(let found) = result else { return }
    #expect(DeckImport.read(bytes, fileName: name) == result)
    let ids = found.deck.terms.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(found.terms.map(\.term) == found.deck.terms)
    for (term, line) in found.terms.map({ ($0.term, $0.line) }) {
      let isExpanded = term.acronym != nil && !term.names.isEmpty
      #expect((term.hasDefinition && (term.acronym != nil || !term.names.isEmpty)) || isExpanded, "\(bytes)")
      #expect((1...bytes.count).contains(line))
      #expect(term.seeAlso.allSatisfy { found.deck[own: $0] != nil })
    }
    #expect(found.unread.allSatisfy { $0.text.count <= Unread.longestText && $0.line >= 1 })
    do {
      let back = try imported(try DeckJSON.write(found.deck), "a.json")
      #expect(back.deck == found.deck, "\(String(decoding: bytes, as: UTF8.self).debugDescription) \(name)")
    } catch { Issue.record("\(error): \(String(decoding: bytes, as: UTF8.self).debugDescription) \(name)") }
  }
}
