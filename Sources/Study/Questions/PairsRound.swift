// A round of the pairs game: a few terms, and their definitions in another order; the learner finds each pair once. The
// game never changes the schedule, so it has neither grades nor days.

import Glossary

package struct PairsRound: Equatable, Sendable {
  /// In the order of their digits: the first term has digit 1.
  package let terms: [Term]
  /// In the order of their letters: the first definition has letter a.
  package let definitions: [Definition]
  package private(set) var found: Set<TermAddress> = []
  /// The number of wrong pairs that were tried.
  package private(set) var errors = 0

  package struct Definition: Equatable, Sendable {
    package let term: TermAddress
    /// The definition, with the names of its term masked.
    package let text: String
  }

  package enum Outcome: Equatable, Sendable {
    case right, wrong
    /// The term or the definition was found before, in its pair.
    case alreadyFound
    /// No term has this digit, or no definition this letter.
    case noSuch
  }

  /// The most terms compared for one round.
  private static let mostCompared = 200

  /// Chooses terms of `seen` first, then others. `nil` when the deck has no two terms that are different enough.
  package init?(
    _ deck: Deck, preferring seen: Set<TermAddress>, count: Int = 5, random: inout some RandomNumberGenerator
  ) {
    let all = deck.terms.filter(\.hasDefinition)
    let known = all.indices.filter { seen.contains(all[$0].address) }.shuffled(using: &random)
    let others = all.indices.filter { !seen.contains(all[$0].address) }.shuffled(using: &random)
    let candidates = (known + others).prefix(Self.mostCompared).map { all[$0] }
    terms = Self.distinct(candidates, count).shuffled(using: &random)
    guard terms.count > 1 else { return nil }
    definitions = terms.shuffled(using: &random).map {
      Definition(term: $0.address, text: Mask.masked($0.definition, hiding: $0))
    }
  }

  /// The first `count` terms of which no two have an answer or a meaning in common.
  private static func distinct(_ candidates: [Term], _ count: Int) -> [Term] {
    var chosen: [(term: Term, answers: Answers, meaning: Meaning)] = []
    for term in candidates where chosen.count < count {
      let new = (term: term, answers: Answers(term), meaning: Meaning(term))
      let isAlike = chosen.contains {
        $0.term.address == term.address || $0.answers.overlap(new.answers) || $0.meaning.isNearly(new.meaning)
      }
      if !isAlike { chosen.append(new) }
    }
    return chosen.map(\.term)
  }

  package var isOver: Bool { found.count == terms.count }

  /// Tries a pair. Both numbers are from 1: letter 1 is a.
  package mutating func pair(_ digit: Int, _ letter: Int) -> Outcome {
    guard (1...terms.count).contains(digit), (1...definitions.count).contains(letter) else { return .noSuch }
    let term = terms[digit - 1].address
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
