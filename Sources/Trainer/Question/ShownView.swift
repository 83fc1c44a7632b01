// The view of a new term: the learner reads it, and nothing is asked yet.

import Glossary
import Phrases
import Study
import Terminal

struct ShownView {
  let session: Session
  let state: QuestionState

  func draw(on page: inout Page) {
    page.sessionTitle(session, Phrase(fr: "nouveau terme", en: "new term"))
    let text = TermText(term: state.card.term, deck: session.studyDay.deck, width: page.textWidth)
    let top = page.termHead(text)
    let end = page.bottom - (page.isLow ? 0 : 2)
    page.paged(lines(text, room: end - top, page.language), row: top, end: end, turn: state.turn)
    if !page.isLow { page.put(Self.advice(page.language), row: page.bottom - 1, style: .faint) }
  }

  /// The text of the term, then its example sentence.
  private func lines(_ text: TermText, room: Int, _ language: Language) -> [StyledLine] {
    let example = text.example.map { TextLayout.wrap(text.typeset($0), width: text.width) } ?? []
    let lines = text.lines(room: max(1, room - example.count), language)
    return example.isEmpty ? lines : lines + .blank + example.map { ($0, .plain) }
  }

  private static let advice = Phrase(
    fr: "Lisez une fois : la question viendra dans un instant.", en: "Read it once: the question comes in a moment.")
}
