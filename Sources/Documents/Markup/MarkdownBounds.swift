// Limits on Markdown, applied to each line before cmark parses the text. For some texts cmark needs time or memory that
// grows with the square of their length, so that a small file would stop the program. Real glossaries stay far below the
// limits, which were found by measuring. A line over a limit is left out, and told as such.

struct MarkdownBounds {
  /// The deepest nesting of quotes and list marks at a line's start.
  private static let deepest = 32
  private static let mostBars = 400
  /// The lines that may stand above the line of dashes that makes a table: each such line reads them all again.
  private static let mostLinesAbove = 20
  private static let mostPictures = 500
  /// What the addresses of all links may take, each use with a copy of its own.
  private static let mostAddresses = 64 << 20

  /// The bytes that a link's definition may have.
  private let longestDefinition: Int
  private var lines = 0
  private var columns = 0
  private var cells = 0
  private var pictures = 0
  /// The bytes since the last line of the paragraph that began with a bracket.
  private var definition: Int?
  private var isDefined = false

  init(_ lines: [Substring]) {
    let uses = lines.reduce(0) { $0 + $1.utf8.count { $0 == UInt8(ascii: "]") } }
    longestDefinition = max(64, Self.mostAddresses / max(1, uses))
  }

  /// The line as cmark may have it; nil if it is left out.
  mutating func bounded(_ line: Substring) -> Substring? {
    let bare = line.utf8.drop { " \t>".utf8.contains($0) }
    guard !bare.isEmpty else {
      (lines, columns, pictures, definition, isDefined) = (0, 0, 0, nil, false)
      return Self.flattened(line)
    }
    if Self.beginsBlock(line) { (lines, columns, pictures, definition, isDefined) = (0, 0, 0, nil, false) }
    lines += 1
    let bars = bare.count { $0 == UInt8(ascii: "|") }
    guard bars <= Self.mostBars, isShortDefinition(bare), isSmallTable(bare, bars) else { return nil }
    if lines > Self.mostLinesAbove, Self.isDashes(bare) { return line.filter { $0 != "-" && $0 != ":" }[...] }
    return Self.flattened(withoutPictures(line))
  }

  /// Whether the line is a heading or an item at the margin, which no paragraph goes on with.
  private static func beginsBlock(_ line: Substring) -> Bool {
    let marks = line.utf8.prefix { "#-*+".utf8.contains($0) }
    guard let sign = marks.first, marks.count == 1 || (sign == UInt8(ascii: "#") && marks.count <= 6) else {
      return false
    }
    return line.utf8[marks.endIndex...].first == UInt8(ascii: " ")
  }

  /// Whether the line can be the one under a table's head.
  private static func isDashes(_ line: Substring.UTF8View.SubSequence) -> Bool {
    line.contains(UInt8(ascii: "-")) && line.contains { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") }
      && line.allSatisfy { "|-: \t*+".utf8.contains($0) }
  }

  /// A row that is shorter than the table's head gets as many cells.
  private mutating func isSmallTable(_ line: Substring.UTF8View.SubSequence, _ bars: Int) -> Bool {
    if Self.isDashes(line), lines <= Self.mostLinesAbove { columns = max(columns, bars + 1) }
    cells += columns
    return cells <= OfficeFile.mostCells
  }

  /// A definition of a link, in whatever list or quote it stands, begins with a bracket on its line.
  private mutating func isShortDefinition(_ line: Substring.UTF8View.SubSequence) -> Bool {
    let isBracket = line.first { !"-*+.) \t>0123456789".utf8.contains($0) } == UInt8(ascii: "[")
    if isBracket { definition = 0 }
    guard let before = definition else { return true }
    isDefined = isDefined || Substring(line).holds("]:")
    definition = before + line.count
    return !isDefined || before + line.count <= longestDefinition
  }

  private mutating func withoutPictures(_ line: Substring) -> Substring {
    guard line.holds("![") else { return line }
    pictures += line.utf8.count { $0 == UInt8(ascii: "!") }
    return pictures <= Self.mostPictures ? line : line.filter { $0 != "!" }[...]
  }

  /// A line of many quotation or list marks, with the first of them.
  private static func flattened(_ line: Substring) -> Substring {
    let marks = line.prefix { " >-*+\t".contains($0) }
    let count = marks.utf8.count { ">-*+".utf8.contains($0) }
    guard count > deepest, marks.holds(" ") || marks.holds(">") else { return line }
    return "> " + line[marks.endIndex...]
  }
}
