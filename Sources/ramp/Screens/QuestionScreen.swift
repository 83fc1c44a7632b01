// The question: one thing to read, and nothing else.

import Glossary
import Phrases
import Study
import Terminal

struct QuestionScreen: Screen {
  let studyDay: StudyDay
  let asking: Asking

  var bindings: [Binding<Action>] {
    let reveal = Binding(
      [.character(" "), .enter], Action.reveal, name: Phrase(fr: "Espace", en: "Space"),
      help: Label(
        Phrase(fr: "voir la réponse (aussi Entrée)", en: "show the answer (also Enter)"),
        Phrase(fr: "voir la réponse", en: "show the answer")),
      hint: KeyHint(
        Phrase(fr: "Espace", en: "Space"),
        Label(Phrase(fr: "voir la réponse", en: "show the answer"), Phrase(fr: "réponse", en: "answer"))))
    return [reveal, Keys.undo(studyDay), Keys.back]
  }

  var helpHeading: Phrase { Phrase(fr: "Maintenant : répondre de tête", en: "Now: answer in your head") }
  var leaveHint: Label? { Keys.pause }

  func draw(on page: inout Page) {
    page.sessionTitle(studyDay)
    let prompt = Words.typeset(asking.question.prompt, in: studyDay.deck)
    let card = asking.planned.card
    page.canvas.attention = Place(row: page.top + 1, column: page.margin)
    var row = page.paragraph(prompt, row: page.top + 1, style: card.face == .name ? .plain : .strong)
    row = page.paragraph(Words.request(for: card)(page.language), row: row + 1, style: .faint)
    guard !page.isLow, row < page.bottom - 1 else { return }
    page.put(advice(page.language), row: page.bottom - 1, style: .faint)
  }

  /// Why this card is asked, when that helps.
  private var advice: Phrase {
    switch asking.planned.reason {
    case .again: Self.again
    case .new: Self.new
    case .due: Self.advice
    }
  }

  private static let advice = Phrase(
    fr: "Répondez de tête, ou à voix haute, puis vérifiez.", en: "Answer in your head, or aloud, then check.")
  private static let new = Phrase(
    fr: "Nouvelle carte : devinez, puis lisez la réponse.", en: "A new card: guess, then read the answer.")
  private static let again = Phrase(
    fr: "Cette carte revient : vous l'aviez oubliée tout à l'heure.",
    en: "This card is back: you had forgotten it a moment ago.")
}
