// A progress bar (▕███████░░░░░▏) and a sparkline, as text. Callers show the number beside the bar.

package enum ProgressBar {
  /// `columns` includes both ends. `expected`, if greater than `done`, is drawn as a grey part (▒) after the done part
  /// (█).
  package static func text(_ done: Int, expected: Int = 0, of total: Int, columns: Int) -> String {
    let inside = max(0, columns - 2)
    let full = filled(done, of: total, columns: inside)
    let ahead = max(0, filled(expected, of: total, columns: inside) - full)
    let rest = String(repeating: "░", count: inside - full - ahead)
    return "▕" + String(repeating: "█", count: full) + String(repeating: "▒", count: ahead) + rest + "▏"
  }

  /// A bar of several parts that follow one another, each with its own mark; the rest is dotted. A part that is not empty
  /// has a column if there is room.
  package static func text(parts: [(count: Int, mark: Character)], of total: Int, columns: Int) -> String {
    let inside = max(0, columns - 2)
    var text = ""
    var before = 0
    for part in parts {
      let end = filled(before + part.count, of: total, columns: inside)
      let wanted = max(part.count > 0 ? 1 : 0, end - text.count)
      text += String(repeating: part.mark, count: min(wanted, inside - text.count))
      before += part.count
    }
    return "▕" + text + String(repeating: "·", count: inside - text.count) + "▏"
  }

  /// The number of filled columns: 0 if nothing is done, `columns` if all is done; in between at least 1 and at most
  /// `columns` - 1 (with one column: 0).
  static func filled(_ done: Int, of total: Int, columns: Int) -> Int {
    guard total > 0, done > 0, columns > 0 else { return 0 }
    if done >= total { return columns }
    return min(max(columns - 1, 0), max(1, done * columns / total))
  }
}

/// A text graph: one column a value. `top` (nil: the largest value) is shown as █, `bottom` and smaller values as ▁.
package enum Sparkline {
  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  package static func text(_ values: [Int], from bottom: Int = 0, to top: Int? = nil) -> String {
    let height = (top ?? values.max() ?? 0) - bottom
    guard height > 0 else { return String(repeating: blocks[0], count: values.count) }
    return String(values.map { blocks[min(max(0, $0 - bottom), height) * (blocks.count - 1) / height] })
  }
}
