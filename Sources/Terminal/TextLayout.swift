// The width of texts in columns, and line wrapping. It breaks at ordinary spaces only: a no-break space keeps « : » with the word before it.

import Glossary

package enum TextLayout {
  /// Lines of at most `width` columns; a word longer than that is cut. An empty text has no lines.
  package static func wrap(_ text: String, width: Int) -> [String] {
    guard width > 0 else { return [] }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in words(text) {
      let columns = TextWidth.columns(of: word)
      if !line.isEmpty, used + 1 + columns <= width {
        line += " "
        line += word
        used += 1 + columns
        continue
      }
      if !line.isEmpty { lines.append(line) }
      let pieces = columns <= width ? [String(word)] : cut(word, width: width)
      lines += pieces.dropLast()
      line = pieces.last ?? ""
      used = pieces.count == 1 ? columns : TextWidth.columns(of: line)
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Lines of short texts, two columns apart; the blanks in a text do not part it.
  package static func row(of texts: [String], width: Int) -> [String] {
    let whole = texts.map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: "\u{A0} ")
    return wrap(whole, width: width).map { $0.last == "\u{A0}" ? String($0.dropLast()) : $0 }
  }

  /// The text cut to `width` columns (3 or more), with … at the end; unchanged if it is not longer.
  package static func shortened(_ text: String, width: Int) -> String {
    guard TextWidth.columns(of: text) > width else { return text }
    return (cut(Substring(text), width: max(1, width - 1)).first ?? "") + (width > 0 ? "…" : "")
  }

  /// The words between spaces. A space that carries a combining mark separates nothing. If no scalar combines with
  /// another, the faster split by bytes gives the same words.
  private static func words(_ text: String) -> [Substring] {
    guard text.unicodeScalars.allSatisfy(Glyphs.standsAlone) else { return text.split(separator: " ") }
    return text.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
  }

  private static func cut(_ word: Substring, width: Int) -> [String] {
    var pieces = [""]
    var used = 0
    for character in SafeText.clean(word) {
      let columns = Glyph(character).columns
      if used + columns > width, used > 0 {
        pieces.append("")
        used = 0
      }
      pieces[pieces.count - 1].append(character)
      used += columns
    }
    return pieces
  }
}

// Computes how many columns a text takes. It does not call wcwidth(), so that a layout is the same in tests and on all
// machines; both agree on what Ramp draws (French typography, bars, CJK, simple emoji).

package enum TextWidth {
  package static func columns(of text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text.utf8.count }
    return Glyphs(text).reduce(0) { $0 + $1.columns }
  }

  /// 0 for NUL (the right half of a wide glyph), 2 for wide scalars, otherwise 1. A combining mark counts 1: call it
  /// for the base of a glyph only.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x1100 { return scalar.value == 0 ? 0 : 1 }
    let block = wide.first { $0.upperBound >= scalar.value }
    return block?.contains(scalar.value) == true ? 2 : 1
  }

  /// Wide scalars, in ascending order, which the search needs: East Asian wide and full-width blocks (Unicode Standard
  /// Annex 11) and emoji with wide presentation.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0, 0x23F3...0x23F3,
    0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F, 0x2693...0x2693, 0x26A1...0x26A1,
    0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA,
    0x26F2...0x26F3, 0x26F5...0x26F5, 0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B,
    0x2728...0x2728, 0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
    0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55, 0x2E80...0x303E,
    0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF,
    0x1AFF0...0x1B2FF, 0x1F004...0x1F004, 0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A,
    0x1F200...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA,
    0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440...0x1F440,
    0x1F442...0x1F4FC, 0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A...0x1F57A,
    0x1F595...0x1F596, 0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC,
    0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6D7, 0x1F6DC...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC,
    0x1F7E0...0x1F7EB, 0x1F7F0...0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF,
    0x1FA70...0x1FAFF, 0x20000...0x3FFFD,
  ]
}
