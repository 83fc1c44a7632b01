// The screen with the list of quizzes: acronyms, each kind of term, each tag. The engine of the day asks them too.

import Phrases
import Study
import Terminal

struct QuizzesScreen: Screen {
  enum Action: Hashable, Sendable, CaseIterable {
    case startQuiz, next, previous, pageDown, pageUp, first, last, undo, redo, back
  }

  private let focuses: [Focus]
  /// The index in `focuses`, from 0.
  private var selected = 0

  init(_ focuses: [Focus]) { self.focuses = focuses }

  func words(_ c: Context) -> ScreenWords {
    ScreenWords(heading: Phrase(fr: "Maintenant : choisir un quiz", en: "Now: choose a quiz"))
  }

  func keys(_ c: Context) -> [Binding<Action>] {
    [Self.start] + Keys.move(next: .next, previous: .previous)
      + Keys.jump(pageDown: .pageDown, pageUp: .pageUp, first: .first, last: .last)
      + Keys.undoing(.undo, .redo, c.studyDay) + [
        Keys.back(.back)
      ]
  }

  private static let start = Binding(
    [.enter, .character(" ")], Action.startQuiz, name: Keys.enter,
    help: Label(fr: "commencer ce quiz", en: "start this quiz"),
    hint: KeyHint(Keys.enter, Label(fr: "commencer", en: "start")))

  mutating func handle(_ action: Action, _ c: Context, at time: InputTime) -> Step {
    switch action {
    case .startQuiz:
      guard focuses.indices.contains(selected) else { return .stay }
      return .next(c.studyDay.quiz(on: focuses[selected]))
    case .next: move(1)
    case .previous: move(-1)
    case .pageDown: jump(10)
    case .pageUp: jump(-10)
    case .first: jump(-focuses.count)
    case .last: jump(focuses.count)
    case .undo: return .undo(c)
    case .redo: return .redo(c)
    case .back: return .home()
    }
    return .stay
  }

  private mutating func move(_ step: Int) {
    guard !focuses.isEmpty else { return }
    selected = (selected + step + focuses.count) % focuses.count
  }

  private mutating func jump(_ step: Int) { selected = min(max(0, selected + step), max(0, focuses.count - 1)) }

  mutating func receive(_ reply: Reply, _ c: Context, at time: InputTime) -> Step {
    switch reply {
    case .saved, .undone, .settings, .notSet, .file, .closedTerm, .keptTerm, .closedForm: .stay
    }
  }

  // MARK: Drawing

  func draw(on page: inout Page, _ c: Context) {
    let position = Words.position(selected + 1, of: focuses.count)
    page.title(Phrase(fr: "Quiz", en: "Quizzes")(page.language), position: position(page.language))
    var row = page.isLow ? page.top : page.top + 1
    if !page.isLow { row = page.paragraph(Self.what(page.language), row: row, style: .faint) + 1 }
    drawList(from: row, to: page.bottom - (page.isLow ? 0 : 1), c.studyDay, on: &page)
  }

  /// Draws the part of the list around the selected line.
  private func drawList(from start: Int, to end: Int, _ studyDay: StudyDay, on page: inout Page) {
    let room = max(1, end - start)
    let first = min(max(0, selected - room / 2), max(0, focuses.count - room))
    for (offset, focus) in focuses.dropFirst(first).prefix(room).enumerated() {
      draw(focus, studyDay, row: start + offset, isSelected: first + offset == selected, on: &page)
    }
  }

  private func draw(_ focus: Focus, _ studyDay: StudyDay, row: Int, isSelected: Bool, on page: inout Page) {
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
    en: "Due cards count; the rest is practice and changes no dates.")
}
