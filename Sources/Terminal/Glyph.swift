// A glyph: the part of a character that is shown in a cell, limited to what terminals agree on: no control characters,
// nothing invisible, one base scalar and at most four marks. It is a plain value without references, because a frame
// has thousands of cells and is made for every key.

import Glossary

package struct Glyph: Hashable, Sendable {
  /// The scalar that decides the width.
  package let base: Unicode.Scalar
  /// Combining marks on the base, in order; unused places are 0.
  package let marks: SIMD4<UInt32>

  package static let blank = Glyph(alone: " ")
  /// Shown in place of a character that must not be painted.
  package static let replacement = Glyph(alone: "\u{FFFD}")
  /// The right half of a wide glyph; never painted.
  package static let continuation = Glyph(alone: "\0")

  /// The character as it may be painted: as `SafeText` lets it out, and within what a cell can show. A mark without a
  /// base becomes a visible replacement. Joined emoji keep their first scalar, because terminals disagree on the width
  /// of the whole. An invisible character, which `Glyphs` leaves out, is a blank.
  package init(_ character: Character) { self.init(clean: SafeText.clean(String(character))) }

  /// `character`: a clean text of at most one character.
  fileprivate init(clean character: some StringProtocol) {
    let scalars = String(character).unicodeScalars
    let first = scalars.first ?? " "
    if Self.hasNoBase(first) {
      self = .replacement
    } else {
      self.init(first, marks: scalars.dropFirst())
    }
  }

  /// For a scalar that is known to be safe to paint as it is.
  init(alone scalar: Unicode.Scalar) {
    base = scalar
    marks = .zero
  }

  private init(_ base: Unicode.Scalar, marks others: Substring.UnicodeScalarView) {
    var marks = SIMD4<UInt32>.zero
    for (index, mark) in zip(marks.indices, others.lazy.filter(Self.isMark)) { marks[index] = mark.value }
    self.base = base
    self.marks = marks
  }

  /// 1 or 2; 0 for a continuation.
  package var columns: Int { TextWidth.columns(of: base) }

  /// Whether it is the right half of a wide glyph.
  package var isContinuation: Bool { base == "\0" }

  package var scalars: String.UnicodeScalarView {
    var scalars = String.UnicodeScalarView()
    append(to: &scalars)
    return scalars
  }

  func append(to scalars: inout String.UnicodeScalarView) {
    scalars.append(base)
    if marks == .zero { return }
    for index in marks.indices { if let mark = Unicode.Scalar(marks[index]), mark != "\0" { scalars.append(mark) } }
  }

  package var character: Character { Character(String(scalars)) }

  private static func hasNoBase(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .spacingMark || isMark(scalar)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    if SafeText.isInvisible(scalar) { return false }  // variation selectors change widths
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }
}

// An iterator over the glyphs of a text. If every scalar is a glyph by itself, as in nearly all texts of Ramp, it reads
// scalar by scalar; otherwise character by character, which needs Unicode's tables and takes some fifteen times as
// long.

package struct Glyphs: Sequence, IteratorProtocol {
  private let standAlone: Bool
  private var scalars: String.UnicodeScalarView.Iterator
  private var characters: String.Iterator

  package init(_ text: some StringProtocol) {
    var text = String(text)
    standAlone = text.unicodeScalars.allSatisfy(Self.standsAlone)
    if !standAlone { text = SafeText.clean(text) }
    scalars = text.unicodeScalars.makeIterator()
    characters = text.makeIterator()
  }

  package mutating func next() -> Glyph? {
    standAlone ? scalars.next().map(Glyph.init(alone:)) : characters.next().map { Glyph(clean: String($0)) }
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
