// A term of the glossary: a word that a new hire must be able to say, recognise and use.

/// A value type of two machine words: its deck and its fields. The fields are in one immutable object. So a copy of a
/// term (each card and each planned card has one) costs a reference count, not a copy of every text. Setting a field
/// makes a new object; other copies are unchanged. Two terms are equal when their fields are, also those of different decks.
package struct Term: Equatable, Sendable, Identifiable {
  package typealias ID = Identifier<Term>

  private struct Fields: Equatable, Sendable {
    var id: ID
    var was: [ID]
    var acronym: String?
    var names: [String]
    var kind: Kind
    var definition: String
    var points: [String]
    var example: String?
    var aliases: [String]
    var seeAlso: [ID]
    var confusedWith: [ID]
    var tags: [String]
  }

  private final class Storage: Sendable {
    let fields: Fields
    let qualifier: String?

    init(_ fields: Fields, qualifier: String? = nil) {
      self.fields = fields
      self.qualifier = qualifier
    }
  }

  private var storage: Storage
  /// The deck that has the term; `Deck` sets it. A term that is in no deck yet has the id `unnamed`.
  package internal(set) var deck = Deck.ID.unnamed

  package init(
    id: ID, was: [ID] = [], acronym: String? = nil, names: [String] = [], kind: Kind, definition: String,
    points: [String] = [], example: String? = nil, aliases: [String] = [], seeAlso: [ID] = [],
    confusedWith: [ID] = [], tags: [String] = []
  ) {
    storage = Storage(
      Fields(
        id: id, was: was, acronym: acronym, names: names, kind: kind, definition: definition, points: points,
        example: example, aliases: aliases, seeAlso: seeAlso, confusedWith: confusedWith, tags: tags))
  }

  package static func == (left: Term, right: Term) -> Bool {
    left.storage === right.storage || left.storage.fields == right.storage.fields
  }

  private mutating func change(_ edit: (inout Fields) -> Void) {
    var fields = storage.fields
    edit(&fields)
    storage = Storage(fields, qualifier: storage.qualifier)
  }

  /// The title of its deck, if another deck of the session has a term with the same id, acronym or name: a question
  /// about the term names it. It does not count when terms are compared.
  package var qualifier: String? { storage.qualifier }

  func qualified(by title: String?) -> Term {
    var term = self
    term.storage = Storage(storage.fields, qualifier: title)
    return term
  }

  /// The same fields under another id.
  package func with(id: ID) -> Term {
    var term = self
    term.change { $0.id = id }
    return term
  }

  // MARK: Fields

  package var id: ID { storage.fields.id }

  /// Former ids of the term: answers under them count for this term.
  package var was: [ID] {
    get { storage.fields.was }
    set { change { $0.was = newValue } }
  }

  package var acronym: String? {
    get { storage.fields.acronym }
    set { change { $0.acronym = newValue } }
  }

  /// All names are right answers; the first one is displayed.
  package var names: [String] {
    get { storage.fields.names }
    set { change { $0.names = newValue } }
  }

  package var kind: Kind {
    get { storage.fields.kind }
    set { change { $0.kind = newValue } }
  }

  /// One sentence: the part that the learner is graded on. Empty for an acronym of which only the name is known.
  package var definition: String {
    get { storage.fields.definition }
    set { change { $0.definition = newValue } }
  }

  /// Further facts, one each.
  package var points: [String] {
    get { storage.fields.points }
    set { change { $0.points = newValue } }
  }

  /// A sentence as it is heard on a call.
  package var example: String? {
    get { storage.fields.example }
    set { change { $0.example = newValue } }
  }

  /// Other right answers. They are never displayed as the model answer; the judge may display one that is near to the
  /// typed answer.
  package var aliases: [String] {
    get { storage.fields.aliases }
    set { change { $0.aliases = newValue } }
  }

  package var seeAlso: [ID] {
    get { storage.fields.seeAlso }
    set { change { $0.seeAlso = newValue } }
  }

  package var confusedWith: [ID] {
    get { storage.fields.confusedWith }
    set { change { $0.confusedWith = newValue } }
  }

  package var tags: [String] {
    get { storage.fields.tags }
    set { change { $0.tags = newValue } }
  }

  // MARK: Derived

  /// The address of the term: unique among the decks of a session, as `id` is unique in a deck.
  package var address: TermAddress { TermAddress(deck: deck, term: id) }

  /// The addresses of `seeAlso`.
  package var relatedTerms: [TermAddress] { seeAlso.map { TermAddress(deck: deck, term: $0) } }

  /// The addresses of `confusedWith`.
  package var confusableTerms: [TermAddress] { confusedWith.map { TermAddress(deck: deck, term: $0) } }

  /// The ids of the term's cards, in the order of `faces`.
  package var cardIDs: [Card.ID] { faces.map { Card.ID(address, $0) } }

  /// Whether it says what the term means. An acronym with its name may do without.
  package var hasDefinition: Bool { !definition.isEmpty }

  /// The name of the term where only one is displayed: the acronym, else the first name, else the id.
  package var title: String { acronym ?? names.first ?? id.text }

  /// The faces that the term's cards ask, in the order in which they are introduced.
  package var faces: [Face] {
    let isExpanded = acronym != nil && !names.isEmpty
    if !hasDefinition { return isExpanded ? [.expand, .abbreviate] : [] }
    return isExpanded ? [.expand, .name, .abbreviate, .define] : [.name, .define]
  }
}

/// The kind of thing that a term names, as one word. Authors may use other words than these five.
package struct Kind: Hashable, Sendable {
  package let word: String

  package init(_ word: String) { self.word = word }

  package static let role = Kind("role")
  package static let metric = Kind("metric")
  package static let method = Kind("method")
  package static let interaction = Kind("interaction")
  package static let concept = Kind("concept")
}
