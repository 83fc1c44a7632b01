// A term of the glossary: what a new hire must be able to say, recognise and use.

package struct Term: Equatable, Sendable, Identifiable {
  package typealias ID = Identifier<Term>

  package let id: ID
  /// Ids the term had before: answers given under them are its own.
  package var was: [ID] = []
  package var acronym: String?
  /// The first is shown; all are right answers.
  package var names: [String] = []
  package var kind: Kind
  /// One sentence, the essential: what a learner is graded on.
  package var definition: String
  /// Further facts, one each.
  package var points: [String] = []
  /// A sentence as it is heard on a call.
  package var example: String?
  /// Other right answers, never shown as the answer.
  package var aliases: [String] = []
  package var seeAlso: [ID] = []
  package var confusedWith: [ID] = []
  package var tags: [String] = []

  package init(id: ID, acronym: String? = nil, names: [String] = [], kind: Kind, definition: String) {
    self.id = id
    self.acronym = acronym
    self.names = names
    self.kind = kind
    self.definition = definition
  }

  /// What the term is called when one word must do: the acronym, else the first name.
  package var title: String { acronym ?? names.first ?? id.text }

  /// The ways to ask about this term, in the order in which they are introduced.
  package var faces: [Face] {
    acronym != nil && !names.isEmpty ? [.expand, .name, .abbreviate, .define] : [.name, .define]
  }
}

/// What sort of thing a term names. Authors may use words of their own.
package struct Kind: Hashable, Sendable {
  package let word: String

  package init(_ word: String) { self.word = word }

  package static let role = Kind("role")
  package static let metric = Kind("metric")
  package static let method = Kind("method")
  package static let interaction = Kind("interaction")
  package static let concept = Kind("concept")
}
