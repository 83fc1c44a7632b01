// The columns of a deck as a table: one row for each term, with titles that Ramp's import recognises. Former ids and the
// deck's settings are left out; the deck file and JSON have them.

import Glossary

enum DeckColumns {
  struct Column: Sendable {
    let title: String
    /// In characters, for a sheet.
    let width: Int
    let text: @Sendable (Term) -> String
  }

  static let all = [
    Column(title: "id", width: 16) { $0.id.text },
    Column(title: "acronym", width: 10) { $0.acronym ?? "" },
    Column(title: "names", width: 30) { list($0.names) },
    Column(title: "kind", width: 12) { $0.kind.word },
    Column(title: "definition", width: 60) { $0.definition },
    Column(title: "points", width: 50) { list($0.points) },
    Column(title: "example", width: 40) { $0.example ?? "" },
    Column(title: "aliases", width: 30) { list($0.aliases) },
    Column(title: "see-also", width: 16) { list($0.seeAlso.map(\.text)) },
    Column(title: "confused-with", width: 16) { list($0.confusedWith.map(\.text)) },
    Column(title: "tags", width: 16) { list($0.tags) },
  ]

  /// The separator between the items of a list in a cell.
  private static let listSeparator = " | "

  /// The items of a list, joined. A bar (|) inside an item becomes a broken bar (¦), because a bar separates items.
  private static func list(_ items: [String]) -> String {
    items.map { $0.replacingScalars(["|": "¦"]) }.joined(separator: listSeparator)
  }
}
