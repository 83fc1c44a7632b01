// The reader of AsciiDoc, as far as glossaries use it: sections, labelled lists (`Term:: what it means`), paragraphs,
// lists, tables.

package enum AsciiDocReader {
  package static func read(_ text: String) -> Document {
    var reader = AsciiDocLines(NumberedLine.all(of: text))
    return reader.document()
  }

  package static func looksLike(_ text: String) -> Bool {
    let lines = text.split(separator: "\n").prefix(400)
    let headings = lines.count { $0.hasPrefix("== ") || $0.hasPrefix("=== ") || $0.hasPrefix("= ") }
    let labels = lines.count { $0.hasSuffix("::") || $0.holds(":: ") }
    let attributes = lines.count { $0.hasPrefix("[glossary]") || $0.hasPrefix("[[") || $0.hasPrefix("|===") }
    return headings > 0 && (headings + labels + attributes > 1) || labels > 2 || attributes > 1 && labels > 0
  }
}

private struct AsciiDocLines {
  private let lines: [NumberedLine]
  private var index = 0
  private var blocks: [Block] = []
  private var title: String?

  init(_ lines: [NumberedLine]) { self.lines = lines }

  private var line: NumberedLine? { index < lines.count ? lines[index] : nil }

  mutating func document() -> Document {
    while let line { read(line) }
    return Document(blocks: blocks, title: title)
  }

  private mutating func read(_ line: NumberedLine) {
    let text = line.text
    if text.isEmpty || text == "+" || isSetting(text) {
      index += 1
    } else if let fence = ["////", "----", "....", "++++"].first(where: text.hasPrefix) {
      skip(to: fence)
    } else if ["====", "****", "____", "--"].contains(where: { text == $0 }) {
      index += 1
    } else if text.hasPrefix("=") || text.hasPrefix("#"), let heading = heading(line) {
      blocks.append(heading)
      index += 1
    } else if text.hasPrefix("|===") {
      readTable()
    } else if label(text) != nil {
      readDefinitions()
    } else if item(text) != nil {
      readList()
    } else {
      readParagraph()
    }
  }

  /// `:toc:`, `[glossary]`, `[[anchor]]`, `// comment`, `.Title`, `include::…[]`.
  private func isSetting(_ text: Substring) -> Bool {
    if text.hasPrefix("//"), !text.hasPrefix("////") { return true }
    if text.hasPrefix(":"), text.dropFirst().holds(":"), !text.hasPrefix(": ") { return true }
    if text.hasPrefix("["), text.hasSuffix("]") { return true }
    if text.hasPrefix("include::") || text.hasPrefix("image::") || text.hasPrefix("toc::") { return true }
    return text.hasPrefix(".") && text.dropFirst().first?.isLetter == true
  }

  private mutating func skip(to fence: String) {
    let start = index
    index += 1
    while let line, !line.text.hasPrefix(fence) { index += 1 }
    index += 1
    if fence == "----" || fence == "...." {
      let code = lines[start..<min(index, lines.count)].dropFirst().dropLast().map(\.raw).joined(separator: "\n")
      blocks.append(Block(.code(code), lines[start].place))
    }
  }

  private mutating func heading(_ line: NumberedLine) -> Block? {
    let signs = line.text.prefix { $0 == "=" || $0 == "#" }
    guard (1...6).contains(signs.count), line.text[signs.endIndex...].first == " " else { return nil }
    let words = line.text[signs.endIndex...].trimmingBlanks
    let text = RichText([LightMarkup.line(words, .asciiDoc, at: line.place)])
    return Block(.heading(level: signs.count, text), line.place)
  }

  // MARK: Labelled lists

  /// `Term:: definition`; the number of colons is the depth.
  private func label(_ text: Substring) -> (term: Substring, depth: Int, rest: Substring)? {
    guard let mark = text.firstRange(of: "::"), mark.lowerBound > text.startIndex else { return nil }
    let colons = text[mark.lowerBound...].prefix { $0 == ":" }
    let rest = text[colons.endIndex...]
    guard rest.isEmpty || rest.first == " ", text[..<mark.lowerBound].last != " " else { return nil }
    return (text[..<mark.lowerBound], colons.count, rest.trimmingBlanks)
  }

  private mutating func readDefinitions() {
    var found: [Definition] = []
    let place = line?.place ?? .line(1)
    let depth = line.flatMap { label($0.text)?.depth } ?? 2
    while let line {
      guard let label = label(line.text), label.depth == depth else {
        guard line.isBlank, let next = nextText(), self.label(lines[next].text) != nil else { break }
        index = next
        continue
      }
      index += 1
      let term = RichText([LightMarkup.line(label.term, .asciiDoc, at: line.place)])
      let body = body(label.rest, line)
      if let last = found.indices.last, found[last].body.isEmpty {
        found[last].terms.append(term)
        found[last].body = body
      } else {
        found.append(Definition([term], body, line.place))
      }
    }
    blocks.append(Block(.definitions(found), place))
  }

  /// The next line that is not blank.
  private func nextText() -> Int? { lines[index...].firstIndex { !$0.isBlank } }

  /// What follows a label: the rest of its line, the lines below it, and what a `+` attaches.
  private mutating func body(_ rest: Substring, _ start: NumberedLine) -> [Block] {
    var texts: [[TextLine]] = [rest.isEmpty ? [] : [LightMarkup.line(rest, .asciiDoc, at: start.place)]]
    var hadBlank = false
    while let line {
      if line.text == "+" {
        texts.append([])
      } else if line.isBlank {
        guard texts[0].isEmpty, !hadBlank else { break }
        hadBlank = true
      } else if label(line.text) != nil || line.text.hasPrefix("=") || isSetting(line.text) {
        break
      } else {
        let shown = item(line.text)?.text ?? line.text
        if item(line.text) != nil { texts.append([]) }
        texts[texts.count - 1].append(LightMarkup.line(shown, .asciiDoc, at: line.place))
      }
      index += 1
    }
    return texts.filter { !$0.isEmpty }.map { Block(.paragraph(RichText($0)), $0[0].place) }
  }

  // MARK: Lists, tables, paragraphs

  private func item(_ text: Substring) -> (depth: Int, text: Substring)? {
    let marks = text.prefix { $0 == "*" || $0 == "." || $0 == "-" }
    guard (1...5).contains(marks.count), text[marks.endIndex...].first == " " else { return nil }
    return (marks.count, text[marks.endIndex...].trimmingBlanks)
  }

  private mutating func readList() {
    let place = line?.place ?? .line(1)
    var items: [ListItem] = []
    while let line, !line.isBlank {
      if let found = item(line.text) {
        let text = RichText([LightMarkup.line(found.text, .asciiDoc, at: line.place)])
        let block = Block(.paragraph(text), line.place)
        if found.depth > 1, let last = items.indices.last {
          items[last].blocks.append(Block(.list([ListItem([block], line.place)]), line.place))
        } else {
          items.append(ListItem([block], line.place))
        }
      } else if let last = items.indices.last {
        let text = LightMarkup.line(line.text, .asciiDoc, at: line.place)
        _ = items[last].blocks.continueParagraph(with: text)
      }
      index += 1
    }
    blocks.append(Block(.list(items), place))
  }

  private mutating func readParagraph() {
    var found: [TextLine] = []
    while let line, !line.isBlank, found.isEmpty || (label(line.text) == nil && !line.text.hasPrefix("|===")) {
      let isBroken = line.text.hasSuffix(" +")
      let text = isBroken ? line.text.dropLast(2) : line.text
      found.append(LightMarkup.line(text, .asciiDoc, at: line.place, isBroken: isBroken))
      index += 1
    }
    if let place = found.first?.place { blocks.append(Block(.paragraph(RichText(found)), place)) }
  }

  private mutating func readTable() {
    let place = line?.place ?? .line(1)
    index += 1
    var cells: [(text: String, place: Place)] = []
    var width = 0
    while let line, !line.text.hasPrefix("|===") {
      let before = cells.count
      let pieces = line.text.split(separator: "|", omittingEmptySubsequences: false)
      if pieces.count == 1, !cells.isEmpty {
        cells[cells.count - 1].text += " " + line.text
      } else {
        for piece in pieces.dropFirst() { cells.append((String(piece.trimmingBlanks), line.place)) }
      }
      if width == 0 { width = cells.count - before }
      index += 1
    }
    index += 1
    guard width > 0 else { return }
    let rows = stride(from: 0, to: cells.count, by: width).map { start in
      let row = cells[start..<min(start + width, cells.count)]
      let texts = row.map { TableCell(RichText([LightMarkup.line($0.text[...], .asciiDoc, at: $0.place)])) }
      return TableRow(texts, cells[start].place)
    }
    blocks.append(Block(.table(Table(rows)), place))
  }
}
