// A deck: the terms of one glossary in the order in which they are learnt, and the cards that ask about them. A deck may
// include other decks: their terms follow its own, and each keeps the id of its own deck.

package struct Deck: Equatable, Sendable, Identifiable {
  package typealias ID = Identifier<Deck>

  package let id: ID
  /// Former ids of this deck, and the id of the deck that it was copied from. Answers under these ids count for this
  /// deck; answers under this deck's id never count for those decks.
  package var was: [ID] = []
  package var title: String
  /// The language of the deck's texts, as a code: "fr".
  package var language: String
  /// The number of the deck's version, which its owner raises; 0 when the file names none.
  package var revision = 0
  /// The names of the decks that it includes, as its file gives them: ids, or paths from the file's folder.
  package var with: [String] = []
  /// Days from the learner's first answer to the ramp date (the day on which the learner must be ready); `nil` when the
  /// author sets none.
  package var rampDays: Int?
  package var exam: ExamRules?
  /// Removed terms that had former ids. If such a term is added again, answers under all its ids count for it again.
  package var gone: [Gone] = []
  /// The checksum (CRC-32) of the deck's file; `nil` for a deck that was not read from one.
  package var checksum: UInt32?
  /// Its own terms, then those of the decks that it includes.
  package let terms: [Term]
  /// Every card, term by term in deck order.
  package let cards: [Card]
  /// The decks that it includes, in the order of their terms.
  package let included: [Part]
  /// The index of each term in `terms`.
  private let termIndices: [TermAddress: Int]
  /// For each term, the index of its first card in `cards`.
  private let firstCards: [Int]

  /// If two terms have the same id, look-ups find the first one. In a deck that was read from a file, ids are unique.
  package init(id: ID, title: String, language: String, terms: [Term]) {
    let own = terms.map { term in
      var term = term
      term.deck = id
      return term
    }
    self.init(id: id, title: title, language: language, placed: own, including: [])
  }

  private init(id: ID, title: String, language: String, placed terms: [Term], including decks: [Part]) {
    self.id = id
    self.title = title
    self.language = language
    self.terms = terms
    included = decks
    cards = terms.flatMap { term in term.faces.map { Card(term, $0) } }
    firstCards = Self.firstCards(of: terms)
    termIndices = Dictionary(terms.enumerated().map { ($1.address, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func firstCards(of terms: [Term]) -> [Int] {
    var firsts: [Int] = []
    var next = 0
    for term in terms {
      firsts.append(next)
      next += term.faces.count
    }
    return firsts
  }

  package struct Gone: Equatable, Sendable {
    package let id: Term.ID
    package let was: [Term.ID]

    package init(id: Term.ID, was: [Term.ID]) {
      self.id = id
      self.was = was
    }
  }

  /// The deck with other terms of its own.
  package func with(terms: [Term]) -> Deck {
    Deck(id: id, title: title, language: language, terms: terms).having(propertiesOf: self)
  }

  /// The deck with the terms of other decks behind its own. `decks`: decks that include none, each with another id.
  package func including(_ decks: [Deck]) -> Deck {
    if decks.isEmpty { return self }
    let parts = decks.map(Part.init)
    let joined = Deck(
      id: id, title: title, language: language, placed: ownTerms + decks.flatMap(\.terms), including: parts)
    let twins = Set(DeckOverlap.all(in: joined).flatMap { [$0.term, $0.other] })
    if twins.isEmpty { return joined.having(propertiesOf: self) }
    let titles = Dictionary([(id, title)] + decks.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    let terms = joined.terms.map { twins.contains($0.address) ? $0.qualified(by: titles[$0.deck]) : $0 }
    return Deck(id: id, title: title, language: language, placed: terms, including: parts).having(propertiesOf: self)
  }

  /// The deck with some of its terms only.
  package func keeping(_ terms: [Term]) -> Deck {
    Deck(id: id, title: title, language: language, placed: terms, including: included).having(propertiesOf: self)
  }

  /// The same terms, with the properties of a deck that its initialiser does not set.
  private func having(propertiesOf other: Deck) -> Deck {
    var deck = self
    deck.was = other.was
    deck.revision = other.revision
    deck.with = other.with
    deck.rampDays = other.rampDays
    deck.exam = other.exam
    deck.gone = other.gone
    deck.checksum = other.checksum
    return deck
  }

  /// The deck without the decks that it includes.
  package var alone: Deck { included.isEmpty ? self : with(terms: ownTerms.map { $0.qualified(by: nil) }) }

  /// The deck without one of the decks that it includes.
  package func without(_ part: Deck.ID) -> Deck {
    guard included.contains(where: { $0.id == part }) else { return self }
    return Deck(
      id: id, title: title, language: language, placed: terms.filter { $0.deck != part },
      including: included.filter { $0.id != part }
    ).having(propertiesOf: self)
  }

  /// The terms of this deck, without those of the decks that it includes.
  package var ownTerms: [Term] { included.isEmpty ? terms : terms.filter { $0.deck == id } }

  package subscript(address: TermAddress) -> Term? { termIndices[address].map { terms[$0] } }

  /// A term of the deck's own.
  package subscript(own id: Term.ID) -> Term? { self[TermAddress(deck: self.id, term: id)] }

  package subscript(id: Card.ID) -> Card? { index(of: id).map { cards[$0] } }

  package func contains(_ id: Card.ID) -> Bool { index(of: id) != nil }

  /// The index of a card in `cards`; `nil` when the deck has no such card.
  package func index(of id: Card.ID) -> Int? {
    guard let term = termIndices[id.address], let face = terms[term].faces.firstIndex(of: id.face) else { return nil }
    return firstCards[term] + face
  }
}

// MARK: The decks of a session

extension Deck {
  /// One of the decks whose terms a session asks: what answers are found by, and what a report names.
  package struct Part: Equatable, Sendable {
    package let id: Deck.ID
    package let was: [Deck.ID]
    package let title: String
    package let revision: Int
    package let checksum: UInt32?
    package let gone: [Gone]

    init(_ deck: Deck) {
      id = deck.id
      was = deck.was
      title = deck.title
      revision = deck.revision
      checksum = deck.checksum
      gone = deck.gone
    }
  }

  /// A deck that it includes, by itself; for any other id, this deck by itself.
  package func deck(_ id: Deck.ID) -> Deck {
    guard id != self.id, let part = part(id) else { return alone }
    var deck = Deck(id: id, title: part.title, language: language, terms: terms.filter { $0.deck == id })
    deck.was = part.was
    deck.revision = part.revision
    deck.checksum = part.checksum
    deck.gone = part.gone
    return deck
  }

  /// This deck, then the decks that it includes.
  package var parts: [Part] { [Part(self)] + included }

  /// The deck with an id, of this one and those that it includes.
  package func part(_ id: Deck.ID) -> Part? { id == self.id ? Part(self) : included.first { $0.id == id } }
}

/// The rules of this deck's exams, as its author set them.
package struct ExamRules: Equatable, Sendable {
  package var questions: Int
  /// The share of right answers that passes, in percent.
  package var pass: Int
  package var minutes: Int

  package init(questions: Int, pass: Int, minutes: Int) {
    self.questions = questions
    self.pass = pass
    self.minutes = minutes
  }
}
