// One line of text being typed: a value that keys change. What does not fit scrolls under the cursor.

package struct TextField: Equatable, Sendable {
  private var characters: [Character]
  /// How many characters are left of the cursor.
  private var cursor: Int

  /// Characters at most; what is typed beyond is not taken.
  private static let longest = 1000

  package init(_ text: String = "") {
    characters = Array(text.prefix(Self.longest))
    cursor = characters.count
  }

  package var text: String { String(characters) }

  /// Whether the key meant something in a field.
  package mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert([character])
    case .backspace: if cursor > 0 { characters.remove(at: moveLeft(1)) }
    case .delete: if cursor < characters.count { characters.remove(at: cursor) }
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .control("u"):
      characters.removeFirst(cursor)
      cursor = 0
    default: return false
    }
    return true
  }

  /// A paste is text here, on one line.
  package mutating func paste(_ text: String) {
    insert(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  /// A mark joins the letter behind which it comes.
  private mutating func insert(_ new: [Character]) {
    let room = max(0, Self.longest - characters.count)
    let before = Array(String(characters[..<cursor] + new.prefix(room)))
    characters.replaceSubrange(..<cursor, with: before)
    cursor = before.count
  }

  private mutating func moveLeft(_ count: Int) -> Int {
    cursor -= count
    return cursor
  }

  /// Draws the field in `columns` cells and puts the canvas's cursor on its own.
  package func draw(on canvas: inout Canvas, row: Int, column: Int, columns: Int) {
    guard columns > 1 else { return }
    let start = firstShown(columns: columns, canvas.symbols)
    let limit = column + columns
    let cursorColumn = canvas.put(String(characters[start..<cursor]), row: row, column: column, limit: limit)
    canvas.cursor = CellPosition(row: row, column: cursorColumn)
    let rest = cursor == characters.count ? canvas.symbols.cursor : String(characters[cursor...])
    canvas.put(rest, row: row, column: cursorColumn, limit: limit)
  }

  /// The first character that can be shown with the cursor still in sight.
  private func firstShown(columns: Int, _ symbols: Symbols) -> Int {
    var start = cursor
    var used = 1
    while start > 0 {
      used += TextWidth.columns(of: symbols.text(String(characters[start - 1])))
      if used > columns { break }
      start -= 1
    }
    return start
  }
}
