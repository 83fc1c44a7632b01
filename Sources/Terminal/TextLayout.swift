// Line wrapping. It breaks at ordinary spaces only: a no-break space keeps « : » with the word before it.

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
    for character in word {
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
