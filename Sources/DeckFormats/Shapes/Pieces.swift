// A document laid flat: what a reader's eye meets from top to bottom. Shapes are sought over pieces, not over the tree.

import Documents

struct Piece {
  enum Kind {
    case heading(level: Int)
    case paragraph
    /// An item of a list; `depth` counts from 0.
    case item(depth: Int)
    case definition(Definition)
    case table(Table)
    case code
    /// A comment or front matter, which a reader of the document does not see.
    case aside
  }

  let kind: Kind
  let text: RichText
  let place: Place
  /// Stored, because the optimiser of Swift 6.3 crashes on computing it inside of a closure.
  let headingLevel: Int?
  let itemDepth: Int?
  let plain: String
  let words: Int
  /// Whether it is nothing but links: a table of contents, a letter index, a list of further pages.
  let isLinks: Bool
  /// Whether it stands in an item of a list, below the item's first paragraph.
  let isInItem: Bool

  init(_ kind: Kind, _ text: RichText, _ place: Place, isInItem: Bool = false) {
    self.kind = kind
    headingLevel = if case .heading(let level) = kind { level } else { nil }
    itemDepth = if case .item(let depth) = kind { depth } else { nil }
    self.text = text
    self.place = place
    self.isInItem = isInItem
    plain = NormalizedText.of(text.plain)
    words = WordCount.of(plain)
    isLinks =
      !text.isEmpty
      && text.lines.allSatisfy { line in
        line.spans.allSatisfy {
          $0.style.contains(.link) || !$0.text.unicodeScalars.contains { $0.isAlphabetic }
        }
      } && text.lines.contains { $0.spans.contains { $0.style.contains(.link) } }
  }

  var isParagraph: Bool { if case .paragraph = kind { true } else { false } }

  var isText: Bool { isParagraph || itemDepth != nil }
}

/// Words of a text; of a language that is written without blanks, two signs are a word.
enum WordCount {
  static func of(_ text: some StringProtocol) -> Int {
    var (words, isInWord, dense) = (0, false, 0)
    for scalar in text.unicodeScalars {
      if (0x3040...0x30FF).contains(scalar.value) || (0x3400...0x9FFF).contains(scalar.value)
        || (0xAC00...0xD7AF).contains(scalar.value)
      {
        dense += 1
        isInWord = false
      } else if scalar.isAlphabetic || scalar.isNumeric {
        if !isInWord { words += 1 }
        isInWord = true
      } else if scalar != "'" && scalar != "’" && scalar != "-" {
        isInWord = false
      }
    }
    return words + (dense + 1) / 2
  }
}

enum Pieces {
  private static let deepest = 40

  static func of(_ blocks: [Block]) -> [Piece] {
    var pieces: [Piece] = []
    add(blocks, to: &pieces, list: nil, level: 0)
    return pieces
  }

  /// The tree is never deeper than its builder lets it be.
  private static func add(_ blocks: [Block], to pieces: inout [Piece], list depth: Int?, level: Int) {
    guard level < deepest else { return }
    for block in blocks {
      let isInItem = depth != nil
      switch block.content {
      case .heading(let level, let text):
        if !text.isEmpty { pieces.append(Piece(.heading(level: level), text, block.place)) }
      case .paragraph(let text):
        if !text.isEmpty { pieces.append(Piece(.paragraph, text, block.place, isInItem: isInItem)) }
      case .list(let items):
        for item in items { add(item, to: &pieces, depth: (depth ?? -1) + 1, level: level) }
      case .definitions(let definitions):
        for definition in definitions {
          pieces.append(Piece(.definition(definition), text(of: definition), definition.place))
        }
      case .table(let table): pieces.append(Piece(.table(table), text(of: table), block.place))
      case .quote(let blocks): add(blocks, to: &pieces, list: depth, level: level + 1)
      case .code(let code): pieces.append(Piece(.code, RichText(code, block.place), block.place, isInItem: isInItem))
      case .aside(let words): pieces.append(Piece(.aside, RichText(words, block.place), block.place))
      }
    }
  }

  private static func add(_ item: ListItem, to pieces: inout [Piece], depth: Int, level: Int) {
    var rest = item.blocks[...]
    if case .paragraph(let text)? = rest.first?.content {
      pieces.append(Piece(.item(depth: depth), text, item.place))
      rest = rest.dropFirst()
    }
    add(Array(rest), to: &pieces, list: depth, level: level + 1)
  }

  private static func text(of definition: Definition) -> RichText {
    let body = of(definition.body).flatMap(\.text.lines)
    return RichText(definition.terms.flatMap(\.lines) + body)
  }

  private static func text(of table: Table) -> RichText {
    RichText(table.rows.flatMap { $0.cells.flatMap(\.text.lines) })
  }
}
