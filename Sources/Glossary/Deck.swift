// A deck: the terms of one glossary in the order in which they are learnt, and the cards that ask about them.

package struct Deck: Equatable, Sendable, Identifiable {
  package typealias ID = Identifier<Deck>

  package let id: ID
  /// Former ids of this deck, and the id of the deck that it was copied from. Answers under these ids count for this
  /// deck; answers under this deck's id never count for those decks.
  package var was: [ID] = []
  package var title: String
  /// The language of the deck's texts, as a code: "fr".
  package var language: String
  /// Days from the learner's first answer to the ramp date (the day on which the learner must be ready); `nil` when the
  /// author sets none.
  package var rampDays: Int?
  package var exam: ExamRules?
  /// Removed terms that had former ids. If such a term is added again, answers under all its ids count for it again.
  package var gone: [Gone] = []
  package let terms: [Term]
  /// Every card, term by term in deck order.
  package let cards: [Card]
  /// The index of each term in `terms`.
  private let termIndices: [Term.ID: Int]
  /// For each term, the index of its first card in `cards`.
  private let firstCards: [Int]

  /// If two terms have the same id, look-ups find the first one. In a deck that was read from a file, ids are unique.
  package init(id: ID, title: String, language: String, terms: [Term]) {
    self.id = id
    self.title = title
    self.language = language
    self.terms = terms
    cards = terms.flatMap { term in term.faces.map { Card(deck: id, term: term, face: $0) } }
    firstCards = Self.firstCards(of: terms)
    termIndices = Dictionary(terms.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
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

  package subscript(id: Term.ID) -> Term? { termIndices[id].map { terms[$0] } }

  package subscript(id: Card.ID) -> Card? { index(of: id).map { cards[$0] } }

  package func contains(_ id: Card.ID) -> Bool { index(of: id) != nil }

  /// The index of a card in `cards`; `nil` when the deck has no such card.
  package func index(of id: Card.ID) -> Int? {
    guard id.deck == self.id, let term = termIndices[id.term], let face = terms[term].faces.firstIndex(of: id.face)
    else {
      return nil
    }
    return firstCards[term] + face
  }
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
