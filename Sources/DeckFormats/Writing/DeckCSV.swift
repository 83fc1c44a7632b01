// The writer of a deck's terms as CSV: one row for each term, in the standard dialect (UTF-8, comma, CRLF, RFC 4180),
// with column names that Ramp's importer recognises. Former ids and the deck's settings are left out; the deck file and
// JSON have them.

import Glossary

package enum DeckCSV {
  /// The separator between the items of a list in a cell.
  private static let listSeparator = " | "

  /// The same deck always gives the same bytes. The text ends with a line break.
  package static func write(_ deck: Deck) -> String {
    ([columns.map(\.name)] + deck.terms.map(cells))
      .map { DelimitedText.row($0, separator: ",") + "\r\n" }.joined()
  }

  private struct Column: Sendable {
    let name: String
    let text: @Sendable (Term) -> String
  }

  private static let columns = [
    Column(name: "id") { $0.id.text },
    Column(name: "acronym") { $0.acronym ?? "" },
    Column(name: "names") { list($0.names) },
    Column(name: "kind") { $0.kind.word },
    Column(name: "definition") { $0.definition },
    Column(name: "points") { list($0.points) },
    Column(name: "example") { $0.example ?? "" },
    Column(name: "aliases") { list($0.aliases) },
    Column(name: "see-also") { list($0.seeAlso.map(\.text)) },
    Column(name: "confused-with") { list($0.confusedWith.map(\.text)) },
    Column(name: "tags") { list($0.tags) },
  ]

  private static func cells(of term: Term) -> [String] { columns.map { SafeText.cell($0.text(term)) } }

  /// The items of a list, joined. A bar (|) inside an item becomes a broken bar (¦), because a bar separates items.
  private static func list(_ items: [String]) -> String {
    items.map { $0.replacingScalars(["|": "¦"]) }.joined(separator: listSeparator)
  }
}
