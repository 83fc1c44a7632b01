// Characters of several bytes: put together however late their bytes come, never trusted when they are not UTF-8.

import CNcurses
import Terminal
import Testing

@testable import NcursesTerminal

@Suite struct CharacterTests {
  @Test(arguments: ["é", "œ", "€", "日", "✓", "😀", "\u{A0}", "\u{10FFFD}"] as [Character])
  func aCharacterIsOneKey(character: Character) {
    #expect(read(String(character)) == keys(.character(character)))
  }

  @Test(arguments: ["é", "日", "😀"] as [Character])
  func aCharacterWhoseBytesComeLateIsStillOneKey(character: Character) {
    var decoder = InputDecoder()
    var inputs: [Input] = []
    for byte in String(character).utf8 { inputs += decoder.read([byte]) + decoder.readPause() }
    #expect(inputs == keys(.character(character)))
  }

  @Test func aCombiningMarkIsAKeyOfItsOwn() {
    #expect(read("e\u{301}") == keys(.character("e"), .character("\u{301}")))
  }

  static let unseen: [Sent] = [
    "\u{80}", "\u{85}", "\u{9B}", "\u{AD}", "\u{200B}", "\u{202E}", "\u{2028}", "\u{2029}", "\u{FEFF}",
  ]

  @Test(arguments: unseen) func aCharacterThatCannotBeSeenIsNoKey(character: Sent) {
    #expect(read(character.text) == keys(.unknown))
  }

  @Test(arguments: [0x80, 0xBF, 0xC0, 0xC1, 0xF5, 0xFF] as [UInt8])
  func aByteThatBeginsNoCharacterIsUnknownAtOnce(byte: UInt8) {
    #expect(read([byte]) == keys(.unknown))
  }

  static let impostors: [[UInt8]] = [
    [0xE0, 0x80, 0x80],  // too long for what it says
    [0xF0, 0x80, 0x80, 0x80],
    [0xED, 0xA0, 0x80],  // half of a pair in UTF-16
    [0xF4, 0x90, 0x80, 0x80],  // beyond the last character
  ]

  @Test(arguments: impostors)
  func bytesThatLookLikeACharacterButAreNoneAreOneUnknown(bytes: [UInt8]) {
    #expect(read(bytes + [0x71]) == keys(.unknown, .character("q")))
  }

  @Test(arguments: [[0xC3], [0xE9], [0xE2, 0x82], [0xF0, 0x9F], [0xF0, 0x9F, 0x98]] as [[UInt8]])
  func aCharacterCutShortDoesNotSpoilTheNextKey(bytes: [UInt8]) {
    #expect(read(bytes + [0x71]) == keys(.unknown, .character("q")))
    #expect(read(bytes + Array("é".utf8)) == keys(.unknown, .character("é")))
    #expect(read(bytes + Array("\(escape)[A".utf8)) == keys(.unknown, .up))
  }

  @Test func aCharacterCutShortDoesNotSpoilAKeyThatNcursesNames() {
    var decoder = InputDecoder()
    #expect(decoder.read([0xC3]) == [])
    #expect(decoder.read(code: KEY_UP) == keys(.unknown, .up))
  }
}
