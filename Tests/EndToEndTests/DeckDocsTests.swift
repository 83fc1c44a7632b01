// The table of shapes in docs/DECKS.md: each example is what a person would try first, so it must be read as it says.

import Foundation
import Harness
import Testing

@Suite struct DeckDocsTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/DECKS.md")
    .standardized

  /// « | `bold` | `**Devis** : …`<br>`…` | »: the name of the shape, and the lines.
  private static func examples() throws -> [(shape: String, text: String)] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { row in
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard row.hasPrefix("| "), cells.count == 2, cells[1].contains("<br>") else { return nil }
      let lines = cells[1].components(separatedBy: "<br>").map { line in
        line.trimmingCharacters(in: .whitespaces).trimmingCharacters(in: ["`"]).trimmingCharacters(in: .whitespaces)
      }
      return (cells[0].trimmingCharacters(in: ["`"]), lines.joined(separator: "\n") + "\n")
    }
  }

  @Test func eachShapeIsReadFromItsFourLines() throws {
    let home = Home()
    let examples = try Self.examples()
    #expect(examples.count == 8)
    for (shape, text) in examples {
      let isMarkdown = ["headings-2", "bold", "definitions"].contains(shape)
      let name = shape == "table" ? "mots.csv" : isMarkdown ? "mots.md" : "mots.txt"
      try home.write(text, to: name)
      let words = ["deck", "import", home.path + "/" + name, "--anyway", "-o", "-"]
      let isList = shape.hasPrefix("sigles")
      let read = try Ramp.run(home, isList ? words : words + ["--shape", shape])
      #expect(read.status == 0, "\(shape): \(read.errors)")
      #expect(read.output.contains(isList ? "\"Rendez-vous\"" : "Un prix écrit."), "\(shape): \(read.output)")
      #expect(read.output.contains(isList ? "acronym: \"CA\"" : "names: [\"Remise\"]"), "\(shape): \(read.output)")
      // Without being told, it is read in this shape, or in one that comes to the same.
      let free = try Ramp.run(home, words)
      #expect(free.output == read.output, "\(shape): \(free.output)")
    }
  }
}
