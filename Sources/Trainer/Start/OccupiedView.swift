// The view of a start while another session of Ramp has the lock.

import Learning
import Phrases
import Terminal

struct OccupiedView {
  let holder: StartBlocker.Holder?
  let day: Day

  func draw(on page: inout Page) {
    let language = page.language
    page.title("Ramp")
    var row = page.isLow ? page.top : page.top + 3
    row = page.paragraph(Self.open(language), row: row, style: .strong) + (page.isLow ? 0 : 1)
    if let holder {
      row = page.paragraph(words(holder)(language), row: row, style: .faint) + (page.isLow ? 0 : 1)
    }
    row = page.paragraph(Self.reason(language), row: row) + (page.isLow ? 0 : 1)
    page.choices([(Keys.enter, Self.retry), (Phrase("l"), Self.look), (Phrase("q"), Self.quit)], row: row)
  }

  private func words(_ holder: StartBlocker.Holder) -> Phrase {
    let when = Words.date(holder.day)
    let since =
      holder.day == day
      ? Phrase(fr: "depuis \(holder.time)", en: "since \(holder.time)")
      : Phrase(fr: "depuis \(when), \(holder.time)", en: "since \(when), \(holder.time)")
    let place = holder.terminal.map { Phrase(fr: ", sur \($0)", en: ", on \($0)") } ?? Phrase("")
    return Phrase(
      fr: "Processus \(holder.process), \(since)\(place).",
      en: "Process \(holder.process), \(since)\(place).")
  }

  private static let open = Phrase(
    fr: "Ramp est déjà ouvert dans un autre terminal.", en: "Ramp is already open in another terminal.")
  private static let reason = Phrase(
    fr: "Pour ne mélanger aucune réponse, une seule séance écrit à la fois.",
    en: "So that no answers get mixed, only one session writes at a time.")
  private static let retry = Phrase(fr: "réessayer", en: "try again")
  private static let look = Phrase(fr: "lire seulement, sans noter", en: "look only, record nothing")
  private static let quit = Phrase(fr: "quitter", en: "quit")
}

extension Page {
  /// Draws keys and what they do, one per row, until the page is full.
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
