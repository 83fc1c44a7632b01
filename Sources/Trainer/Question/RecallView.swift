// The views of a card without options: a term shown for the first time, a question answered mentally, its answer.

import Glossary
import Learning
import Phrases
import Study
import Terminal

// The view of a `recall` question: the prompt, the request, and one line of advice. The learner answers mentally.

struct RecallView {
  let session: Session
  let state: QuestionState

  func draw(on page: inout Page) {
    page.sessionTitle(session)
    let row = page.question(state, in: session.studyDay.deck)
    guard !page.isLow, row < page.bottom - 1 else { return }
    page.put(advice(page.language), row: page.bottom - 1, style: .faint)
  }

  /// The advice at the bottom: why this card is asked, where that helps, else how to answer.
  private var advice: Phrase {
    switch state.planned.reason {
    case .again: Self.again
    case .new: Self.new
    case .practice: Words.practice
    case .weak: Self.weak
    case .confirmation: Self.confirmation
    case .strengthening: Self.strengthening
    case .due, .duel: Self.advice
    }
  }

  private static let advice = Phrase(
    fr: "Répondez de tête, ou à voix haute, puis vérifiez.", en: "Answer in your head or out loud, then check.")
  private static let new = Phrase(
    fr: "Nouvelle carte : devinez, puis lisez la réponse.", en: "A new card: guess, then read the answer.")
  private static let weak = Phrase(
    fr: "À consolider : vous en souvenez-vous encore ?", en: "This card is fading: do you still know it?")
  private static let confirmation = Phrase(
    fr: "Vous avez dit connaître ce terme : cette question le confirmera.",
    en: "You said you know this term: this question will confirm it.")
  private static let strengthening = Phrase(
    fr: "Pas encore acquis : une fois de plus.", en: "Not known yet: one more time.")
  private static let again = Phrase(
    fr: "Cette carte revient : vous l'aviez oubliée tout à l'heure.",
    en: "This card is back: you missed it a moment ago.")
}

extension Page {
  /// Draws the prompt and the request, at the same place for every form. Returns the row under them.
  mutating func question(_ state: QuestionState, in deck: Deck) -> Int { question(state.question, in: deck) }

  mutating func question(_ question: Question, in deck: Deck) -> Int {
    let card = question.card
    let prompt = Words.typeset(question.prompt, in: deck)
    let start = isLow ? top : top + 1
    canvas.cursor = CellPosition(row: start, column: margin)
    let row = paragraph(prompt, row: start, style: card.face == .name ? .plain : .strong)
    return paragraph(Words.request(for: question)(language), row: row + (isLow ? 0 : 1), style: .faint)
  }

  /// The rows that a question takes.
  func rows(of question: Question, in deck: Deck) -> Int {
    let texts = [Words.typeset(question.prompt, in: deck), Words.request(for: question)(language)]
    return texts.map { TextLayout.wrap($0, width: textWidth).count }.reduce(0, +) + (isLow ? 0 : 2)
  }
}

// The view of a revealed answer: the definition in plain type, the points after it in faint type, and the four grades
// at the bottom.

struct AnswerView {
  let session: Session
  let state: QuestionState

  private var card: Card { state.card }

  func draw(on page: inout Page) {
    page.sessionTitle(session)
    let textTop = page.termHead(text(page))
    drawText(from: textTop, on: &page)
    if !page.isLow { page.put(Self.verdict(page.language), row: GradeBlock.row(page) - 2) }
    GradeBlock(session: session, card: card.id, isPractice: state.planned.isPractice).draw(on: &page)
  }

  private func text(_ page: Page) -> TermText {
    TermText(term: card.term, deck: session.studyDay.deck, width: page.textWidth)
  }

  private func drawText(from top: Int, on page: inout Page) {
    let end = GradeBlock.row(page) - (page.isLow ? 1 : 2)
    let lines = text(page).lines(room: max(1, end - top), page.language)
    page.paged(lines, row: top, end: end, turn: state.turn)
  }

  private static let verdict = Phrase(fr: "Vous le saviez ?", en: "Did you know it?")
}

extension TermText {
  /// The lines under a term's head, the most important first. Blank lines between the parts only if all fits in `room`
  /// rows.
  func lines(room: Int, _ language: Language) -> [StyledLine] {
    let told = [essential, points]
    let full = (told + [confusions(named: true, language)]).filter { !$0.isEmpty }
    let short = (told + [confusions(named: false, language)]).filter { !$0.isEmpty }
    let airy = [full, short].map { Array($0.joined(separator: [StyledLine].blank)) }
    let tight = (short.first ?? []) + .blank + Array(short.dropFirst().joined())
    return airy.first { $0.count < room } ?? [tight].first { $0.count <= room } ?? Array(full.joined())
  }
}

extension Page {
  /// Draws the term and its names. Returns the row where the text starts.
  mutating func termHead(_ text: TermText) -> Int {
    let row = isLow ? top : top + 1
    canvas.cursor = CellPosition(row: row, column: margin)
    let title = text.typeset(text.term.title)
    if isLow {
      let names = text.term.names.filter { $0 != text.term.title }.prefix(1).map { text.typeset($0) }
      let head = ([title] + names).joined(separator: " · ")
      put(TextLayout.shortened(head, width: textWidth), row: row, style: .strong)
      return row + 2
    }
    put(TextLayout.shortened(title, width: textWidth), row: row, style: .strong)
    guard !text.names.isEmpty else { return row + 2 }
    return paragraph(text.names, row: row + 1, end: row + 3) + 1
  }
}

// The view of a new term: the learner reads it, and nothing is asked yet.

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
    fr: "Lisez-le une fois : la question vient dans un instant.", en: "Read it once: the question comes in a moment.")
}
