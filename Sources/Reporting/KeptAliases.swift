// The aliases that learners had kept and share: answers that the deck's owner may add to the deck.

import Glossary
import Learning
import Study

package struct KeptAliases: Equatable, Sendable {
  private var sums: [Key: Sum] = [:]

  /// Aliases of a term that differ only in case, accents and punctuation are one.
  private struct Key: Hashable {
    let term: TermAddress
    let folded: String
  }

  private struct Sum: Equatable {
    /// The spelling of the learner who was added first.
    let text: String
    var learners = 0
  }

  /// An alias, and the number of learners who had it kept.
  package struct Row: Equatable, Sendable {
    package let term: TermAddress
    package let text: String
    package let learners: Int
  }

  /// Adds the aliases of one learner, of terms that the deck has.
  mutating func add(_ aliases: Aliases, in deck: Deck) {
    for term in aliases.terms where deck[term] != nil {
      let texts = aliases.texts(of: term)
      let spellings = Dictionary(texts.map { (Folding.key($0), $0) }, uniquingKeysWith: { first, _ in first })
      for (folded, text) in spellings { sums[Key(term: term, folded: folded), default: Sum(text: text)].learners += 1 }
    }
  }

  /// All aliases, those of most learners first.
  package var rows: [Row] {
    sums.map { Row(term: $0.key.term, text: $0.value.text, learners: $0.value.learners) }
      .sorted { ($1.learners, $0.term, $0.text) < ($0.learners, $1.term, $1.text) }
  }

  /// Those that the deck does not accept yet.
  func unaccepted(by deck: Deck) -> [Row] {
    let rows = rows
    if rows.isEmpty { return [] }
    let judge = Judge(deck)
    return rows.filter { row in
      guard let term = deck[row.term] else { return false }
      let card = Card(term, .name)
      return !judge.judge(row.text, for: card, firstKey: nil, usual: 0, hints: 0).verdict.isRight
    }
  }
}
