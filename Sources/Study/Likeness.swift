// Whether two terms can stand side by side as right and wrong. A choice with two right options teaches a falsehood, one
// good option fewer costs nothing: in doubt two terms are alike.

import Glossary

/// Every right answer to a term, with and without endings.
struct Answers {
  private let keys: Set<String>

  init(_ term: Term) {
    let answers = [term.acronym].compactMap(\.self) + term.names + term.aliases
    keys = Set((answers.isEmpty ? [term.title] : answers).flatMap(Self.keys))
  }

  /// « S.D.R. » is « SDR », « La vente interne » is « Ventes internes ».
  private static func keys(of answer: String) -> [String] {
    let words = answer.words
    let counting = words.filter { !$0.isGlue }
    let bases = (counting.isEmpty ? words : counting).map(\.base)
    return words.isEmpty ? [answer] : [bases.joined(separator: " "), words.map(\.folded).joined()]
  }

  func overlap(_ other: Answers) -> Bool { !keys.isDisjoint(with: other.keys) }
}

/// The words of a definition that count, the term's own name apart.
struct Meaning {
  private let words: Set<String>

  init(_ term: Term) {
    let counting = Mask.masked(term.definition, hiding: term).words.filter { !$0.isGlue }
    words = Set(counting.map(\.base))
  }

  /// Four words in five are the same: below nine words that count, one definition has nothing that the other lacks but
  /// a word added to it; from nine on, one word may be another. « Revenu récurrent mensuel, tiré des abonnements » and
  /// the same with « annuel » stay two things. And a definition of three words or more that is wholly in another fits
  /// both.
  func isNearly(_ other: Meaning) -> Bool {
    let common = words.intersection(other.words).count
    let all = words.count + other.words.count - common
    let smaller = min(words.count, other.words.count)
    return common * 5 >= all * 4 || (smaller >= Self.fewestToContain && common == smaller)
  }

  private static let fewestToContain = 3
}
