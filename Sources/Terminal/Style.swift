// Seven roles instead of colours: a screen says what a text means, the driver decides how this terminal shows it.

/// The role of a piece of text. Every meaning is also carried by a word or a glyph: colour is never alone.
package enum Style: Hashable, Sendable, CaseIterable {
  case plain
  /// The one thing to look at: the term, the key to press. Bold.
  case strong
  /// Titles of blocks, rules, secondary facts. Dim where the terminal can.
  case faint
  /// The selected line. Reverse video, or an accent colour.
  case accent
  case good
  case warning
  case error
}
