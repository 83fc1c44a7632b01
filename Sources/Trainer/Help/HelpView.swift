// The view of the help (« Aide »), made from the key tables, so that it lists the keys that work. Any key turns the
// page; after the last page the help closes.

import Phrases
import Terminal

struct HelpView {
  let heading: Phrase
  let here: [KeyHelp]
  let everywhere: [KeyHelp]
  /// True while text is typed: the keys of its line belong to the help.
  let takesText: Bool
  /// The last line: when answers are saved, on the screen under the help.
  let promise: Phrase
  /// The page to draw, from 0.
  let page: Int

  private enum Line {
    case heading(Phrase)
    case key(Entry)
    /// Two keys side by side.
    case pair(Entry, Entry?)
    case blank
  }

  private struct Entry {
    let name: Phrase
    let help: Label

    init(_ name: Phrase, _ help: Label) {
      self.name = name
      self.help = help
    }
  }

  func draw(on page: inout Page) {
    let pages = pages(in: page)
    let current = min(self.page, pages.count - 1)
    let position = pages.count > 1 ? Words.position(current + 1, of: pages.count) : Phrase("")
    page.title(Phrase(fr: "Aide", en: "Help")(page.language), position: position(page.language))
    for (offset, line) in pages[current].enumerated() { draw(line, row: firstRow(page) + offset, on: &page) }
    if !page.isLow, firstRow(page) + pages[current].count < page.bottom - 1 {
      page.put(promise(page.language), row: page.bottom - 1, style: .faint)
    }
    page.keys([KeyHint(Self.anyKey, Label(current + 1 < pages.count ? Self.goOn : Self.close))])
  }

  func pageCount(in page: Page) -> Int { pages(in: page).count }

  // MARK: Lines

  private func firstRow(_ page: Page) -> Int { page.isLow ? page.top : page.top + 1 }

  private func pages(in page: Page) -> [[Line]] {
    let room = max(1, page.bottom - firstRow(page))
    let airy = airyLines(page)
    let dense = airy.filter { if case .blank = $0 { false } else { true } }
    let forms =
      page.isLow
      ? [keysAlone(page)] : page.isNarrow ? [airy, dense, keysAlone(page)] : [airy, dense, paired(rows: room)]
    let lines = forms.first { $0.count <= room } ?? forms[0]
    let pages = stride(from: 0, to: lines.count, by: room).map { Array(lines[$0..<min($0 + room, lines.count)]) }
    return pages.isEmpty ? [[]] : pages
  }

  /// The lines without headings and blank lines, when only these would need a second page, and on a low page.
  private func keysAlone(_ page: Page) -> [Line] {
    entries(here).map { .key($0) } + (page.isNarrow ? common.map { .key($0) } : Self.pairs(common))
  }

  /// The last keys in two columns, as few as possible: where one column would need a second page.
  private func paired(rows: Int) -> [Line] {
    let all = entries(here)
    let end: [Line] = [.blank, .heading(Self.everywhere)] + Self.pairs(common)
    let single = max(0, min(all.count, 2 * (rows - 1 - end.count) - all.count))
    let keys = all.prefix(single).map { Line.key($0) } + Self.pairs(Array(all.dropFirst(single)))
    return [.heading(heading)] + keys + end
  }

  private func airyLines(_ page: Page) -> [Line] {
    [.heading(heading)] + entries(here).map { .key($0) }
      + [.blank, .heading(Self.everywhere)]
      + (page.isNarrow ? common.map { .key($0) } : Self.pairs(common))
  }

  private var common: [Entry] { entries(everywhere) + Self.system + (takesText ? [Self.line] : []) }

  /// A key without a name stands in the line of another one.
  private func entries(_ keys: [KeyHelp]) -> [Entry] {
    keys.filter { !$0.name(.french).isEmpty }.map { Entry($0.name, $0.help) }
  }

  private static func pairs(_ entries: [Entry]) -> [Line] {
    let half = (entries.count + 1) / 2
    return (0..<half).map { .pair(entries[$0], $0 + half < entries.count ? entries[$0 + half] : nil) }
  }

  private func draw(_ line: Line, row: Int, on page: inout Page) {
    let indent = page.isNarrow ? 0 : 2
    switch line {
    case .blank: break
    case .heading(let words): page.put(words(page.language), row: row, style: .faint)
    case .key(let entry): draw(entry, row: row, indent: indent, columns: page.columns, on: &page)
    case .pair(let left, let right):
      draw(left, row: row, indent: indent, columns: page.margin + Self.secondColumn, on: &page)
      if let right { draw(right, row: row, indent: Self.secondColumn, columns: page.columns, on: &page) }
    }
  }

  private static let secondColumn = 38

  private func draw(_ entry: Entry, row: Int, indent: Int, columns: Int, on page: inout Page) {
    page.put(name(entry, page), row: row, indent: indent, style: .strong)
    let room = columns - page.margin - indent - 11
    let help = TextLayout.shortened(page.fitting(entry.help, columns: room), width: room)
    page.put(help, row: row, indent: indent + 10)
  }

  /// The names of the keys. In ASCII a name such as « é » is left out: drawn as « e », it would name another key.
  private func name(_ entry: Entry, _ page: Page) -> String {
    let name = entry.name(page.language)
    guard page.canvas.symbols == .ascii else { return name }
    let keys = name.components(separatedBy: "  ")
    let shown = keys.filter { key in key.count > 1 || !key.contains { $0.isLetter && !$0.isASCII } }
    return shown.joined(separator: "  ")
  }

  /// Keys that the terminal driver handles: no key table has them.
  private static let system: [Entry] = [
    Entry(Phrase("Ctrl-C"), Label(fr: "quitter aussitôt", en: "quit right away")),
    Entry(
      Phrase("Ctrl-Z"),
      Label(
        Phrase(fr: "suspendre (fg pour revenir)", en: "suspend (fg to come back)"),
        Phrase(fr: "suspendre", en: "suspend"))),
  ]

  private static let everywhere = Phrase(fr: "Partout", en: "Everywhere")

  /// Keys of a text field: no key table has them either.
  private static let line = Entry(
    Phrase("Ctrl-W/K"),
    Label(
      Phrase(fr: "Alt-B/F : comme dans un shell", en: "Alt-B/F: as in a shell"),
      Phrase(fr: "Alt-B/F : comme un shell", en: "Alt-B/F: as in a shell")))

  private static let anyKey = Phrase(fr: "Une touche", en: "Any key")
  private static let close = Phrase(fr: "pour fermer", en: "to close")
  private static let goOn = Phrase(fr: "pour la suite", en: "for more")
}

// The view on a terminal smaller than 32 columns by 8 rows: one sentence. The state of the screens is kept.

struct TooSmallView {
  func draw(on page: inout Page) {
    let smallest = Page.smallest
    let text = Phrase(
      fr:
        "Ramp a besoin de \(smallest.columns)\u{A0}x\u{A0}\(smallest.rows) caractères. Ici : \(page.columns)\u{A0}x\u{A0}\(page.rows).",
      en:
        "Ramp needs \(smallest.columns)\u{A0}x\u{A0}\(smallest.rows) characters. Here: \(page.columns)\u{A0}x\u{A0}\(page.rows)."
    )
    let key = Phrase(fr: "Agrandissez la fenêtre, ou q pour quitter.", en: "Enlarge the window, or q to quit.")
    let words = text(page.language) + " " + key(page.language)
    for (row, line) in TextLayout.wrap(words, width: page.columns).enumerated() {
      page.canvas.put(line, row: row, column: 0)
    }
  }
}
