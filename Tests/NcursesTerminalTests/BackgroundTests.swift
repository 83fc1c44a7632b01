// What the terminal says of its background, and what becomes of it.

import Terminal
import Testing

@testable import NcursesTerminal

@Suite struct BackgroundTests {
  @Test(arguments: [
    ("11;rgb:0000/0000/0000", Background.dark), ("11;rgb:1e1e/1e1e/2e2e", .dark), ("11;rgb:ffff/ffff/ffff", .light),
    ("11;rgb:fd/f6/e3", .light), ("11;rgba:ffff/ffff/ffff/ffff", .light), ("11;rgb:0000/0000/ffff", .dark),
    ("11;rgb:0000/ffff/0000", .light), ("11;rgb:f/f/f", .light),
  ])
  func aReplyIsDarkOrLight(_ reply: String, _ background: Background) {
    #expect(Background(reply: reply) == background)
  }

  @Test(arguments: [
    "", "11;", "11;rgb:", "11;rgb:ff/ff", "11;rgb:gg/ff/ff", "11;rgb:fffff/0/0", "10;rgb:ff/ff/ff", "0;title",
  ])
  func anythingElseIsNone(_ reply: String) {
    #expect(Background(reply: reply) == nil)
  }

  @Test(arguments: [
    ("15;0", Background.dark), ("0;15", .light), ("0;default;15", .light), ("12;8", .dark), ("0;7", .light),
  ])
  func anEnvironmentMaySayItToo(_ value: String, _ background: Background) {
    #expect(Background(colorfgbg: value) == background)
  }

  @Test(arguments: [nil, "", "15", "default;default", "0;99", ";"])
  func anEnvironmentThatSaysNothing(_ value: String?) {
    #expect(Background(colorfgbg: value) == nil || value == "15")
  }

  @Test(arguments: ["\u{1B}]11;rgb:ffff/ffff/ffff\u{07}", "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\"])
  func aReplyIsNoKey(_ reply: String) {
    var decoder = InputDecoder()
    #expect(decoder.read("a" + reply + "\u{1B}[?62;4cb") == keys(.character("a"), .character("b")))
    #expect(decoder.background == .light)
    #expect(decoder.hasAnswered)
  }

  @Test func anotherStringIsStillUnknownAndChangesNothing() {
    var decoder = InputDecoder()
    #expect(decoder.read("\u{1B}]0;11;rgb:ffff/ffff/ffff\u{07}") == keys(.unknown))
    #expect(decoder.background == nil)
    #expect(!decoder.hasAnswered)
  }

  @Test func aReplyWithoutAnEndIsGivenUp() {
    var decoder = InputDecoder()
    #expect(decoder.read("\u{1B}]11;rgb:ff").isEmpty)
    #expect(decoder.readSilence() == keys(.unknown))
    #expect(decoder.read("x") == keys(.character("x")))
  }

  @Test(arguments: [Background.dark, .light])
  func onAKnownBackgroundEachRoleHasAColorThatStandsOut(_ background: Background) {
    let palette = Palette(colors: .many(background))
    for style in [Style.faint, .accent, .good, .warning, .error] {
      let color = Self.rgb(Int(palette.color(of: style)))
      let contrast = contrast(color, background == .dark ? 0 : 0xFFFFFF)
      #expect(contrast >= 4.5, "\(style): \(contrast)")
    }
    #expect(palette.color(of: .plain) == -1)
    #expect(palette.color(of: .strong) == -1)
  }

  /// A colour of xterm's 256, from the cube or from the greys.
  private static func rgb(_ color: Int) -> Int {
    let levels = [0, 95, 135, 175, 215, 255]
    guard color < 232 else { return (8 + 10 * (color - 232)) * 0x010101 }
    return levels[(color - 16) / 36] << 16 | levels[(color - 16) / 6 % 6] << 8 | levels[(color - 16) % 6]
  }
}
