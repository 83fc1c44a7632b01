// The view of the list of terms: the search text, the list, and, on a wide page, the selected term beside it.

import Glossary
import Learning
import Phrases
import Study
import Terminal

struct TermsView {
  let studyDay: StudyDay
  let list: TermsScreen

  func draw(on page: inout Page) {
    page.title(Phrase(fr: "Termes", en: "Terms")(page.language), position: position(page))
    let row = page.isLow ? page.top : page.top + 1
    drawSearch(row, on: &page)
    let start = row + (page.isLow ? 1 : 2)
    let end = page.bottom - (page.isLow ? 0 : 1)
    if list.matches.isEmpty {
      page.paragraph(Self.nothing(page.language), row: start, style: .faint)
    } else {
      drawList(from: start, to: end, on: &page)
      if isWide(page) { drawSelected(from: start, to: end, on: &page) }
    }
  }

  private func position(_ page: Page) -> String {
    let terms = Phrase.count(studyDay.deck.terms.count, fr: ("terme", "termes"), en: ("term", "terms"))
    let known = Phrase.count(studyDay.knownTerms, fr: ("acquis", "acquis"), en: ("known", "known"))
    let new = studyDay.deck.terms.count { studyDay.standing(of: $0) == .new }
    let news = Phrase.count(new, fr: ("nouveau", "nouveaux"), en: ("new", "new"))
    let label = Label(
      Phrase(
        fr: "\(terms) · \(known) · \(news)",
        en: "\(terms) · \(known) · \(news)"), terms)
    return page.fitting(label, columns: page.columns - 12)
  }

  private func drawSearch(_ row: Int, on page: inout Page) {
    let filter = Self.name(of: list.filter)(page.language)
    let found = list.filter == .all ? found(page) : "\(filter) · \(found(page))"
    let right = list.query.text.isEmpty ? filter : found
    let edge = page.margin + listWidth(page)
    page.put("/", row: row, style: list.isTyping ? .strong : .faint)
    let room = listWidth(page) - TextWidth.columns(of: right) - 4
    if list.isTyping {
      list.query.draw(on: &page.canvas, row: row, column: page.margin + 2, columns: room)
    } else {
      let text = list.query.text.isEmpty ? Self.search(page.language) : list.query.text
      let style: Style = list.query.text.isEmpty ? .faint : .strong
      page.put(TextLayout.shortened(text, width: room), row: row, indent: 2, style: style)
    }
    page.canvas.put(right, row: row, endingAt: edge, style: .faint)
  }

  private func found(_ page: Page) -> String {
    let names = list.matches.count { $0.found == nil }
    let definitions = list.matches.count - names
    let named = Phrase.count(names, fr: ("nom", "noms"), en: ("name", "names"))
    let defined = Phrase.count(definitions, fr: ("définition", "définitions"), en: ("definition", "definitions"))
    let all = Phrase(fr: "\(named), \(defined)", en: "\(named), \(defined)")
    return page.fitting(Label(all, Phrase("\(list.matches.count)")), columns: listWidth(page) - 20)
  }

  private func isWide(_ page: Page) -> Bool { page.columns >= 110 }

  private func listWidth(_ page: Page) -> Int { isWide(page) ? 52 : page.textWidth }

  /// Draws the part of the list around the selected term.
  private func drawList(from start: Int, to end: Int, on page: inout Page) {
    let room = max(1, end - start)
    let first = min(max(0, list.selected - room / 2), max(0, list.matches.count - room))
    let shown = list.matches.dropFirst(first).prefix(room)
    let nexts = shown.compactMap { studyDay.deck[$0.term].map { next(of: $0)(page.language) } }
    let nextWidth = page.isNarrow ? nexts.map { TextWidth.columns(of: $0) }.max() ?? 0 : 12
    for (offset, match) in shown.enumerated() {
      guard let term = studyDay.deck[match.term] else { continue }
      let isSelected = first + offset == list.selected
      draw(term, match, row: start + offset, nextWidth: nextWidth, isSelected: isSelected, on: &page)
    }
  }

  private func draw(
    _ term: Term, _ match: TermSearch.Match, row: Int, nextWidth: Int, isSelected: Bool, on page: inout Page
  ) {
    let edge = page.margin + listWidth(page)
    if isSelected {
      page.put("›", row: row, style: .strong)
      page.canvas.cursor = CellPosition(row: row, column: page.margin)
    }
    let next = self.next(of: term)(page.language)
    page.canvas.put(next, row: row, column: edge - nextWidth, style: .faint)
    page.canvas.put(Self.bar(studyDay.strength(of: term)), row: row, column: edge - nextWidth - 3)
    let room = listWidth(page) - nextWidth - 6
    let details = titleWidth(page) + 2
    // A narrow list gives a long title the whole row.
    let isLong = (page.isNarrow || isWide(page)) && TextWidth.columns(of: typeset(term.title)) > titleWidth(page)
    let isBeside = !isLong && room - details > 8
    let title = TextLayout.shortened(typeset(term.title), width: isBeside ? titleWidth(page) : room)
    page.put(title, row: row, indent: 2, style: isSelected ? .strong : .plain)
    guard isBeside else { return }
    page.put(detail(term, match, columns: room - details), row: row, indent: 2 + details, style: .faint)
  }

  /// The columns of the titles, so that what stands beside them begins in one column.
  private func titleWidth(_ page: Page) -> Int { page.isNarrow ? 8 : isWide(page) ? 10 : 21 }

  /// The text beside a title: the part of the definition that the search found; else the name of an acronym; else the
  /// beginning of the definition.
  private func detail(_ term: Term, _ match: TermSearch.Match, columns: Int) -> String {
    if let found = match.found { return typeset(Self.excerpt(found, columns: columns)) }
    let text = term.acronym == nil ? term.definition : term.names.first ?? term.definition
    return TextLayout.shortened(typeset(text), width: columns)
  }

  /// « …entre 4 et 10 représentants commerciaux… »: the found word, with as many words around it as fit.
  static func excerpt(_ found: TermSearch.Match.Found, columns: Int) -> String {
    var (first, last) = (found.index, found.index)
    func text(_ first: Int, _ last: Int) -> String {
      (first > 0 ? "…" : "") + found.words[first...last].joined(separator: " ")
        + (last < found.words.count - 1 ? "…" : "")
    }
    while true {
      let wider = [(first, last + 1), (first - 1, last)].first {
        $0.0 >= 0 && $0.1 < found.words.count && TextWidth.columns(of: text($0.0, $0.1)) <= columns
      }
      guard let wider else { return TextLayout.shortened(text(first, last), width: columns) }
      (first, last) = wider
    }
  }

  private func next(of term: Term) -> Phrase {
    switch studyDay.standing(of: term) {
    case .suspended: Phrase(fr: "suspendu", en: "suspended")
    case .new: Phrase(fr: "nouveau", en: "new")
    case .claimed: Phrase(fr: "à confirmer", en: "to confirm")
    case .due: Words.distance(from: studyDay.day, to: studyDay.day)
    case .learning, .known: studyDay.nextDue(of: term).map(when) ?? Phrase("")
    }
  }

  private func when(_ due: Day) -> Phrase {
    due <= studyDay.day + 1 ? Words.distance(from: studyDay.day, to: due) : Words.date(due, from: studyDay.day)
  }

  private static func bar(_ strength: Int) -> String {
    let blocks = Array("▁▂▃▄▅▆▇█")
    return strength == 0 ? " " : String(blocks[min(strength, blocks.count) - 1])
  }

  /// Draws the names, the definition and the points of the selected term, beside the list.
  private func drawSelected(from start: Int, to end: Int, on page: inout Page) {
    guard let term = list.current.flatMap({ studyDay.deck[$0] }) else { return }
    let column = page.margin + listWidth(page) + 4
    let width = min(72, page.columns - column - 2)
    let text = TermText(term: term, deck: studyDay.deck, width: width)
    let names: [StyledLine] = TextLayout.wrap(text.names, width: width).map { ($0, .plain) }
    let lines = [(typeset(term.title), Style.strong)] + names + .blank + text.essential + .blank + text.points
    for (offset, line) in lines.prefix(max(0, end - start)).enumerated() {
      page.canvas.put(line.text, row: start + offset, column: column, style: line.style)
    }
  }

  private func typeset(_ text: String) -> String { Words.typeset(text, in: studyDay.deck) }

  private static func name(of filter: TermsScreen.Filter) -> Phrase {
    switch filter {
    case .all: Phrase(fr: "tous", en: "all")
    case .due: Phrase(fr: "à revoir", en: "due")
    case .new: Phrase(fr: "nouveaux", en: "new")
    case .known: Phrase(fr: "acquis", en: "known")
    case .stubborn: Phrase(fr: "coriaces", en: "stubborn")
    case .suspended: Phrase(fr: "suspendus", en: "suspended")
    }
  }

  private static let search = Phrase(fr: "chercher", en: "search")
  private static let nothing = Phrase(fr: "Aucun terme ici.", en: "No terms here.")
}
