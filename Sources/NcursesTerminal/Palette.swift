// The palette: maps each text style to attributes and a colour of this terminal. On a known background with 256 colours,
// each style has a colour with a measured contrast of at least 4.5 (WCAG 2.1).
//
// On an unknown background the styles take the terminal's own sixteen colours: the learner's theme has tuned them. Of each
// hue the one was taken whose lowest contrast is best on white and on black (Campbell's black and the two backgrounds of
// Solarized are their own). The figures, by palette, light / dark, of the values in AnsiColorTests:
//
//                     xterm     VGA       Tango     Campbell  macOS     Solarized
//    9 bright red     4.0/5.3   3.1/6.7   4.2/5.0   3.8/5.1   3.7/5.7   4.3/3.3   error
//    1 red            5.8/3.6   7.8/2.7   5.9/3.6   6.1/3.2   5.5/3.8   4.3/3.2   error, of eight colours
//   13 bright magenta 3.1/6.7   2.6/8.0   3.3/6.4   6.1/3.2   3.0/6.9   4.1/3.4   warning
//    5 magenta        4.7/4.5   6.4/3.3   6.6/3.2   8.0/2.4   4.0/5.3   4.2/3.3   warning, of eight colours
//    2 green          2.2/9.7   3.1/6.7   3.5/5.9   3.4/5.7   2.5/8.3   3.0/4.7   good
//    3 yellow         1.7/12.3  5.2/4.0   2.5/8.4   2.6/7.5   2.4/8.8   3.0/4.7
//    4 blue           9.4/2.2   13.3/1.6  5.9/3.5   8.2/2.4   7.6/2.8   3.4/4.1
//   12 bright blue    4.7/4.4   5.1/4.1   2.8/7.6   3.9/5.0   6.3/3.3   2.9/4.7
//    6 cyan           2.0/10.6  2.9/7.3   3.5/6.0   3.2/6.1   2.3/9.1   2.9/4.8
//
// Sentences take only what has 3.0 or more; VGA on white, the one exception, is the console, which is black. Green is for
// single glyphs. All are bold, which many terminals also show brighter. The accent stays the reverse of the terminal's own
// colours: no blue has 3.0, and in Solarized bright blue is the text's grey. The faint stays dim: there bright black is
// the background itself.
import CNcurses
import Terminal

/// The look of a style in ncurses: attribute bits, and a colour pair; pair 0 is the terminal's own colours.
struct Look: Equatable {
  var attributes = cn_normal
  var pair: Int16 = 0
}

struct Palette: Equatable {
  enum Colors: Equatable {
    case none
    /// The terminal's own colours, eight or sixteen: it has no more, or the background is unknown.
    case eight, sixteen
    /// 256 colours or more on a known background.
    case many(Background)
  }

  let colors: Colors

  static let monochrome = Palette(colors: .none)

  /// The palette of a terminal that has colours and a default background; otherwise monochrome. ncurses sends no colour
  /// before start_color() is called.
  static func ofOpenTerminal(_ background: Background?) -> Palette {
    guard has_colors(), start_color() == OK, use_default_colors() == OK else { return .monochrome }
    return Palette(colors: own).on(background)
  }

  /// The palette for this background; nil: an unknown one. It redefines the colour pairs, and ncurses
  /// repaints the cells that use them.
  func on(_ background: Background?) -> Palette {
    guard colors != .none else { return self }
    let known = background.flatMap { cn_color_count() >= 256 ? Colors.many($0) : nil }
    let palette = Palette(colors: known ?? Self.own)
    for style in Style.allCases { init_pair(Self.pair(of: style), palette.color(of: style), -1) }
    return palette
  }

  private static var own: Colors { cn_color_count() >= 16 ? .sixteen : .eight }

  private static func pair(of style: Style) -> Int16 {
    switch style {
    case .plain, .strong: 0
    case .faint: 1
    case .accent: 2
    case .good: 3
    case .warning: 4
    case .error: 5
    }
  }

  /// The number of a style's colour; -1 is the terminal's own foreground.
  func color(of style: Style) -> Int16 {
    switch (colors, style) {
    case (.none, _), (_, .plain), (_, .strong): -1
    case (.eight, .faint), (.eight, .accent), (.sixteen, .faint), (.sixteen, .accent): -1
    case (.eight, .good), (.sixteen, .good): Int16(COLOR_GREEN)
    case (.eight, .warning): Int16(COLOR_MAGENTA)
    case (.eight, .error): Int16(COLOR_RED)
    case (.sixteen, .warning): Self.bright + Int16(COLOR_MAGENTA)
    case (.sixteen, .error): Self.bright + Int16(COLOR_RED)
    case (.many(.dark), .faint): 245
    case (.many(.dark), .accent): 110
    case (.many(.dark), .good): 114
    case (.many(.dark), .warning): 179
    case (.many(.dark), .error): 174
    case (.many(.light), .faint): 242
    case (.many(.light), .accent): 25
    case (.many(.light), .good): 28
    case (.many(.light), .warning): 94
    case (.many(.light), .error): 124
    }
  }

  /// The bright colours follow the eight plain ones.
  private static let bright: Int16 = 8

  func look(of style: Style) -> Look {
    Look(attributes: attributes(of: style), pair: color(of: style) == -1 ? 0 : Self.pair(of: style))
  }

  private func attributes(of style: Style) -> attr_t {
    switch (style, colors) {
    case (.plain, _), (.faint, .none), (.faint, .many): cn_normal
    case (.faint, .eight), (.faint, .sixteen): cn_dim
    case (.accent, .none), (.accent, .eight), (.accent, .sixteen): cn_reverse
    case (.warning, .none): cn_underline
    case (.strong, _), (.good, _), (.warning, _), (.error, _), (.accent, .many): cn_bold
    }
  }
}
