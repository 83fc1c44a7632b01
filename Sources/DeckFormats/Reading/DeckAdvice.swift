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
    /// An invisible character in the value of `key`; every screen drops it.
    case invisible(Unicode.Scalar, key: String)
    /// A character in the value of `key` in whose place every screen shows U+FFFD.
    case unshown(Unicode.Scalar, key: String)
    /// Two terms accept the same answer.
    case sharedAnswer(String, with: String)
    /// An alias of the term `of` is the usual name of the term `owner`, on `line`.
    case foreignAlias(String, of: String, owner: String, line: Int?)
    /// The definitions of two terms are made of the same words; `line` is that of the other one.
    case alikeDefinitions(of: String, and: String, line: Int?)
    /// The definition hardly says more than what kind of thing the term is.
    case thinDefinition(of: String)
    /// A key of the deck that this version does not know.
    case unknownKey(String)
    /// Two terms have the same former id: each inherits its answers.
    case split(former: String, other: String)
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
    adviseOnForeignAliases()
    adviseOnSense()
    adviseOnSplits()
  }

  private mutating func adviseOnSplits() {
    var heirs: [Term.ID: Term.ID] = [:]
    for term in deck.terms {
      for former in term.was {
        if let other = heirs[former], other != term.id {
          add(.split(former: former.text, other: other.text), term, "was", former.text)
        }
        heirs[former] = heirs[former] ?? term.id
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

  /// A name of two terms is an error of the deck; here an alias of one is the acronym or the first name of another.
  private mutating func adviseOnForeignAliases() {
    var owners: [String: (term: Term, key: String)] = [:]
    for term in deck.terms {
      for (name, key) in [(term.acronym, "acronym"), (term.names.first, "names")] {
        guard let folded = name.map(Folding.key), !folded.isEmpty, owners[folded] == nil else { continue }
        owners[folded] = (term, key)
      }
    }
    let position = position
    for term in deck.terms {
      for alias in term.aliases {
        guard let (owner, key) = owners[Folding.key(alias)], owner.id != term.id else { continue }
        add(
          .foreignAlias(alias, of: term.title, owner: owner.title, line: position(owner.id, key, nil).line), term,
          "aliases", alias)
      }
    }
  }

  /// Advice on what the definitions say: too little, or the same as another one in other words.
  private mutating func adviseOnSense() {
    let words = deck.terms.map { DefinitionWords($0.definition) }
    for (term, words) in zip(deck.terms, words) where words.isThin(for: term.kind) {
      add(.thinDefinition(of: term.title), term, "definition")
    }
    let position = position
    for (earlier, later) in DefinitionLikeness(words.map(\.content)).pairs() {
      let (other, term) = (deck.terms[earlier], deck.terms[later])
      // The same text is another piece of advice.
      guard Folding.key(other.definition) != Folding.key(term.definition) else { continue }
      add(
        .alikeDefinitions(of: term.title, and: other.title, line: position(other.id, "definition", nil).line), term,
        "definition")
    }
  }

  private mutating func add(
    _ reason: @autoclosure () -> DeckAdvice.Reason, _ term: Term, _ key: String, _ item: String? = nil
  ) {
    guard found.hasRoom() else { return }
    let position = position(term.id, key, item)
    found.add(DeckAdvice(reason(), line: position.line, column: position.column))
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
