// The terms in one bar of three parts: known, on the way, met. On the first day the last two move already. Under it, what
// the parts mean, and what the week has brought.

import Phrases
import Study
import Terminal

struct KnownBlock {
  let counts: TermCounts
  /// The column, from the margin, at which the figures begin.
  let column: Int
  /// Further words after the figures: what today has brought.
  var today = ""

  /// Returns the row under the block.
  func draw(_ row: Int, on page: inout Page) -> Int {
    page.put(Self.known(page.language), row: row)
    drawBar(row, on: &page)
    // A wide page has other figures beside the text.
    let room = min(page.columns - page.margin - 1, page.textWidth) - column
    let legend = page.fitting(legend, columns: room)
    guard !page.isLow, row + 1 < page.bottom, !legend.isEmpty else { return row + 1 }
    page.put(legend, row: row + 1, indent: column, style: .faint)
    return row + 2
  }

  private func drawBar(_ row: Int, on page: inout Page) {
    let count = Phrase(fr: "\(counts.known) sur \(counts.terms)", en: "\(counts.known) of \(counts.terms)")
    let end = page.put(count(page.language) + today, row: row, indent: column)
    let percent = Words.percent(counts.known, of: counts.terms)(page.language)
    let room = min(
      38, page.columns - page.margin - column - 12 - TextWidth.columns(of: percent), page.columns - end - 10)
    guard room >= 5 else { return }
    let parts: [(Int, Character)] = [(counts.known, "█"), (counts.onTheWay, "▒"), (counts.met, "░")]
    let bar = ProgressBar.text(parts: parts, of: counts.terms, columns: room)
    let barEnd = page.canvas.put(bar, row: row, column: end + 2, style: .faint)
    page.canvas.put(percent, row: row, column: barEnd + 2)
  }

  /// « ▒ 8 en cours   ░ 5 vus   cette semaine : +6 acquis ». What is zero is left out.
  private var legend: Label {
    let onTheWay = counts.onTheWay == 0 ? [] : [Self.onTheWay(counts)]
    let short = counts.onTheWay == 0 ? [] : [Self.onTheWay(counts, namesFaded: false)]
    let met =
      counts.met == 0
      ? [] : [Phrase(fr: "░ \(counts.met) \(French.plural(counts.met, "vu", "vus"))", en: "░ \(counts.met) seen")]
    let week = Self.week(counts.changeThisWeek)
    let longest = [week?.longest].compactMap(\.self)
    let shortest = [week?.forms.last].compactMap(\.self)
    let forms = [
      onTheWay + met + longest, onTheWay + met + shortest, onTheWay + met, short + met + shortest, short + met,
    ]
    return Label(forms.map { $0.joined(separator: "   ") })
  }

  /// « ▒ 12 en cours, dont 6 à consolider »: a morning with fewer known terms says where they are.
  private static func onTheWay(_ counts: TermCounts, namesFaded: Bool = true) -> Phrase {
    let count = Phrase(fr: "▒ \(counts.onTheWay) en cours", en: "▒ \(counts.onTheWay) on the way")
    guard namesFaded, counts.faded > 0 else { return count }
    return Phrase(fr: "\(count), dont \(counts.faded) à consolider", en: "\(count), \(counts.faded) fading")
  }

  /// « cette semaine : +6 acquis »; `nil` if the week has changed nothing.
  private static func week(_ change: Int) -> Label? {
    guard change != 0 else { return nil }
    let change = (change > 0 ? "+" : "−") + "\(abs(change))"
    return Label(
      Phrase(fr: "cette semaine : \(change) acquis", en: "this week: \(change) known"),
      Phrase(fr: "semaine : \(change)", en: "week: \(change)"))
  }

  private static let known = Phrase(fr: "Acquis", en: "Known")
}
