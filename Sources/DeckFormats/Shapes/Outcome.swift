// What was made of a file: the best of all readings of all documents that it may be, with the verdict on it.

import Documents
import Glossary

struct Outcome {
  let format: ImportFormat
  private(set) var findings: Findings
  /// As the file states it.
  private(set) var language: String?
  private(set) var summary: ImportSummary

  /// A format that states what its parts are.
  init(_ format: ImportFormat, _ findings: Findings) {
    self.format = format
    self.findings = findings
    summary = ImportSummary(
      shape: nil, read: findings.drafts.count, missed: findings.missedWithin, verdict: .sure)
  }

  private init(
    _ source: ImportSource, _ reading: Reading, words: Int, code: Double, titles: [String], table: TableShape?
  ) {
    format = source.format
    findings = reading.findings
    findings.refuseIntroductions(in: reading.shape, of: source.format)
    findings.nameCapitals()
    language = source.document.language.flatMap(LanguageGuess.code)
    let evidence = GlossaryEvidence(
      findings.drafts, reading.shape, titles: titles, explained: Self.explained(findings, table, of: words), code: code,
      isNamed: table?.areNamed == true || source.isForTerms, isData: table?.hasData == true)
    summary = ImportSummary(
      shape: reading.shape, read: findings.drafts.count, missed: findings.missedWithin,
      verdict: GlossaryVerdict(evidence))
    findings.drafts = AcronymList.adopted(findings.drafts)
    isNamedTable = table?.areNamed == true
  }

  /// The share of the words, from 0 to 1. The columns that a table has besides are no other document.
  private static func explained(_ findings: Findings, _ table: TableShape?, of words: Int) -> Double {
    guard words > 0 else { return 0 }
    let known = findings.drafts.reduce(0) { $0 + $1.words }
    let rows = Double(findings.drafts.count) / Double(max(1, findings.drafts.count + findings.missedWithin))
    return min(1, max(Double(known), Double(table?.words ?? 0) * rows) / Double(words))
  }

  // MARK: Documents

  /// The best reading of the documents, in the shape that is wanted, if one is; and all shapes in which they can be read.
  static func best(
    of sources: [ImportSource], _ name: FileName, _ wanted: ImportChoice
  ) -> (outcome: Outcome?, shapes: [ShapeOption]) {
    var best: (outcome: Outcome, score: Double)?
    var shapes: [ShapeOption] = []
    for source in sources {
      let choice = ShapeChoice(source.document, columns: wanted.columns)
      let readings = choice.readings()
      shapes += readings.map(ShapeOption.init)
      guard var reading = choice.best(of: readings, wanted.shape) else { continue }
      reading.findings.unread += source.unread
      reading.findings.remarks += source.document.hidden.map(Remark.hidden)
      let titles = Self.titles(source.document, choice.content, name)
      let table = reading.shape == .table ? choice.table : nil
      var outcome = Outcome(source, reading, words: choice.words, code: choice.code, titles: titles, table: table)
      outcome.findings.title = outcome.findings.title ?? title(source.document, choice.content, reading)
      outcome.score = reading.score
      if best.map({ $0.score < reading.score }) ?? true { best = (outcome, reading.score) }
    }
    best?.outcome.shapes = shapes
    return (best?.outcome, shapes)
  }

  private static func titles(_ document: Document, _ pieces: [Piece], _ name: FileName) -> [String] {
    let headings = pieces.prefix(60).filter { ($0.headingLevel ?? 9) <= 2 }.map(\.plain)
    let first = pieces.first { $0.isText }.map { [$0.plain] } ?? []
    let sheets = pieces.compactMap { piece in if case .table(let table) = piece.kind { table.name } else { nil } }
    return [document.title, name.title].compactMap(\.self) + headings.prefix(6) + sheets
      + first.filter { WordCount.of($0) < 9 }
  }

  /// The document's own title, or its first heading if that is no term.
  private static func title(_ document: Document, _ pieces: [Piece], _ reading: Reading) -> String? {
    if let title = document.title { return title }
    guard let index = pieces.firstIndex(where: { piece in if case .aside = piece.kind { false } else { true } }),
      let level = pieces[index].headingLevel, level <= 1, !reading.used.contains(index)
    else { return nil }
    return pieces[index].plain
  }

  // MARK: Texts

  /// The same of a text, which may be several documents.
  static func best(
    in text: String, _ name: FileName, _ wanted: ImportChoice
  ) throws(DeckProblem) -> (outcome: Outcome?, shapes: [ShapeOption]) {
    let sources = try ImportSource.all(in: text, ending: name.ending)
    var candidates: [(outcome: Outcome, score: Double)] = []
    let read = best(of: sources, name, wanted)
    var shapes = read.shapes
    if let found = read.outcome { candidates.append((found, found.score)) }
    let isTable = candidates.first?.outcome.isNamedTable ?? false
    let saysTable = ["csv", "tsv", "tab"].contains(name.ending) && sources.contains { $0.format == .separated }
    if ImportSource.isProse(sources), wanted.columns == nil, !isTable, !saysTable {
      for candidate in try proseCandidates(text, name) {
        // A tab between two texts is Quizlet's, and no table of one more kind.
        if wanted.shape == nil, candidate.0.format == .quizlet {
          candidates.removeAll { $0.outcome.format == .separated }
        }
        candidates.append(candidate)
        shapes += candidate.0.shapes
      }
    }
    let fitting = candidates.filter { wanted.shape == nil || $0.outcome.summary.shape == wanted.shape }
    var best = fitting.max { $0.score < $1.score }?.outcome
    best?.shapes = shapes
    return (best, shapes)
  }

  /// The readers of lines, which see what a tree does not: heads in the middle of a paragraph.
  private static func proseCandidates(
    _ text: String, _ name: FileName
  ) throws(DeckProblem) -> [(Outcome, Double)] {
    let clean = TextReader.cleaned(text)
    let lines = SourceLine.all(of: clean)
    let isMarkdown = FormatGuess.isMarkdown(lines, name.ending)
    var found = [(isMarkdown ? ImportFormat.markdown : .prose, Shape.lines, try ProseReader.read(lines).get())]
    if !SeparatedReader.hasHeader(text[...]), let pairs = PairReader(SourceLine.all(of: text)) {
      found.append((pairs.isUsual ? .quizlet : .prose, .pairs, try pairs.read().get()))
    }
    let words = WordCount.of(text)
    return found.compactMap { format, shape, findings in
      guard !findings.drafts.isEmpty else { return nil }
      let reading = Reading.scored(shape, findings, [], of: words)
      let titles = [name.title, findings.title].compactMap(\.self) + lines.prefix(3).map { String($0.text) }
      let source = ImportSource(format: format, document: Document())
      var outcome = Outcome(source, reading, words: words, code: 0, titles: titles, table: nil)
      outcome.score = reading.score
      outcome.shapes = [ShapeOption(reading)]
      // In Markdown the tree sees better; in plain text nothing does.
      return (outcome, reading.score * (format == .markdown ? 0.9 : 1) + 0.000_1)
    }
  }

  private var score = 0.0
  /// All shapes in which the file can be read.
  private(set) var shapes: [ShapeOption] = []
  /// Whether headings name the columns of its table.
  private var isNamedTable = false

  static func problem(of text: String, _ name: FileName) -> DeckProblem {
    let isTable = name.ending == "csv" || name.ending == "tsv"
    let first = SourceLine.all(of: text, most: 1).first?.number
    return DeckProblem(isTable && first != nil ? .noHeader : .noEntries, line: first)
  }
}

extension Draft {
  /// The words of all its texts.
  var words: Int {
    ([acronym, example].compactMap(\.self) + names + aliases + [definition] + points).reduce(0) {
      $0 + WordCount.of($1)
    }
  }
}

extension Findings {
  /// The parts between the first and the last entry that look like entries and could not be read.
  var missedWithin: Int {
    guard let first = drafts.map(\.line).min(), let last = drafts.map(\.line).max() else { return 0 }
    return unread.count { unread in
      switch unread.reason {
      case .noTerm, .noDefinition, .quotes, .tooManyFields: (first...last).contains(unread.line)
      case .nameTaken, .heading, .notContent: false
      }
    }
  }
}
