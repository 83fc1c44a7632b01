// How roles look without colours: told apart by bold, reverse and underline alone.

import CNcurses
import Terminal
import Testing

@testable import NcursesTerminal

@Suite struct PaletteTests {
  @Test(arguments: Style.allCases) func withoutColorsNoRoleUsesAPairOfColors(style: Style) {
    #expect(Palette.monochrome.look(of: style).pair == 0)
  }

  static let attributes: [(Style, attr_t)] = [
    (.plain, cn_normal), (.strong, cn_bold), (.faint, cn_normal), (.accent, cn_reverse), (.good, cn_bold),
    (.warning, cn_underline), (.error, cn_bold),
  ]

  @Test(arguments: attributes)
  func withoutColorsARoleIsShownByItsAttributes(style: Style, attributes: attr_t) {
    #expect(Palette.monochrome.look(of: style) == Look(attributes: attributes, pair: 0))
  }

  @Test(arguments: [Style.strong, .accent, .good, .warning, .error])
  func whatMustStandOutDoesSoWithoutColors(style: Style) {
    #expect(Palette.monochrome.look(of: style) != Palette.monochrome.look(of: .plain))
  }

  @Test func theSelectedLineLooksLikeNothingElse() {
    let accent = Palette.monochrome.look(of: .accent)
    #expect(Style.allCases.filter { Palette.monochrome.look(of: $0) == accent } == [.accent])
  }

  @Test(arguments: Style.allCases) func whereNoTerminalIsOpenThereAreNoColors(style: Style) {
    #expect(Palette.ofOpenTerminal(.dark).look(of: style) == Palette.monochrome.look(of: style))
  }
}
