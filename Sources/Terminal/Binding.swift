// A key binding: one value holds the keys, their action, the hint in the bottom bar and the text of the help. A key
// without a binding does nothing, so the help always agrees with the keys.

import Phrases

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
