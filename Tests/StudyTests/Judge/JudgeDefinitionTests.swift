// The judge, which keeps what it knows of a deck and stops as soon as it is sure, against its definition, which spells
// every name anew for every answer and compares everything with everything.

import Glossary
import Learning
import Testing

@testable import Study

@Suite struct JudgeDefinitionTests {
  @Test func theJudgeIsItsDefinitionOnHostileDecks() throws {
    for seed in 0..<400 {
      var random = SplitMix64("definition", seed)
      let deck = try JudgePropertyTests.hostileDeck(&random)
      for face in Face.allCases {
        let term = Int.random(in: deck.deck.terms.indices, using: &random)
        compare(JudgePropertyTests.answer(deck, &random), deck, deck.card(term, face), "seed \(seed)")
      }
    }
  }

  @Test func theJudgeIsItsDefinitionOnAnOrdinaryDeck() throws {
    let deck = try JudgePropertyTests.ordinaryDeck()
    for seed in 0..<700 {
      var random = SplitMix64("ordinary", seed)
      let term = Int.random(in: deck.deck.terms.indices, using: &random)
      let face = Face.allCases.randomElement(using: &random) ?? .name
      compare(JudgePropertyTests.answer(deck, &random), deck, deck.card(term, face), "seed \(seed)")
    }
  }

  /// A card may be of a term that was corrected since.
  @Test func aTermThatTheDeckHasOtherwiseIsJudgedByItsOwnNames() throws {
    let deck = try JudgedDeck("SDR = Sales Development Rep; BDR", "AE = Account Executive")
    var term = deck.deck.terms[0]
    term.names = ["Sales Developer"]
    let card = Card(deck: deck.deck.id, term: term, face: .expand)
    for typed in ["Sales Developer", "sales devloper", "Sales Development Rep", "BDR", "account executive"] {
      compare(typed, deck, card, "\(typed)")
    }
  }

  private func compare(_ typed: String, _ deck: JudgedDeck, _ card: Card, _ comment: Comment) {
    let judged = deck.judge.judge(typed, for: card, firstKey: nil, usual: 1, hints: 0)
    let defined = Definition(deck: deck.deck, card: card, typed: typed).finding
    #expect(judged.verdict == defined.verdict, comment)
    #expect(judged.expected == defined.expected, comment)
    #expect(judged.got == defined.got, comment)
  }

  @Test func aTextHasTheSameLettersByItsScalarsAndByItsCharacters() {
    for seed in 0..<800 {
      var random = SplitMix64("letters", seed)
      let text = JudgePropertyTests.text(&random)
      let (scalars, characters) = (FoldedText.all(text), FoldedText.all(Array(text)))
      #expect(scalars.map(\.wholeText) == characters.map(\.wholeText), "seed \(seed)")
      #expect(scalars.map(\.bareText) == characters.map(\.bareText), "seed \(seed)")
      #expect(Reading.all(text).map(\.bare) == characters.map(\.bareText), "seed \(seed)")
      #expect(VisibleText.isEmpty(text) == VisibleText(text).characters.isEmpty, "seed \(seed)")
    }
  }

  @Test func anAcronymIsAWordOfFewLettersTwoOfThemCapitals() {
    for seed in 0..<800 {
      var random = SplitMix64("acronyms", seed)
      let text = JudgePropertyTests.text(&random, longest: 5)
      #expect(JudgedAcronym.matches(text) == Definition.isAcronym(text), "seed \(seed)")
    }
  }
}

private struct Definition {
  typealias Finding = (verdict: Verdict, expected: String, got: Term.ID?)
  typealias Letters = [Unicode.Scalar]

  let deck: Deck
  let card: Card
  let typed: String

  var finding: Finding {
    let answers = answers
    let first = answers.first ?? card.term.title
    if VisibleText(typed).characters.isEmpty { return (.blank, first, nil) }
    let right = likest(answers)
    let others = deck.terms.filter { $0.id != card.term.id }.flatMap { term in term.headwords.map { (term.id, $0) } }
      .filter { name in Self.letters(typed).contains { !$0.isEmpty && Self.letters(name.1).contains($0) } }
    let other = likest(others.map(\.1))
    if let right, right.likeness <= max(other?.likeness ?? .bare, .whole) {
      return (right.likeness == .verbatim ? .exact : .equivalent, answers[right.index], nil)
    }
    let nearest = answers.min { edits(to: $0) < edits(to: $1) } ?? first
    if let other { return (.otherTerm, nearest, others[other.index].0) }
    if SaidText(typed).saysNothing { return (.blank, first, nil) }
    return slip(answers) ?? (.wrong, nearest, nil)
  }

  private var answers: [String] {
    let term = card.term
    switch card.face {
    case .expand: return term.names + term.aliases.filter { !isAcronym($0) }
    case .abbreviate: return [term.acronym].compactMap(\.self) + term.aliases.filter(isAcronym)
    case .name, .define: return term.headwords
    }
  }

  private func isAcronym(_ text: String) -> Bool { text == card.term.acronym || Self.isAcronym(text) }

  static func isAcronym(_ text: String) -> Bool {
    let letters = text.filter(\.isLetter)
    return (2...5).contains(letters.count) && letters.count(where: \.isUppercase) >= 2
      && !text.contains(where: \.isWhitespace)
  }

  private static func letters(_ text: String) -> [Letters] { FoldedText.all(Array(text)).map(\.bareText) }

  private func likest(_ names: [String]) -> (index: Int, likeness: Resemblance)? {
    names.enumerated().compactMap { index, name in likeness(to: name).map { (index, $0) } }
      .min { $0.likeness < $1.likeness }
  }

  private func likeness(to name: String) -> Resemblance? {
    if Self.seen(name) == Self.seen(typed) { return .verbatim }
    let (own, others) = (FoldedText.all(Array(typed)), FoldedText.all(Array(name)))
    if own.contains(where: { own in others.contains { $0.wholeText == own.wholeText } }) { return .whole }
    return own.contains { own in others.contains { $0.bareText == own.bareText } } ? .bare : nil
  }

  private static func seen(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          !$0.properties.isDefaultIgnorableCodePoint && !(0xFFF9...0xFFFB).contains($0.value)
        }))
  }

  /// As many as there are where half of the letters differ: then the name is not near.
  private func edits(to name: String) -> Int {
    let pairs = Self.letters(typed).flatMap { own in Self.letters(name).map { (own.prefix(200), $0.prefix(200)) } }
    return pairs.map { (Alignment(Array($0), Array($1)).edits, letters: max($0.count, $1.count)) }
      .filter { $0 * 2 < $1 }.map(\.0).min() ?? .max
  }

  private func slip(_ answers: [String]) -> Finding? {
    let slips = answers.filter { !isAcronym($0) }.flatMap { name in self.slips(of: name).map { (name: name, slip: $0) }
    }
    guard let furthest = slips.map(\.slip.edits).max() else { return nil }
    let rival = rivals(of: answers).filter { $0 <= furthest }.min() ?? .max
    return slips.filter { $0.slip.edits < rival }.min { $0.slip < $1.slip }
      .map { ($0.slip.isTypo ? .typo : .close, $0.name, nil) }
  }

  /// Edits to every other name of the deck.
  private func rivals(of answers: [String]) -> [Int] {
    let right = Set(answers.flatMap { Self.letters($0) })
    let names = Set(deck.terms.flatMap(\.headwords).flatMap { Self.letters($0) }).subtracting(right)
    return names.filter { (1...200).contains($0.count) }.flatMap { name in
      Self.letters(typed).map { Alignment($0, name).edits }
    }
  }

  private func slips(of name: String) -> [Slip] {
    Self.letters(typed).flatMap { own in Self.letters(name).compactMap { slip(own, from: $0) } }
  }

  private func slip(_ own: Letters, from expected: Letters) -> Slip? {
    let size = expected.count { $0 != " " }
    let tolerance = AcceptedAnswer.tolerance(letters: size)
    guard max(own.count, expected.count) <= 200 else { return nil }
    let edits = Alignment(own, expected).edits
    return edits <= min(max(2, 2 * tolerance), size - 1) ? Slip(isTypo: edits <= tolerance, edits: edits) : nil
  }
}
