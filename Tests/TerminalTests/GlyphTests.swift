// What is drawn without asking Unicode about it is what Unicode would have let through.

import Testing

@testable import Terminal

@Suite struct GlyphTests {
  static let standing = (UInt32(0)...0x33FF).compactMap { Unicode.Scalar($0) }.filter(Glyphs.standsAlone)

  @Test func whatStandsAloneIsDrawnAsItIsInOneColumn() {
    #expect(Self.standing.count > 700)
    for scalar in Self.standing {
      #expect(Glyph(Character(scalar)) == Glyph(alone: scalar), "\(scalar.escaped(asASCII: true))")
      #expect(Glyph(alone: scalar).columns == 1, "\(scalar.escaped(asASCII: true))")
    }
  }

  @Test func whatStandsAloneJoinsNothing() {
    for before in Self.standing {
      var text = String.UnicodeScalarView()
      for after in Self.standing { text += [before, after] }
      #expect(String(text).count == 2 * Self.standing.count, "\(before.escaped(asASCII: true))")
    }
  }

  @Test func aTextHasTheSameGlyphsByBothWays() {
    for scalar in Self.standing {
      let text = "é\(scalar)x"
      #expect(Array(Glyphs(text)) == text.map { Glyph($0) })
      #expect(Array(Glyphs(text + "e\u{301}").prefix(3)) == Array(Glyphs(text)))
    }
  }

  @Test func nothingElseIsLetThroughByTheWay() {
    for scalar in (UInt32(0x80)...0x33FF).compactMap({ Unicode.Scalar($0) }) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .spacingMark,
        .nonspacingMark, .enclosingMark:
        let glyphs = Array(Glyphs(String(scalar)))
        #expect([[], [.blank], [.replacement]].contains(glyphs), "\(scalar.escaped(asASCII: true))")
      default: continue
      }
    }
  }

  @Test func whatJoinsALetterIsLookedAtAllTheSame() {
    #expect(Glyph("é\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}").scalars.count == 5)
    #expect(Array(Glyphs("─\u{200D}")).map(\.scalars.count) == [1])
    #expect(Array(Glyphs("ae\u{301}b")).map(\.character) == ["a", "e\u{301}", "b"])
  }

  @Test func joinedEmojiKeepTheirFirst() {
    #expect(Glyph("👩‍💻").character == "👩")
    #expect(Glyph("👩‍💻").columns == 2)
  }

  @Test func blanksOfALineAreOneBlank() {
    for text: Character in ["\n", "\r\n", "\t"] { #expect(Glyph(text) == .blank) }
  }

  @Test func controlsAreReplacedAsByEveryExit() {
    for text: Character in ["\u{1B}", "\u{7F}", "\0"] { #expect(Glyph(text) == .replacement) }
  }
}
