// Whether the terminal's background is dark or light: what it says itself (OSC 11), or what COLORFGBG says of it.
import Terminal

extension Background {
  /// The question, and after it one that every terminal answers (primary device attributes): once that answer is here,
  /// no other will come.
  static let question = "\u{1B}]11;?\u{1B}\\\u{1B}[c"

  /// From a reply to OSC 11 without its frame: `11;rgb:1e1e/1e1e/2e2e`, two or four digits a channel.
  init?(reply: String) {
    guard reply.hasPrefix("11;rgb") else { return nil }
    guard let colon = reply.firstIndex(of: ":") else { return nil }
    let channels = reply[reply.index(after: colon)...].split(separator: "/").prefix(3).map(Self.channel)
    guard channels.count == 3, let red = channels[0], let green = channels[1], let blue = channels[2] else {
      return nil
    }
    // Relative luminance of ITU-R BT.709, of values that are not linear: dark or light is all that is asked.
    self = 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.5 ? .dark : .light
  }

  /// From 0 to 1.
  private static func channel(_ digits: Substring) -> Double? {
    guard (1...4).contains(digits.count), let value = Int(digits, radix: 16) else { return nil }
    return Double(value) / Double((1 << (4 * digits.count)) - 1)
  }

  /// From `15;0` (foreground and background, ANSI colours): rxvt, konsole and others set it.
  init?(colorfgbg: String?) {
    guard let last = colorfgbg?.split(separator: ";").last, let color = Int(last), (0...15).contains(color) else {
      return nil
    }
    self = color < 7 || color == 8 ? .dark : .light
  }
}
