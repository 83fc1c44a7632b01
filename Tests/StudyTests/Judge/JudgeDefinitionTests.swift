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
    let card = Card(term, .expand)
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

/// The rules, with every name looked at for every answer.
private struct Definition {
  typealias Finding = (verdict: Verdict, expected: String, got: TermAddress?)
  typealias Letters = [Unicode.Scalar]
  typealias Match = (name: String, match: NameMatch)

  let deck: Deck
  let card: Card
  let typed: String

  var finding: Finding {
    let answers = answers(to: card.face)
    let first = answers.first ?? card.term.title
    if VisibleText(typed).characters.isEmpty { return (.blank, first, nil) }
    let matches = answers.map { (name: $0, match: match($0)) }
    let isEcho =
      card.face == .expand
      && self.answers(to: .name).contains { isAcronym($0) && (likeness(to: $0) ?? .words) < .words }
    let right = isEcho ? nil : rightName(answers, matches)
    let other = otherTerm
    if let right, right.likeness <= max(other?.likeness ?? .words, .whole) {
      return (right.likeness == .verbatim ? .exact : .equivalent, right.name, nil)
    }
    let nearest = answers.min { edits(to: $0) < edits(to: $1) } ?? first
    if let other { return (.otherTerm, nearest, other.term) }
    if SaidText(typed).saysNothing { return (.blank, first, nil) }
    return failure(matches, answers) ?? (.wrong, nearest, nil)
  }

  private func answers(to face: Face) -> [String] {
    let term = card.term
    switch face {
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

  // MARK: Right

  private func match(_ name: String) -> NameMatch {
    SaidText(typed).match(with: AcceptedAnswer(name, of: card.term)) { word in
      WordTable.english.knows(word.folded) || WordTable.french.knows(word.folded)
        || deck.terms.flatMap(\.headwords).flatMap(Reading.all).contains {
          $0.words.words.contains { $0.base == word.base }
        }
    }
  }

  private func rightName(_ answers: [String], _ matches: [Match]) -> (name: String, likeness: Resemblance)? {
    let right = zip(answers, matches).compactMap { name, match in
      (likeness(to: name) ?? (match.match == .right(edits: 0) ? .words : nil)).map { (name: name, likeness: $0) }
    }
    let least = right.map(\.likeness).min()
    return nearest(right.filter { $0.likeness == least }.map(\.name)).flatMap { name in least.map { (name, $0) } }
      ?? (isBothForms ? answers.first.map { ($0, .words) } : oneOfSeveral(answers).map { ($0, .words) })
  }

  private var isBothForms: Bool {
    let all = answers(to: .name).map { AcceptedAnswer($0, of: card.term) }
    let names = all.filter { !$0.isAcronym }
    return SaidText(typed).parts(letters: 0...Int.max).contains { acronym, rest in
      let said = SaidText(rest)
      return all.contains { $0.isAcronym && acronym.likeness(to: $0) != nil }
        && (card.face != .expand && said.consists(of: names)
          || names.contains { name in
            said.likeness(to: name) != nil || Definition(deck: deck, card: card, typed: rest).match(name.text).isRight
          })
    }
  }

  /// The first answer that one of several names is, if the term has all of them.
  private func oneOfSeveral(_ answers: [String]) -> String? {
    func isRight(_ part: SaidText, _ names: [String]) -> Bool {
      names.contains { name in
        part.likeness(to: AcceptedAnswer(name, of: card.term)) != nil
          || Definition(deck: deck, card: card, typed: part.text).match(name).isRight
      }
    }
    let parts = SaidText(typed).alternatives
    guard !parts.isEmpty, parts.allSatisfy({ isRight($0, self.answers(to: .name) + answers) }) else { return nil }
    return answers.first { answer in parts.contains { isRight($0, [answer]) } }
  }

  private func likeness(to name: String) -> Resemblance? {
    if Self.seen(name) == Self.seen(typed) { return .verbatim }
    return SaidText(typed).likeness(to: AcceptedAnswer(name, of: card.term))
  }

  private static func seen(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          !$0.properties.isDefaultIgnorableCodePoint && !(0xFFF9...0xFFFB).contains($0.value)
        }))
  }

  // MARK: Another term

  private var otherTerm: (term: TermAddress, likeness: Resemblance)? {
    let others = deck.terms.filter { $0.id != card.term.id }.flatMap { term in
      term.headwords.map { (term: term, name: AcceptedAnswer($0, of: term)) }
    }
    let said = SaidText(typed)
    let equal = others.filter { other in
      Self.letters(typed).contains { letters in !letters.isEmpty && other.name.readings.contains { $0.bare == letters }
      }
    }.compactMap { other in said.likeness(to: other.name).map { (term: other.term.address, likeness: $0) } }
    let alike = others.filter { other in
      !other.name.isAcronym
        && other.name.readings.contains { reading in
          !reading.words.words.isEmpty && said.readings.contains { $0.words.key == reading.words.key }
        }
    }.map { (term: $0.term.address, likeness: Resemblance.words) }
    return (equal + alike).min { $0.likeness < $1.likeness }
  }

  // MARK: Nearly, and wrong

  private func failure(_ matches: [Match], _ answers: [String]) -> Finding? {
    let shown = matches.filter { match in
      match.match != .wrong(nil) && !card.term.aliases.contains { $0 == match.name }
    }
    let isRight = matches.contains { $0.match.isRight }
    let matches = isRight || shown.isEmpty ? matches : shown
    guard let best = matches.map(\.match).min(by: { $0.rank < $1.rank }),
      let name = nearest(matches.filter { $0.match == best }.map(\.name))
    else { return nil }
    switch best {
    case .right(let edits): return hasRival(within: edits, answers) ? nil : (.typo, name, nil)
    case .near: return (.close, name, nil)
    case .wrong(.some): return (.wrong, name, nil)
    case .wrong(nil): return nil
    }
  }

  private func nearest(_ names: [String]) -> String? { names.min { edits(to: $0) < edits(to: $1) } }

  /// Whether another name of the deck is within these edits.
  private func hasRival(within edits: Int, _ answers: [String]) -> Bool {
    let right = Set(answers.flatMap { AcceptedAnswer($0, of: card.term).readings.map(\.bare) })
    let names = Set(
      deck.terms.flatMap { term in term.headwords.flatMap { AcceptedAnswer($0, of: term).readings.map(\.bare) } })
    return names.subtracting(right).filter { (1...200).contains($0.count) }.contains { name in
      Self.letters(typed).contains { Alignment($0, name).edits <= edits }
    }
  }

  /// As many as there are where half of the letters differ: then the name is not near.
  private func edits(to name: String) -> Int {
    let names = AcceptedAnswer(name, of: card.term).readings.map(\.bare)
    let pairs = Self.letters(typed).flatMap { own in names.map { (own.prefix(200), $0.prefix(200)) } }
    return pairs.map { (Alignment(Array($0), Array($1)).edits, letters: max($0.count, $1.count)) }
      .filter { $0 * 2 < $1 }.map(\.0).min() ?? .max
  }
}
