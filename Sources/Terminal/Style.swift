// The colour theme and text styles: seven roles instead of colours. A screen gives a text its role; the driver chooses the look of the role.

/// The role of a piece of text. A word or a glyph always expresses the same meaning: no information is in colour alone.
package enum Style: Hashable, Sendable, CaseIterable {
  case plain
  /// The most important text: the term, the key to press. Bold.
  case strong
  /// Titles of blocks, rules, secondary facts. Dim or grey, if the terminal can show it.
  case faint
  /// The selected line. Reverse video, or an accent colour.
  case accent
  case good
  case warning
  case error
}

// The colour theme: for a dark background, for a light one, or for the one that the program detects (`auto`).

package enum Background: Equatable, Sendable {
  case dark, light
}

package enum Theme: Equatable, Sendable {
  case auto
  case on(Background)
}
