// The maker of a rich text from the pieces that a parser finds: pieces of one style are joined, runs of blanks become one.

struct TextBuilder {
  private var lines: [TextLine] = []
  private var spans: [Span] = []
  private var isBroken = false
  private var lineStart: Place?
  /// Whether a blank was met that has not been written: blanks at a line's ends are not.
  private var owesBlank = false
  /// Whether blanks are kept as they are: in code.
  var keepsBlanks = false

  var isEmpty: Bool { lines.isEmpty && spans.isEmpty }

  mutating func add(_ text: some StringProtocol, _ style: Span.Style, at place: Place) {
    var piece = ""
    for scalar in text.unicodeScalars {
      if isBlank(scalar), !keepsBlanks {
        if !piece.isEmpty || !spans.isEmpty { owesBlank = true }
      } else {
        if owesBlank {
          piece += " "
          owesBlank = false
        }
        piece.unicodeScalars.append(scalar)
      }
    }
    guard !piece.isEmpty else { return }
    lineStart = lineStart ?? place
    if spans.last?.style == style { spans[spans.count - 1].text += piece } else { spans.append(Span(piece, style)) }
  }

  /// A tab that the author set between two texts.
  mutating func addTab() {
    guard let last = spans.indices.last else { return }
    spans[last].text += "\t"
    owesBlank = false
  }

  /// Ends the line. `hard`: the author broke it.
  mutating func breakLine(hard: Bool) {
    endLine()
    isBroken = isBroken || hard
  }

  mutating func finish() -> RichText {
    endLine()
    defer { self = TextBuilder() }
    return RichText(lines)
  }

  private mutating func endLine() {
    owesBlank = false
    guard !spans.isEmpty, let place = lineStart else { return }
    lines.append(TextLine(spans, place, isBroken: isBroken && !lines.isEmpty))
    spans = []
    lineStart = nil
    isBroken = false
  }

  /// No-break spaces stay, because typography needs them.
  private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isWhitespace && scalar != "\u{A0}" && scalar != "\u{202F}"
  }
}
