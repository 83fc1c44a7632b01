// One event content of every kind, with every optional key.

import Glossary
import Learning

package enum LineKinds {
  package static let exam = "0193a2c1-0000-7000-8000-00000000000a"

  package static func review() throws -> Review {
    var review = Review(
      card: try present(Card.ID("ventes-fr/sdr/name")), form: .duel, grade: .again, duration: 5100, firstKey: 900)
    review.intervalBefore = 6
    review.intervalAfter = 1
    review.isRepeat = true
    review.got = TermAddress("ventes-fr/mdr")
    review.against = TermAddress("ventes-fr/mdr")
    review.hints = 2
    review.overruled = .typo
    review.isPractice = true
    review.isDrill = true
    return review
  }

  package static func contents() throws -> [Event.Content] {
    let card = try present(Card.ID("ventes-fr/sdr/name"))
    let id = try present(Event.ID(exam))
    let term = TermAddress(deck: card.deck, term: card.term)
    return [
      .review(try review()),
      .note(Note(on: term, "« é \" \\ »")), .alias(Alias(on: term, "l'\"œ\" \\")), .mark(Mark(.known, on: term)),
      .mark(Mark(.bury, on: .card(card))), .undo(id),
      .exam(
        ExamStart(
          deck: card.deck, cards: [card, card], seed: .max, pass: 100, minutes: 1, rules: 2,
          deckChecksum: Checksum(value: 0x00C0_FFEE))),
      .exam(
        ExamStart(deck: card.deck, cards: [card, card], seed: 3, pass: 80, minutes: 10, rules: 2, situations: [1, 2])),
      .examAnswer(ExamAnswer(exam: id, card: card, given: "a\nb\u{1B}", isRight: false, duration: 86_400_001)),
      .examEnd(ExamEnd(exam: id, score: 0, isPassed: false)),
      .remark(Remark(on: term, "l'« écart » \"\\")),
      .game(GameResult(deck: card.deck, pairs: 15, errors: 2, duration: 48_200)),
    ]
  }
}
