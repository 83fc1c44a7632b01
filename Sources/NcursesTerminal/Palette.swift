// How the roles of a text look here. The background is unknown, and on either kind only red stands out (yellow, cyan,
// green and blue vanish on one of them); so bold, dim and reverse do the work, and green is for single glyphs.
import CNcurses
import Terminal

/// ncurses' way to show a role: attribute bits and a pair of colours, 0 being the terminal's own.
struct Look: Equatable {
  var attributes = cn_normal
  var pair: Int16 = 0
}

struct Palette {
  private let hasColors: Bool

  static let monochrome = Palette(hasColors: false)

  private static let greenPair: Int16 = 1
  private static let redPair: Int16 = 2

  /// Colours on the terminal's own background, where it has both; without a call to start_color() ncurses sends none.
  static func ofOpenTerminal() -> Palette {
    guard has_colors(), start_color() == OK, use_default_colors() == OK else { return .monochrome }
    init_pair(greenPair, Int16(COLOR_GREEN), -1)
    init_pair(redPair, Int16(COLOR_RED), -1)
    return Palette(hasColors: true)
  }

  func look(of style: Style) -> Look {
    switch style {
    case .plain: Look()
    case .strong: Look(attributes: cn_bold)
    case .faint: Look(attributes: hasColors ? cn_dim : cn_normal)
    case .accent: Look(attributes: cn_reverse)
    case .good: Look(attributes: cn_bold, pair: hasColors ? Self.greenPair : 0)
    case .warning: Look(attributes: hasColors ? cn_bold : cn_underline)
    case .error: Look(attributes: cn_bold, pair: hasColors ? Self.redPair : 0)
    }
  }
}
