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
    let sentence = VerdictWords.sentence(judgement, in: session.studyDay.deck, wasSeen: state.wasSeen)
    var row = page.paragraph(sentence(page.language), row: start, style: .strong)
    row += page.isLow ? 0 : 1
    row = drawComparison(judgement, row: row, on: &page) + (page.isLow ? 0 : 1)
    drawDefinition(from: row, on: &page)
    if !page.isLow { page.put(proposal(judgement)(page.language), row: GradeBlock.row(page) - 2) }
    GradeBlock(
      session: session, card: state.card.id, proposed: judgement.grade,
      isPractice: state.planned.isPractice
    ).draw(on: &page)
  }

  /// Draws the typed text above the expected text. In a near answer, a row of marks between them shows which letters
  /// differ.
  private func drawComparison(_ judgement: Judgement, row: Int, on page: inout Page) -> Int {
    let label = page.isNarrow ? 8 : 18
    let difference = judgement.difference
    let width = page.textWidth - label
    let yours = (Self.yours(page), state.field.text, Style.plain)
    let expected = (Self.expected(page), typeset(judgement.expected), Style.plain)
    let rows: [(Phrase, String, Style)] =
      switch judgement.verdict {
      case .blank: [expected]
      case .exact: [yours]
      case .equivalent, .otherTerm, .wrong: [yours, expected]
      case .typo, .close:
        [
          (yours.0, difference.typed, .plain), (Phrase(""), difference.marks, .error),
          (expected.0, typeset(difference.expected), .plain),
        ]
      }
    var row = row
    for (words, text, style) in rows {
      page.put(words(page.language), row: row, indent: page.isNarrow ? 0 : 2, style: .faint)
      page.put(TextLayout.shortened(text, width: width), row: row, indent: label, style: style)
      row += 1
    }
    return row
  }

  /// Typography changes no text's length: letters stay under letters.
  private func typeset(_ text: String) -> String { Words.typeset(text, in: session.studyDay.deck) }

  /// Draws the term's names, and its definition unless the question was the definition: every answer teaches both.
  private func drawDefinition(from row: Int, on page: inout Page) {
    let end = GradeBlock.row(page) - (page.isLow ? 0 : 2)
    let text = TermText(term: state.card.term, deck: session.studyDay.deck, width: page.textWidth)
    let head = ([text.typeset(state.card.term.title), text.names].filter { !$0.isEmpty }).joined(separator: " · ")
    var lines: [StyledLine] = TextLayout.wrap(head, width: page.textWidth).map { ($0, .strong) }
    if state.card.face != .name || state.question.situation != nil { lines += text.essential }
    page.cut(lines, row: row, end: end, width: page.textWidth)
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
