// The view of a typed question: a field; then the verdict, the difference letter by letter, and the proposed grade.

import Glossary
import Learning
import Phrases
import Study
import Terminal

struct TypedView {
  let session: Session
  let state: QuestionState

  private var judgement: Judgement? {
    if case .judged(let judgement) = state.stage { judgement } else { nil }
  }

  func draw(on page: inout Page) {
    page.sessionTitle(session, Phrase(fr: "à taper", en: "typed"))
    if let judgement, isTight(judgement, page) { return drawTight(judgement, on: &page) }
    let row = page.question(state, in: session.studyDay.deck) + (page.isLow ? 0 : 1)
    if let judgement { draw(judgement, from: row, on: &page) } else { drawField(row, on: &page) }
  }

  // MARK: Typing

  private func drawField(_ start: Int, on page: inout Page) {
    let row = page.isLow ? start : start + 1
    let column = page.put("› ", row: row, style: .strong)
    state.field.draw(on: &page.canvas, row: row, column: column, columns: page.columns - column - 1)
    if let hint = Hint.words(state.hints, for: state.question) {
      page.paragraph(hint(page.language), row: row + (page.isLow ? 1 : 2), style: .faint)
    }
    guard !page.isLow else { return }
    page.put(advice(page.language), row: page.bottom - 1, style: .faint)
  }

  private var advice: Phrase { state.planned.isPractice ? Words.practice : Self.lenient }

  // MARK: Judged

  private func draw(_ judgement: Judgement, from start: Int, on page: inout Page) {
    var row = page.paragraph(verdict(judgement, page), row: start, style: .strong)
    row += page.isLow ? 0 : 1
    row = draw(comparison(judgement, page), row: row, on: &page) + (page.isLow ? 0 : 1)
    drawDefinition(from: row, to: GradeBlock.row(page) - (page.isLow ? 0 : 2), on: &page)
    if !page.isLow {
      let words = TextLayout.shortened(proposal(judgement)(page.language), width: page.columns - page.margin - 1)
      page.put(words, row: GradeBlock.row(page) - 2)
    }
    drawGrades(judgement, on: &page)
  }

  private func drawGrades(_ judgement: Judgement, isOneRow: Bool = false, on page: inout Page) {
    GradeBlock(
      session: session, card: state.card.id, proposed: judgement.grade,
      isPractice: state.planned.isPractice, isOneRow: isOneRow
    ).draw(on: &page)
  }

  private func verdict(_ judgement: Judgement, _ page: Page) -> String {
    VerdictWords.sentence(judgement, in: session.studyDay.deck, wasSeen: state.wasSeen)(page.language)
  }

  /// A row of the comparison: what it is, and its text.
  private typealias Compared = (label: Phrase, text: String, style: Style)

  /// The typed text above the expected text. In a near answer, a row of marks between them shows which letters differ.
  private func comparison(_ judgement: Judgement, _ page: Page) -> [Compared] {
    let difference = judgement.difference
    let yours = (Self.yours(page), state.field.text, Style.plain)
    let expected = (Self.expected(page), typeset(judgement.expected), Style.plain)
    return switch judgement.verdict {
    case .blank: [expected]
    case .exact: [yours]
    case .equivalent, .otherTerm, .wrong: [yours, expected]
    case .typo, .close:
      [
        (yours.0, difference.typed, .plain), (Phrase(""), difference.marks, .error),
        (expected.0, typeset(difference.expected), .plain),
      ]
    }
  }

  private func draw(_ rows: [Compared], row: Int, on page: inout Page) -> Int {
    for (offset, compared) in rows.enumerated() {
      let text = TextLayout.shortened(compared.text, width: comparedWidth(page))
      page.put(compared.label(page.language), row: row + offset, indent: page.isNarrow ? 0 : 2, style: .faint)
      page.put(text, row: row + offset, indent: labelWidth(page), style: compared.style)
    }
    return row + rows.count
  }

  private func labelWidth(_ page: Page) -> Int { page.isNarrow ? 8 : 18 }

  private func comparedWidth(_ page: Page) -> Int { page.textWidth - labelWidth(page) }

  /// Typography changes no text's length: letters stay under letters.
  private func typeset(_ text: String) -> String { Words.typeset(text, in: session.studyDay.deck) }

  /// Draws the term's names, and its definition unless the question was the definition: every answer teaches both.
  private func drawDefinition(from row: Int, to end: Int, on page: inout Page) {
    let text = TermText(term: state.card.term, deck: session.studyDay.deck, width: page.textWidth)
    let head = ([text.typeset(state.card.term.title), text.names].filter { !$0.isEmpty }).joined(separator: " · ")
    var lines: [StyledLine] = TextLayout.wrap(head, width: page.textWidth).map { ($0, .strong) }
    if state.card.face != .name || state.question.situation != nil { lines += text.essential }
    page.cut(lines, row: row, end: end, width: page.textWidth)
  }

  // MARK: Judged, without room for all of it

  private func isTight(_ judgement: Judgement, _ page: Page) -> Bool {
    let gaps = page.isLow ? 0 : 2
    let verdict = TextLayout.wrap(verdict(judgement, page), width: page.textWidth)
    let rows = page.rows(of: state.question, in: session.studyDay.deck) + verdict.count
    let expected = comparison(judgement, page).last?.text ?? ""
    if page.isLow, TextWidth.columns(of: expected) > comparedWidth(page) { return true }
    return page.top + rows + comparison(judgement, page).count + gaps > GradeBlock.row(page) - gaps
  }

  /// The dates, the request, the end of the question and what was typed give way, in this order, to the verdict and the
  /// right answer.
  private func drawTight(_ judgement: Judgement, on page: inout Page) {
    let end = GradeBlock.row(page, isOneRow: true)
    let verdict = TextLayout.wrap(verdict(judgement, page), width: page.textWidth).map { StyledLine($0, .strong) }
    let all = folded(comparison(judgement, page), page)
    let fits = page.top + 1 + verdict.count + all.count <= end
    let rows = fits ? all : right(judgement, page)
    let room = end - page.top - verdict.count - rows.count
    let row = drawPrompt(rows: max(1, room), on: &page)
    let verdictEnd = min(row + verdict.count, max(row + 1, end - rows.count))
    page.cut(verdict, row: row, end: verdictEnd, width: page.textWidth)
    let after = draw(Array(rows.prefix(end - verdictEnd)), row: verdictEnd, on: &page)
    drawDefinition(from: after, to: end, on: &page)
    drawGrades(judgement, isOneRow: true, on: &page)
  }

  /// Draws the prompt in at most `rows` rows. Returns the row under it.
  private func drawPrompt(rows: Int, on page: inout Page) -> Int {
    let style: Style = state.card.face == .name ? .plain : .strong
    let prompt = TextLayout.wrap(typeset(state.question.prompt), width: page.textWidth).map { StyledLine($0, style) }
    let shown = min(rows, prompt.count)
    page.canvas.cursor = CellPosition(row: page.top, column: page.margin)
    page.cut(prompt, row: page.top, end: page.top + shown, width: page.textWidth)
    return page.top + shown
  }

  /// The comparison with its last text, the right one, whole; letters stand under letters only where both have a row.
  private func folded(_ rows: [Compared], _ page: Page) -> [Compared] {
    let width = comparedWidth(page)
    guard rows.contains(where: { TextWidth.columns(of: $0.text) > width }), let last = rows.last else { return rows }
    return rows.dropLast().prefix(1) + wrapped(last, width)
  }

  /// The right answer alone.
  private func right(_ judgement: Judgement, _ page: Page) -> [Compared] {
    wrapped((Self.expected(page), typeset(judgement.expected), .plain), comparedWidth(page))
  }

  private func wrapped(_ compared: Compared, _ width: Int) -> [Compared] {
    TextLayout.wrap(compared.text, width: width).enumerated().map {
      ($0.offset == 0 ? compared.label : Phrase(""), $0.element, compared.style)
    }
  }

  private func proposal(_ judgement: Judgement) -> Phrase {
    let word = VerdictWords.proposed(judgement)
    return switch state.offer {
    case .keep:
      Phrase(
        fr: "Note proposée : \(word). Entrée accepte, r compte comme juste.",
        en: "Suggested grade: \(word). Enter accepts, r counts it as right.")
    case .forget, nil:
      Phrase(fr: "Note proposée : \(word). Entrée pour accepter.", en: "Suggested grade: \(word). Enter accepts.")
    }
  }

  private static func yours(_ page: Page) -> Phrase {
    page.isNarrow ? Phrase(fr: "vous", en: "you") : Phrase(fr: "votre réponse", en: "your answer")
  }

  private static func expected(_ page: Page) -> Phrase {
    page.isNarrow ? Phrase(fr: "juste", en: "right") : Phrase(fr: "attendu", en: "expected")
  }

  private static let lenient = Phrase(
    fr: "Accents et majuscules ne comptent pas. Vide : je ne sais pas.",
    en: "Accents and capitals don't matter. Empty: I don't know.")
}

/// The hints that Tab gives: first the length of each word, then also its first letter.
enum Hint {
  static let most = 2

  static func words(_ count: Int, for question: Question) -> Phrase? {
    guard count > 0 else { return nil }
    let answer = question.card.face == .expand ? question.answer : question.card.term.title
    let words = answer.split(separator: " ")
    let shape = words.map { String(repeating: "_", count: $0.count) }
    guard count > 1 else {
      return Phrase(
        fr: "Indice : \(words: shape.joined(separator: " "))", en: "Hint: \(words: shape.joined(separator: " "))")
    }
    let begun = zip(words, shape).map { String($0.prefix(1)) + $1.dropFirst() }.joined(separator: " ")
    return Phrase(fr: "Indice : \(words: begun)", en: "Hint: \(words: begun)")
  }
}
