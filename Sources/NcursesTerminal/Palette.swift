// How the roles of a text look here. Where the background is unknown, only red stands out on either kind (yellow, cyan,
// green and blue vanish on one of them): bold, dim and reverse do the work, and green is for single glyphs. Where it is
// known and there are 256 colours, each role has one whose contrast on it was measured (WCAG 2.1, at least 4.5).
import CNcurses
import Terminal

/// ncurses' way to show a role: attribute bits and a pair of colours, 0 being the terminal's own.
struct Look: Equatable {
  var attributes = cn_normal
  var pair: Int16 = 0
}

struct Palette: Equatable {
  enum Colors: Equatable {
    case none
    /// 8 or 16, or more on an unknown background.
    case few
    case many(Background)
  }

  let colors: Colors

  static let monochrome = Palette(colors: .none)

  /// Colours on the terminal's own background, where it has both; without a call to start_color() ncurses sends none.
  static func ofOpenTerminal(_ background: Background?) -> Palette {
    guard has_colors(), start_color() == OK, use_default_colors() == OK else { return .monochrome }
    return Palette(colors: .few).on(background)
  }

  /// The same once the background is known. ncurses paints anew what a pair was used for.
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

  /// A colour's number; -1 is the terminal's own.
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
