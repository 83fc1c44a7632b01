// The views of the call drill: what it is, a question, the term that was said, and at the end the time of each term.

import Glossary
import Learning
import Phrases
import Study
import Terminal

struct DrillView {
  let screen: DrillScreen
  let studyDay: StudyDay

  func draw(on page: inout Page) {
    let number = min(screen.answers.count + 1, screen.drill.questions.count)
    page.title(
      DrillWords.title(page.language),
      position: Words.position(number, of: screen.drill.questions.count)(page.language))
    switch screen.stage {
    case .introduction: drawIntroduction(on: &page)
    case .question: drawQuestion(on: &page)
    case .said(let time): drawSaid(time, on: &page)
    case .over: drawEnd(on: &page)
    }
  }

  // MARK: Before the first question

  private func drawIntroduction(on page: inout Page) {
    var row = page.isLow ? page.top : page.top + 1
    row = page.paragraph(DrillWords.what(page.language), row: row, style: .strong) + (page.isLow ? 0 : 1)
    row = page.paragraph(how(page, row: row), row: row) + (page.isLow ? 0 : 1)
    if let latest = studyDay.progress.fluency.latest, row < page.bottom - (page.isLow ? 1 : 3) {
      page.put(page.fitting(DrillWords.toBeat(latest), columns: page.textWidth), row: row)
    }
    let promise = Label(DrillWords.promise, DrillWords.shortPromise)
    page.put(page.fitting(promise, columns: page.textWidth), row: page.bottom - 1, style: .faint)
  }

  /// What to do, in the words that fit between `row` and the promise.
  private func how(_ page: Page, row: Int) -> String {
    let whole = Self.how(page.language)
    let rows = TextLayout.wrap(whole, width: page.textWidth).count
    return row + rows < page.bottom ? whole : Self.shortHow(page.language)
  }

  // MARK: A question

  private func drawQuestion(on page: inout Page) {
    guard let question = screen.current else { return }
    _ = page.question(question, in: studyDay.deck)
    if !page.isLow { page.put(Self.advice(page.language), row: page.bottom - 1, style: .faint) }
  }

  private func drawSaid(_ time: Int, on page: inout Page) {
    guard let question = screen.current else { return }
    let text = TermText(term: question.card.term, deck: studyDay.deck, width: page.textWidth)
    let row = page.termHead(text)
    page.cut(text.essential, row: row, end: page.bottom - (page.isLow ? 2 : 3), width: page.textWidth)
    let isInTime = time <= Fluency.limit
    let seconds = DrillWords.seconds(time)
    let verdict =
      isInTime
      ? Label(fr: "✓ \(seconds)", en: "✓ \(seconds)")
      : Label(DrillWords.tooLong(time).forms.map { Phrase(fr: "! \($0)", en: "! \($0)") })
    let words = page.fitting(verdict, columns: page.textWidth)
    page.put(words, row: page.bottom - 2, style: isInTime ? .good : .warning)
    page.put(DrillWords.wasIt(page.language), row: page.bottom - 1)
  }

  // MARK: The end

  private func drawEnd(on page: inout Page) {
    guard let latest = studyDay.progress.fluency.latest else { return }
    var row = page.isLow ? page.top : page.top + 1
    row = page.paragraph(DrillWords.headline(screen.answers)(page.language), row: row, style: .strong)
    row += page.isLow ? 0 : 1
    let end = page.bottom - 1
    drawTerms(from: row, to: end - (page.isLow ? 0 : 1), on: &page)
    page.put(page.fitting(DrillWords.toBeatTomorrow(latest), columns: page.textWidth), row: end, style: .strong)
  }

  /// Draws a line for each term, the slowest first: the time of now, and the median of the latest times.
  private func drawTerms(from start: Int, to end: Int, on page: inout Page) {
    let column = page.isNarrow ? 18 : 34
    for (offset, answer) in screen.slowest.prefix(max(0, end - start)).enumerated() {
      guard let term = studyDay.deck[answer.term] else { continue }
      let row = start + offset
      let isInTime = answer.isInTime
      page.put(answer.isRight ? (isInTime ? "✓" : "!") : "✗", row: row, style: isInTime ? .good : .warning)
      let title = Words.typeset(term.title, in: studyDay.deck)
      page.put(TextLayout.shortened(title, width: column - 4), row: row, indent: 2)
      let times = DrillWords.times(of: answer, studyDay.progress.fluency)
      page.put(times(page.language), row: row, indent: column, style: .faint)
    }
  }

  private static let how = Phrase(
    fr:
      "Lisez, dites le terme à voix haute, et Espace dès que vous l'avez dit. Le terme s'affiche alors, avec votre temps.",
    en: "Read, say the term aloud, and press Space as soon as you've said it. Then the term is shown, with your time.")
  private static let shortHow = Phrase(
    fr: "Dites-le à voix haute, puis Espace.", en: "Say it aloud, then press Space.")
  private static let advice = Phrase(
    fr: "Dites le terme à voix haute, puis Espace.", en: "Say the term aloud, then Space.")
}
