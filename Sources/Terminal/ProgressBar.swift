// ▕███████░░░░░▏: always beside a number, so that nothing hangs on the picture.

package enum ProgressBar {
  /// `columns` counts both ends.
  package static func text(_ done: Int, of total: Int, columns: Int) -> String {
    let inside = max(0, columns - 2)
    let full = filled(done, of: total, columns: inside)
    return "▕" + String(repeating: "█", count: full) + String(repeating: "░", count: inside - full) + "▏"
  }

  /// Nothing done shows nothing, all done fills all, anything between shows something and leaves something.
  static func filled(_ done: Int, of total: Int, columns: Int) -> Int {
    guard total > 0, done > 0, columns > 0 else { return 0 }
    if done >= total { return columns }
    return min(max(columns - 1, 0), max(1, done * columns / total))
  }
}

/// ▁▂▃▄▅▆▇█: one column a value, the largest at full height.
package enum Sparkline {
  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  package static func text(_ values: [Int]) -> String {
    guard let largest = values.max(), largest > 0 else { return String(repeating: blocks[0], count: values.count) }
    return String(values.map { blocks[max(0, $0) * (blocks.count - 1) / largest] })
  }
}
