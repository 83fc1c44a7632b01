// The shape of a definition list: terms and definitions as the file marks them.

import Documents

enum DefinitionShape {
  static func entries(in pieces: [Piece]) -> [ShapeEntry] {
    pieces.indices.compactMap { index in
      guard case .definition(let definition) = pieces[index].kind else { return nil }
      let texts = Body.texts(of: definition.body)
      let heads = definition.terms.flatMap { term in
        term.plain.split(separator: "\n").map { NormalizedText.of(String($0)) }
      }
      return ShapeEntry(
        heads: heads, body: texts.first ?? "", points: Array(texts.dropFirst()), place: pieces[index].place,
        pieces: index..<(index + 1))
    }
  }
}
