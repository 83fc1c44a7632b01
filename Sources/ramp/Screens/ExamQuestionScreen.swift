// A question of an exam: what is asked, a field, and how much is left. Nothing here says whether an answer was right.

import Glossary
import Learning
import Phrases
import Study
import Terminal

struct ExamQuestionScreen: Screen {
  let studyDay: StudyDay
  let card: Card
  let field: TextField
  let now: Instant

  var takesText: Bool { true }

  var bindings: [Binding<Action>] {
    let answer = Binding(
      [.enter], Action.exam(.answer), name: Keys.enter,
      help: Label(
        Phrase(fr: "enregistrer, sans retour ; vide : faux", en: "record, for good; empty: wrong"),
        Phrase(fr: "enregistrer", en: "record")),
      hint: KeyHint(
        Keys.enter,
        Label(Phrase(fr: "enregistrer", en: "record"), Phrase(fr: "valider", en: "record"))))
    let pause = Binding(
      [.escape], Action.back, name: Keys.escape,
      help: Label(
        Phrase(fr: "pause : rien n'est perdu, mais le temps court", en: "pause: nothing is lost, but time is running"),
        Phrase(fr: "pause", en: "pause")),
      hint: KeyHint(Keys.escape, Label(fr: "pause", en: "pause"), isPinned: true))
    let noHint = Binding(
      [.tab], Action.more, name: Phrase("Tab"), help: Label(fr: "pas d'indice à l'examen", en: "no hints in an exam"))
    return [answer, noHint, pause]
  }

  var helpHeading: Phrase { Phrase(fr: "Maintenant : répondre à l'examen", en: "Now: answer the exam") }
  var promise: Phrase { Self.promise }

  static let promise = Phrase(
    fr: "Une réponse est écrite sur le disque dès que vous la validez.",
    en: "An answer is on the disk as soon as you enter it.")

  func draw(on page: inout Page) {
    drawTitle(on: &page)
    let start = page.question(Question(card, .typed), in: studyDay.deck) + (page.isLow ? 0 : 2)
    let row = min(start, page.bottom - 1)
    let column = page.put("› ", row: row, style: .strong)
    field.draw(on: &page.canvas, row: row, column: column, columns: page.columns - column - 1)
    guard !page.isLow, row < page.bottom - 1 else { return }
    page.put(Self.advice(page.language), row: page.bottom - 1, style: .faint)
  }

  private func drawTitle(on page: inout Page) {
    guard let sitting = studyDay.progress.exams.current else { return }
    let left = ExamWords.left(sitting, now)(page.language)
    let position =
      page.isNarrow
      ? "\(sitting.questionNumber)/\(sitting.questions) \(left)"
      : ExamWords.score(sitting.questionNumber, of: sitting.questions)(page.language)
        + "   \(ProgressBar.text(sitting.answers.count, of: sitting.questions, columns: 20))   " + left
    page.title(ExamWords.exam(page.language), position: position)
  }

  private static let advice = Phrase(
    fr: "Entrée enregistre, sans retour. Le corrigé vient à la fin.",
    en: "Enter records, for good. The right answers come at the end.")
}
