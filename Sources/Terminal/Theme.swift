// The colour theme: for a dark background, for a light one, or for the one that the program detects (`auto`).

package enum Background: Equatable, Sendable {
  case dark, light
}

package enum Theme: Equatable, Sendable {
  case auto
  case on(Background)
}
