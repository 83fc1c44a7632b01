// The closing line of a deck file, and the revision.

import Testing

@testable import Storage

@Suite struct DeckSealTests {
  let text = "# Ours.\ndeck: acme\ntitle: \"A\"\nlanguage: en\nterms:\n  - id: a  # first\n"

  func sealed(_ text: String, _ revision: Int) -> String {
    String(decoding: DeckSeal.sealed(Array(text.utf8), revision: revision), as: UTF8.self)
  }

  @Test func sealingAddsTwoLinesAndChangesNoOther() {
    let lines = sealed(text, 1).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines[2] == "revision: 1")
    #expect(lines[lines.count - 2].hasPrefix("... # revision 1, "))
    #expect((lines[..<2] + lines[3..<(lines.count - 2)]).joined(separator: "\n") + "\n" == text)
  }

  @Test func theSealTellsTheRevisionAndTheChecksumOfTheRest() throws {
    let bytes = Array(sealed(text, 7).utf8)
    let seal = try #require(DeckSeal(bytes))
    #expect(seal.revision == 7)
    #expect(seal.checksum == DeckSeal.checksum(of: bytes))
    #expect(seal.checksum == DeckSeal.checksum(of: Array(text.utf8)))
    #expect(seal.checksum != DeckSeal.checksum(of: Array(text.replacing("first", with: "second").utf8)))
  }

  @Test func sealingAgainReplacesTheRevisionWhereItStands() {
    let twice = sealed(sealed(text, 1), 2)
    #expect(twice == sealed(text, 2))
  }

  @Test func lineBreaksAndAMissingLastOneAreKept() throws {
    let windows = text.replacing("\n", with: "\r\n")
    let result = sealed(windows, 3)
    #expect(result.contains("deck: acme\r\nrevision: 3\r\n") && result.hasSuffix("\r\n"))
    #expect(DeckSeal(Array(sealed(String(text.dropLast()), 3).utf8)) == DeckSeal(Array(sealed(text, 3).utf8)))
    #expect(sealed("\u{FEFF}" + text, 1).hasPrefix("\u{FEFF}# Ours."))
  }

  @Test(arguments: ["", "...", "... # revision x, 00000000\n", "... # revision 3\n", "deck: acme\n"])
  func anotherLastLineIsNoSeal(_ text: String) { #expect(DeckSeal(Array(text.utf8)) == nil) }
}
