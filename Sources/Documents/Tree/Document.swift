// A document as a tree of blocks, whatever file it came from: headings, paragraphs, lists, tables, definition lists. Every
// node knows its place, as it is said to people.

package struct Document: Equatable, Sendable {
  package var title: String?
  /// As the file states it: "fr", "pt-BR".
  package var language: String?
  package var blocks: [Block] = []
  /// Parts that were left out because the document hides them.
  package var hidden: [Hidden] = []

  package init(blocks: [Block] = [], title: String? = nil) {
    self.blocks = blocks
    self.title = title
  }

  package enum Hidden: Equatable, Sendable {
    case sheet(String)
    case rows(Int, sheet: String)
    case columns(Int, sheet: String)
  }
}

/// Where something stands in its file.
package enum Place: Hashable, Sendable {
  /// From 1.
  case line(Int)
  /// `column` and `row` from 1: `sheet Termes, B7`.
  case cell(sheet: String, column: Int, row: Int)
  /// From 1, empty paragraphs counted.
  case paragraph(Int)

  /// The line, the row or the paragraph.
  package var number: Int {
    switch self {
    case .line(let number), .paragraph(let number), .cell(_, _, let number): number
    }
  }

  /// The letters of a column: 1 is A, 28 is AB.
  package static func letters(ofColumn column: Int) -> String {
    var (rest, letters) = (column, "")
    while rest > 0 {
      letters = String(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

package struct Block: Equatable, Sendable {
  package fileprivate(set) var content: Content
  package let place: Place

  package init(_ content: Content, _ place: Place) {
    self.content = content
    self.place = place
  }

  package enum Content: Equatable, Sendable {
    /// The level from 1; 0 is the document's own title.
    case heading(level: Int, RichText)
    case paragraph(RichText)
    case list([ListItem])
    case table(Table)
    case definitions([Definition])
    case quote([Block])
    case code(String)
    /// A comment, front matter, a footnote: nothing that a reader of the document sees where it stands.
    case aside(String)
  }
}

extension Array where Element == Block {
  /// Adds a line to the last block if it is a paragraph. The text leaves the block meanwhile: two owners of one array would
  /// copy it for each line.
  mutating func continueParagraph(with line: TextLine) -> Bool {
    guard let last = indices.last, case .paragraph(var text) = self[last].content else { return false }
    self[last].content = .code("")
    text.lines.append(line)
    self[last].content = .paragraph(text)
    return true
  }

  /// Adds definitions to the last block if it holds some; the first ones' bodies go to its last one if they have no terms.
  mutating func continueDefinitions(with more: [Definition]) -> Bool {
    guard let last = indices.last, case .definitions(var known) = self[last].content else { return false }
    self[last].content = .code("")
    for definition in more {
      if definition.terms.isEmpty, let index = known.indices.last {
        known[index].body += definition.body
      } else {
        known.append(definition)
      }
    }
    self[last].content = .definitions(known)
    return true
  }
}

package struct ListItem: Equatable, Sendable {
  package var blocks: [Block]
  package var place: Place

  package init(_ blocks: [Block], _ place: Place) {
    self.blocks = blocks
    self.place = place
  }
}

/// Terms with what is said of them, as the file marks them.
package struct Definition: Equatable, Sendable {
  package var terms: [RichText]
  package var body: [Block]
  package var place: Place

  package init(_ terms: [RichText], _ body: [Block], _ place: Place) {
    self.terms = terms
    self.body = body
    self.place = place
  }
}

package struct Table: Equatable, Sendable {
  /// The name of the sheet or the caption.
  package var name: String?
  package var rows: [TableRow]

  package init(_ rows: [TableRow], name: String? = nil) {
    self.rows = rows
    self.name = name
  }
}

package struct TableRow: Equatable, Sendable {
  package var cells: [TableCell]
  /// Whether the file marks the row as the one of headings.
  package var isHeader: Bool
  package var place: Place

  package init(_ cells: [TableCell], _ place: Place, isHeader: Bool = false) {
    self.cells = cells
    self.place = place
    self.isHeader = isHeader
  }
}

package struct TableCell: Equatable, Sendable {
  package var text: RichText
  /// Whether the cell is part of a merged one that begins above it or before it.
  package var isMerged: Bool
  /// How many rows and columns it takes.
  package var rows: Int
  package var columns: Int

  package init(_ text: RichText = RichText(), isMerged: Bool = false, rows: Int = 1, columns: Int = 1) {
    self.text = text
    self.isMerged = isMerged
    self.rows = rows
    self.columns = columns
  }
}
