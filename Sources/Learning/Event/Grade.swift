// SM-2's grades. A learner sees four of the six.

/// How well an answer was known, from 0 (a blank) to 5 (at once).
package enum Grade: Int, CaseIterable, Comparable, Sendable {
  /// "I don't know", or nothing at all.
  case blank = 0
  /// Oublié / Again.
  case again = 1
  /// A near miss: still a failure.
  case nearMiss = 2
  /// Difficile / Hard.
  case hard = 3
  /// Bien / Good.
  case good = 4
  /// Facile / Easy.
  case easy = 5

  package var passed: Bool { self >= .hard }

  package static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
}

/// How a card was presented.
package enum Form: String, CaseIterable, Sendable {
  /// Answer in your head, look, grade yourself.
  case recall
  /// Four options.
  case choice
  case typed
  /// Two definitions: which is which?
  case duel

  /// 0 to 3.
  var index: Int {
    switch self {
    case .recall: 0
    case .choice: 1
    case .typed: 2
    case .duel: 3
    }
  }
}
