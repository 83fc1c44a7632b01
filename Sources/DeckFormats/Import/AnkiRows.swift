// The rows of an Anki export. Those that we wrote ourselves, known by their guids, go back together to terms; any other is
// a row of a table.

import Glossary

/// Takes the rows of a separated text, whatever it makes of them.
protocol RowReader {
  var findings: Findings { get set }
  mutating func row(_ cells: [Substring], line: Int)
  /// All that was found, once every row has been read.
  mutating func end() -> Findings
}

struct AnkiRows: RowReader {
  private var table: TableReader
  private var cards = OwnCards()
  private let columns: [Column]
  private let isHTML: Bool
  /// The line of a card of ours that was exported without HTML: nothing parts its texts any more.
  private(set) var bareCard: Int?

  var findings: Findings {
    get { table.findings }
    set { table.findings = newValue }
  }

  init(_ columns: Columns, isHTML: Bool, title: String?) {
    let asHTML: (Substring) -> (text: String, removed: Bool) = PlainHTML.text
    let asText: (Substring) -> (text: String, removed: Bool) = { (String($0), false) }
    table = TableReader(columns, tagSigns: Self.blanks, cleanCell: isHTML ? asHTML : asText)
    table.findings.title = title
    self.columns = columns.all
    self.isHTML = isHTML
  }

  private static let blanks: Set<Unicode.Scalar> = [" ", "\u{A0}", "\n"]

  mutating func row(_ cells: [Substring], line: Int) {
    guard let guid = cell(.guid, of: cells), let id = Card.ID(guid), let front = cell(.term, of: cells) else {
      return table.row(cells, line: line)
    }
    guard isHTML else { return bareCard = bareCard ?? line }
    let back = cell(.definition, of: cells) ?? ""
    if let deck = cell(.deck, of: cells), table.findings.title == nil { table.findings.title = String(deck) }
    let tags = cell(.tags, of: cells)?.pieces(at: Self.blanks).map(String.init) ?? []
    if !cards.add(OwnCard(id, line: line, front: front, back: back), tags: tags) {
      table.findings.refuse(id.description, line: line, .nameTaken(by: id.term))
    }
  }

  /// `nil` when the row has no such cell, or an empty one.
  private func cell(_ column: Column, of cells: [Substring]) -> Substring? {
    guard let place = columns.firstIndex(of: column), cells.indices.contains(place) else { return nil }
    let text = cells[place].trimmed
    return text.isEmpty ? nil : text
  }

  mutating func end() -> Findings {
    var all = table.end()
    let own = cards.findings(tagsAreOurs: !columns.contains(.ignored))
    guard own.count > 0 else { return all }
    // What was assumed of the columns is no guess any more.
    if all.drafts.isEmpty { all.remarks.removeAll { $0 == .columnsAssumed } }
    all.drafts = (all.drafts + own.drafts).sorted { $0.line < $1.line }
    all.unread += own.unread
    all.remarks += own.remarks
    all.former = own.former
    return all
  }
}
