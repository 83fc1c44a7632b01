// The view of an exam's result: passed or not, and each wrong answer with the right one.

import Glossary
import Learning
import Phrases
import Study
import Terminal

struct ExamResultView {
  let studyDay: StudyDay
  let exam: Event.ID
  let turn: Int

  func draw(on page: inout Page) {
    guard let result = studyDay.progress.exams.result(of: exam) else { return }
    page.title(Self.title(page.language), position: Words.date(result.day)(page.language))
    let start = page.isLow ? page.top : page.top + 1
    page.canvas.cursor = CellPosition(row: start, column: page.margin)
    var row = page.paragraph(headline(result)(page.language), row: start, style: .strong)
    for line in facts(result) { row = page.paragraph(line(page.language), row: row) }
    let blocks = result.sitting.answers.filter { !$0.isRight }.map { correction(of: $0, page) }
    row += page.isLow ? 0 : 1
    if row < page.bottom { page.paged(blocks, row: row, end: page.bottom, turn: turn) }
  }

  private func headline(_ result: ExamResult) -> Phrase {
    let score = ExamWords.score(result)
    let percent = ExamWords.percent(result)
    return result.end.isPassed
      ? Phrase(
        fr: "✓ Réussi : \(score), \(percent).", en: "✓ Passed: \(score), \(percent).")
      : Phrase(
        fr: "✗ Non réussi : \(score), \(percent). Il fallait \(result.sitting.exam.needed).",
        en: "✗ Not passed: \(score), \(percent). \(result.sitting.exam.needed) were needed.")
  }

  private func facts(_ result: ExamResult) -> [Phrase] {
    let unanswered = result.sitting.questions - result.sitting.answers.count
    let cutOff =
      unanswered == 0
      ? nil
      : Phrase(
        fr: "Le temps était écoulé : \(ExamWords.questions(unanswered)) sans réponse.",
        en: "Time was up: \(ExamWords.questions(unanswered)) without an answer.")
    return [cutOff, result.end.isPassed ? validity(result) : nil].compactMap(\.self)
  }

  private func validity(_ result: ExamResult) -> Phrase {
    let last = Words.longDate(result.lastValid)
    let year = result.lastValid.civil.year
    return Phrase(
      fr: "Valable jusqu'au \(last)\u{A0}\(year).", en: "Valid until \(last)\u{A0}\(year).")
  }

  // MARK: Wrong answers

  private func correction(of answer: ExamAnswer, _ page: Page) -> [StyledLine] {
    let given = answer.given.split(separator: " ").isEmpty ? Self.nothing(page.language) : answer.given
    let card = studyDay.deck[answer.card]
    let prompt = card.map { typeset(Question($0, .typed).prompt) } ?? answer.card.term.text
    let right = card.map { typeset(Question($0, .typed).answer) } ?? Self.gone(page.language)
    let head = TextLayout.wrap(prompt, width: page.textWidth - 2).enumerated()
      .map { (($0.offset == 0 ? "✗ " : "  ") + $0.element, Style.plain) }
    return head + fact(Self.given, given, .faint, page) + fact(Self.right, right, .plain, page)
      + (page.isLow ? [] : .blank)
  }

  /// A label and its text in one line; a long text is shortened.
  private func fact(_ label: Label, _ text: String, _ style: Style, _ page: Page) -> [StyledLine] {
    let width = page.isNarrow ? 8 : 16
    let name = page.fitting(label, columns: width - 1)
    let padding = String(repeating: " ", count: max(0, width - TextWidth.columns(of: name)))
    let shown = TextLayout.shortened(text, width: page.textWidth - 2 - width)
    return [("  " + name + padding + shown, style)]
  }

  private func typeset(_ text: String) -> String { Words.typeset(text, in: studyDay.deck) }

  private static let title = Phrase(fr: "Examen · résultat", en: "Exam · result")
  private static let given = Label(
    Phrase(fr: "votre réponse", en: "your answer"), Phrase(fr: "vous", en: "you"))
  private static let right = Label(Phrase(fr: "attendu", en: "expected"), Phrase(fr: "juste", en: "right"))
  private static let nothing = Phrase(fr: "(rien)", en: "(nothing)")
  private static let gone = Phrase(fr: "(terme retiré du glossaire)", en: "(a term taken out of the deck)")
}
