// The view of an exam question: the prompt, a field, and the time and questions left. It never shows whether an answer
// was right.

import Glossary
import Learning
import Phrases
import Study
import Terminal

struct ExamQuestionView {
  let studyDay: StudyDay
  let card: Card
  let field: TextField
  let now: Instant

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
