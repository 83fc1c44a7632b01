// The writer of a deck's terms as a workbook (.xlsx), with the columns of the CSV: to be corrected in a sheet, and given to
// `ramp deck update`.

import Glossary
import Workbooks

package enum DeckWorkbook {
  /// The same deck always gives the same bytes.
  package static func write(_ deck: Deck) throws(Workbook.Limit) -> [UInt8] {
    let columns = DeckColumns.all.map { Workbook.Column($0.title, width: $0.width) }
    let rows = deck.terms.map { term in
      DeckColumns.all.map { column -> Workbook.Value in
        let text = SafeText.clean(column.text(term))
        return text.isEmpty ? .none : .text(text)
      }
    }
    return try Workbook([Workbook.Sheet(deck.title, columns: columns, rows: rows)]).file()
  }
}
