// The six grades of SM-2, of which a learner sees four, and the forms of a question.

/// How well the learner knew the answer, from 0 (no answer) to 5 (at once).
package enum Grade: Int, CaseIterable, Comparable, Sendable {
  /// « Je ne sais pas », or no answer.
  case blank = 0
  /// Oublié / Again.
  case again = 1
  /// Almost right, but a failure.
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

/// The form in which a card was asked.
package enum Form: String, CaseIterable, Sendable {
  /// The learner thinks of the answer, looks at it, and chooses the grade.
  case recall
  /// Four options.
  case choice
  case typed
  /// The definitions of two confused terms: the learner chooses that of the asked term.
  case duel

  /// An array index, 0 to 3.
  var index: Int {
    switch self {
    case .recall: 0
    case .choice: 1
    case .typed: 2
    case .duel: 3
    }
  }
}
