// A card that a day may ask, by its place in the deck. A plan moves all cards of a deck about before it keeps a few, and a
// card is copied with all the texts of its term.

import Glossary

struct Pick {
  let place: Int
  var reason: Reason
  var isPractice = false

  init(_ place: Int, _ reason: Reason, isPractice: Bool = false) {
    self.place = place
    self.reason = reason
    self.isPractice = isPractice
  }
}
