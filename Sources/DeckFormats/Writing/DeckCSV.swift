// The writer of a deck's terms as CSV, in the standard dialect: UTF-8, comma, CRLF, RFC 4180.

import Glossary

package enum DeckCSV {
  /// The same deck always gives the same bytes. The text ends with a line break.
  package static func write(_ deck: Deck) -> String {
    ([DeckColumns.all.map(\.title)] + deck.terms.map(cells))
      .map { DelimitedText.row($0, separator: ",") + "\r\n" }.joined()
  }

  private static func cells(of term: Term) -> [String] { DeckColumns.all.map { SafeText.cell($0.text(term)) } }
}
