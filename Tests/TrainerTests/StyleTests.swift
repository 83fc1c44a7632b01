// The style of every cell of every screen: what is strong, faint, selected, good or bad. The texts are other tests'.
// Where a change of styles is meant, RAMP_WRITE_FIXTURES=1 writes the file anew, to be read before it is committed.

import Foundation
import Phrases
import Study
import Terminal
import Testing

@testable import Trainer

@Suite struct StyleTests: Frames {
  static let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/styles.txt")

  @Test func everyScreenHasItsStyles() throws {
    let seen = try Self.screens()
    if ProcessInfo.processInfo.environment["RAMP_WRITE_FIXTURES"] != nil {
      try Data(seen.map { $0.title + "\n" + $0.rows.joined(separator: "\n") + "\n" }.joined(separator: "\n").utf8)
        .write(to: Self.file)
      Issue.record("The file was written anew: read it, and run the test again.")
    }
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let wanted = text.split(separator: "\n\n").map { $0.split(separator: "\n").map(String.init) }
    #expect(wanted.map(\.first) == seen.map(\.title))
    for (screen, lines) in zip(seen, wanted) {
      let rows = lines.dropFirst()
      #expect(screen.rows.count == rows.count, "\(screen.title)")
      for (row, line) in zip(screen.rows, rows) { #expect(row == line, "\(screen.title)") }
    }
  }

  private static func screens() throws -> [(title: String, rows: [String])] {
    try ContractTests().screens().flatMap { name, scene in
      [Size(rows: 24, columns: 80), Size(rows: 12, columns: 40)].map { size in
        var scene = scene
        scene.resize(size.rows, size.columns)
        return ("\(name) \(size.columns)x\(size.rows)", rows(scene.app.draw(scene.size)))
      }
    }
  }

  /// « 4: 4-6 strong, 20-31 faint » for each row that is not all plain; the cursor at the end.
  private static func rows(_ canvas: Canvas) -> [String] {
    let rows = (0..<canvas.size.rows).compactMap { row in
      let runs = runs(canvas, row).map { "\($0.columns.lowerBound)-\($0.columns.upperBound - 1) \($0.style)" }
      return runs.isEmpty ? nil : "\(row): " + runs.joined(separator: ", ")
    }
    return rows + ["cursor \(canvas.cursor.row),\(canvas.cursor.column)"]
  }

  private static func runs(_ canvas: Canvas, _ row: Int) -> [(columns: Range<Int>, style: Style)] {
    var runs: [(columns: Range<Int>, style: Style)] = []
    for column in 0..<canvas.size.columns {
      let style = canvas[row, column].style
      if let last = runs.last, last.style == style, last.columns.upperBound == column {
        runs[runs.count - 1].columns = last.columns.lowerBound..<column + 1
      } else if style != .plain {
        runs.append((column..<column + 1, style))
      }
    }
    return runs
  }
}
