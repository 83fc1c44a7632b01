// The bottom line of a screen: its keys and their labels. Pinned keys stay at the right and are never dropped. Labels
// are shortened before other keys are dropped, and no word is cut.

import Phrases

struct KeyBar {
  private let hints: [KeyHint]
  private let language: Language

  init(_ hints: [KeyHint], _ language: Language) {
    self.hints = hints
    self.language = language
  }

  /// A key and its label in the language of the screen.
  private struct Item {
    let key: String
    let words: String

    var columns: Int { TextWidth.columns(of: key) + (words.isEmpty ? 0 : 1 + TextWidth.columns(of: words)) }
  }

  private static let levels = 3
  private static let gap = 3
  private static let narrowGap = 2

  func draw(on canvas: inout Canvas, row: Int) {
    let arrangement = arrange(columns: canvas.size.columns - 2)
    draw(arrangement.left, from: 1, gap: arrangement.gap, row, on: &canvas)
    let width = Self.columns(of: arrangement.pinned, gap: arrangement.gap)
    draw(arrangement.pinned, from: canvas.size.columns - 1 - width, gap: arrangement.gap, row, on: &canvas)
  }

  private func draw(_ items: [Item], from start: Int, gap: Int, _ row: Int, on canvas: inout Canvas) {
    var column = start
    for item in items {
      column = canvas.put(item.key, row: row, column: column, style: .strong)
      if !item.words.isEmpty { column = canvas.put(" " + item.words, row: row, column: column) }
      column += gap
    }
  }

  /// Chooses the longest labels that fit in `columns`. If even the shortest do not fit, it narrows the gap, then drops
  /// keys from the end of the left group.
  private func arrange(columns: Int) -> (left: [Item], pinned: [Item], gap: Int) {
    // Tries the least shortening first. Of pairs with an equal total, the pair with the longest pinned labels comes
    // first.
    for level in 0...2 * (Self.levels - 1) {
      for pinnedLevel in max(0, level - Self.levels + 1)...min(level, Self.levels - 1) {
        let left = items(level - pinnedLevel, pinned: false)
        let pinned = items(pinnedLevel, pinned: true)
        if fits(left, pinned, Self.gap, columns) { return (left, pinned, Self.gap) }
      }
    }
    let pinned = items(Self.levels, pinned: true)
    var left = items(Self.levels, pinned: false)
    while !left.isEmpty, !fits(left, pinned, Self.narrowGap, columns) { left.removeLast() }
    return (left, pinned, Self.narrowGap)
  }

  private func items(_ level: Int, pinned: Bool) -> [Item] {
    hints.filter { $0.isPinned == pinned }
      .map { Item(key: $0.key(language), words: $0.label.form(level, language)) }
  }

  private func fits(_ left: [Item], _ pinned: [Item], _ gap: Int, _ columns: Int) -> Bool {
    let between = left.isEmpty || pinned.isEmpty ? 0 : gap
    return Self.columns(of: left, gap: gap) + between + Self.columns(of: pinned, gap: gap) <= columns
  }

  private static func columns(of items: [Item], gap: Int) -> Int {
    items.map(\.columns).reduce(0, +) + gap * max(0, items.count - 1)
  }
}
