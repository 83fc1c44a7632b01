// A translator of events to the present ids of a deck. Events about other decks or removed terms are dropped, except
// those of exams: an exam keeps all its questions.

import Glossary
import Learning

extension Renames {
  /// The event under present ids; `nil` for an event of another deck, of a removed term (but not in an exam), or for an
  /// undo. The end of an exam names no deck and is always kept.
  package func resolve(_ event: Event, in deck: Deck) -> Event? {
    content(event.content, in: deck).map { Event(id: event.id, at: event.at, day: event.day, content: $0) }
  }

  /// The same, with the further heirs of a term that was split.
  package func resolve(_ recorded: JournaledEvent, in deck: Deck) -> JournaledEvent? {
    resolve(recorded.event, in: deck).map {
      JournaledEvent(
        event: $0, isOwn: recorded.isOwn, heirs: hasSplits ? Array(heirs(of: recorded.event, in: deck).dropFirst()) : []
      )
    }
  }

  /// The terms of the deck that inherit an event; the first one is that of `resolve`.
  private func heirs(of event: Event, in deck: Deck) -> [TermAddress] {
    switch event.content {
    case .review(let review): cards(review.card, in: deck).map(\.address)
    case .examAnswer(let answer): cards(answer.card, in: deck).map(\.address)
    case .mark(let mark):
      switch mark.target {
      case .card(let card): cards(card, in: deck).map(\.address)
      case .term(let term): terms(term, in: deck)
      }
    case .note(let note): terms(note.term, in: deck)
    case .alias, .remark, .game, .exam, .examEnd, .undo: []
    }
  }

  /// The cards of the deck that inherit the answers to a card: those of the heirs that have its face.
  private func cards(_ card: Card.ID, in deck: Deck) -> [Card.ID] {
    heirs(of: card.address).map { Card.ID($0, card.face) }.filter(deck.contains)
  }

  private func terms(_ term: TermAddress, in deck: Deck) -> [TermAddress] {
    heirs(of: term).filter { deck[$0] != nil }
  }

  private func content(_ content: Event.Content, in deck: Deck) -> Event.Content? {
    switch content {
    case .review(let review): resolve(review, in: deck).map { .review($0) }
    case .note(let note): resolve(note, in: deck).map { .note($0) }
    case .alias(let alias): resolve(alias, in: deck).map { .alias($0) }
    case .remark(let remark): resolve(remark, in: deck).map { .remark($0) }
    case .game(let result):
      resolve(result.deck).map { deck in
        .game(GameResult(deck: deck, pairs: result.pairs, errors: result.errors, duration: result.duration))
      }
    case .mark(let mark): resolve(mark, in: deck).map { .mark($0) }
    case .exam(let exam): resolve(exam, in: deck).map { .exam($0) }
    case .examAnswer(let answer): .examAnswer(resolve(answer, in: deck))
    case .examEnd: content
    case .undo: nil
    }
  }

  private func resolve(_ review: Review, in deck: Deck) -> Review? {
    guard let card = cards(review.card, in: deck).first else { return nil }
    var resolved = review
    resolved.card = card
    resolved.got = review.got.flatMap { resolve($0) }
    resolved.against = review.against.flatMap { resolve($0) }
    return resolved
  }

  private func resolve(_ note: Note, in deck: Deck) -> Note? {
    guard let term = terms(note.term, in: deck).first else { return nil }
    var resolved = note
    resolved.term = term
    return resolved
  }

  private func resolve(_ alias: Alias, in deck: Deck) -> Alias? {
    guard let term = resolve(alias.term), deck[term] != nil else { return nil }
    var resolved = alias
    resolved.term = term
    return resolved
  }

  private func resolve(_ remark: Remark, in deck: Deck) -> Remark? {
    guard let term = resolve(remark.term), deck[term] != nil else { return nil }
    var resolved = remark
    resolved.term = term
    return resolved
  }

  private func resolve(_ mark: Mark, in deck: Deck) -> Mark? {
    var resolved = mark
    switch mark.target {
    case .card(let card):
      guard let card = cards(card, in: deck).first else { return nil }
      resolved.target = .card(card)
    case .term(let address):
      guard let term = terms(address, in: deck).first else { return nil }
      resolved.target = .term(term)
    }
    return resolved
  }

  /// All questions are kept, also those whose terms were removed: the score is out of all of them. An exam of another
  /// deck is kept if it asks about a term of this one: a wrong answer counts for that term.
  private func resolve(_ exam: ExamStart, in deck: Deck) -> ExamStart? {
    guard resolve(exam.deck) != nil || exam.cards.contains(where: { resolve($0) != nil }) else { return nil }
    var resolved = exam
    resolved.deck = resolve(exam.deck) ?? exam.deck
    resolved.cards = exam.cards.map { self.card($0, in: deck) }
    return resolved
  }

  private func resolve(_ answer: ExamAnswer, in deck: Deck) -> ExamAnswer {
    var resolved = answer
    resolved.card = card(answer.card, in: deck)
    return resolved
  }

  /// The present id of a card in an exam: its own, if its deck is not one of the session.
  private func card(_ card: Card.ID, in deck: Deck) -> Card.ID { cards(card, in: deck).first ?? resolve(card) ?? card }
}

/// The translator for a whole history, with a fast path: most answers are to cards that were answered before and whose
/// ids never changed. They need one look-up and no copy.
struct EventTranslator {
  private let renames: Renames
  private let deck: Deck

  init(_ deck: Deck) {
    self.deck = deck
    renames = Renames(deck)
  }

  func resolve(_ recorded: JournaledEvent) -> JournaledEvent? {
    renames.resolve(recorded, in: deck)
  }

  /// Whether answers under a deck's id belong to the decks of the session.
  func knows(_ deck: Deck.ID) -> Bool { renames.resolve(deck) != nil }

  /// Whether all ids of an answer are present ones, so that the answer needs no translation. `isMet`: whether the fold,
  /// which has only present ids, contains the answer's card.
  func keeps(_ review: Review, isMet: Bool) -> Bool {
    guard isMet || renames.resolve(review.card) == review.card && deck.contains(review.card) else { return false }
    return review.isPlain || keeps(review.got) && keeps(review.against)
  }

  private func keeps(_ other: TermAddress?) -> Bool { other.map { renames.resolve($0) == $0 } ?? true }
}
