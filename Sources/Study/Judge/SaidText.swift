// What was typed, against one name at a time: is it that name, is it a slip of it, how far is it.

import Glossary

/// How literally an answer is a name; the smaller, the more.
enum Resemblance: Int, Comparable {
  case verbatim, whole, bare

  static func < (left: Resemblance, right: Resemblance) -> Bool { left.rawValue < right.rawValue }
}

/// A slip; a typo before a near miss, then the one with fewer edits.
struct Slip: Comparable {
  let isTypo: Bool
  let edits: Int

  static func < (left: Slip, right: Slip) -> Bool {
    left.isTypo == right.isTypo ? left.edits < right.edits : left.isTypo
  }
}

/// A right answer to a card.
struct AcceptedAnswer {
  let text: String
  private let term: Term

  init(_ text: String, of term: Term) {
    self.text = text
    self.term = term
  }

  // Worked out when they are asked for: what was typed is mostly right to the letter.

  var isAcronym: Bool { term.isAcronym(text) }

  /// Its letters, once for each reading of its ampersand.
  var spellings: [[Unicode.Scalar]] { Spelling.all(text).map(\.bareText) }

  /// Edits that a known name may have, by its letters; blanks are none.
  static func tolerance(letters: Int) -> Int {
    switch letters {
    case ...4: 0
    case ...8: 1
    case ...15: 2
    default: 3
    }
  }
}

struct SaidText {
  let text: String
  /// One for each reading of its ampersand.
  let spellings: [Spelling]
  /// Without its leading article.
  let letters: [[Unicode.Scalar]]

  init(_ text: String) {
    self.text = text
    spellings = Spelling.all(text)
    letters = spellings.map(\.bareText)
  }

  var isEmpty: Bool { VisibleText(text).isEmpty }

  /// « ??? » names nothing; a heart or a letter does.
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

  func likeness(to name: String) -> Resemblance? {
    if name == text { return .verbatim }
    let others = Spelling.all(name)
    if others.contains(where: { other in spellings.contains { $0.wholeText == other.wholeText } }) { return .whole }
    return others.contains { letters.contains($0.bareText) } ? .bare : nil
  }

  /// A typo or a near miss of an answer. Never of an acronym, where a letter makes another one.
  func slip(from answer: AcceptedAnswer) -> Slip? {
    guard !answer.isAcronym else { return nil }
    return pairs(with: answer).compactMap { slip($0, from: $1) }.min()
  }

  private func slip(_ letters: [Unicode.Scalar], from expected: [Unicode.Scalar]) -> Slip? {
    guard max(letters.count, expected.count) <= VisibleText.longest else { return nil }
    let size = expected.count { $0 != " " }
    let tolerance = AcceptedAnswer.tolerance(letters: size)
    // At most all letters but one: what has nothing in common with a short name is no near miss.
    let furthest = min(max(2, 2 * tolerance), size - 1)
    guard let edits = EditDistance.between(letters, expected, within: furthest) else { return nil }
    return Slip(isTypo: edits <= tolerance, edits: edits)
  }

  /// The answer with the fewest edits from what was typed, the first of several.
  func nearest(of answers: [AcceptedAnswer]) -> AcceptedAnswer? {
    answers.map { (answer: $0, edits: edits(to: $0)) }.min { $0.edits < $1.edits }?.answer
  }

  private func edits(to answer: AcceptedAnswer) -> Int {
    pairs(with: answer).compactMap { pair in
      let (left, right) = (pair.0.prefix(VisibleText.longest), pair.1.prefix(VisibleText.longest))
      return EditDistance.between(Array(left), Array(right), within: max(left.count, right.count))
    }.min() ?? .max
  }

  private func pairs(with answer: AcceptedAnswer) -> [([Unicode.Scalar], [Unicode.Scalar])] {
    letters.flatMap { letters in answer.spellings.map { (letters, $0) } }
  }
}
