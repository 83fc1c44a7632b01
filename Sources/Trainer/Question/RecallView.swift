// The view of a `recall` question: the prompt, the request, and one line of advice. The learner answers mentally.

import Glossary
import Phrases
import Study
import Terminal

struct RecallView {
  let session: Session
  let state: QuestionState

  func draw(on page: inout Page) {
    page.sessionTitle(session)
    let row = page.question(state, in: session.studyDay.deck)
    guard !page.isLow, row < page.bottom - 1 else { return }
    page.put(advice(page.language), row: page.bottom - 1, style: .faint)
  }

  /// The advice at the bottom: why this card is asked, where that helps, else how to answer.
  private var advice: Phrase {
    switch state.planned.reason {
    case .again: Self.again
    case .new: Self.new
    case .practice: Words.practice
    case .check: Self.check
    case .due, .duel: Self.advice
    }
  }

  private static let advice = Phrase(
    fr: "Répondez de tête, ou à voix haute, puis vérifiez.", en: "Answer in your head, or aloud, then check.")
  private static let new = Phrase(
    fr: "Nouvelle carte : devinez, puis lisez la réponse.", en: "A new card: guess, then read the answer.")
  private static let check = Phrase(
    fr: "Vérification avant la date : vous savez encore ?", en: "A check before the date: do you still know it?")
  private static let again = Phrase(
    fr: "Cette carte revient : vous l'aviez oubliée tout à l'heure.",
    en: "This card is back: you had forgotten it a moment ago.")
}

extension Page {
  /// Draws the prompt and the request, at the same place for every form. Returns the row under them.
  mutating func question(_ state: QuestionState, in deck: Deck) -> Int { question(state.question, in: deck) }

  mutating func question(_ question: Question, in deck: Deck) -> Int {
    let card = question.card
    let prompt = Words.typeset(question.prompt, in: deck)
    let start = isLow ? top : top + 1
    canvas.cursor = CellPosition(row: start, column: margin)
    let row = paragraph(prompt, row: start, style: card.face == .name ? .plain : .strong)
    return paragraph(Words.request(for: card)(language), row: row + (isLow ? 0 : 1), style: .faint)
  }
}
