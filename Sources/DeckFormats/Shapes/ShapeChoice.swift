// The choice of a shape: each one is tried over the whole document and scored by how much of it it explains, and how
// evenly. The best one wins; a second one may read what it leaves.

import Documents
import Glossary

/// What one shape makes of a document.
struct Reading {
  let shape: Shape
  var findings: Findings
  /// The pieces that it takes.
  var used: Set<Int>
  /// From 0 to about 1.
  var score: Double

  static func scored(_ shape: Shape, _ findings: Findings, _ used: Set<Int>, of words: Int) -> Reading {
    let worth = findings.drafts.reduce(0.0) { $0 + DraftWorth.of($1) }
    let count = Double(findings.drafts.count)
    let share = words > 0 ? min(1, worth / Double(words)) : 0
    // One entry with the whole document below it is the document's title.
    let isTitle = findings.drafts.count == 1 && isLong(findings.drafts[0])
    return Reading(
      shape: shape, findings: findings, used: used,
      score: share * count / (count + 0.5) * shape.trust * (isTitle ? 0.4 : 1))
  }

  private static func isLong(_ draft: Draft) -> Bool {
    draft.points.count >= 4 || WordCount.of(draft.definition) > 8
  }
}

/// What an entry adds to the score of its shape: its words, fewer if it is unlike an entry.
enum DraftWorth {
  static func of(_ draft: Draft) -> Double {
    let head = ([draft.acronym].compactMap(\.self) + draft.names).joined(separator: " ")
    let headWords = WordCount.of(head) + draft.aliases.reduce(0) { $0 + WordCount.of($1) }
    let further = WordCount.of(draft.example ?? "") + draft.seeAlso.reduce(0) { $0 + WordCount.of($1) }
    let bodyWords = further + WordCount.of(draft.definition) + draft.points.reduce(0) { $0 + WordCount.of($1) }
    return Double(headWords + bodyWords) * evenness(bodyWords, parts: draft.points.count) * plausibility(draft)
  }

  private static func evenness(_ words: Int, parts: Int) -> Double {
    let byWords = words <= 1 ? 0.5 : words <= 70 ? 1 : words <= 160 ? 0.7 : 0.35
    return parts > 8 ? byWords * 0.6 : byWords
  }

  private static func plausibility(_ draft: Draft) -> Double {
    let name = draft.names.first ?? draft.acronym ?? ""
    let words = WordCount.of(name)
    if words > 9 || name.unicodeScalars.count < 2 { return 0.2 }
    if let last = name.unicodeScalars.last, ".?!,;".unicodeScalars.contains(last), draft.acronym == nil { return 0.4 }
    return words <= 6 ? 1 : 0.8
  }
}

struct ShapeChoice {
  private let pieces: [Piece]
  let table: TableShape

  init(_ document: Document, columns: ColumnChoice?) {
    pieces = Pieces.of(document.blocks)
    table = TableShape(pieces, chosen: columns)
  }

  /// The words that a reader sees, without the title and what only leads elsewhere.
  var words: Int { pieces.reduce(0) { $0 + (isContent($1) ? $1.words : 0) } }

  /// The share of all words that stand in blocks of code, from 0 to 1.
  var code: Double {
    let all = pieces.reduce(0) { $0 + $1.words }
    let code = pieces.reduce(0) { sum, piece in if case .code = piece.kind { sum + piece.words } else { sum } }
    return all == 0 ? 0 : Double(code) / Double(all)
  }

  var content: [Piece] { pieces }

  private func isContent(_ piece: Piece) -> Bool {
    switch piece.kind {
    case .aside, .code: false
    case .heading(let level): level > 1
    case .paragraph, .item, .definition, .table: !piece.isLinks
    }
  }

  // MARK: Readings

  func readings() -> [Reading] {
    all(in: pieces, words: words).filter { !$0.findings.drafts.isEmpty }.sorted { $0.score > $1.score }
  }

  private func all(in pieces: [Piece], words: Int) -> [Reading] {
    var readings: [Reading] = []
    func add(_ shape: Shape, _ entries: [ShapeEntry]) {
      guard !entries.isEmpty else { return }
      let kept = EntrySieve.kept(entries)
      var findings = Findings()
      var used: Set<Int> = []
      for entry in kept {
        if case .success(let draft) = entry.draft {
          findings.drafts.append(draft)
          used.formUnion(entry.pieces)
        }
      }
      readings.append(.scored(shape, findings, used, of: words))
    }
    for shape in HeadingShape.all(in: pieces) { add(.headings(level: shape.level), shape.entries(in: pieces)) }
    add(.bold, BoldShape.entries(in: pieces))
    add(.definitions, DefinitionShape.entries(in: pieces))
    add(.termLines, TermLineShape(pieces).entries())
    let separated = SeparatorShape.entries(in: pieces)
    if !separated.drafts.isEmpty {
      var findings = Findings()
      findings.drafts = separated.drafts.map(\.0)
      findings.unread = separated.unread
      readings.append(.scored(.separator, findings, Set(separated.drafts.flatMap { Array($0.1) }), of: words))
    }
    if !table.findings.drafts.isEmpty {
      readings.append(.scored(.table, table.findings, Set(table.pieces), of: words))
    }
    return readings
  }

  /// The best of all readings, or the one in the shape that is wanted, with what a second shape makes of the rest. In the
  /// order of the document.
  func best(of all: [Reading], _ wanted: Shape?) -> Reading? {
    guard var best = all.first(where: { wanted == nil || $0.shape == wanted }) else { return nil }
    let others = all.filter { $0.shape != best.shape }
    let rest = pieces.indices.filter { !best.used.contains($0) }.reduce(0) {
      isContent(pieces[$1]) ? $0 + pieces[$1].words : $0
    }
    for other in others {
      let free = other.used.isDisjoint(with: best.used)
      guard free, rest > 0 else { continue }
      let share = other.findings.drafts.reduce(0.0) { $0 + DraftWorth.of($1) } / Double(rest)
      // One or two entries are believed only if they are all that is left.
      let isMany = other.findings.drafts.count >= 3 || other.shape == .table
      guard share >= (isMany ? 0.45 : 0.8) else { continue }
      best.findings.drafts += other.findings.drafts
      best.findings.unread += other.findings.unread
      best.findings.remarks += other.findings.remarks
      best.findings.tables += other.findings.tables
      best.used.formUnion(other.used)
      break
    }
    best.findings.unread += unread(but: best.used, of: best)
    let order = PlaceOrder(pieces.map(\.place))
    best.findings.drafts.sort { order.isBefore($0.place, $1.place) }
    best.findings.unread.sort { order.isBefore($0.place, $1.place) }
    return best
  }

  /// What no shape took. Letters, titles and tables of contents are no loss.
  private func unread(but used: Set<Int>, of reading: Reading) -> [Unread] {
    pieces.enumerated().compactMap { index, piece in
      guard !used.contains(index), piece.words > 0 else { return nil }
      switch piece.kind {
      case .aside, .code: return Unread(at: piece.place, text: piece.plain, reason: .notContent)
      case .heading(let level):
        return level <= 1 || piece.plain.count < 3 ? nil : Unread(at: piece.place, text: piece.plain, reason: .heading)
      case .paragraph, .item: return piece.isLinks ? nil : Unread(at: piece.place, text: piece.plain, reason: .noTerm)
      case .definition: return Unread(at: piece.place, text: piece.plain, reason: .noDefinition)
      case .table: return Unread(at: piece.place, text: piece.plain, reason: .noTerm)
      }
    }
  }
}

/// Takes out what has the shape of an entry and is none: « Voir aussi », a letter, a question to the reader.
enum EntrySieve {
  static func kept(_ entries: [ShapeEntry]) -> [ShapeEntry] {
    entries.enumerated().filter { index, entry in
      let head = entry.heads.first ?? ""
      if GlossaryWords.isClosing(head), index == 0 || index * 2 >= entries.count { return false }
      if index == 0, entries.count > 1, GlossaryWords.isTitle(head) { return false }
      if head.unicodeScalars.count < 2, entries.count > 1, head.unicodeScalars.allSatisfy(\.isASCII) { return false }
      let isCall = head.hasSuffix("!") || head.hasSuffix("?")
      return !(isCall && entries.count > 2)
    }.map(\.element)
  }
}
