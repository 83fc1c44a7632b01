// Advice on a deck file: facts that make the deck harder to learn, but are no errors.

import Glossary

package struct DeckAdvice: Equatable, Sendable {
  package let reason: Reason
  /// The line, from 1; nil if unknown.
  package let line: Int?
  /// The column, from 1; nil if unknown.
  package let column: Int?

  package init(_ reason: Reason, line: Int?, column: Int?) {
    self.reason = reason
    self.line = line
    self.column = column
  }

  package enum Reason: Equatable, Sendable {
    /// The definition is longer than a learner can recall.
    case longDefinition(characters: Int, limit: Int)
    /// The definition, used as a question, contains its answer; the trainer masks that word.
    case tellingDefinition(word: String)
    /// Two cards would ask the same question.
    case sameQuestion(as: String)
    case acronymWithoutName(String)
    /// YAML reads the rest of the line as a comment: the text ends before it.
    case comment(String)
    /// Two terms accept the same answer.
    case sharedAnswer(String, with: String)
  }

  /// The longest definition, in characters, that a learner can be expected to recall.
  package static let longestDefinition = 160
}

/// The checker that finds such advice in a deck. `position` gives the line and column of a term's value, or of an item
/// in that value.
struct DeckAdviser {
  let deck: Deck
  let position: (Term.ID, String, _ item: String?) -> (line: Int?, column: Int?)

  func advice() -> [DeckAdvice] {
    var definitions: [String: Term.ID] = [:]
    var aliases: [String: Term.ID] = [:]
    var all: [DeckAdvice] = []
    for term in deck.terms {
      all += length(of: term) + telling(term) + nameless(term)
      if let other = first(&definitions, Folding.key(term.definition), term.id) {
        all.append(advice(.sameQuestion(as: other.text), term, "definition"))
      }
      for alias in term.aliases {
        guard let other = first(&aliases, Folding.key(alias), term.id) else { continue }
        all.append(advice(.sharedAnswer(alias, with: other.text), term, "aliases", alias))
      }
    }
    return all
  }

  /// The other term that already has this key, if any. Otherwise `term` is stored as the owner of the key.
  private func first(_ owners: inout [String: Term.ID], _ key: String, _ term: Term.ID) -> Term.ID? {
    guard let owner = owners[key] else {
      owners[key] = term
      return nil
    }
    return owner == term ? nil : owner
  }

  private func length(of term: Term) -> [DeckAdvice] {
    let limit = DeckAdvice.longestDefinition
    guard term.definition.count > limit else { return [] }
    return [advice(.longDefinition(characters: term.definition.count, limit: limit), term, "definition")]
  }

  private func telling(_ term: Term) -> [DeckAdvice] {
    let definition = " \(Folding.key(term.definition)) "
    let answers = [term.acronym].compactMap(\.self) + term.names + term.aliases
    guard let word = answers.first(where: { definition.contains(" \(Folding.key($0)) ") }) else { return [] }
    return [advice(.tellingDefinition(word: word), term, "definition")]
  }

  private func nameless(_ term: Term) -> [DeckAdvice] {
    guard let acronym = term.acronym, term.names.isEmpty else { return [] }
    return [advice(.acronymWithoutName(acronym), term, "acronym")]
  }

  private func advice(
    _ reason: DeckAdvice.Reason, _ term: Term, _ key: String, _ item: String? = nil
  ) -> DeckAdvice {
    let position = position(term.id, key, item)
    return DeckAdvice(reason, line: position.line, column: position.column)
  }
}
