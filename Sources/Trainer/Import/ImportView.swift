// The view of the preview: what the file was read as, its columns, then as many terms as fit, each as its card shows it.

import DeckFormats
import Documents
import Glossary
import Phrases
import Terminal

struct ImportView {
  let screen: ImportScreen

  private var imported: ImportedDeck { screen.file.imported }

  func draw(on page: inout Page) {
    let language = page.language
    var row = page.isLow ? page.top : page.top + 1
    if !screen.picks.isPending { row = drawVerdict(row, on: &page) }
    row = drawColumns(row, on: &page) + (page.isLow ? 0 : 1)
    var shown = 0
    if screen.isReading {
      page.put(WelcomeWords.readingFile(language), row: row)
    } else if !screen.picks.isPending {
      shown = drawItems(from: row, to: page.noticeRow, on: &page)
    } else {
      page.paragraph(ImportScreen.noTermThere(language), row: row, style: .warning)
    }
    page.title(
      WelcomeWords.title(language), detail: screen.file.name, position: shown > 0 ? position(shown)(language) : "")
  }

  /// « 1-5 sur 13 »
  private func position(_ shown: Int) -> Phrase {
    let first = screen.first + 1
    let range = shown == 1 ? "\(first)" : "\(first)-\(screen.first + shown)"
    return Phrase(fr: "\(range) sur \(screen.count)", en: "\(range) of \(screen.count)")
  }

  private func drawVerdict(_ row: Int, on page: inout Page) -> Int {
    let row = page.paragraph(ImportVerdict.sentence(for: imported)(page.language), row: row, style: .strong)
    guard let doubt = ImportVerdict.doubt(about: imported) else { return row }
    let sentences = screen.isAcceptable ? [doubt] : [doubt, Self.command]
    let text = sentences.map { $0(page.language) }.joined(separator: " ")
    return page.paragraph(Self.capitalised(text), row: row, style: .warning)
  }

  /// « 1 Sigle = sigle   2 Terme = nom   3 Service »
  private func drawColumns(_ row: Int, on page: inout Page) -> Int {
    let picks = screen.picks
    guard !picks.columns.isEmpty else { return row }
    let texts = zip(picks.columns, picks.parts).prefix(ColumnPicks.most).enumerated().map { index, pair in
      text(of: pair.0, pair.1, digit: index + 1, isNarrow: page.isNarrow)(page.language)
    }
    let shown = TextLayout.row(of: texts, width: page.textWidth).prefix(page.isLow ? 2 : 3)
    for (offset, line) in shown.enumerated() { page.put(line, row: row + offset, style: .faint) }
    return row + shown.count
  }

  private func text(of column: ColumnUse, _ part: TermPart?, digit: Int, isNarrow: Bool) -> Phrase {
    if isNarrow {
      let role = part.map(TableColumnWords.word) ?? Phrase("–")
      return Phrase(fr: "\(digit) \(role)", en: "\(digit) \(role)")
    }
    let letters = Place.letters(ofColumn: column.number)
    let name = column.heading.isEmpty ? letters : TextLayout.shortened(typeset(column.heading), width: 20)
    let role = part.map(TableColumnWords.word) ?? TableColumnWords.leftOut
    return Phrase(fr: "\(digit) \(name) = \(role)", en: "\(digit) \(name) = \(role)")
  }

  // MARK: Terms

  /// Returns how many are shown.
  private func drawItems(from start: Int, to end: Int, on page: inout Page) -> Int {
    var row = start
    var shown = 0
    for index in screen.first..<screen.count {
      // A name without its definition says nothing.
      guard row + 1 < end || shown == 0 else { break }
      let next =
        index < imported.terms.count
        ? draw(imported.terms[index].term, row: row, end: end, on: &page)
        : draw(imported.unread[index - imported.terms.count], row: row, end: end, on: &page)
      row = next + (page.isLow ? 0 : 1)
      shown += 1
    }
    page.canvas.cursor = CellPosition(row: start, column: page.margin)
    return shown
  }

  /// The names, and the beginning of the definition.
  private func draw(_ term: Term, row: Int, end: Int, on page: inout Page) -> Int {
    let names = typeset(ImportWords.names(of: term))
    page.put(TextLayout.shortened(names, width: page.textWidth), row: row, style: .strong)
    let meaning = typeset(([term.definition] + term.points).joined(separator: " "))
    let lines = TextLayout.wrap(meaning, width: page.textWidth - 2)
    let room = min(Self.mostLines, end - row - 1)
    for (offset, line) in lines.prefix(max(0, room)).enumerated() {
      let isCut = offset == room - 1 && lines.count > room
      let text = isCut ? TextLayout.shortened(line + " …", width: page.textWidth - 2) : line
      page.put(text, row: row + 1 + offset, indent: 2)
    }
    return row + 1 + min(lines.count, max(0, room))
  }

  private static let mostLines = 2

  private func draw(_ unread: Unread, row: Int, end: Int, on page: inout Page) -> Int {
    let text = ImportWords.leftOut(unread.reason, unread.place, typeset(unread.text))
    return page.paragraph(Self.capitalised(text(page.language)), row: row, style: .faint, end: end)
  }

  private func typeset(_ text: String) -> String { Words.typeset(text, in: imported.deck) }

  private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  private static let command = Phrase(
    fr: "Si c'en est un : « ramp deck import FICHIER --anyway ».",
    en: "If it is one: “ramp deck import FILE --anyway”.")
}
