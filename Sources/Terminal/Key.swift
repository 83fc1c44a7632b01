// Keys and inputs of a terminal in types of our own, so that no key code of a library is used outside the driver.

/// One key press. Control characters arrive by name or as `.control`, printable ones as `.character`.
package enum Key: Hashable, Sendable {
  /// One printable Unicode scalar, as the terminal sent it: nothing is normalized, and a combining mark is a key of its
  /// own.
  case character(Character)
  /// Ctrl and a lower-case letter: Ctrl-C is `.control("c")`. Enter, Tab, Escape and Backspace have their own cases.
  case control(Character)
  /// F1 is `.function(1)`.
  case function(Int)
  case enter, tab, backTab, escape, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  /// A key that the driver does not recognise.
  case unknown
}

/// An event that reaches the program from its terminal.
package enum Input: Equatable, Sendable {
  case key(Key)
  /// Text pasted at once (bracketed paste); never a command.
  case paste(String)
  /// The terminal's new size. Sent on every SIGWINCH, so the size may be unchanged.
  case resized(Size)
  /// The program is in the foreground again after a suspension, perhaps at another size.
  case resumed(Size)
  /// SIGTERM, SIGHUP, SIGINT or SIGQUIT, or the loss of the terminal: the program must leave now.
  case ended(byReason: Ending)
}

/// Why the terminal asks the program to leave; the exit code follows the shells' convention (128 + signal).
package enum Ending: Equatable, Sendable {
  case signal(Int32)
  /// The terminal is gone: end of file or hang-up on its descriptor.
  case vanished
}
