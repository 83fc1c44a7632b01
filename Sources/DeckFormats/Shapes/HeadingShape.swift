// The shape of a heading for each term: what follows it, up to the next heading of its level, is the definition.

import Documents

struct HeadingShape {
  /// The level of the terms' headings; nil for every heading that has text right below it.
  let level: Int?

  /// One shape for each level that the document has, and the one for all.
  static func all(in pieces: [Piece]) -> [HeadingShape] {
    let levels = Set(pieces.compactMap(\.headingLevel)).subtracting([0]).sorted()
    return levels.map(HeadingShape.init) + (levels.count > 1 ? [HeadingShape(level: nil)] : [])
  }

  func entries(in pieces: [Piece]) -> [ShapeEntry] {
    let title = Self.title(of: pieces)
    return pieces.indices.compactMap { index in
      guard let found = pieces[index].headingLevel, found > 0, level.map({ $0 == found }) ?? (index != title) else {
        return nil
      }
      let end = pieces[(index + 1)...].firstIndex { piece in
        piece.headingLevel.map { level == nil || $0 <= found } ?? false
      }
      return entry(pieces, index..<(end ?? pieces.count))
    }
  }

  /// The first heading, if no other is of its level.
  private static func title(of pieces: [Piece]) -> Int? {
    let levels = pieces.map(\.headingLevel)
    guard let first = levels.firstIndex(where: { $0 != nil }) else { return nil }
    return levels.count { $0 == levels[first] } == 1 ? first : nil
  }

  private func entry(_ pieces: [Piece], _ range: Range<Int>) -> ShapeEntry? {
    let head = pieces[range.lowerBound]
    var texts: [String] = []
    for piece in pieces[range].dropFirst() {
      switch piece.kind {
      case .heading, .paragraph, .item: if !piece.isLinks || piece.words > 3 { texts += Body.texts(of: piece) }
      case .definition, .table: return nil
      case .code: if piece.text.lines.count == 1, piece.words < 20 { texts.append(piece.plain) }
      case .aside: break
      }
    }
    guard !texts.isEmpty else { return nil }
    return ShapeEntry(
      heads: [head.plain], body: texts[0], points: Array(texts.dropFirst()), place: head.place, pieces: range)
  }
}

/// The texts of a piece below a term.
enum Body {
  /// One text, or one for each line that the author broke.
  static func texts(of piece: Piece) -> [String] {
    piece.text.plain.split(separator: "\n").map { NormalizedText.of(String($0)) }.filter { !$0.isEmpty }
  }

  /// The body of a definition as the file marks it.
  static func texts(of blocks: [Block]) -> [String] {
    var found: [String] = []
    for piece in Pieces.of(blocks) {
      switch piece.kind {
      case .aside: break
      case .code: if piece.words < 20 { found.append(piece.plain) }
      case .heading, .paragraph, .item, .definition, .table: found += texts(of: piece)
      }
    }
    return found
  }
}
