// Aide: made from the key tables, so it lists exactly what works. It closes after its last page, on any key.

import Phrases
import Terminal

struct HelpScreen {
  let heading: Phrase
  let here: [Binding<Action>]
  let everywhere: [Binding<Action>]
  /// What is true of saving where the help was opened.
  let promise: Phrase
  /// From 0.
  let page: Int

  private enum Line {
    case heading(Phrase)
    case key(Phrase, Label)
    case blank
  }

  func draw(on page: inout Page) {
    let pages = pages(in: page)
    let current = min(self.page, pages.count - 1)
    let position =
      pages.count > 1
      ? Phrase(fr: "\(current + 1) sur \(pages.count)", en: "\(current + 1) of \(pages.count)") : Phrase("")
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
    let lines = page.isLow ? keys(here) + keys(everywhere) + Self.system : airyLines
    let room = max(1, page.bottom - firstRow(page))
    let pages = stride(from: 0, to: lines.count, by: room).map { Array(lines[$0..<min($0 + room, lines.count)]) }
    return pages.isEmpty ? [[]] : pages
  }

  private var airyLines: [Line] {
    [.heading(heading), .blank] + keys(here)
      + [.blank, .heading(Phrase(fr: "Partout", en: "Everywhere")), .blank] + keys(everywhere) + Self.system
  }

  private func keys(_ bindings: [Binding<Action>]) -> [Line] { bindings.map { .key($0.name, $0.help) } }

  private func draw(_ line: Line, row: Int, on page: inout Page) {
    switch line {
    case .blank: break
    case .heading(let words): page.put(words(page.language), row: row, style: .faint)
    case .key(let name, let help):
      let indent = page.isNarrow ? 0 : 2
      page.put(name(page.language), row: row, indent: indent, style: .strong)
      let room = page.columns - page.margin - indent - 11
      page.put(page.fitting(help, columns: room), row: row, indent: indent + 10)
    }
  }

  /// What the terminal driver does by itself.
  private static let system: [Line] = [
    .key(Phrase("Ctrl-C"), Label(fr: "quitter aussitôt", en: "quit at once")),
    .key(Phrase("Ctrl-Z"), Label(fr: "suspendre (fg pour revenir)", en: "suspend (fg to come back)")),
  ]

  private static let anyKey = Phrase(fr: "Une touche", en: "Any key")
  private static let close = Phrase(fr: "pour fermer", en: "to close")
  private static let goOn = Phrase(fr: "pour la suite", en: "for the rest")
}
