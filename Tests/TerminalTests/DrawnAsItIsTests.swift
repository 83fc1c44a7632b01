// What is drawn without asking Unicode about it is what Unicode would have let through.

import Testing

@testable import Terminal

@Suite struct DrawnAsItIsTests {
  static let scalars = [0xC0...0x24F, 0x2500...0x25FF].joined().compactMap { Unicode.Scalar($0 as UInt32) }

  @Test func lettersRulesAndBarsAreVisibleAndJoinNothing() {
    for scalar in Self.scalars {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .mathSymbol, .otherSymbol: break
      default: Issue.record("\(scalar.escaped(asASCII: true))")
      }
      #expect(TextWidth.drawable(Character(scalar)) == Character(scalar))
    }
  }

  @Test func nothingElseIsLetThroughByTheWay() {
    for scalar in (UInt32(0x80)...0x33FF).compactMap({ Unicode.Scalar($0) }) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .spacingMark,
        .nonspacingMark, .enclosingMark:
        #expect(TextWidth.drawable(Character(scalar)) == "\u{FFFD}", "\(scalar.escaped(asASCII: true))")
      default: continue
      }
    }
  }

  @Test func whatJoinsALetterIsLookedAtAllTheSame() {
    #expect(TextWidth.drawable("é\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}").unicodeScalars.count == 5)
    #expect(TextWidth.drawable("─\u{200D}").unicodeScalars.count == 1)
  }
}
