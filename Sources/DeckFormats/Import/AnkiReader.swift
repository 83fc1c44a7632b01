// Anki's text export: lines that begin with `#` tell the separator, whether fields are HTML, and which columns are Anki's
// own; then come the rows, quoted as in CSV.

import Glossary

struct AnkiReader {
  private var separator = UInt8(ascii: "\t")
  private var isHTML = false
  private var names: Substring?
  private var title: String?
  /// Anki counts columns from 1.
  private var special: [Int: Column] = [:]

  static func looksLike(_ text: Substring) -> Bool {
    let start = text.prefix(200).lowercased()
    return ["#separator:", "#html:", "#columns:", "#guid", "#notetype", "#deck", "#tags"].contains(
      where: start.hasPrefix)
  }

  static func read(_ text: Substring) -> Result<Findings, DeckProblem> {
    var reader = AnkiReader()
    var rest = text
    var line = 1
    while rest.utf8.first == UInt8(ascii: "#") {
      let end = rest.utf8.firstIndex(of: 0x0A) ?? rest.endIndex
      guard reader.take(rest[..<end].dropFirst()) else { break }
      rest = end < rest.endIndex ? rest[rest.utf8.index(after: end)...] : rest[end...]
      line += 1
    }
    return reader.rows(rest, from: line)
  }

  /// `false` for a line that is no setting: a comment.
  private mutating func take(_ setting: Substring) -> Bool {
    guard let colon = setting.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let key = setting[..<colon].lowercased()
    let value = setting[setting.utf8.index(after: colon)...]
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

  /// Named by `#columns`, else counted in the first row; the fields that are not Anki's own are the note's.
  private func columns(of text: Substring) -> Columns {
    var records = SeparatedRecords(names ?? text, separator: separator)
    var fields = records.next()?.fields ?? []
    while names == nil, fields.first?.hasPrefix("#") == true { fields = records.next()?.fields ?? [] }
    let count = max(fields.count, min(special.keys.max() ?? 0, 100))
    let all = (0..<count).map { place in
      let heading = names == nil || !fields.indices.contains(place) ? "\(place + 1)" : fields[place]
      return special[place + 1] ?? Column(heading: heading)
    }
    var columns = Columns(all)
    columns.assumeTermAndDefinition()
    return columns
  }
}
