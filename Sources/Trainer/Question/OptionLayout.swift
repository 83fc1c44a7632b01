// Several texts folded into the rows there are: all whole with air between, all whole without, or each in its share.

import Terminal

struct OptionLayout {
  let options: [[String]]
  /// Rows between two options.
  let gap: Int

  /// Where not everything fits, the `selected` one is served first.
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

  /// A row each; then, row by row, more for those that want more.
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
