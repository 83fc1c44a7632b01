// A screen draws nothing that no other exit would let out, and counts no column for what nobody sees.

import Harness
import Testing

@testable import Terminal

@Suite struct OddCharacterTests {
  func drawn(_ text: String, _ symbols: Symbols = .unicode) -> Canvas {
    var canvas = Canvas(Size(rows: 1, columns: 40), symbols)
    canvas.put(text + "|", row: 0, column: 0)
    return canvas
  }

  @Test(arguments: OddCharacter.all) func aFrameShowsIt(_ odd: OddCharacter) {
    #expect(drawn(odd.text).line(0) == odd.cells + "|")
  }

  @Test(arguments: OddCharacter.all) func aTextIsAsWideAsItIsDrawn(_ odd: OddCharacter) {
    var canvas = Canvas(Size(rows: 1, columns: 40))
    #expect(canvas.put(odd.text, row: 0, column: 0) == TextWidth.columns(of: odd.text))
    #expect(TextWidth.columns(of: odd.text) == TextWidth.columns(of: odd.cells))
  }

  @Test(arguments: OddCharacter.all) func inASCIIWhatNobodySeesIsNoQuestionMark(_ odd: OddCharacter) {
    let line = drawn(odd.text, .ascii).line(0)
    #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
    if odd.words == "ab" { #expect(line == "ab|") }
  }

  @Test(arguments: OddCharacter.all) func aLongWordIsCutAsItIsDrawn(_ odd: OddCharacter) {
    let word = String(repeating: odd.text + "m", count: 30)
    let lines = TextLayout.wrap(word, width: 10)
    #expect(lines.dropLast().allSatisfy { (9...10).contains(TextWidth.columns(of: $0)) })
  }

  @Test func noScalarOfUnicodeIsDrawnThatNoTextNeeds() {
    OddCharacter.everything { text in
      for glyph in Glyphs(text) {
        for scalar in glyph.scalars where OddCharacter.isForbidden(scalar) {
          Issue.record("\(scalar.escaped(asASCII: true))")
        }
      }
    }
  }
}
