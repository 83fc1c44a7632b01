// The reader of glossaries line by line. An entry is a line, or a paragraph between empty lines, with bullets, numbers or
// Markdown: the lines of an entry are joined before it is read.

import Glossary

struct ProseReader {
  private var findings = Findings()
  private var furniture = PageFurniture()
  private var table: MarkdownTable?
  private var block: [SourceLine] = []

  static func read(_ lines: [SourceLine]) -> Result<Findings, DeckProblem> {
    var reader = ProseReader()
    for (index, line) in lines.enumerated() {
      reader.read(line, next: lines.indices.contains(index + 1) ? lines[index + 1] : nil)
      guard reader.findings.count <= DeckYAML.mostTerms else {
        return .failure(DeckProblem(.tooManyTerms(limit: DeckYAML.mostTerms), line: line.number))
      }
    }
    reader.endTable()
    reader.endBlock()
    guard reader.findings.count <= DeckYAML.mostTerms else {
      return .failure(DeckProblem(.tooManyTerms(limit: DeckYAML.mostTerms), line: lines.last?.number))
    }
    return .success(reader.findings)
  }

  private mutating func read(_ line: SourceLine, next: SourceLine?) {
    if table != nil, line.text.contains("|") {
      table?.row(line)
      return
    }
    endTable()
    switch furniture.role(of: line.text) {
    case .content: readContent(line, next)
    case .heading(let text): readHeading(text, line)
    case .notContent: findings.refuse(line.text, line: line.number, .notContent)
    case .mute: break
    }
  }

  private mutating func readContent(_ line: SourceLine, _ next: SourceLine?) {
    if line.text.contains("|"), let next, let table = MarkdownTable(headings: line.text, dashes: next.text) {
      endBlock()
      self.table = table
      return
    }
    if let last = block.last, line.number > last.number + 1 { endBlock() }
    block.append(line)
  }

  /// The first heading is the deck's title, if it comes before all entries.
  private mutating func readHeading(_ text: Substring, _ line: SourceLine) {
    endBlock()
    if findings.title == nil, findings.drafts.isEmpty {
      findings.title = Markup.plain(text).text
    } else {
      findings.refuse(line.text, line: line.number, .heading)
    }
  }

  private mutating func endTable() {
    guard var ended = table else { return }
    let found = ended.end()
    findings.drafts += found.drafts
    findings.unread += found.unread
    findings.remarks += found.remarks
    table = nil
  }

  // MARK: Blocks

  private mutating func endBlock() {
    var passages = Passage.all(of: block)
    block.removeAll()
    if let joined = Passage.headAlone(passages) { passages = joined }
    for passage in passages { read(passage) }
  }

  private mutating func read(_ passage: Passage) {
    let entry = passage.entry
    findings.add(entry.result, of: passage.source, line: passage.line)
    guard case .success = entry.result, var draft = findings.drafts.popLast() else {
      for point in passage.points { findings.refuse(point.text, line: point.line, .noTerm) }
      return
    }
    draft.points += passage.points.map { Markup.plain($0.text).text }
    if passage.lines > 1 { draft.guesses.append(.joined(lines: passage.lines)) }
    if entry.removed { draft.guesses.append(.markupRemoved) }
    findings.drafts.append(draft)
  }
}
