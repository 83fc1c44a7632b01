// The reader of plain text, as people type it, Word saves it and pdftotext prints it. What a page repeats (its head, its
// number) is taken out; bullets that stand alone go to the line that they belong to; a word that a line's end parted is
// joined. Every line keeps its number.

package enum TextReader {
  /// The paragraphs of the text: lines between blank ones.
  package static func read(_ text: String) -> Document {
    var blocks: [Block] = []
    var lines: [TextLine] = []
    func endParagraph() {
      if let place = lines.first?.place { blocks.append(Block(.paragraph(RichText(lines)), place)) }
      lines = []
    }
    for line in NumberedLine.all(of: text) {
      if line.isBlank {
        endParagraph()
      } else {
        lines.append(TextLine([Span(String(line.text))], line.place))
      }
    }
    endParagraph()
    return Document(blocks: blocks)
  }

  /// The text without what pages repeat, in as many lines.
  package static func cleaned(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 2 else { return text }
    cutFurniture(&lines)
    joinBullets(&lines)
    joinParted(&lines)
    return lines.joined(separator: "\n")
  }

  /// The text as two columns, where a gap of blanks parts terms from what they mean; nil if most lines have none.
  package static func columns(_ text: String) -> Document? {
    let lines = NumberedLine.all(of: text).filter { !$0.isBlank }
    var found: [Definition] = []
    var explained = 0
    for line in lines {
      if line.indent < 8, let gap = line.text.firstRange(of: "   "), line.text[..<gap.lowerBound].count < 50 {
        let rest = line.text[gap.upperBound...].trimmingBlanks
        let body = Block(.paragraph(RichText(String(rest), line.place)), line.place)
        found.append(Definition([RichText(String(line.text[..<gap.lowerBound]), line.place)], [body], line.place))
        explained += 1
      } else if line.indent >= 8, let last = found.indices.last {
        _ = found[last].body.continueParagraph(with: TextLine([Span(String(line.text))], line.place))
        explained += 1
      }
    }
    guard found.count > 2, explained * 10 >= lines.count * 7 else { return nil }
    return Document(blocks: [Block(.definitions(found), found[0].place)])
  }

  private static let bullets: Set<Substring> = ["•", "-", "–", "·", "▪", "●", "○", "◦", "■", "*", "\u{F0B7}", "o", "➢"]
  private static let fewest = 3

  /// Empties the lines that come back with other numbers at most, each between blank lines or at a page's edge.
  private static func cutFurniture(_ lines: inout [Substring]) {
    func isBlank(_ index: Int) -> Bool { !lines.indices.contains(index) || lines[index].trimmingBlanks.isEmpty }
    var counts: [String: Int] = [:]
    var keys: [Int: String] = [:]
    for index in lines.indices {
      let line = lines[index].trimmingBlanks
      guard !line.isEmpty, line.count < 80, !bullets.contains(line) else { continue }
      let key = String(line.map { $0.isNumber ? "0" : $0 }).replacing("00", with: "0").replacing("00", with: "0")
      let isAlone = isBlank(index - 1) && isBlank(index + 1)
      guard isAlone || (isPageNumber(key) && (isBlank(index - 1) || isBlank(index + 1))) else { continue }
      keys[index] = key
      counts[key, default: 0] += 1
    }
    let first = Dictionary(keys.map { ($1, $0) }, uniquingKeysWith: min)
    for (index, key) in keys where isPageNumber(key) || (counts[key] ?? 0) >= fewest {
      // The first of several lines of words stays: it may be the title.
      if isPageNumber(key) || key.holds("0") || first[key] != index || index > 5 { lines[index] = "" }
    }
  }

  private static let pageWords: Set = [
    "page", "seite", "pagina", "página", "p.", "s.", "pág.", "of", "sur", "von", "de", "di",
  ]

  /// `12`, `- 12 -`, `Page 2 of 3`, `2 / 3`.
  private static func isPageNumber(_ key: String) -> Bool {
    let words = key.lowercased().split { " -–—/|".contains($0) }
    guard words.contains("0"), words.count <= 4 else { return false }
    return words.allSatisfy { $0 == "0" || pageWords.contains(String($0)) }
  }

  /// A bullet alone on its line goes to the next line that has text.
  private static func joinBullets(_ lines: inout [Substring]) {
    for index in lines.indices where bullets.contains(lines[index].trimmingBlanks) {
      guard let next = lines[(index + 1)...].prefix(3).firstIndex(where: { !$0.trimmingBlanks.isEmpty }),
        !bullets.contains(lines[next].trimmingBlanks)
      else { continue }
      let mark = lines[index].trimmingBlanks == "o" ? "•" : lines[index].trimmingBlanks
      lines[next] = "\(mark) \(lines[next].trimmingBlanks)"
      lines[index] = ""
    }
  }

  /// The rest of a parted word goes to the line on which the word begins.
  private static func joinParted(_ lines: inout [Substring]) {
    for index in lines.indices.dropLast() {
      let line = lines[index].trimmingBlanks
      let next = lines[index + 1].trimmingBlanks
      guard line.count > 30, line.hasSuffix("-") || line.hasSuffix("\u{AD}"),
        line.dropLast().last?.isLowercase == true, next.first?.isLowercase == true
      else { continue }
      let word = next.prefix { !$0.isWhitespace }
      lines[index] = "\(lines[index].trimmingBlanks.dropLast())\(word)"
      lines[index + 1] = next[word.endIndex...].trimmingBlanks
    }
  }
}
