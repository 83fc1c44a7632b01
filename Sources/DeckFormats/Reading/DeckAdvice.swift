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
    /// A character in the value of `key` that nobody sees, and that every screen drops.
    case invisible(Unicode.Scalar, key: String)
    /// A character in the value of `key` in whose place every screen shows U+FFFD.
    case unshown(Unicode.Scalar, key: String)
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
  private(set) var found = Listing<DeckAdvice>()

  init(deck: Deck, position: @escaping (Term.ID, String, _ item: String?) -> (line: Int?, column: Int?)) {
    self.deck = deck
    self.position = position
  }

  mutating func advise() {
    var definitions: [String: Term.ID] = [:]
    var aliases: [String: Term.ID] = [:]
    for term in deck.terms {
      adviseOnLength(term)
      adviseOnTelling(term)
      adviseOnNames(term)
      if let other = first(&definitions, Folding.key(term.definition), term.id) {
        add(.sameQuestion(as: other.text), term, "definition")
      }
      for alias in term.aliases {
        guard let other = first(&aliases, Folding.key(alias), term.id) else { continue }
        add(.sharedAnswer(alias, with: other.text), term, "aliases", alias)
      }
    }
  }

  /// The other term that already has this key, if any. Otherwise `term` is stored as the owner of the key.
  private func first(_ owners: inout [String: Term.ID], _ key: String, _ term: Term.ID) -> Term.ID? {
    guard let owner = owners[key] else {
      owners[key] = term
      return nil
    }
    return owner == term ? nil : owner
  }

  private mutating func adviseOnLength(_ term: Term) {
    let limit = DeckAdvice.longestDefinition
    // Counting characters takes time; a longer text in bytes may still be short in characters.
    guard term.definition.utf8.count > limit, term.definition.count > limit else { return }
    add(.longDefinition(characters: term.definition.count, limit: limit), term, "definition")
  }

  private mutating func adviseOnTelling(_ term: Term) {
    let definition = WordIndex(Folding.words(term.definition))
    let answers = [term.acronym].compactMap(\.self) + term.names + term.aliases
    guard let word = answers.first(where: { definition.contains(Folding.words($0)) }) else { return }
    add(.tellingDefinition(word: word), term, "definition")
  }

  private mutating func adviseOnNames(_ term: Term) {
    guard let acronym = term.acronym, term.names.isEmpty else { return }
    add(.acronymWithoutName(acronym), term, "acronym")
  }

  private mutating func add(_ reason: DeckAdvice.Reason, _ term: Term, _ key: String, _ item: String? = nil) {
    guard found.hasRoom() else { return }
    let position = position(term.id, key, item)
    found.add(DeckAdvice(reason, line: position.line, column: position.column))
  }
}

/// The places of each word of a text, to find phrases in it. A phrase is sought at the places of its first word, at a
/// few at most: a text that repeats one word has thousands.
private struct WordIndex {
  private let words: [String]
  private var places: [String: [Int]] = [:]

  private static let mostPlaces = 20

  init(_ words: [String]) {
    self.words = words
    for (place, word) in words.enumerated() where places[word, default: []].count < Self.mostPlaces {
      places[word, default: []].append(place)
    }
  }

  /// Whether the phrase is in the text. An empty phrase is in none.
  func contains(_ phrase: [String]) -> Bool {
    guard let first = phrase.first else { return false }
    return places[first]?.contains { words[$0...].starts(with: phrase) } ?? false
  }
}
