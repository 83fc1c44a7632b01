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
    guard palette.colors != .none, bracketsPastes, cn_color_count() >= 256 else { return }
    awaitsReply = true
    let question = Array(Background.question.utf8)
    write(STDOUT_FILENO, question, question.count)
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
    while !decoder.hasAnswered, poll(&source, 1, Self.longestReply) > 0 {
      let code = wgetch(keyboard)
      if code == ERR { return }
      decoder.feed(code)
    }
  }

  /// How long each read waits for more of the reply, in milliseconds.
  private static let longestReply: Int32 = 100
}
