// Keys and inputs of a terminal in types of our own, so that no key code of a library is used outside the driver.

import Phrases

/// One key press. Control characters arrive by name or as `.control`, printable ones as `.character`.
package enum Key: Hashable, Sendable {
  /// One printable Unicode scalar, as the terminal sent it: nothing is normalized, and a combining mark is a key of its
  /// own.
  case character(Character)
  /// Ctrl and a lower-case letter: Ctrl-C is `.control("c")`. Enter, Tab, Escape and Backspace have their own cases.
  case control(Character)
  /// Alt and a letter of ASCII, in lower case: Alt-B is `.alt("b")`.
  case alt(Character)
  /// F1 is `.function(1)`.
  case function(Int)
  case enter, tab, backTab, escape, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  /// Ctrl or Alt with the left or the right arrow.
  case wordLeft, wordRight
  /// A notch of the mouse's wheel, where the learner's setting gives it to the program.
  case wheelUp, wheelDown
  /// A key that the driver does not recognise.
  case unknown
}

extension Key {
  package var isWheel: Bool { self == .wheelUp || self == .wheelDown }
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
  /// A program that this one has started has ended, perhaps one that was waited for already.
  case childEnded
  /// SIGTERM, SIGHUP, SIGINT or SIGQUIT, or the loss of the terminal: the program must leave now.
  case ended(byReason: Ending)
}

/// Why the terminal asks the program to leave; the exit code follows the shells' convention (128 + signal).
package enum Ending: Equatable, Sendable {
  case signal(Int32)
  /// The terminal is gone: end of file or hang-up on its descriptor.
  case vanished
}

// A key binding: one value holds the keys, their action, the hint in the bottom bar and the text of the help. A key
// without a binding does nothing, so the help always agrees with the keys.

package struct Binding<Action: Sendable>: Sendable {
  package let keys: [Key]
  package let action: Action
  /// The keys as a person reads them: « 1  & ».
  package let name: Phrase
  /// The text in the help screen, longest form first.
  package let help: Label
  /// The hint in the bottom bar; nil for none.
  package let hint: KeyHint?

  package init(_ keys: [Key], _ action: Action, name: Phrase, help: Label, hint: KeyHint? = nil) {
    self.keys = keys
    self.action = action
    self.name = name
    self.help = help
    self.hint = hint
  }
}

package struct KeyHint: Sendable {
  package let key: Phrase
  /// What the key does, longest form first. An empty form shows the key alone.
  package let label: Label
  /// Whether the hint stays at the right and is never dropped.
  package let isPinned: Bool

  package init(_ key: Phrase, _ label: Label, isPinned: Bool = false) {
    self.key = key
    self.label = label
    self.isPinned = isPinned
  }
}

extension Sequence {
  /// The action of the first binding with this key, or nil.
  package func action<Action>(for key: Key) -> Action? where Element == Binding<Action> {
    first { $0.keys.contains(key) }?.action
  }
}
