// The view on a terminal smaller than 32 columns by 8 rows: one sentence. The state of the screens is kept.

import Phrases
import Terminal

struct TooSmallView {
  func draw(on page: inout Page) {
    let smallest = Page.smallest
    let text = Phrase(
      fr:
        "Ramp a besoin de \(smallest.columns)\u{A0}x\u{A0}\(smallest.rows) caractères. Ici : \(page.columns)\u{A0}x\u{A0}\(page.rows).",
      en:
        "Ramp needs \(smallest.columns)\u{A0}x\u{A0}\(smallest.rows) characters. Here: \(page.columns)\u{A0}x\u{A0}\(page.rows)."
    )
    let key = Phrase(fr: "Agrandissez-le, ou q pour quitter.", en: "Enlarge it, or q to quit.")
    let words = text(page.language) + " " + key(page.language)
    for (row, line) in TextLayout.wrap(words, width: page.columns).enumerated() {
      page.canvas.put(line, row: row, column: 0)
    }
  }
}
