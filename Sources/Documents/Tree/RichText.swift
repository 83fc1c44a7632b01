// A text with its emphasis and its line breaks.

package struct RichText: Equatable, Sendable {
  package var lines: [TextLine] = []

  package init(_ lines: [TextLine] = []) { self.lines = lines }

  package init(_ text: String, _ place: Place) {
    lines = text.isEmpty ? [] : [TextLine([Span(text)], place)]
  }

  /// The lines in one, as a reader of the document sees them: a break that the author made is a line feed.
  package var plain: String {
    var text = ""
    for (index, line) in lines.enumerated() {
      if index > 0 { text += line.isBroken ? "\n" : " " }
      text += line.plain
    }
    return text
  }

  package var isEmpty: Bool { lines.allSatisfy(\.isEmpty) }

  package var place: Place? { lines.first?.place }

  /// How many bytes its spans have.
  var size: Int { lines.reduce(0) { $1.spans.reduce($0) { $0 + $1.text.utf8.count } } }

  /// Whether the whole text has the style, blanks aside.
  package func isAll(_ style: Span.Style) -> Bool {
    !isEmpty && lines.allSatisfy { line in line.spans.allSatisfy { $0.isBlank || $0.style.contains(style) } }
  }
}

package struct TextLine: Equatable, Sendable {
  package var spans: [Span]
  package var place: Place
  /// Whether the author broke the line before this one; otherwise only the file did.
  package var isBroken: Bool

  package init(_ spans: [Span], _ place: Place, isBroken: Bool = false) {
    self.spans = spans
    self.place = place
    self.isBroken = isBroken
  }

  package var plain: String { spans.count == 1 ? spans[0].text : spans.map(\.text).joined() }

  package var isEmpty: Bool { spans.allSatisfy(\.isBlank) }
}

package struct Span: Equatable, Sendable {
  package var text: String
  package var style: Style

  package init(_ text: String, _ style: Style = []) {
    self.text = text
    self.style = style
  }

  package var isBlank: Bool { text.unicodeScalars.allSatisfy(\.isWhitespace) }

  package struct Style: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = Style(rawValue: 1)
    package static let italic = Style(rawValue: 2)
    package static let code = Style(rawValue: 4)
    package static let link = Style(rawValue: 8)
  }
}
