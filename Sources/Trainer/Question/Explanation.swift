// The view after a choice or a duel: the right term and the chosen term with their definitions, one under the other, so
// that the difference is visible.

import Glossary
import Learning
import Phrases
import Study
import Terminal

struct Explanation {
  let session: Session
  let state: QuestionState

  private var chosen: Int? {
    if case .chosen(let chosen, _) = state.stage { chosen } else { nil }
  }

  private var deck: Deck { session.studyDay.deck }

  private var options: [AnswerOption] { state.question.options }

  func draw(from start: Int, on page: inout Page) {
    var row = start
    let verdictRow = page.bottom - 1
    let gap = page.isLow ? 0 : 1
    let explained = options.indices.filter(isExplained)
    var room = verdictRow - gap - start
    for (order, index) in explained.enumerated() {
      let lines = lines(index, page)
      let later = explained.dropFirst(order + 1).map { 1 + gap + self.lines($0, page).count }.reduce(0, +)
      // When not all options fit, they share the rows.
      let share = max(room - later, room / (explained.count - order))
      draw(index, lines, row: row, end: row + min(share, room), on: &page)
      let used = min(1 + lines.count, share) + gap
      row += used
      room -= used
    }
    drawOthers(options.indices.filter { !isExplained($0) }, row: row, end: verdictRow - 1, on: &page)
    let words = page.fitting(outcome, columns: page.textWidth)
    page.put(TextLayout.shortened(words, width: page.textWidth), row: verdictRow, style: .strong)
  }

  /// True for the right option and the chosen one; in a duel, for both.
  private func isExplained(_ index: Int) -> Bool {
    index == chosen || index == state.right || state.question.mode.form == .duel
  }

  /// « ✗ 1  MDR  Market Development Rep (votre choix) », and under it the definition.
  private func draw(_ index: Int, _ lines: [StyledLine], row: Int, end: Int, on page: inout Page) {
    guard row < end else { return }
    let isRight = index == state.right
    page.put(isRight ? "✓" : index == chosen ? "✗" : "·", row: row, style: isRight ? .good : .error)
    page.put("\(index + 1)", row: row, indent: 2, style: .strong)
    let width = width(page)
    let head = [Words.typeset(title(options[index]), in: deck), note(index, page.language)].compactMap(\.self)
    page.put(
      TextLayout.shortened(head.joined(separator: "   "), width: width), row: row, indent: 6, style: .strong)
    page.cut(lines, row: row + 1, end: end, indent: 6, width: width)
  }

  private func width(_ page: Page) -> Int { page.textWidth - 6 }

  private func lines(_ index: Int, _ page: Page) -> [StyledLine] {
    let width = width(page)
    switch options[index] {
    case .made: return TextLayout.wrap(Words.madeUp(page.language), width: width).map { ($0, .plain) }
    case .term(let term):
      let text = TermText(term: term, deck: deck, width: width)
      let showsExample = chosen == state.right && !page.isLow
      let example = showsExample ? text.example.map { TextLayout.wrap($0, width: width) } ?? [] : []
      return text.essential + example.map { ($0, .faint) }
    }
  }

  private func drawOthers(_ others: [Int], row: Int, end: Int, on page: inout Page) {
    guard !page.isLow else { return }
    for (offset, index) in others.enumerated() where row + offset < end {
      page.put("·", row: row + offset, style: .faint)
      page.put("\(index + 1)", row: row + offset, indent: 2, style: .faint)
      let text = TextLayout.shortened(Words.typeset(title(options[index]), in: deck), width: page.textWidth - 6)
      page.put(text, row: row + offset, indent: 6, style: .faint)
    }
  }

  private func title(_ option: AnswerOption) -> String {
    switch option {
    case .term(let term): ([term.title] + term.names.filter { $0 != term.title }.prefix(1)).joined(separator: "   ")
    case .made: option.text(on: state.card)
    }
  }

  private func note(_ index: Int, _ language: Language) -> String? {
    guard index == chosen else { return nil }
    return Phrase(fr: "(votre choix)", en: "(your choice)")(language)
  }

  /// The verdict, and when the card comes back.
  private var outcome: Label {
    let isRight = chosen != nil && chosen == state.right
    let verdict =
      isRight
      ? Phrase(fr: "Juste", en: "Right")
      : chosen == nil ? Phrase(fr: "Pas encore su", en: "Not known yet") : Phrase(fr: "Oublié", en: "Forgotten")
    let back = state.planned.isPractice ? Label(Words.unscheduled) : comesBack(isRight)
    return Label(back.forms.map { Phrase(fr: "\(verdict) : \($0).", en: "\(verdict): \($0).") })
  }

  private func comesBack(_ isRight: Bool) -> Label {
    let studyDay = session.studyDay
    if !isRight, studyDay.isOwed(state.card.id, in: session.quiz) {
      return Label(fr: "revient dans cette séance", en: "back in this session")
    }
    return Words.comesBack(studyDay.progress[state.card.id]?.due ?? studyDay.day, from: studyDay.day)
  }
}
