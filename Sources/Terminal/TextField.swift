// A text field of one line: a value that keys change, with the keys of a shell's line. A long text scrolls so that the
// cursor stays visible.

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
    case .wordLeft, .alt("b"): cursor = wordStart(Self.isLetterOrDigit)
    case .wordRight, .alt("f"): cursor = wordEnd(Self.isLetterOrDigit)
    case .control("u"): deleteLeft(from: 0)
    case .control("w"): deleteLeft(from: wordStart { !$0.isWhitespace })
    case .control("k"): characters.removeSubrange(cursor...)
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

  private mutating func deleteLeft(from start: Int) {
    characters.removeSubrange(start..<cursor)
    cursor = start
  }

  /// The start of the word before the cursor. What lies between them and belongs to no word is passed over.
  private func wordStart(_ isInWord: (Character) -> Bool) -> Int {
    var start = cursor
    while start > 0, !isInWord(characters[start - 1]) { start -= 1 }
    while start > 0, isInWord(characters[start - 1]) { start -= 1 }
    return start
  }

  /// The end of the word after the cursor.
  private func wordEnd(_ isInWord: (Character) -> Bool) -> Int {
    var end = cursor
    while end < characters.count, !isInWord(characters[end]) { end += 1 }
    while end < characters.count, isInWord(characters[end]) { end += 1 }
    return end
  }

  /// A shell moves over letters and digits, but Ctrl-W deletes back to the last blank.
  private static func isLetterOrDigit(_ character: Character) -> Bool { character.isLetter || character.isNumber }

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
