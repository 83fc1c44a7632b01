// The shape of a sign between term and definition: `Term – what it means`, in paragraphs or in items of a list.

import Documents

enum SeparatorShape {
  /// `unread`: the lines without an entry, in pieces that have one.
  static func entries(in pieces: [Piece]) -> (drafts: [(Draft, Range<Int>)], unread: [Unread]) {
    var drafts: [(Draft, Range<Int>)] = []
    var unread: [Unread] = []
    for (index, piece) in pieces.enumerated() {
      switch piece.kind {
      case .heading, .definition, .table, .aside, .code: continue
      case .item(let depth) where depth > 0:
        addPoint(piece, index, to: &drafts)
        continue
      case .paragraph where piece.isInItem:
        addPoint(piece, index, to: &drafts)
        continue
      case .item, .paragraph: break
      }
      let found = Self.drafts(of: piece)
      if !found.drafts.isEmpty { unread += found.unread }
      drafts += found.drafts.map { ($0, index..<(index + 1)) }
    }
    return (drafts, unread)
  }

  private static func addPoint(_ piece: Piece, _ index: Int, to drafts: inout [(Draft, Range<Int>)]) {
    guard let last = drafts.indices.last, drafts[last].1.upperBound == index else { return }
    drafts[last].0.points.append(piece.plain)
    drafts[last].1 = drafts[last].1.lowerBound..<(index + 1)
  }

  private static func hasLinks(_ piece: Piece) -> Bool {
    piece.text.lines.contains { $0.spans.contains { $0.style.contains(.link) } }
  }

  private static func drafts(of piece: Piece) -> (drafts: [Draft], unread: [Unread]) {
    let lines = piece.text.lines.map { line in
      (SourceLine(number: line.place.number, Substring(line.plain)), line.place)
    }
    let places = Dictionary(lines.map { ($0.0.number, $0.1) }, uniquingKeysWith: { first, _ in first })
    let hasLinks = hasLinks(piece)
    let isItem = piece.itemDepth != nil
    let all = lines.map(\.0).filter { !$0.text.isEmpty }
    guard !all.isEmpty else { return ([], []) }
    var unread: [Unread] = []
    // An item is one entry, however many lines it has.
    let passages = isItem ? [Passage(joining: all)] : Passage.headAlone(Passage.all(of: all)) ?? Passage.all(of: all)
    let drafts = passages.compactMap { passage -> Draft? in
      let place = places[passage.line] ?? piece.place
      guard case .success(let entry) = passage.plainEntry else {
        unread.append(Unread(at: place, text: passage.source, reason: .noTerm))
        return nil
      }
      var draft = Draft(at: place, entry)
      draft.points += passage.points.map { String($0.text) }
      if hasLinks { draft.guesses.append(.markupRemoved) }
      if passage.lines > 1 { draft.guesses.append(.joined(lines: passage.lines)) }
      return draft
    }
    return (drafts, unread)
  }
}
