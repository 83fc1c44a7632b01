// The selector of the wrong options of a choice. Terms that this learner, or people in general, confuse with the right
// one come first, because a choice teaches to tell similar terms apart. A term that would be right too is never an
// option. What an acronym stands for is asked among names with the same initials (`MadeNames`), and the acronym itself
// is never asked as a choice: the letters would give the answer away.

import Glossary

package struct Distractors: Sendable {
  private let terms: [Term]
  private let indices: [TermAddress: Int]
  /// The traits of the terms, by their index in `terms`.
  private let traits: [Traits]
  /// The inverse of `confusedWith`: an author may note a pair on one of its terms only.
  private let confusedBy: [TermAddress: [TermAddress]]
  private let madeNames: MadeNames

  package init(_ deck: Deck, _ judge: Judge) {
    terms = deck.terms
    madeNames = MadeNames(deck, judge)
    indices = Dictionary(deck.terms.enumerated().map { ($1.address, $0) }, uniquingKeysWith: { first, _ in first })
    traits = Traits.all(of: deck.terms)
    let pairs = deck.terms.flatMap { term in term.confusableTerms.map { ($0, [term.address]) } }
    confusedBy = Dictionary(pairs, uniquingKeysWith: +)
  }

  /// The right term and up to `count - 1` wrong options, in an order that depends on `random` only; the right term alone
  /// when there is no suitable wrong one. `confusions`: how often the learner confused each other term with this one,
  /// in either direction.
  package func options(
    for card: Card, confusions: [TermAddress: Int], count: Int = 4, random: inout some RandomNumberGenerator
  ) -> [AnswerOption] {
    options(for: Question(card), confusions: confusions, count: count, random: &random)
  }

  /// The same for a question, which may give a situation.
  package func options(
    for question: Question, confusions: [TermAddress: Int], count: Int = 4, random: inout some RandomNumberGenerator
  ) -> [AnswerOption] {
    let card = question.card
    switch card.face {
    case .expand: return expansions(of: card, count: count, random: &random)
    case .abbreviate: return [.term(card.term)]
    case .name, .define: return terms(for: question, confusions, count: count, random: &random).map { .term($0) }
    }
  }

  /// The right name and wrong ones of the same form: those of other terms, and made ones. The right one alone when there
  /// are not enough of them.
  private func expansions(of card: Card, count: Int, random: inout some RandomNumberGenerator) -> [AnswerOption] {
    var choice = Choice(Question(card), count: count)
    for term in madeNames.fitting(card).shuffled(using: &random) { choice.offer(term) }
    let missing = count - choice.terms.count
    let made = missing > 0 ? madeNames.names(for: card, count: missing, random: &random) : []
    guard made.count == missing else { return [.term(card.term)] }
    return (choice.terms.map { .term($0) } + made.map { .made($0) }).shuffled(using: &random)
  }

  private func terms(
    for question: Question, _ confusions: [TermAddress: Int], count: Int, random: inout some RandomNumberGenerator
  ) -> [Term] {
    let card = question.card
    var choice = Choice(question, count: count)
    for tier in confused(with: card.term, confusions) where !choice.isFull {
      for index in tier.shuffled(using: &random) { choice.offer(terms[index]) }
    }
    for tier in choice.isFull ? [] : alike(card) where !choice.isFull {
      for index in tier.shuffled(using: &random) where !choice.isFull { choice.offer(terms[index]) }
    }
    return choice.terms.shuffled(using: &random)
  }

  /// The text of a term as an option.
  static func text(of term: Term, on card: Card) -> String {
    switch card.face {
    case .expand:
      let acronyms = TermNamePattern.acronyms(of: term) + TermNamePattern.acronyms(of: card.term)
      return Mask.masked(term.names.first ?? term.title, hiding: acronyms)
    case .name, .abbreviate: return term.title
    // The right definition never names the asked term (it is masked), so a wrong one that names it would stand out:
    // both names are masked.
    case .define:
      return Mask.masked(term.definition, hiding: TermNamePattern.all(of: term) + TermNamePattern.all(of: card.term))
    }
  }

  // MARK: Which terms to offer first: tiers of term indices, the best tier first

  /// The terms that the learner confused with this one, most often first; then those that the deck notes as confused
  /// with it.
  private func confused(with term: Term, _ confusions: [TermAddress: Int]) -> [[Int]] {
    let own = Dictionary(grouping: confusions.filter { $0.value > 0 }, by: \.value)
      .sorted { $0.key > $1.key }
      .map { $0.value.compactMap { indices[$0.key] }.sorted() }
    let people = Set((term.confusableTerms + confusedBy[term.address, default: []]).compactMap { indices[$0] })
    return own + [people.sorted()]
  }

  /// All terms, those most like the asked one first.
  private func alike(_ card: Card) -> [[Int]] {
    let asked = indices[card.term.address].map { traits[$0] }
    var tiers = [[Int]](repeating: [], count: Traits.mostAffinity + 1)
    for index in terms.indices {
      let affinity = asked.map { traits[index].affinity(with: $0) } ?? 0
      tiers[Traits.mostAffinity - affinity].append(index)
    }
    return tiers
  }
}

/// The traits of a term that make it similar to others, as numbers that compare fast.
private struct Traits {
  let kind: Int
  /// Usually one or two tags: an array is faster than a set.
  let tags: [Int]
  let hasAcronym: Bool

  static func all(of terms: [Term]) -> [Traits] {
    var numbers: [String: Int] = [:]
    func number(_ word: String) -> Int {
      if let number = numbers[word] { return number }
      numbers[word] = numbers.count
      return numbers.count - 1
    }
    return terms.map {
      Traits(kind: number($0.kind.word), tags: $0.tags.map(number), hasAcronym: $0.acronym != nil)
    }
  }

  static let mostAffinity = 7

  /// The similarity, 0 to `mostAffinity`: the same kind weighs most, then a common tag, then an acronym on both or
  /// none.
  func affinity(with other: Traits) -> Int {
    (kind == other.kind ? 4 : 0) + (tags.contains { other.tags.contains($0) } ? 2 : 0)
      + (hasAcronym == other.hasAcronym ? 1 : 0)
  }
}

/// A collector of options. It accepts an offered term that is surely wrong and whose text differs from the other
/// options.
private struct Choice {
  private let card: Card
  private let count: Int
  private let answers: Answers
  /// The meaning of the asked term; `nil` for a face that neither asks nor shows the definition.
  private let meaning: Meaning?
  /// The words of the situation that is given; `nil` without one.
  private let situation: [Word]?
  private(set) var terms: [Term]
  private var texts: Set<String>
  private var met: Set<TermAddress>

  /// The most terms compared for one choice: if so many are unsuitable, further ones will hardly suit, and the learner
  /// must not wait long for the question.
  private static let mostCompared = 30

  init(_ question: Question, count: Int) {
    let card = question.card
    self.card = card
    situation = question.situation?.words
    self.count = count
    answers = Answers(card.term)
    meaning = card.face == .name || card.face == .define ? Meaning(card.term) : nil
    terms = [card.term]
    texts = [Self.key(Distractors.text(of: card.term, on: card))]
    met = [card.term.address]
  }

  var isFull: Bool { terms.count >= count || met.count > Self.mostCompared }

  mutating func offer(_ term: Term) {
    guard !isFull, canBeAsked(term), met.insert(term.address).inserted, isWrong(term) else { return }
    if texts.insert(Self.key(Distractors.text(of: term, on: card))).inserted { terms.append(term) }
  }

  private func canBeAsked(_ term: Term) -> Bool {
    switch card.face {
    case .expand: !term.names.isEmpty
    case .abbreviate: term.acronym != nil
    case .name where situation != nil: true
    // Beside a definition, a term without one stands out.
    case .name, .define: Self.isDefined(term) == Self.isDefined(card.term)
    }
  }

  /// A definition of blanks is none to the eye.
  private static func isDefined(_ term: Term) -> Bool { term.definition.contains { !$0.isWhitespace } }

  private func isWrong(_ term: Term) -> Bool {
    if answers.overlap(Answers(term)) { return false }
    if let situation, Self.isTold(term, by: situation) { return false }
    return meaning.map { !$0.isNearly(Meaning(term)) } ?? true
  }

  /// Whether a situation names the term, which is then surely not the blanked one, or is nearly the term's own.
  private static func isTold(_ term: Term, by situation: [Word]) -> Bool {
    if TermNamePattern.all(of: term).contains(where: { !$0.matches(in: situation).isEmpty }) { return true }
    return Situation.text(of: term).map { Meaning(situation).isNearly(Meaning($0.words)) } ?? false
  }

  /// A key that is equal for texts that a person would call the same, and for texts of nothing but masks.
  private static func key(_ text: String) -> String {
    let key = Folding.key(text)
    return key.isEmpty ? text.filter { !$0.isPunctuation && !$0.isWhitespace } : key
  }
}

// MARK: Whether two terms can be options of one choice, as the right and a wrong one. A choice with two right options
// would teach something false; a choice with one option fewer costs little. So in doubt two terms are too similar.

/// The set of a term's right answers, without small words and endings, and written as one word.
struct Answers {
  private let keys: Set<String>

  init(_ term: Term) {
    let answers = [term.acronym].compactMap(\.self) + term.names + term.aliases
    keys = Set((answers.isEmpty ? [term.title] : answers).flatMap(Self.keys))
  }

  /// The keys of an answer. « S.D.R. » and « SDR » have a key in common, and so have « La vente interne » and « Ventes
  /// internes ».
  private static func keys(of answer: String) -> [String] {
    let words = answer.words
    let counting = words.filter { !$0.isGlue }
    let bases = (counting.isEmpty ? words : counting).map(\.base)
    return words.isEmpty ? [answer] : [bases.joined(separator: " "), words.map(\.folded).joined()]
  }

  func overlap(_ other: Answers) -> Bool { !keys.isDisjoint(with: other.keys) }
}

/// The set of the words of a definition, without endings, small words and the term's own names.
struct Meaning {
  private let words: Set<String>

  init(_ term: Term) { self.init(Mask.masked(term.definition, hiding: term).words) }

  init(_ text: [Word]) { words = Set(text.filter { !$0.isGlue }.map(\.base)) }

  /// Whether two definitions are nearly the same: four fifths of all their words are common (the Jaccard index). Up to
  /// eight words, one word may be added but none replaced, so « Revenu récurrent mensuel, tiré des abonnements » and
  /// the same with « annuel » are different; from nine words on, one may be replaced. A definition of three words or
  /// more that is wholly contained in the other one is nearly the same too.
  func isNearly(_ other: Meaning) -> Bool {
    let common = words.intersection(other.words).count
    let all = words.count + other.words.count - common
    let smaller = min(words.count, other.words.count)
    return common * 5 >= all * 4 || (smaller >= Self.fewestToContain && common == smaller)
  }

  private static let fewestToContain = 3
}
