// The quizzes there are: acronyms, one kind of term, one tag.

import Phrases
import Study
import Terminal

struct QuizzesScreen: Screen {
  let studyDay: StudyDay
  let list: QuizList

  var bindings: [Binding<Action>] {
    let start = Binding(
      [.enter, .character(" ")], Action.startQuiz, name: Keys.enter,
      help: Label(fr: "commencer ce quiz", en: "start this quiz"),
      hint: KeyHint(Keys.enter, Label(fr: "commencer", en: "start")))
    return [start] + Keys.move + [Keys.undo(studyDay), Keys.back]
  }

  var helpHeading: Phrase { Phrase(fr: "Maintenant : choisir un quiz", en: "Now: choose a quiz") }

  func draw(on page: inout Page) {
    let position = Words.place(list.selected + 1, of: list.focuses.count)
    page.title(Phrase(fr: "Quiz", en: "Quizzes")(page.language), position: position(page.language))
    var row = page.isLow ? page.top : page.top + 1
    if !page.isLow { row = page.paragraph(Self.what(page.language), row: row, style: .faint) + 1 }
    drawList(from: row, to: page.bottom - (page.isLow ? 0 : 1), on: &page)
  }

  /// The part of the list around the selected line.
  private func drawList(from start: Int, to end: Int, on page: inout Page) {
    let room = max(1, end - start)
    let first = min(max(0, list.selected - room / 2), max(0, list.focuses.count - room))
    for (offset, focus) in list.focuses.dropFirst(first).prefix(room).enumerated() {
      draw(focus, row: start + offset, isSelected: first + offset == list.selected, on: &page)
    }
  }

  private func draw(_ focus: Focus, row: Int, isSelected: Bool, on page: inout Page) {
    if isSelected { page.put("›", row: row, indent: 2, style: .strong) }
    let name = Words.focus(focus)(page.language)
    page.put(name, row: row, indent: 4, style: isSelected ? .strong : .plain)
    let count = Words.cards(studyDay.deck.cards.count { focus.contains($0) })(page.language)
    if page.columns >= 40 {
      page.canvas.put(count, row: row, endingAt: min(page.columns - 2, page.margin + 50), style: .faint)
    }
  }

  private static let what = Phrase(
    fr: "Ce qui est dû compte ; le reste est de l'entraînement, et ne change aucune date.",
    en: "What is due counts; the rest is practice, and changes no date.")
}
