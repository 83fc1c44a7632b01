// A parser for Anki's text export. Lines that begin with `#` give the separator, whether fields are HTML, and which
// columns are Anki's own; the rows follow, quoted as in CSV.

import Glossary

struct AnkiReader {
  private var separator = UInt8(ascii: "\t")
  private var isHTML = false
  private var names: Substring?
  private var title: String?
  /// Anki's own columns by their number, from 1.
  private var special: [Int: Column] = [:]

  static func looksLike(_ text: Substring) -> Bool {
    let start = text.prefix(200).drop { $0 == "\"" }.lowercased()
    return ["#separator:", "#html:", "#columns:", "#guid", "#notetype", "#deck", "#tags"].contains(
      where: start.hasPrefix)
  }

  static func read(_ text: Substring) -> Result<Findings, DeckProblem> {
    var reader = AnkiReader()
    var rest = text
    var line = 1
    while rest.utf8.first == UInt8(ascii: "#") {
      let end = rest.utf8.firstIndex(of: 0x0A) ?? rest.endIndex
      guard reader.readSetting(rest[..<end].dropFirst()) else { break }
      rest = end < rest.endIndex ? rest[rest.utf8.index(after: end)...] : rest[end...]
      line += 1
    }
    return reader.rows(rest, from: line)
  }

  /// Reads a setting line; `false` if the line is only a comment.
  private mutating func readSetting(_ setting: Substring) -> Bool {
    guard let colon = setting.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let key = setting[..<colon].lowercased()
    let value = Self.withoutCells(setting[setting.utf8.index(after: colon)...])
    switch key {
    case "separator": separator = Self.separator(value) ?? separator
    case "html": isHTML = value.trimmed.lowercased() == "true"
    case "columns": names = value
    case "deck": title = String(value.trimmed)
    case "guid column": special[Int(value.trimmed) ?? 0] = .guid
    case "notetype column": special[Int(value.trimmed) ?? 0] = .ignored
    case "deck column": special[Int(value.trimmed) ?? 0] = .deck
    case "tags column": special[Int(value.trimmed) ?? 0] = .tags
    case "tags", "notetype", "if matches": break
    default: return false
    }
    return true
  }

  /// The value without the empty cells that a spreadsheet saves behind it: `Comma,,`. A separator stays itself.
  private static func withoutCells(_ value: Substring) -> Substring {
    let bare = value.trimming([",", ";", "\t", "\""])
    return bare.isEmpty ? value : bare
  }

  private static func separator(_ value: Substring) -> UInt8? {
    switch value.trimmed.lowercased() {
    case "tab", "\\t", "": UInt8(ascii: "\t")
    case "comma": UInt8(ascii: ",")
    case "semicolon": UInt8(ascii: ";")
    case "pipe": UInt8(ascii: "|")
    case "colon": UInt8(ascii: ":")
    case "space": UInt8(ascii: " ")
    default: value.utf8.count == 1 ? value.utf8.first : nil
    }
  }

  private func rows(_ text: Substring, from line: Int) -> Result<Findings, DeckProblem> {
    var rows = AnkiRows(columns(of: text), isHTML: isHTML, title: title)
    let found = SeparatedReader.rows(of: text, separator, dropping: 0, from: line, isComment: true, into: &rows)
    return rows.bareCard.map { .failure(DeckProblem(.bareCard, line: $0)) } ?? found
  }

  /// The columns, named by `#columns`, or else numbered after the first row. Columns that are not Anki's own are the
  /// fields of the note.
  private func columns(of text: Substring) -> Columns {
    var records = SeparatedRecords(names ?? text, separator: separator)
    var fields = records.next()?.fields ?? []
    while names == nil, fields.first?.hasPrefix("#") == true { fields = records.next()?.fields ?? [] }
    let count = max(fields.count, min(special.keys.max() ?? 0, 100))
    let all = (0..<count).map { index in
      let heading = names == nil || !fields.indices.contains(index) ? "\(index + 1)" : fields[index]
      return special[index + 1] ?? Column(heading: heading)
    }
    var columns = Columns(all)
    columns.assumeTermAndDefinition()
    return columns
  }
}

/// A row reader for Anki exports. Rows that Ramp exported, recognised by their guids, become the terms that they were
/// made from; other rows are read as rows of a table.
struct AnkiRows: RowReader {
  private var table: TableReader
  private var cards = OwnCards()
  /// The place of the first column of each kind that a card of Ramp has.
  private let places: (guid: Int?, front: Int?, back: Int?, deck: Int?, tags: Int?)
  private let areTagsOurs: Bool
  private let isHTML: Bool
  /// The line of the first card of Ramp that was exported without HTML; without tags its texts cannot be separated.
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
    let all = columns.all
    places = (
      all.firstIndex(of: .guid), all.firstIndex(of: .term), all.firstIndex(of: .definition),
      all.firstIndex(of: .deck), all.firstIndex(of: .tags)
    )
    areTagsOurs = !all.contains(.ignored)
    self.isHTML = isHTML
  }

  private static let blanks: Set<Unicode.Scalar> = [" ", "\u{A0}", "\n"]

  mutating func row(_ cells: [Substring], line: Int) {
    guard let guid = cell(places.guid, of: cells), let id = Card.ID(guid), let front = cell(places.front, of: cells)
    else {
      return table.row(cells, line: line)
    }
    guard isHTML else { return bareCard = bareCard ?? line }
    let back = cell(places.back, of: cells) ?? ""
    if let deck = cell(places.deck, of: cells), table.findings.title == nil { table.findings.title = String(deck) }
    let tags = cell(places.tags, of: cells)?.pieces(at: Self.blanks).map(String.init) ?? []
    if !cards.add(OwnCard(id, line: line, front: front, back: back), tags: tags) {
      table.findings.refuse(id.description, line: line, .nameTaken(by: id.term))
    }
  }

  /// `nil` if the row has no such cell, or an empty one.
  private func cell(_ place: Int?, of cells: [Substring]) -> Substring? {
    guard let index = place, cells.indices.contains(index) else { return nil }
    let text = cells[index].trimmed
    return text.isEmpty ? nil : text
  }

  mutating func end() -> Findings {
    var all = table.end()
    let own = cards.findings(tagsAreOurs: areTagsOurs)
    guard own.count > 0 else { return all }
    // Without table rows, nothing was assumed about the columns.
    if all.drafts.isEmpty { all.remarks.removeAll { $0 == .columnsAssumed } }
    all.drafts = (all.drafts + own.drafts).sorted { $0.line < $1.line }
    all.unread += own.unread
    all.remarks += own.remarks
    all.exportedFrom = own.exportedFrom
    return all
  }
}
