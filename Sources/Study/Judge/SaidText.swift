// A typed answer, compared with one accepted answer at a time: equal, equal word by word, nearly, or not.

import Glossary

/// How closely an answer matches a name: exactly, up to folding, up to folding and the article, or word by word.
enum Resemblance: Int, Comparable {
  case verbatim, whole, bare, words

  static func < (left: Resemblance, right: Resemblance) -> Bool { left.rawValue < right.rawValue }
}

struct SaidText {
  let text: String
  private let visible: String
  let readings: [Reading]
  private let lazyWords = Lazy<[NameWords]>()

  init(_ text: String) {
    self.text = text
    visible = SafeText.visible(text)
    readings = Reading.all(text)
  }

  /// The words of each reading.
  var words: [NameWords] { lazyWords.value { readings.map(\.words) } }

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

  /// The text in two parts, one of which may be an acronym: what is in parentheses and what is not, the first word and
  /// the others, the last one and the others. `letters`: how many letters the acronym may have.
  func parts(letters: ClosedRange<Int>) -> [(acronym: SaidText, rest: String)] {
    var parts: [(acronym: String, rest: String)] = []
    if let parentheses = Parentheses(text) {
      parts = [(parentheses.inside, parentheses.blanked), (parentheses.blanked, parentheses.inside)]
    }
    var spoken = text.words
    if spoken.count > 1, spoken[0].isArticle { spoken.removeFirst() }
    let words = spoken.map { String($0.spelling) }
    if let first = words.first, let last = words.last, (2...12).contains(words.count) {
      parts.append((first, words.dropFirst().joined(separator: " ")))
      parts.append((last, words.dropLast().joined(separator: " ")))
    }
    return parts.filter { letters.contains($0.acronym.count { $0.isLetter || $0.isNumber }) }
      .map { (SaidText($0.acronym), $0.rest) }
  }

  /// The texts between slashes, commas, semicolons and bars, where there are several: « churn, attrition ».
  var alternatives: [SaidText] {
    let texts = text.split { "/,;|".contains($0) }
    guard (2...4).contains(texts.count) else { return [] }
    let said = texts.map { SaidText(String($0)) }.filter { !$0.saysNothing }
    return said.count > 1 ? said : []
  }

  /// Whether each word is one of these names', or says nothing of its own.
  func consists(of names: [AcceptedAnswer]) -> Bool {
    let known = Set(names.flatMap(\.words).flatMap(\.words).map(\.base))
    return words.contains { said in
      said.words.allSatisfy { known.contains($0.base) || WordTables.generic.contains($0.folded) }
    }
  }

  func likeness(to answer: AcceptedAnswer) -> Resemblance? {
    if answer.visible == visible { return .verbatim }
    let others = answer.readings
    if others.contains(where: { other in readings.contains { $0.whole == other.whole } }) { return .whole }
    if others.contains(where: { other in readings.contains { $0.bare == other.bare } }) { return .bare }
    return isPlural(of: answer) ? .words : nil
  }

  /// Whether this is an acronym with the s of a plural or of a genitive, or one without it.
  private func isPlural(of answer: AcceptedAnswer) -> Bool {
    guard answer.isAcronym, let acronym = answer.readings.first?.bare else { return false }
    return readings.contains {
      $0.bare == acronym + ["s"] || $0.bare == acronym + [" ", "s"] || $0.bare + ["s"] == acronym
    }
  }

  /// The best match of all readings, word by word. An acronym has no such matches: one edit can make another of it.
  func match(with answer: AcceptedAnswer, isKnown: (NameWord) -> Bool) -> NameMatch {
    guard !answer.isAcronym, text.utf8.count <= 8 * VisibleText.longest else { return .wrong(nil) }
    return answer.words.flatMap { name in
      words.map { NameMatch($0, name, isKnown: isKnown) }
    }.min { $0.rank < $1.rank } ?? .wrong(nil)
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
