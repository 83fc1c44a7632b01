// Whether two terms can stand side by side as right and wrong. A choice with two right options teaches a falsehood, one
// good option fewer costs nothing: in doubt two terms are alike.

import Glossary

struct Likeness {
  /// Every right answer, with and without its endings.
  private let answers: Set<String>
  /// The words of the definition that count, its own name apart.
  private let meaning: Set<String>

  init(_ term: Term) {
    let answers = [term.acronym].compactMap(\.self) + term.names + term.aliases
    self.answers = Set((answers.isEmpty ? [term.title] : answers).flatMap(Self.keys))
    let counting = Mask.masked(term.definition, hiding: term).words.filter { !$0.isGlue }
    meaning = Set(counting.map(\.base))
  }

  /// « S.D.R. » is « SDR », « La vente interne » is « Ventes internes ».
  private static func keys(of answer: String) -> [String] {
    let words = answer.words
    let counting = words.filter { !$0.isGlue }
    let bases = (counting.isEmpty ? words : counting).map(\.base)
    return words.isEmpty ? [answer] : [bases.joined(separator: " "), words.map(\.folded).joined()]
  }

  func sharesAnswer(with other: Likeness) -> Bool { !answers.isDisjoint(with: other.answers) }

  /// Four words in five are the same: below nine words that count, one definition has nothing that the other lacks but
  /// one word added to it; from nine on, one word may be another. « Revenu récurrent mensuel, tiré des abonnements » and
  /// the same with « annuel » stay two things. So does nothing that is said with more words: a definition of three words
  /// or more that is wholly in another fits both.
  func meansNearlyTheSame(as other: Likeness) -> Bool {
    let common = meaning.intersection(other.meaning).count
    let union = meaning.count + other.meaning.count - common
    let smaller = min(meaning.count, other.meaning.count)
    return common * 5 >= union * 4 || (smaller >= Self.fewestToContain && common == smaller)
  }

  private static let fewestToContain = 3
}
