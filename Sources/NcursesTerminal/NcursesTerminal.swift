// The ncurses driver of a terminal: it takes the terminal, lends it to the shell and gives it back. Only this file, its
// `+` files and the small types of this module call ncurses. ncurses keeps its screen in global variables: use one
// terminal at a time, from the thread that created it.
import CNcurses
import Platform
import Terminal

/// Whether the terminal may receive colours; bold, reverse and underline are used with both.
package enum ColorPolicy: Sendable {
  case never, auto
}

/// The reason why no terminal could be opened.
package enum NcursesTerminalError: Error, Equatable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// The terminal's type, from TERM (empty when unset), is unknown or cannot position its cursor.
  case unknownTerminal(name: String)
  /// Neither the environment nor the system has a locale in UTF-8.
  case noUTF8Locale
}

package final class NcursesTerminal: Driver {
  package private(set) var size = Size(rows: 0, columns: 0)
  /// The window that keys are read from. It is a pad, because reading from the screen's own window also refreshes the
  /// screen.
  let keyboard: UnsafeMutablePointer<WINDOW>
  let signals: Signals
  var palette: Palette
  var decoder = InputDecoder()
  /// False after `restore`.
  private(set) var isOpen = true
  private let screen: OpaquePointer
  /// Whether the terminal may get sequences of ours; any other would print them as text.
  let understandsANSI: Bool
  var theme = Theme.auto
  /// Whether the query for the background colour (OSC 11) was considered; it may have been left out as useless.
  var askedBackground = false
  /// Whether that query was sent and its reply has not arrived.
  var awaitsReply = false
  /// The last canvas given to ncurses, and its palette; nil if the next frame must be painted whole.
  var latest: (canvas: Canvas, palette: Palette)?

  package init(colors: ColorPolicy) throws(NcursesTerminalError) {
    guard StandardStreams.areTerminal else { throw .notATerminal }
    try TerminalEnvironment.chooseLocale()
    let type = try TerminalEnvironment.terminalType()
    // A job started in the background stops here, as a shell expects; at this point signals can still end it.
    if !Self.isForeground { raise(SIGTTOU) }
    var modes = termios()
    tcgetattr(STDIN_FILENO, &modes)
    signals = Signals()
    // LINES and COLUMNS of the environment are often out of date: ask the terminal itself.
    use_env(false)
    use_tioctl(true)
    guard let screen = cn_open_terminal(type), let keyboard = newpad(1, 1) else {
      signals.release()
      throw .unknownTerminal(name: type)
    }
    signals.undoHandlers()
    self.screen = screen
    self.keyboard = keyboard
    understandsANSI = Capability.understandsANSI
    palette = colors == .auto ? .ofOpenTerminal(Self.background(.auto)) : .monochrome
    cn_guard_terminal(&modes, Capability.farewell)
    Self.tune(keyboard)
    measure()
    markPastes(true)
  }

  deinit { restore() }

  /// Gives the terminal back for good. Afterwards `paint` and `repaint` do nothing, and `next` returns `.vanished`.
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

  /// Reads the terminal's size. A terminal cuts or reflows its content on a resize, so the next frame is painted whole.
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

  /// Lends the terminal to the shell until the process continues in the foreground. Returns false if the process must
  /// end instead: `kill %1` continues a stopped job only to deliver its signal, and using the terminal from the
  /// background would stop the process again.
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

  /// Sets the terminal modes again, which a shell may have changed; the next frame is painted whole.
  func resume() {
    reset_prog_mode()
    measure()
    markPastes(true)
    takeMouse()
  }

  /// Whether this process may use the terminal: it is in the foreground, or the system cannot tell (no job control).
  static var isForeground: Bool {
    let group = tcgetpgrp(STDIN_FILENO)
    return group < 0 || group == getpgrp()
  }

  /// Asks the terminal to mark pasted text. ncurses has no function for this, so the bytes are written directly;
  /// ncurses' own buffer is empty between frames.
  private func markPastes(_ wanted: Bool) {
    guard understandsANSI else { return }
    let request = Array("\u{1B}[?2004\(wanted ? "h" : "l")".utf8)
    _ = Syscalls.real.writeAll(request, to: STDOUT_FILENO)
  }

  /// Does nothing in the background: the shell already has the terminal.
  private func giveBack() {
    guard !isendwin(), Self.isForeground else { return }
    markPastes(false)
    giveMouseBack()
    endwin()
  }

  private static func tune(_ keyboard: UnsafeMutablePointer<WINDOW>) {
    // How long ncurses waits after an Escape for the rest of a sequence, in milliseconds; its default is 1,000.
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

  /// Sets terminal modes that ncurses does not touch. Without IXON, Ctrl-S is an ordinary key: it cannot block the
  /// output, and with it the reaction to SIGTERM. With VMIN 0, a read never blocks: Ctrl-C and Ctrl-Z empty the queue
  /// of typed keys, and a read after that would wait for the next key and miss the signal.
  private static func tuneLine() {
    var modes = termios()
    guard tcgetattr(STDIN_FILENO, &modes) == 0 else { return }
    modes.c_iflag &= ~tcflag_t(IXON)
    withUnsafeMutableBytes(of: &modes.c_cc) { $0[Int(VMIN)] = 0 }
    retryOnInterrupt { tcsetattr(STDIN_FILENO, TCSADRAIN, &modes) }
    def_prog_mode()
  }
}
