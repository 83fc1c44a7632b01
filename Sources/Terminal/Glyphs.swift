// An iterator over the glyphs of a text. If every scalar is a glyph by itself, as in nearly all texts of Ramp, it reads
// scalar by scalar; otherwise character by character, which needs Unicode's tables and takes some fifteen times as
// long.

package struct Glyphs: Sequence, IteratorProtocol {
  private let standAlone: Bool
  private var scalars: String.UnicodeScalarView.Iterator
  private var characters: String.Iterator

  package init(_ text: some StringProtocol) {
    let text = String(text)
    standAlone = text.unicodeScalars.allSatisfy(Self.standsAlone)
    scalars = text.unicodeScalars.makeIterator()
    characters = text.makeIterator()
  }

  package mutating func next() -> Glyph? {
    standAlone ? scalars.next().map(Glyph.init(alone:)) : characters.next().map(Glyph.init)
  }

  /// Whether a scalar is drawn as it is, in one column, and never combines with a neighbour of this set: Latin letters,
  /// blanks, quotation marks, dashes, arrows, rules and bars.
  static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x24F: true
    case 0x2010...0x2027, 0x202F, 0x20AC, 0x2190...0x2193, 0x2500...0x25FC: true
    default: false
    }
  }
}
