// The ways out of a screen that asks something: a key and what it does, one a row.

import Phrases
import Terminal

extension Page {
  /// Keys and what they do, one a row, while there are rows.
  mutating func choices(_ choices: [(key: Phrase, what: Phrase)], row: Int) {
    let indent = isNarrow ? 0 : 2
    var row = row
    for (key, what) in choices where row < bottom {
      put(key(language), row: row, indent: indent, style: .strong)
      let text = what(language)
      put(TextLayout.shortened(text, width: textWidth - indent - 10), row: row, indent: indent + 10)
      row += 1
    }
  }
}
