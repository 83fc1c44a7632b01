// A round of pairs: a few terms and their definitions in another order; the learner finds each pair once. It is a game
// and leaves the schedule alone, so it knows neither grades nor days.

import Glossary

package struct PairsRound: Equatable, Sendable {
  /// In the order of their digits.
  package let terms: [Term]
  /// In the order of their letters.
  package let definitions: [Definition]
  package private(set) var found: Set<Term.ID> = []
  /// Wrong pairs tried.
  package private(set) var errors = 0

  package struct Definition: Equatable, Sendable {
    package let term: Term.ID
    /// With its own term blanked.
    package let text: String
  }

  package enum Outcome: Equatable, Sendable {
    case right, wrong
    /// The term or the definition has its partner already.
    case alreadyFound
    /// No term has this digit, or no definition this letter.
    case noSuch
  }

  /// The most terms compared for one round.
  private static let mostCompared = 200

  /// Terms of `seen` first, then others. `nil` when the deck has no two terms that can be told apart.
  package init?(
    _ deck: Deck, preferring seen: Set<Term.ID>, count: Int = 5, random: inout some RandomNumberGenerator
  ) {
    let all = deck.terms
    let known = all.indices.filter { seen.contains(all[$0].id) }.shuffled(using: &random)
    let others = all.indices.filter { !seen.contains(all[$0].id) }.shuffled(using: &random)
    let candidates = (known + others).prefix(Self.mostCompared).map { all[$0] }
    terms = Self.distinct(candidates, count).shuffled(using: &random)
    guard terms.count > 1 else { return nil }
    definitions = terms.shuffled(using: &random).map {
      Definition(term: $0.id, text: Mask.masked($0.definition, hiding: $0))
    }
  }

  /// The first terms of which no two have an answer or a meaning in common.
  private static func distinct(_ candidates: [Term], _ count: Int) -> [Term] {
    var chosen: [(term: Term, answers: Answers, meaning: Meaning)] = []
    for term in candidates where chosen.count < count {
      let new = (term: term, answers: Answers(term), meaning: Meaning(term))
      let isAlike = chosen.contains {
        $0.term.id == term.id || $0.answers.overlap(new.answers) || $0.meaning.isNearly(new.meaning)
      }
      if !isAlike { chosen.append(new) }
    }
    return chosen.map(\.term)
  }

  package var isOver: Bool { found.count == terms.count }

  /// Digit 1 is the first term, letter 1 (a) the first definition.
  package mutating func pair(_ digit: Int, _ letter: Int) -> Outcome {
    guard (1...terms.count).contains(digit), (1...definitions.count).contains(letter) else { return .noSuch }
    let term = terms[digit - 1].id
    let definition = definitions[letter - 1].term
    guard !found.contains(term), !found.contains(definition) else { return .alreadyFound }
    guard term == definition else {
      errors += 1
      return .wrong
    }
    found.insert(term)
    return .right
  }
}
