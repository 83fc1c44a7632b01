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

  private var right: Term { state.card.term }

  private var chosen: Term.ID? {
    if case .chosen(let chosen, _) = state.stage { chosen } else { nil }
  }

  private var deck: Deck { session.studyDay.deck }

  func draw(from start: Int, on page: inout Page) {
    var row = start
    let verdictRow = page.bottom - 1
    let gap = page.isLow ? 0 : 1
    let explained = state.question.options.filter(isExplained)
    var room = verdictRow - gap - start
    for (index, term) in explained.enumerated() {
      let lines = lines(term, page)
      let later = explained.dropFirst(index + 1).map { 1 + gap + self.lines($0, page).count }.reduce(0, +)
      // When not all terms fit, they share the rows.
      let share = max(room - later, room / (explained.count - index))
      draw(term, lines, row: row, end: row + min(share, room), on: &page)
      let used = min(1 + lines.count, share) + gap
      row += used
      room -= used
    }
    let others = state.question.options.filter { !isExplained($0) }
    drawOthers(others, row: row, end: verdictRow - 1, on: &page)
    let words = TextLayout.shortened(outcome(page.language), width: page.textWidth)
    page.put(words, row: verdictRow, style: .strong)
  }

  /// True for the right term and the chosen term; in a duel, for both terms.
  private func isExplained(_ term: Term) -> Bool {
    term.id == chosen || term.id == right.id || state.question.mode.form == .duel
  }

  /// « ✗ 1  MDR  Market Development Rep (votre choix) », and under it the definition.
  private func draw(_ term: Term, _ lines: [StyledLine], row: Int, end: Int, on page: inout Page) {
    guard row < end else { return }
    let isRight = term.id == right.id
    let position = (state.question.options.firstIndex { $0.id == term.id } ?? 0) + 1
    page.put(isRight ? "✓" : term.id == chosen ? "✗" : "·", row: row, style: isRight ? .good : .error)
    page.put("\(position)", row: row, indent: 2, style: .strong)
    let width = width(page)
    let head = [Words.typeset(title(term), in: deck), note(term, page.language)].compactMap(\.self)
    page.put(
      TextLayout.shortened(head.joined(separator: "   "), width: width), row: row, indent: 6, style: .strong)
    page.cut(lines, row: row + 1, end: end, indent: 6, width: width)
  }

  private func width(_ page: Page) -> Int { page.textWidth - 6 }

  private func lines(_ term: Term, _ page: Page) -> [StyledLine] {
    let width = width(page)
    let text = TermText(term: term, deck: deck, width: width)
    let example = chosen == right.id && !page.isLow ? text.example.map { TextLayout.wrap($0, width: width) } ?? [] : []
    return text.essential + example.map { ($0, .faint) }
  }

  private func drawOthers(_ terms: [Term], row: Int, end: Int, on page: inout Page) {
    guard !page.isLow else { return }
    for (offset, term) in terms.enumerated() where row + offset < end {
      let position = (state.question.options.firstIndex { $0.id == term.id } ?? 0) + 1
      page.put("·", row: row + offset, style: .faint)
      page.put("\(position)", row: row + offset, indent: 2, style: .faint)
      let text = TextLayout.shortened(Words.typeset(title(term), in: deck), width: page.textWidth - 6)
      page.put(text, row: row + offset, indent: 6, style: .faint)
    }
  }

  private func title(_ term: Term) -> String {
    ([term.title] + term.names.filter { $0 != term.title }.prefix(1)).joined(separator: "   ")
  }

  private func note(_ term: Term, _ language: Language) -> String? {
    guard term.id == chosen else { return nil }
    return Phrase(fr: "(votre choix)", en: "(your choice)")(language)
  }

  /// The verdict, and when the card comes back.
  private func outcome(_ language: Language) -> String {
    let isRight = chosen == right.id
    let verdict =
      isRight
      ? Phrase(fr: "Juste", en: "Right")
      : chosen == nil ? Phrase(fr: "Pas encore su", en: "Not known yet") : Phrase(fr: "Oublié", en: "Forgotten")
    let back = state.planned.isPractice ? Words.unscheduled : comesBack(isRight)
    return Phrase(fr: "\(verdict) : \(back).", en: "\(verdict): \(back).")(language)
  }

  private func comesBack(_ isRight: Bool) -> Phrase {
    let due = session.studyDay.progress[state.card.id]?.due ?? session.studyDay.day
    let distance = Words.distance(from: session.studyDay.day, to: due)
    return isRight
      ? Phrase(fr: "revient \(distance)", en: "back \(distance)")
      : Phrase(fr: "revient dans cette séance", en: "back in this session")
  }
}
