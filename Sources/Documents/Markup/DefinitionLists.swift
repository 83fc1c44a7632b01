// Definition lists as Kramdown, Pandoc and Markdown Extra write them, which CommonMark takes for paragraphs: a term on its
// line, then `: what it means`.

enum DefinitionLists {
  static func found(in blocks: [Block]) -> [Block] {
    guard blocks.contains(where: { isMarked($0) }) else { return blocks }
    var result: [Block] = []
    for block in blocks {
      guard case .paragraph(let text) = block.content, isMarked(block) else {
        result.append(block)
        continue
      }
      var (terms, definitions) = split(text)
      // A blank line may stand between the term and its definition.
      if terms.isEmpty, let first = definitions.first, first.terms.isEmpty {
        if case .paragraph(let before)? = result.last?.content, !isMarked(result[result.count - 1]) {
          result.removeLast()
          terms = before.lines.map { RichText([$0]) }
        } else if result.continueDefinitions(with: definitions) {
          continue
        }
      }
      if !terms.isEmpty, !definitions.isEmpty { definitions[0].terms = terms }
      append(definitions.filter { !$0.terms.isEmpty }, at: block.place, to: &result)
    }
    return result
  }

  private static func append(_ definitions: [Definition], at place: Place, to result: inout [Block]) {
    guard !definitions.isEmpty else { return }
    if !result.continueDefinitions(with: definitions) { result.append(Block(.definitions(definitions), place)) }
  }

  private static func isMarked(_ block: Block) -> Bool {
    guard case .paragraph(let text) = block.content else { return false }
    return text.lines.contains { mark($0) != nil }
  }

  /// The line without its `: `; nil if it does not begin so.
  private static func mark(_ line: TextLine) -> TextLine? {
    guard var first = line.spans.first else { return nil }
    for sign in [": ", "~ ", ":   "] where first.text.hasPrefix(sign) {
      first.text = String(first.text.dropFirst(sign.count).drop { $0 == " " })
      return TextLine([first] + line.spans.dropFirst(), line.place)
    }
    return nil
  }

  /// The lines before the first mark if no definition follows them, and the definitions.
  private static func split(_ text: RichText) -> ([RichText], [Definition]) {
    var terms: [RichText] = []
    var definitions: [Definition] = []
    for (index, line) in text.lines.enumerated() {
      if let body = mark(line) {
        if terms.isEmpty, let last = definitions.indices.last {
          definitions[last].body.append(Block(.paragraph(RichText([body])), body.place))
        } else {
          let place = terms.first?.place ?? line.place
          definitions.append(Definition(terms, [Block(.paragraph(RichText([body])), body.place)], place))
          terms = []
        }
      } else if definitions.isEmpty || isTerm(text, at: index) {
        terms.append(RichText([line]))
      } else {
        continueLast(of: &definitions, with: line)
      }
    }
    for term in terms {
      if let line = term.lines.first { continueLast(of: &definitions, with: line) }
    }
    return ([], definitions)
  }

  /// Whether a definition follows this line, or another such line.
  private static func isTerm(_ text: RichText, at index: Int) -> Bool {
    text.lines.dropFirst(index + 1).first.map { mark($0) != nil } ?? false
  }

  private static func continueLast(of definitions: inout [Definition], with line: TextLine) {
    guard let last = definitions.indices.last else { return }
    _ = definitions[last].body.continueParagraph(with: line)
  }
}
