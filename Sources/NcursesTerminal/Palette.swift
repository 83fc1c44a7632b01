// The palette: maps each text style to attributes and a colour of this terminal. On an unknown background only red is
// readable enough (yellow, cyan, green and blue are too faint on dark or on light), so bold, dim and reverse do the
// rest, and green is used for single glyphs. On a known background with 256 colours, each style has a colour with a
// measured contrast of at least 4.5 (WCAG 2.1).
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
    /// Fewer than 256 colours, or an unknown background.
    case few
    /// 256 colours or more on a known background.
    case many(Background)
  }

  let colors: Colors

  static let monochrome = Palette(colors: .none)

  /// The palette of a terminal that has colours and a default background; otherwise monochrome. ncurses sends no colour
  /// before start_color() is called.
  static func ofOpenTerminal(_ background: Background?) -> Palette {
    guard has_colors(), start_color() == OK, use_default_colors() == OK else { return .monochrome }
    return Palette(colors: .few).on(background)
  }

  /// The palette for this background; nil if the background is unknown. It redefines the colour pairs, and ncurses
  /// repaints the cells that use them.
  func on(_ background: Background?) -> Palette {
    guard colors != .none else { return self }
    let known = background.map { cn_color_count() >= 256 ? Colors.many($0) : .few }
    let palette = Palette(colors: known ?? .few)
    for style in Style.allCases { init_pair(Self.pair(of: style), palette.color(of: style), -1) }
    return palette
  }

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
    case (.few, .good): Int16(COLOR_GREEN)
    case (.few, .error): Int16(COLOR_RED)
    case (.few, _): -1
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

  func look(of style: Style) -> Look {
    Look(attributes: attributes(of: style), pair: color(of: style) == -1 ? 0 : Self.pair(of: style))
  }

  private func attributes(of style: Style) -> attr_t {
    switch (style, colors) {
    case (.plain, _), (.faint, .none), (.faint, .many): cn_normal
    case (.faint, .few): cn_dim
    case (.accent, .none), (.accent, .few): cn_reverse
    case (.warning, .none): cn_underline
    case (.strong, _), (.good, _), (.warning, _), (.error, _), (.accent, .many): cn_bold
    }
  }
}
