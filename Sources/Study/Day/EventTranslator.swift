// Events under the ids that a deck's terms have now: former ids are replaced, and events about other decks or removed
// terms are dropped.

import Glossary
import Learning

extension Renames {
  /// `nil` for an event of another deck, of a term that is no longer in this one, or for an undo.
  package func resolve(_ event: Event, in deck: Deck) -> Event? {
    content(event.content, in: deck).map { Event(id: event.id, at: event.at, day: event.day, content: $0) }
  }

  private func content(_ content: Event.Content, in deck: Deck) -> Event.Content? {
    switch content {
    case .review(let review): resolve(review, in: deck).map { .review($0) }
    case .note(let note): resolve(note, in: deck).map { .note($0) }
    case .mark(let mark): resolve(mark, in: deck).map { .mark($0) }
    case .exam(let exam): resolve(exam).map { .exam($0) }
    case .examAnswer(let answer): resolve(answer).map { .examAnswer($0) }
    case .examEnd: content
    case .undo: nil
    }
  }

  private func resolve(_ review: Review, in deck: Deck) -> Review? {
    guard let card = resolve(review.card), deck.contains(card) else { return nil }
    var resolved = review
    resolved.card = card
    resolved.got = other(review.got, than: review.card)
    resolved.against = other(review.against, than: review.card)
    return resolved
  }

  private func other(_ term: Term.ID?, than card: Card.ID) -> Term.ID? {
    term.flatMap { resolve(TermAddress(deck: card.deck, term: $0)) }
  }

  private func resolve(_ note: Note, in deck: Deck) -> Note? {
    guard let term = resolve(note.term), deck[term] != nil else { return nil }
    var resolved = note
    resolved.term = TermAddress(deck: deck.id, term: term)
    return resolved
  }

  private func resolve(_ mark: Mark, in deck: Deck) -> Mark? {
    var resolved = mark
    switch mark.target {
    case .card(let card):
      guard let card = resolve(card), deck.contains(card) else { return nil }
      resolved.target = .card(card)
    case .term(let address):
      guard let term = resolve(address), deck[term] != nil else { return nil }
      resolved.target = .term(TermAddress(deck: deck.id, term: term))
    }
    return resolved
  }

  /// An exam keeps all its questions, also those whose terms were removed: the score is out of all of them.
  private func resolve(_ exam: ExamStart) -> ExamStart? {
    guard let first = exam.cards.first, resolve(first) != nil else { return nil }
    var resolved = exam
    resolved.cards = exam.cards.map { resolve($0) ?? $0 }
    return resolved
  }

  private func resolve(_ answer: ExamAnswer) -> ExamAnswer? {
    resolve(answer.card).map { card in
      var resolved = answer
      resolved.card = card
      return resolved
    }
  }
}

/// The same for a whole history. Most answers are to cards whose ids never changed and that were answered before; for
/// those one look-up is enough, and nothing is copied.
struct EventTranslator {
  private let renames: Renames
  private let deck: Deck

  init(_ deck: Deck) {
    self.deck = deck
    renames = Renames(deck)
  }

  func resolve(_ recorded: JournaledEvent) -> JournaledEvent? {
    renames.resolve(recorded.event, in: deck).map { JournaledEvent(event: $0, isOwn: recorded.isOwn) }
  }

  /// Whether every id of an answer is a present one, so that the answer can be folded as it is. `isMet`: the answer's
  /// card is in the fold, which only has present ids.
  func keeps(_ review: Review, isMet: Bool) -> Bool {
    guard isMet || renames.resolve(review.card) == review.card && deck.contains(review.card) else { return false }
    return review.isPlain || keeps(review.got, review.card) && keeps(review.against, review.card)
  }

  private func keeps(_ other: Term.ID?, _ card: Card.ID) -> Bool {
    guard let other else { return true }
    return renames.resolve(TermAddress(deck: card.deck, term: other)) == other
  }
}
