// The background: asked of the terminal after the first frame, and applied whenever the answer comes.
import CNcurses
import Platform
import Terminal

extension NcursesTerminal {
  /// What is known of the background before the terminal is asked.
  static func background(_ theme: Theme) -> Background? {
    if case .on(let background) = theme { return background }
    return Background(colorfgbg: Environment["COLORFGBG"])
  }

  /// The learner may name another background at any time.
  func wear(_ theme: Theme) {
    guard theme != self.theme else { return }
    self.theme = theme
    palette = palette.on(theme == .auto ? decoder.background ?? Self.background(theme) : Self.background(theme))
  }

  /// Asks once, after the first frame, so that the first frame does not wait; only where the answer could change a colour.
  func askBackground() {
    guard !askedBackground, theme == .auto else { return }
    askedBackground = true
    guard palette.colors != .none, bracketsPastes, cn_color_count() >= 256 else { return }
    awaitsReply = true
    let question = Array(Background.question.utf8)
    write(STDOUT_FILENO, question, question.count)
  }

  /// Paints again in the right colours, if the terminal has just said which.
  func applyReply() {
    if decoder.hasAnswered { awaitsReply = false }
    guard theme == .auto, let background = decoder.background else { return }
    let palette = palette.on(background)
    guard palette != self.palette else { return }
    self.palette = palette
    if let latest { paint(latest.canvas) }
  }

  /// Reads a late reply before the program ends: it would appear as typed text at the shell's prompt.
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

  /// Milliseconds.
  private static let longestReply: Int32 = 100
}
