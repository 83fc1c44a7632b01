// An event as a deck sees it now: every id in it is the present one. What is not this deck's affair is left out.

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

  /// An exam keeps the questions it froze, whatever became of their terms: its score is out of all of them.
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
