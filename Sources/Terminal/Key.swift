// What a person can do at a terminal, in words of our own: no key code of any library leaks past the driver.

/// One key press. Control characters arrive by name or as `.control`, everything printable as `.character`.
package enum Key: Hashable, Sendable {
  /// A printable character, precomposed (NFC).
  case character(Character)
  /// Ctrl and a lower-case letter: Ctrl-C is `.control("c")`. Enter, Tab, Escape and Backspace have names of their own.
  case control(Character)
  /// F1 is `.function(1)`.
  case function(Int)
  case enter, tab, backTab, escape, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  /// A key the driver does not know.
  case unknown
}

/// What reaches the program from its terminal.
package enum Input: Equatable, Sendable {
  case key(Key)
  /// Text pasted in one go (bracketed paste): never a command.
  case paste(String)
  /// The terminal has another size now, or must be painted again.
  case resized(Size)
  /// The program is in the foreground again after a suspension, perhaps at another size.
  case resumed(Size)
  /// SIGTERM, SIGHUP, SIGINT, SIGQUIT: leave now.
  case ended(byReason: Ending)
}

/// Why the terminal asks the program to leave; the exit code follows the shells' convention (128 + signal).
package enum Ending: Equatable, Sendable {
  case signal(Int32)
  /// The terminal is gone: end of file or hang-up on its descriptor.
  case vanished
}
