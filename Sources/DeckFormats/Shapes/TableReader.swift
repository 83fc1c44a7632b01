// The reader that turns rows of cells into drafts, from a CSV file, an Anki export or a Markdown table.

import Documents
import Glossary

/// A reader of rows; each implementation decides what a row means.
protocol RowReader {
  var findings: Findings { get set }
  mutating func row(_ cells: [Substring], line: Int)
  /// The final result, after the last row.
  mutating func end() -> Findings
}

struct TableReader: RowReader {
  var findings = Findings()
  private let columns: Columns
  /// The separators in a cell of tags: spaces in Anki, otherwise commas, semicolons and bars.
  private let tagSigns: Set<Unicode.Scalar>
  private let cleanCell: (Substring) -> (text: String, removed: Bool)
  /// The number of rows with a value, for each unknown column by its index from 0.
  private var filled: [Int: Int] = [:]

  init(
    _ columns: Columns, tagSigns: Set<Unicode.Scalar> = [",", ";", "|", "\n"],
    cleanCell: @escaping (Substring) -> (text: String, removed: Bool) = { (String($0), false) }
  ) {
    self.columns = columns
    self.tagSigns = tagSigns
    self.cleanCell = cleanCell
    if columns.isAssumed { findings.remarks.append(.columnsAssumed) }
  }

  mutating func row(_ cells: [Substring], line: Int) { row(cells, at: .line(line)) }

  mutating func row(_ cells: [Substring], at place: Place) {
    let texts = cells.map(\.trimmed)
    guard texts.contains(where: { !$0.isEmpty }) else { return }
    let source = texts.filter { !$0.isEmpty }.joined(separator: " | ")
    guard texts.dropFirst(columns.all.count).allSatisfy(\.isEmpty) else {
      return findings.refuse(source, at: place, .tooManyFields)
    }
    var draft = Draft(at: place)
    draft.isExact = columns.isExact
    var term: String?
    for (index, (column, cell)) in zip(columns.all, texts).enumerated() where !cell.isEmpty {
      let (text, removed) = cleanCell(columns.isOurs ? SafeText.text(ofCell: cell)[...] : cell)
      if removed, !draft.guesses.contains(.markupRemoved) { draft.guesses.append(.markupRemoved) }
      if column == .term { term = text } else { fill(&draft, column, text[...], index) }
    }
    finish(draft, term, texts, source, place)
  }

  /// Adds a row that goes on the entry above it, whose term is merged over both.
  mutating func goOn(with cells: [Substring], at place: Place) {
    guard let last = findings.drafts.indices.last else { return }
    for (column, cell) in zip(columns.all, cells.map(\.trimmed)) where column == .definition && !cell.isEmpty {
      if findings.drafts[last].definition != cell { findings.drafts[last].points.append(String(cell)) }
    }
  }

  /// The result, with the remarks about whole columns.
  mutating func end() -> Findings {
    for index in filled.keys.sorted() {
      guard case .unknown(let name) = columns.all[index] else { continue }
      findings.remarks.append(.unknownColumn(name, filled: filled[index] ?? 0))
    }
    return findings
  }

  private mutating func fill(_ draft: inout Draft, _ column: Column, _ text: Substring, _ index: Int) {
    switch column {
    case .id: draft.id = String(text)
    case .acronym: fillAcronym(&draft, String(text))
    case .names: for name in names(text) { draft.names.append(unlabelled(name, &draft)) }
    case .kind: draft.kind = String(text)
    case .definition: draft.definition = String(text)
    case .points: draft.points += text.pieces(at: ["|", "\n"]).map(String.init)
    case .example: draft.example = String(text)
    case .aliases: draft.aliases += list(text)
    case .seeAlso: draft.seeAlso += list(text)
    case .confusedWith: draft.confusedWith += list(text)
    case .tags: draft.tags += list(text, tagSigns)
    case .deck: findings.title = findings.title ?? String(text)
    case .unknown: filled[index, default: 0] += 1
    case .guid, .ignored, .meaning, .term: break
    }
  }

  /// Adds a cell of acronyms; of several, the others are aliases: `UM / UL`.
  private func fillAcronym(_ draft: inout Draft, _ text: String) {
    let name = unlabelled(text, &draft)
    let all = columns.isExact ? [] : name[...].pieces(at: ["/", ",", ";"])
    guard all.count > 1, name.contains(" "), all.allSatisfy(AcronymPattern.looksLike), let first = all.first else {
      return draft.acronym = name
    }
    draft.acronym = String(first)
    draft.aliases += all.dropFirst().map(String.init)
  }

  /// The text without labels of grammar, if the file may have some.
  private func unlabelled(_ text: String, _ draft: inout Draft) -> String {
    columns.isExact ? text : draft.unlabelled(text)
  }

  /// Splits a list. Only bars and line breaks separate the items of a cell with bars, as Ramp writes it; in other cells
  /// `signs` separate them.
  private func list(_ text: Substring, _ signs: Set<Unicode.Scalar> = [",", ";", "\n"]) -> [String] {
    if columns.isOurs || text.utf8.contains(UInt8(ascii: "|")) { return text.pieces(at: ["|", "\n"]).map(String.init) }
    return text.pieces(at: columns.isExact ? signs.subtracting([",", " "]) : signs).map(String.init)
  }

  private func names(_ text: Substring) -> [String] {
    let names = list(text, [";", "\n"])
    return columns.isExact ? names : names.flatMap { $0.split(separator: " / ").map(String.init) }
  }

  /// Adds the term. Its cell may hold more than a name: `SDR - Sales Development Rep`, `Coût à servir (CTS)`.
  private mutating func finish(_ row: Draft, _ term: String?, _ texts: [Substring], _ source: String, _ place: Place) {
    var draft = row
    if let term {
      if draft.acronym == nil, draft.names.isEmpty {
        if draft.definition.isEmpty { draft.adopt(Head(term[...])) } else { readTerm(term, into: &draft) }
      } else {
        addTerm(unlabelled(term, &draft), to: &draft)
      }
    }
    if draft.acronym == nil, draft.names.isEmpty {
      findings.refuse(source, at: place, .noTerm)
    } else if NormalizedText.of(draft.definition).isEmpty, !draft.isExpandedAcronym {
      // A letter or a group's name above its rows is no entry.
      let isGroup = columns.all.count > 1 && texts.count { !$0.isEmpty } == 1 && source.unicodeScalars.count < 3
      findings.refuse(source, at: place, isGroup ? .heading : .noDefinition)
    } else {
      findings.drafts.append(draft)
    }
  }

  /// Adds the cell of the term to the acronym or the names that other columns gave.
  private func addTerm(_ term: String, to draft: inout Draft) {
    if !draft.isExact, term.contains(" / ") || term.hasSuffix(")") { return addHead(Head(term[...]), to: &draft) }
    if draft.acronym == nil, AcronymPattern.looksLike(term[...]) {
      draft.acronym = term
      draft.guesses.append(.acronym(.alone))
    } else if term != draft.acronym {
      draft.names.insert(term, at: 0)
    }
  }

  /// Adds a cell of several names: `Unité de manutention / Unité logistique`.
  private func addHead(_ head: Head, to draft: inout Draft) {
    draft.acronym = draft.acronym ?? head.acronym.map(String.init)
    draft.names.insert(contentsOf: head.names.map(String.init).filter { !draft.names.contains($0) }, at: 0)
    draft.aliases += head.glosses.map(String.init)
    draft.guesses += head.guesses
  }

  private func readTerm(_ term: String, into draft: inout Draft) {
    guard !draft.isExact, case .success(let entry) = Entry.read(draft.definition[...], marked: term[...]) else {
      if AcronymPattern.looksLike(term[...]) { draft.acronym = term } else { draft.names = [term] }
      return
    }
    draft.adopt(entry.head)
    draft.definition = String(entry.body)
  }
}

/// A Markdown table: a line of headings, a line of dashes, lines of cells between bars.
struct MarkdownTable {
  private var reader: TableReader

  /// `nil` if `headings` has fewer than two cells, or `dashes` is not a line of dashes.
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

  /// The cells of a row. `\|` is a bar inside a cell.
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
