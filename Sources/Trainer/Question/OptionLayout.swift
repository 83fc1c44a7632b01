// A layout that fits several texts into a number of rows: all whole with a blank row between them; else all whole
// without it; else each cut to its share of the rows.

import Terminal

struct OptionLayout {
  let options: [[String]]
  /// Rows between two options.
  let gap: Int

  /// When not everything fits, `selected` (from 0) gets its rows before the others.
  init(_ texts: [String], width: Int, rows: Int, selected: Int? = nil) {
    let whole = texts.map { TextLayout.wrap($0, width: width) }
    let needed = whole.map(\.count).reduce(0, +)
    gap = needed + texts.count - 1 <= rows ? 1 : 0
    guard needed > rows, !texts.isEmpty else {
      options = whole
      return
    }
    let shares = Self.shares(whole.map(\.count), rows, first: selected)
    options = zip(whole, shares).map { Self.cut($0, to: $1, width: width) }
  }

  /// The rows of each text: one row for each; then all that `first` needs; then one more row for each in turn.
  private static func shares(_ wanted: [Int], _ rows: Int, first: Int?) -> [Int] {
    var shares = wanted.map { min(1, $0) }
    var left = max(0, rows - shares.reduce(0, +))
    func serve(_ index: Int, _ most: Int) {
      let more = min(most, left, wanted[index] - shares[index])
      shares[index] += more
      left -= more
    }
    if let first, wanted.indices.contains(first) { serve(first, .max) }
    while left > 0, zip(shares, wanted).contains(where: { $0 < $1 }) {
      for index in wanted.indices { serve(index, 1) }
    }
    return shares
  }

  private static func cut(_ lines: [String], to count: Int, width: Int) -> [String] {
    guard lines.count > count, count > 0 else { return lines }
    let rest = lines.dropFirst(count - 1).joined(separator: " ")
    return lines.prefix(count - 1) + [TextLayout.shortened(rest, width: width)]
  }
}
