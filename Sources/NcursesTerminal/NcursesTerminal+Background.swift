// The background: the query to the terminal, sent after a frame, and the change of colours when the reply comes.

import CNcurses
import Platform
import Terminal

extension NcursesTerminal {
  /// The background that is known without a query: from the theme, or from COLORFGBG.
  static func background(_ theme: Theme) -> Background? {
    if case .on(let background) = theme { return background }
    return Background(colorfgbg: Environment["COLORFGBG"])
  }

  /// Changes the colours if the learner has chosen another theme; called for every frame.
  func wear(_ theme: Theme) {
    guard theme != self.theme else { return }
    self.theme = theme
    palette = palette.on(theme == .auto ? decoder.background ?? Self.background(theme) : Self.background(theme))
  }

  /// Sends the query once, after the first frame with the theme `auto`: that frame does not wait for the reply. Sends
  /// nothing if the reply could not change a colour.
  func askBackground() {
    guard !askedBackground, theme == .auto else { return }
    askedBackground = true
    guard palette.colors != .none, understandsANSI, cn_color_count() >= 256 else { return }
    awaitsReply = true
    _ = Syscalls.real.writeAll(Array(Background.question.utf8), to: STDOUT_FILENO)
  }

  /// Repaints the latest frame if the terminal's reply changes the colours.
  func applyReply() {
    if decoder.hasAnswered { awaitsReply = false }
    guard theme == .auto, let background = decoder.background else { return }
    let palette = palette.on(background)
    guard palette != self.palette else { return }
    self.palette = palette
    if let latest { paint(latest.canvas) }
  }

  /// Reads a late reply before the program ends: the shell would show it as typed text.
  func drainReply() {
    guard awaitsReply else { return }
    awaitsReply = false
    var source = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    while !decoder.hasAnswered, retryOnInterrupt({ poll(&source, 1, Self.longestReply) }) > 0 {
      let code = wgetch(keyboard)
      if code == ERR { return }
      decoder.feed(code)
    }
  }

  /// How long each read waits for more of the reply, in milliseconds.
  private static let longestReply: Int32 = 100
}

// Parsers for the two sources of the background (dark or light): the terminal's reply to OSC 11, and COLORFGBG.

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
