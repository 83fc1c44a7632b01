// The reader of Quizlet's export and of all lists of the same form: a term, a sign, a definition, with one sign between the
// two and one between the rows, whichever the author chose. Quotation marks have no special meaning.

import Glossary

struct PairReader {
  private let rows: [SourceLine]
  private let sign: String
  /// The lines above the first row, a title for instance.
  private var above: ArraySlice<SourceLine> = []

  private static let tab = "\t"
  /// What people take where no tab can be typed. A dash and a colon are read by the rules of entries.
  private static let signs = [" ; ", " | ", "::", "=>", ">>", "->", " / ", "//", "##", "@@", "~", "§", "¦", " _ "]
  private static let signsInRows = ["\t", ",", " - ", "|", ":", "="]
  private static let fewestRows = 3
  private static let mostHeadWords = 9
  private static let mostSample = 200

  /// `nil` if the lines are no such list.
  init?(_ lines: [SourceLine]) {
    if Self.hasTabs(lines) {
      (rows, sign) = (Self.joined(lines), Self.tab)
    } else if let sign = Self.signs.first(where: { Self.parts(lines, at: $0) }) {
      (rows, self.sign) = (lines, sign)
    } else if let (rows, above) = Self.rowsWithGaps(lines) {
      (self.rows, self.above, sign) = (rows, above, Self.gap)
    } else if let (rows, sign) = Self.rowsOfOneLine(lines) {
      (self.rows, self.sign) = (rows, sign)
    } else {
      return nil
    }
  }

  /// Whether it is written as Quizlet does it unless told otherwise.
  var isUsual: Bool { sign == Self.tab }

  /// Whether the first line has a tab, and more than half of the lines have one.
  private static func hasTabs(_ lines: [SourceLine]) -> Bool {
    guard lines.first?.text.contains("\t") == true else { return false }
    let tabs = lines.map { line in line.text.utf8.count { $0 == UInt8(ascii: "\t") } }
    // Text in quotation marks between tabs is a spreadsheet's.
    let isQuoted = lines.contains { $0.text.hasPrefix("\"") || $0.text.contains("\t\"") }
    return tabs.count { $0 == 1 } * 2 > lines.count && !isQuoted
  }

  /// The lines with their continuations, where an empty line parts the rows.
  private static func joined(_ lines: [SourceLine]) -> [SourceLine] {
    let starts = lines.indices.filter { lines[$0].text.contains("\t") }
    let areApart = starts.dropFirst().allSatisfy { lines[$0].number > lines[$0 - 1].number + 1 }
    guard areApart, starts.count > 1, starts.count < lines.count else { return lines }
    return rows(of: lines, from: starts)
  }

  /// Each row is the line at a start with the lines below it, up to the next start.
  private static func rows(of lines: [SourceLine], from starts: [Int]) -> [SourceLine] {
    zip(starts, starts.dropFirst() + [lines.endIndex]).map { start, end in
      SourceLine(number: lines[start].number, lines[start..<end].map(\.text).joined(separator: " ")[...])
    }
  }

  /// Whether the sign parts nine of ten lines into a short head and a text.
  private static func parts(_ lines: [SourceLine], at sign: String) -> Bool {
    let sample = lines.prefix(mostSample)
    guard sample.count >= fewestRows else { return false }
    let parted = sample.count { line in
      guard let (head, rest) = halves(of: line.text, at: sign) else { return false }
      return !rest.isEmpty && (1...mostHeadWords).contains(WordCount.of(head))
    }
    return parted * 10 >= sample.count * 9
  }

  private static let gap = "  "
  private static let mostWordsBeforeGap = 4

  /// Rows in two columns, which blanks part: `ACO  Aircraft Certification Office`. A line without a gap goes on the one
  /// above it; those above the first row belong to none.
  private static func rowsWithGaps(_ lines: [SourceLine]) -> (rows: [SourceLine], above: ArraySlice<SourceLine>)? {
    let starts = lines.indices.filter { hasGap(lines[$0]) }
    guard let first = starts.first, starts.count * 10 >= lines.count * 7, lines.count >= fewestRows else { return nil }
    return (rows(of: lines, from: starts), lines[..<first])
  }

  private static func hasGap(_ line: SourceLine) -> Bool {
    guard let (head, rest) = halves(of: line.text, at: gap) else { return false }
    let isEnd = head.unicodeScalars.last.map { ".!?:;,".unicodeScalars.contains($0) } ?? true
    return !isEnd && !rest.isEmpty && WordCount.of(head) <= mostWordsBeforeGap
  }

  /// Rows that semicolons part, all in one line.
  private static func rowsOfOneLine(_ lines: [SourceLine]) -> ([SourceLine], String)? {
    guard let line = lines.first, lines.count == 1 else { return nil }
    let rows = line.text.pieces(at: [";"]).map { SourceLine(number: line.number, $0) }
    guard let sign = signsInRows.first(where: { parts(rows, at: $0) }) else { return nil }
    return (rows, sign)
  }

  private static func halves(of text: Substring, at sign: String) -> (head: Substring, rest: Substring)? {
    guard let range = text.range(of: sign) else { return nil }
    return (text[..<range.lowerBound].trimmed, text[range.upperBound...].trimmed)
  }

  func read() -> Result<Findings, DeckProblem> {
    var findings = Findings()
    for line in above { findings.refuse(line.text, line: line.number, .noTerm) }
    for line in rows {
      if let (term, definition) = Self.halves(of: line.text, at: sign) {
        findings.add(Entry.read(definition, marked: term), of: line.text, line: line.number)
      } else {
        findings.refuse(line.text, line: line.number, .noTerm)
      }
      guard findings.count <= DeckYAML.mostTerms else {
        return .failure(DeckProblem(.tooManyTerms(limit: DeckYAML.mostTerms), line: line.number))
      }
    }
    return .success(findings)
  }
}
