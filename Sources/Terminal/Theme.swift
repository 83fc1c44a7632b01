// What colours are to stand out from: a background that the learner named, or the one that the terminal says it has.

package enum Background: Equatable, Sendable {
  case dark, light
}

package enum Theme: Equatable, Sendable {
  case auto
  case on(Background)
}
