// A glossary written for people: one entry a line, or a paragraph between blank lines; bullets, numbers, Markdown. Lines
// that go together are put together first, then each entry is read.

import Glossary

struct ProseReader {
  private var findings = Findings()
  private var furniture = PageFurniture()
  private var table: MarkdownTable?
  private var block: [SourceLine] = []

  static func read(_ lines: [SourceLine]) -> Result<Findings, DeckProblem> {
    var reader = ProseReader()
    for (place, line) in lines.enumerated() {
      reader.take(line, next: lines.indices.contains(place + 1) ? lines[place + 1] : nil)
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

  private mutating func take(_ line: SourceLine, next: SourceLine?) {
    if table != nil, line.text.contains("|") {
      table?.row(line)
      return
    }
    endTable()
    switch furniture.role(of: line.text) {
    case .content: takeContent(line, next)
    case .heading(let text): takeHeading(text, line)
    case .notContent: findings.refuse(line.text, line: line.number, .notContent)
    case .mute: break
    }
  }

  private mutating func takeContent(_ line: SourceLine, _ next: SourceLine?) {
    if line.text.contains("|"), let next, let table = MarkdownTable(headings: line.text, dashes: next.text) {
      endBlock()
      self.table = table
      return
    }
    if let last = block.last, line.number > last.number + 1 { endBlock() }
    block.append(line)
  }

  /// The first heading is the deck's title.
  private mutating func takeHeading(_ text: Substring, _ line: SourceLine) {
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
    findings.take(entry.result, of: passage.source, line: passage.line)
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
