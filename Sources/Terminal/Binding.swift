// Keys and their help are one value: what a key does, what the bottom bar says of it, what the help says. A key that is
// not bound here does nothing, and the help cannot lie.

import Phrases

package struct Binding<Action: Sendable>: Sendable {
  package let keys: [Key]
  package let action: Action
  /// The keys as a person reads them: « 1  & ».
  package let name: Phrase
  /// What the help screen says, longest form first.
  package let help: Label
  /// What the bottom bar shows, if anything.
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
  /// What it does, longest form first; a form may be empty: the key alone.
  package let label: Label
  /// Stays at the right, whatever the width.
  package let isPinned: Bool

  package init(_ key: Phrase, _ label: Label, isPinned: Bool = false) {
    self.key = key
    self.label = label
    self.isPinned = isPinned
  }
}

extension Sequence {
  /// What a key does in this table.
  package func action<Action>(for key: Key) -> Action? where Element == Binding<Action> {
    first { $0.keys.contains(key) }?.action
  }
}
