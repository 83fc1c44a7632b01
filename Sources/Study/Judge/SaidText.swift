// A typed answer, compared with one accepted answer at a time: equal, a typo, or a number of edits away.

import Glossary

/// How closely an answer matches a name: exactly, up to folding, or up to folding and the article.
enum Resemblance: Int, Comparable {
  case verbatim, whole, bare

  static func < (left: Resemblance, right: Resemblance) -> Bool { left.rawValue < right.rawValue }
}

/// A near answer. Typos are ordered before near misses, then fewer edits before more.
struct Slip: Comparable {
  let isTypo: Bool
  let edits: Int

  static func < (left: Slip, right: Slip) -> Bool {
    left.isTypo == right.isTypo ? left.edits < right.edits : left.isTypo
  }
}

struct SaidText {
  let text: String
  private let visible: String
  let readings: [Reading]

  init(_ text: String) {
    self.text = text
    visible = SafeText.visible(text)
    readings = Reading.all(text)
  }

  /// Whether the text has no letter, digit or symbol: « ??? » has none. Such a text is judged as blank. Control, format
  /// and combining characters do not count.
  var saysNothing: Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
        .connectorPunctuation, .otherPunctuation, .control, .format, .spaceSeparator, .lineSeparator,
        .paragraphSeparator, .nonspacingMark, .enclosingMark:
        true
      default: false
      }
    }
  }

  func likeness(to answer: AcceptedAnswer) -> Resemblance? {
    if answer.visible == visible { return .verbatim }
    let others = answer.readings
    if others.contains(where: { other in readings.contains { $0.whole == other.whole } }) { return .whole }
    return others.contains { other in readings.contains { $0.bare == other.bare } } ? .bare : nil
  }

  /// A typo or a near miss of an answer; `nil` for an acronym, because one edit can make another acronym of it.
  func slip(from answer: AcceptedAnswer) -> Slip? {
    guard !answer.isAcronym else { return nil }
    return pairs(with: answer).compactMap { slip($0, from: $1) }.min()
  }

  private func slip(_ letters: [Unicode.Scalar], from expected: [Unicode.Scalar]) -> Slip? {
    guard max(letters.count, expected.count) <= VisibleText.longest else { return nil }
    let size = expected.count { $0 != " " }
    let tolerance = AcceptedAnswer.tolerance(letters: size)
    // At least one letter must match: otherwise any short text would be a near miss of a short name.
    let furthest = min(max(2, 2 * tolerance), size - 1)
    guard let edits = EditDistance.between(letters, expected, within: furthest) else { return nil }
    return Slip(isTypo: edits <= tolerance, edits: edits)
  }

  /// The answer with the fewest edits from the typed text; of several, the first. If none is near, it is the first of
  /// all answers, which is the one to learn.
  func nearest(of answers: [AcceptedAnswer]) -> AcceptedAnswer? {
    var nearest = answers.first
    var fewest = Int.max
    for answer in answers {
      guard let edits = edits(to: answer, below: fewest) else { continue }
      nearest = answer
      fewest = edits
    }
    return nearest
  }

  /// The number of edits; `nil` unless it is less than `bound` and less than half of the letters of the longer text.
  private func edits(to answer: AcceptedAnswer, below bound: Int) -> Int? {
    var bound = bound
    var found: Int?
    for (left, right) in pairs(with: answer) {
      let (left, right) = (Self.beginning(left), Self.beginning(right))
      let half = (max(left.count, right.count) - 1) / 2
      guard let edits = EditDistance.between(left, right, within: min(bound - 1, half)) else { continue }
      bound = edits
      found = edits
    }
    return found
  }

  private static func beginning(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    letters.count <= VisibleText.longest ? letters : Array(letters.prefix(VisibleText.longest))
  }

  private func pairs(with answer: AcceptedAnswer) -> [([Unicode.Scalar], [Unicode.Scalar])] {
    readings.flatMap { said in answer.readings.map { (said.bare, $0.bare) } }
  }
}
