// The terminal's own sixteen colours, where its background is not known: what is readable on both, in common palettes.

import CNcurses
import Glibc
import Terminal
import Testing

@testable import NcursesTerminal

/// WCAG 2.1, contrast ratio of two colours, as 0xRRGGBB.
func contrast(_ left: Int, _ right: Int) -> Double {
  let (one, other) = (luminance(left), luminance(right))
  return (max(one, other) + 0.05) / (min(one, other) + 0.05)
}

/// WCAG 2.1, relative luminance.
private func luminance(_ color: Int) -> Double {
  let linear = [color >> 16 & 0xFF, color >> 8 & 0xFF, color & 0xFF].map { channel in
    let value = Double(channel) / 255
    return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

/// The sixteen colours of a terminal, and the backgrounds that it is used with.
struct AnsiColors: CustomTestStringConvertible, Sendable {
  let name: String
  let colors: [Int]
  var light = 0xFFFFFF
  var dark = 0x000000

  var testDescription: String { name }

  static let all = [
    AnsiColors(
      name: "xterm",
      colors: [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F, 0xFF0000, 0x00FF00,
        0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
      ]),
    AnsiColors(
      name: "VGA",
      colors: [
        0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA, 0x555555, 0xFF5555, 0x55FF55,
        0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
      ]),
    AnsiColors(
      name: "Tango",
      colors: [
        0x2E3436, 0xCC0000, 0x4E9A06, 0xC4A000, 0x3465A4, 0x75507B, 0x06989A, 0xD3D7CF, 0x555753, 0xEF2929, 0x8AE234,
        0xFCE94F, 0x729FCF, 0xAD7FA8, 0x34E2E2, 0xEEEEEC,
      ]),
    AnsiColors(
      name: "Campbell",
      colors: [
        0x0C0C0C, 0xC50F1F, 0x13A10E, 0xC19C00, 0x0037DA, 0x881798, 0x3A96DD, 0xCCCCCC, 0x767676, 0xE74856, 0x16C60C,
        0xF9F1A5, 0x3B78FF, 0xB4009E, 0x61D6D6, 0xF2F2F2,
      ], dark: 0x0C0C0C),
    AnsiColors(
      name: "macOS",
      colors: [
        0x000000, 0xC23621, 0x25BC24, 0xADAD27, 0x492EE1, 0xD338D3, 0x33BBC8, 0xCBCCCD, 0x818383, 0xFC391F, 0x31E722,
        0xEAEC23, 0x5833FF, 0xF935F8, 0x14F0F0, 0xE9EBEB,
      ]),
    AnsiColors(
      name: "Solarized",
      colors: [
        0x073642, 0xDC322F, 0x859900, 0xB58900, 0x268BD2, 0xD33682, 0x2AA198, 0xEEE8D5, 0x002B36, 0xCB4B16, 0x586E75,
        0x657B83, 0x839496, 0x6C71C4, 0x93A1A1, 0xFDF6E3,
      ], light: 0xFDF6E3, dark: 0x002B36),
  ]
}

@Suite struct AnsiColorTests {
  /// VGA is left out for white: it is the console's, which is black.
  @Test(arguments: AnsiColors.all, [Style.warning, .error])
  func aSentenceIsReadableOnEitherBackground(_ terminal: AnsiColors, _ style: Style) throws {
    let color = terminal.colors[Int(Palette(colors: .sixteen).color(of: style))]
    #expect(contrast(color, terminal.dark) >= 3)
    if terminal.name != "VGA" { #expect(contrast(color, terminal.light) >= 3) }
  }

  @Test(arguments: AnsiColors.all) func ofEightColorsTheOnesThatAreReadableAreTaken(_ terminal: AnsiColors) throws {
    let palette = Palette(colors: .eight)
    for style in [Style.warning, .error] {
      let color = terminal.colors[Int(palette.color(of: style))]
      #expect(min(contrast(color, terminal.light), contrast(color, terminal.dark)) >= 2.4, "\(style)")
    }
  }

  @Test(arguments: [Palette.Colors.eight, .sixteen])
  func whatNoColorWouldMakeReadableHasNone(_ colors: Palette.Colors) {
    let palette = Palette(colors: colors)
    for style in [Style.plain, .strong, .faint, .accent] { #expect(palette.look(of: style).pair == 0, "\(style)") }
    #expect(palette.look(of: .faint).attributes == cn_dim)
    #expect(palette.look(of: .accent).attributes == cn_reverse)
  }

  @Test(arguments: [Palette.Colors.eight, .sixteen]) func aColorIsAlwaysBold(_ colors: Palette.Colors) {
    for style in [Style.good, .warning, .error] {
      #expect(Palette(colors: colors).look(of: style).attributes == cn_bold, "\(style)")
    }
  }
}
