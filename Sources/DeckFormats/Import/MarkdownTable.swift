// A Markdown table: a line of headings, a line of dashes, lines of cells between bars.

struct MarkdownTable {
  private var reader: TableReader

  /// `nil` when the second line is no line of dashes for the first.
  init?(headings: Substring, dashes: Substring) {
    let cells = Self.cells(headings)
    guard cells.count > 1, Self.isRule(dashes) else { return nil }
    var columns = Columns(headings: cells.map(String.init))
    columns.assumeTermAndDefinition()
    reader = TableReader(columns) { cell in
      let html = PlainHTML.text(of: cell)
      let plain = Markup.plain(html.text[...])
      return (plain.text, html.removed || plain.removed)
    }
  }

  mutating func row(_ line: SourceLine) {
    if !Self.isRule(line.text) { reader.row(Self.cells(line.text), line: line.number) }
  }

  mutating func end() -> Findings { reader.end() }

  private static func isRule(_ line: Substring) -> Bool {
    line.contains("|") && line.contains("-")
      && line.unicodeScalars.allSatisfy { "|:- \t".unicodeScalars.contains($0) }
  }

  /// `\|` is a bar within a cell.
  private static func cells(_ line: Substring) -> [Substring] {
    var cells: [String] = [""]
    var isEscaped = false
    for character in line.trimmed.unicodeScalars {
      if character == "|", !isEscaped {
        cells.append("")
      } else {
        if isEscaped, character != "|" { cells[cells.count - 1] += "\\" }
        if character != "\\" || isEscaped { cells[cells.count - 1].unicodeScalars.append(character) }
      }
      isEscaped = character == "\\" && !isEscaped
    }
    if line.hasPrefix("|") { cells.removeFirst() }
    if line.hasSuffix("|"), cells.last == "" { cells.removeLast() }
    return cells.map { $0[...].trimmed }
  }
}
