// The views of a question with options, multiple choice and duel, and the layout of their options.

import Glossary
import Learning
import Phrases
import Study
import Terminal

// The view of a multiple choice: up to four options; after the answer, the explanation.

struct ChoiceView {
  let session: Session
  let state: QuestionState

  private var isExplained: Bool { state.isAnswered }

  func draw(on page: inout Page) {
    page.sessionTitle(session, Phrase(fr: "choix", en: "choice"))
    let end = page.bottom - (page.isLow ? 0 : 2)
    if !isExplained, isTooLow(page) || isMarkedCut(page) { return drawOnTurn(on: &page) }
    let row = page.question(state, in: session.studyDay.deck) + (page.isLow ? 0 : 1)
    if isExplained {
      Explanation(session: session, state: state).draw(from: row, on: &page)
    } else {
      drawOptions(from: row, to: end, on: &page)
      if state.planned.isPractice, !page.isLow {
        page.put(Words.practice(page.language), row: page.bottom - 1, style: .faint)
      }
    }
  }

  // MARK: A page too low for the question and its options

  private func isTooLow(_ page: Page) -> Bool {
    page.isLow
      && page.top + page.rows(of: state.question, in: session.studyDay.deck) + state.question.options.count
        > page.bottom
  }

  private func isMarkedCut(_ page: Page) -> Bool {
    let start = page.top + page.rows(of: state.question, in: session.studyDay.deck)
    return page.isLow && markedText(rows: page.bottom - start, page) != nil
  }

  /// The options, each with a row at least, under the beginning of the question; Tab shows the whole question instead.
  private func drawOnTurn(on page: inout Page) {
    guard state.turn.isMultiple(of: 2) else {
      _ = page.question(state, in: session.studyDay.deck)
      return
    }
    let options = state.question.options.count
    let start = max(page.top + 1, page.bottom - options)
    if let marked = markedText(rows: page.bottom - start, page) {
      return drawMarked(marked, above: start, on: &page)
    }
    let prompt = Words.typeset(state.question.prompt, in: session.studyDay.deck)
    let hint = Self.wholeQuestion(page.language)
    let room = page.textWidth - TextWidth.columns(of: hint) - 2
    page.put(TextLayout.shortened(prompt, width: room), row: page.top, style: .strong)
    page.canvas.put(hint, row: page.top, endingAt: page.columns - page.margin, style: .faint)
    let request = Words.request(for: state.question)(page.language)
    if start > page.top + 1 {
      page.put(TextLayout.shortened(request, width: page.textWidth), row: page.top + 1, style: .faint)
    }
    drawOptions(from: start, to: page.bottom, on: &page)
  }

  /// The lines of the marked option that is cut in its share of `rows`; `nil` when none is.
  private func markedText(rows: Int, _ page: Page) -> [StyledLine]? {
    guard let selected = state.selected else { return nil }
    let texts = texts(page)
    let width = page.textWidth - 6
    let shown = OptionLayout(texts, width: width, rows: rows, selected: selected).options[selected]
    guard TextLayout.wrap(texts[selected], width: width).count > shown.count else { return nil }
    return TextLayout.wrap(texts[selected], width: page.textWidth).map { ($0, .strong) }
  }

  /// Draws the whole text of the marked option in place of the question, above the options; a text that is longer takes
  /// their rows too, and its number stands before it.
  private func drawMarked(_ lines: [StyledLine], above start: Int, on page: inout Page) {
    guard lines.count > start - page.top, let selected = state.selected else {
      page.cut(lines, row: page.top, end: start, width: page.textWidth)
      return drawOptions(from: start, to: page.bottom, on: &page)
    }
    page.put("› \(selected + 1)", row: page.top, style: .strong)
    let width = page.textWidth - 6
    let text = TextLayout.wrap(texts(page)[selected], width: width).map { StyledLine($0, .strong) }
    page.cut(text, row: page.top, end: page.bottom, indent: 6, width: width)
  }

  private static let wholeQuestion = Phrase(fr: "Tab question", en: "Tab question")

  // MARK: Options

  private func drawOptions(from start: Int, to end: Int, on page: inout Page) {
    let layout = OptionLayout(texts(page), width: page.textWidth - 6, rows: end - start, selected: state.selected)
    var row = start
    for (index, lines) in layout.options.enumerated() {
      if index == state.selected { page.put("›", row: row, style: .strong) }
      page.put("\(index + 1)", row: row, indent: 2, style: .strong)
      for line in lines {
        page.put(line, row: row, indent: 6, style: index == state.selected ? .strong : .plain)
        row += 1
      }
      row += layout.gap
    }
  }

  private func texts(_ page: Page) -> [String] {
    state.question.options.map { Words.option($0, state, session) }
  }
}

// The view of a duel between two terms that the learner confused: one term is asked, and the learner finds its
// definition among the two.

struct DuelView {
  let session: Session
  let state: QuestionState

  func draw(on page: inout Page) {
    page.sessionTitle(session, Phrase(fr: "duel", en: "duel"))
    let start = page.isLow ? page.top : page.top + 1
    page.canvas.cursor = CellPosition(row: start, column: page.margin)
    var row = page.paragraph(heading(page.language), row: start, style: .strong)
    row = page.paragraph(request(page.language), row: row, style: .faint) + (page.isLow ? 0 : 1)
    if state.isAnswered {
      Explanation(session: session, state: state).draw(from: row, on: &page)
    } else {
      drawSides(from: row, on: &page)
      if !page.isLow { page.put(Self.reason(page.language), row: page.bottom - 1, style: .faint) }
    }
  }

  private var rival: Term? { terms.first { $0.address != state.card.id.address } }

  /// Both sides of a duel are terms.
  private var terms: [Term] { state.question.options.compactMap(\.term) }

  private func heading(_ language: Language) -> String {
    let title = Words.typeset(state.card.term.title, in: session.studyDay.deck)
    let other = Words.typeset(rival?.title ?? "", in: session.studyDay.deck)
    return Phrase(fr: "\(words: title) ou \(words: other) ?", en: "\(words: title) or \(words: other)?")(language)
  }

  private func request(_ language: Language) -> String {
    let title = Words.typeset(state.card.term.title, in: session.studyDay.deck)
    return Phrase(
      fr: "Quelle définition va avec \(words: title) ?", en: "Which definition goes with \(words: title)?")(
        language)
  }

  private func drawSides(from start: Int, on page: inout Page) {
    let texts = terms.map(definition)
    let rows = page.bottom - (page.isLow ? 0 : 2) - start
    let layout = OptionLayout(texts, width: page.textWidth - 6, rows: rows, selected: state.selected)
    var row = start
    for (index, lines) in layout.options.enumerated() {
      if index == state.selected { page.put("›", row: row, style: .strong) }
      page.put("\(index + 1)", row: row, indent: 2, style: .strong)
      for line in lines {
        page.put(line, row: row, indent: 6)
        row += 1
      }
      row += layout.gap
    }
  }

  /// The definition of a term, with the names of both terms masked.
  private func definition(_ term: Term) -> String {
    let masked = terms.reduce(term.definition) { Mask.masked($0, hiding: $1) }
    return Words.typeset(masked, in: session.studyDay.deck)
  }

  private static let reason = Phrase(
    fr: "Un duel : vous avez pris l'un pour l'autre ces jours-ci.", en: "A duel: you've mixed these two up lately.")
}

// A layout that fits several texts into a number of rows: all whole with a blank row between them; else all whole
// without it; else each cut to its share of the rows.

struct OptionLayout {
  let options: [[String]]
  /// Rows between two options.
  let gap: Int

  /// When not everything fits, `selected` (from 0) gets its rows before the others.
  init(_ texts: [String], width: Int, rows: Int, selected: Int? = nil) {
    let whole = texts.map { TextLayout.wrap($0, width: width) }
    let needed = whole.map(\.count).reduce(0, +)
    gap = needed + texts.count - 1 <= rows ? 1 : 0
    guard needed > rows, !texts.isEmpty else {
      options = whole
      return
    }
    let shares = Self.shares(whole.map(\.count), rows, first: selected)
    options = zip(whole, shares).map { Self.cut($0, to: $1, width: width) }
  }

  /// The rows of each text: one row for each; then all that `first` needs; then one more row for each in turn.
  private static func shares(_ wanted: [Int], _ rows: Int, first: Int?) -> [Int] {
    var shares = wanted.map { min(1, $0) }
    var left = max(0, rows - shares.reduce(0, +))
    func serve(_ index: Int, _ most: Int) {
      let more = min(most, left, wanted[index] - shares[index])
      shares[index] += more
      left -= more
    }
    if let first, wanted.indices.contains(first) { serve(first, .max) }
    while left > 0, zip(shares, wanted).contains(where: { $0 < $1 }) {
      for index in wanted.indices { serve(index, 1) }
    }
    return shares
  }

  private static func cut(_ lines: [String], to count: Int, width: Int) -> [String] {
    guard lines.count > count, count > 0 else { return lines }
    let rest = lines.dropFirst(count - 1).joined(separator: " ")
    return lines.prefix(count - 1) + [TextLayout.shortened(rest, width: width)]
  }
}
