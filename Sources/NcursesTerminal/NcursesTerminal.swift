// A terminal as ncurses knows it: how it is taken, lent to the shell and given back. Everything that is asked of ncurses
// is asked here and in the `+` files beside; ncurses keeps one screen in global variables, so there is one terminal at a
// time, used from the thread that made it.
import CNcurses
import Platform
import Terminal

/// Whether the terminal may be sent colours; bold, reverse and underline remain either way.
package enum ColorPolicy: Sendable {
  case never, auto
}

/// Why there is no terminal to work with.
package enum NcursesTerminalError: Error, Equatable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// The terminal's type, from TERM (empty when unset), cannot place its cursor or is not known at all.
  case unknownTerminal(name: String)
  /// Neither the environment nor the system has a locale in UTF-8.
  case noUTF8Locale
}

package final class NcursesTerminal: Driver {
  package private(set) var size = Size(rows: 0, columns: 0)
  /// Keys are read through a pad: reading through the screen's own window would also refresh it, unasked.
  let keyboard: UnsafeMutablePointer<WINDOW>
  let signals: Signals
  var palette: Palette
  var decoder = InputDecoder()
  /// False once the terminal has been given back for good.
  private(set) var isOpen = true
  private let screen: OpaquePointer
  let bracketsPastes: Bool
  var theme = Theme.auto
  /// Whether it was asked for its background, and whether it owes the answer.
  var askedBackground = false
  var awaitsReply = false
  /// What ncurses was given last, and the colours it was given in.
  var latest: (canvas: Canvas, palette: Palette)?

  package init(colors: ColorPolicy) throws(NcursesTerminalError) {
    guard StandardStreams.areTerminal else { throw .notATerminal }
    try TerminalEnvironment.chooseLocale()
    let type = try TerminalEnvironment.terminalType()
    // A job started in the background stops here, as it should, while signals can still end it.
    if !Self.isForeground { raise(SIGTTOU) }
    var modes = termios()
    tcgetattr(STDIN_FILENO, &modes)
    signals = Signals()
    // LINES and COLUMNS of the environment are often stale: the terminal itself is asked.
    use_env(false)
    use_tioctl(true)
    guard let screen = cn_open_terminal(type), let keyboard = newpad(1, 1) else {
      signals.release()
      throw .unknownTerminal(name: type)
    }
    signals.undoHandlers()
    self.screen = screen
    self.keyboard = keyboard
    bracketsPastes = Capability.understandsANSI
    palette = colors == .auto ? .ofOpenTerminal(Self.background(.auto)) : .monochrome
    cn_guard_terminal(&modes, Capability.farewell)
    Self.tune(keyboard)
    measure()
    markPastes(true)
  }

  deinit { restore() }

  /// Gives the terminal back for good. What is called on it afterwards does nothing, or says that it has vanished.
  package func restore() {
    guard isOpen else { return }
    isOpen = false
    if Self.isForeground { drainReply() }
    giveBack()
    cn_end_guard()
    delwin(keyboard)
    delscreen(screen)
    signals.release()
  }

  package func repaint() {
    guard isOpen, let window = cn_screen_window() else { return }
    clearok(window, true)
    wrefresh(window)
  }

  /// Takes note of the terminal's size. What it shows has been cut or reflowed, so the next frame is painted whole.
  func measure() {
    guard let window = cn_screen_window() else { return }
    var now = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &now) == 0, now.ws_row > 0, now.ws_col > 0 {
      resize_term(Int32(now.ws_row), Int32(now.ws_col))
    }
    size = Size(rows: Int(getmaxy(window)), columns: Int(getmaxx(window)))
    clearok(window, true)
    latest = nil
  }

  /// Lends the terminal to the shell until the process is continued in the foreground. False when the process must end
  /// instead: `kill %1` continues a stopped job only for it to see its signal, and touching the terminal from the
  /// background would stop it again.
  func suspend() -> Bool {
    giveBack()
    while signals.stopProcess(), !Self.isForeground {
      if signals.mustEnd { return false }
    }
    if signals.mustEnd { return false }
    resume()
    return true
  }

  package func lend<Result>(_ errand: () -> Result) -> Result {
    giveBack()
    defer { resume() }
    return errand()
  }

  /// Sets the modes again that a shell has changed meanwhile; the next frame is painted whole.
  func resume() {
    reset_prog_mode()
    measure()
    markPastes(true)
  }

  /// Whether the terminal is ours to use; so it is too where no shell shares it out.
  static var isForeground: Bool {
    let group = tcgetpgrp(STDIN_FILENO)
    return group < 0 || group == getpgrp()
  }

  /// Asks the terminal to mark what is pasted. ncurses knows no word for it, and its buffer is empty between frames.
  private func markPastes(_ wanted: Bool) {
    guard bracketsPastes else { return }
    let request = Array("\u{1B}[?2004\(wanted ? "h" : "l")".utf8)
    write(STDOUT_FILENO, request, request.count)
  }

  /// In the background there is nothing to give back: the shell has the terminal already.
  private func giveBack() {
    guard !isendwin(), Self.isForeground else { return }
    markPastes(false)
    endwin()
  }

  private static func tune(_ keyboard: UnsafeMutablePointer<WINDOW>) {
    // How long an Escape may be the start of a key's sequence: 1,000 ms by default.
    set_escdelay(25)
    cbreak()
    noecho()
    nonl()
    tuneLine()
    nodelay(keyboard, true)
    keypad(keyboard, true)
    InputDecoder.claimSequences()
    curs_set(0)
  }

  /// What ncurses leaves as it finds it. Ctrl-S must not freeze the screen, and with it the answer to SIGTERM: it
  /// becomes a key like another. And Ctrl-C and Ctrl-Z empty the queue of typed keys: a read that was promised a byte
  /// must not wait for the next one instead, deaf to the very signal that emptied the queue.
  private static func tuneLine() {
    var modes = termios()
    guard tcgetattr(STDIN_FILENO, &modes) == 0 else { return }
    modes.c_iflag &= ~tcflag_t(IXON)
    withUnsafeMutableBytes(of: &modes.c_cc) { $0[Int(VMIN)] = 0 }
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
    def_prog_mode()
  }
}
