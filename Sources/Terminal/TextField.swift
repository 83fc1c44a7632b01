// A text field of one line: a value that keys change. A long text scrolls so that the cursor stays visible.

package struct TextField: Equatable, Sendable {
  private var characters: [Character]
  /// The number of characters to the left of the cursor.
  private var cursor: Int

  /// Maximum number of characters; characters beyond it are ignored.
  private static let longest = 1000

  package init(_ text: String = "") {
    characters = Array(text.prefix(Self.longest))
    cursor = characters.count
  }

  package var text: String { String(characters) }

  /// Changes the field; false if the key has no meaning in a field.
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

  /// Inserts pasted text; its line ends and tabs become spaces.
  package mutating func paste(_ text: String) {
    insert(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  /// Inserts characters at the cursor. A combining mark at their start joins the character before the cursor.
  private mutating func insert(_ new: [Character]) {
    let room = max(0, Self.longest - characters.count)
    let before = Array(String(characters[..<cursor] + new.prefix(room)))
    characters.replaceSubrange(..<cursor, with: before)
    cursor = before.count
  }

  /// Moves the cursor to the left and returns its new position.
  private mutating func moveLeft(_ count: Int) -> Int {
    cursor -= count
    return cursor
  }

  /// Draws the field in `columns` cells and sets the canvas's cursor to the field's cursor.
  package func draw(on canvas: inout Canvas, row: Int, column: Int, columns: Int) {
    guard columns > 1 else { return }
    let start = firstShown(columns: columns, canvas.symbols)
    let limit = column + columns
    let cursorColumn = canvas.put(String(characters[start..<cursor]), row: row, column: column, limit: limit)
    canvas.cursor = CellPosition(row: row, column: cursorColumn)
    let rest = cursor == characters.count ? canvas.symbols.cursor : String(characters[cursor...])
    canvas.put(rest, row: row, column: cursorColumn, limit: limit)
  }

  /// The index of the first character to show, so that the cursor is visible.
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
