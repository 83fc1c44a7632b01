// Parsers for the two sources of the background (dark or light): the terminal's reply to OSC 11, and COLORFGBG.
import Terminal

extension Background {
  /// The query for the background colour (OSC 11), followed by a query that every terminal answers (primary device
  /// attributes). Replies keep this order: after the second reply, the first can no longer arrive.
  static let question = "\u{1B}]11;?\u{1B}\\\u{1B}[c"

  /// Parses a reply to OSC 11 without its frame: `11;rgb:1e1e/1e1e/2e2e`, one to four hexadecimal digits a channel. nil
  /// for any other text.
  init?(reply: String) {
    guard reply.hasPrefix("11;rgb") else { return nil }
    guard let colon = reply.firstIndex(of: ":") else { return nil }
    let channels = reply[reply.index(after: colon)...].split(separator: "/").prefix(3).map(Self.channel)
    guard channels.count == 3, let red = channels[0], let green = channels[1], let blue = channels[2] else {
      return nil
    }
    // Relative luminance of ITU-R BT.709, without gamma correction: precise enough to tell dark from light.
    self = 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.5 ? .dark : .light
  }

  /// The value of a channel from 0 to 1, or nil if the digits are invalid.
  private static func channel(_ digits: Substring) -> Double? {
    guard (1...4).contains(digits.count), let value = Int(digits, radix: 16) else { return nil }
    return Double(value) / Double((1 << (4 * digits.count)) - 1)
  }

  /// Parses COLORFGBG, for example `15;0`: foreground and background as ANSI colours. rxvt, konsole and others set it.
  init?(colorfgbg: String?) {
    guard let last = colorfgbg?.split(separator: ";").last, let color = Int(last), (0...15).contains(color) else {
      return nil
    }
    self = color < 7 || color == 8 ? .dark : .light
  }
}
