// The view of the first start, question 3 of 3: the minutes a day, and a preview of what they lead to.

import Learning
import Phrases
import Study
import Terminal

struct WelcomeMinutesView {
  let welcome: Welcome

  func draw(on page: inout Page) {
    let language = page.language
    page.title(WelcomeWords.title(language), position: WelcomeWords.position(.minutes)(language))
    var row = page.isLow ? page.top : page.top + 2
    row = page.paragraph(Self.question(language), row: row, style: .strong) + (page.isLow ? 0 : 2)
    drawOptions(row, on: &page)
    row += page.isLow ? 1 : 4
    if let preview = welcome.preview { draw(preview, row: row, on: &page) }
  }

  /// Draws the numbers of minutes. The chosen one is in brackets, so that it is visible without colour.
  private func drawOptions(_ row: Int, on page: inout Page) {
    var column = page.margin + (page.isNarrow ? 0 : 6)
    for (place, minutes) in Welcome.minutesADay.enumerated() {
      let isChosen = place == welcome.minutes
      let words = page.isNarrow ? "\(minutes)\u{A0}min" : "\(minutes) min"
      let text = isChosen ? "[ \(words) ]" : "  \(words)  "
      if isChosen { page.canvas.cursor = CellPosition(row: row, column: column + 2) }
      column = page.canvas.put(text, row: row, column: column, style: isChosen ? .strong : .plain)
      column += page.isNarrow ? 0 : 3
    }
  }

  private func draw(_ preview: Preview, row: Int, on page: inout Page) {
    let language = page.language
    var row = page.paragraph(Self.given(preview)(language), row: row) + (page.isLow ? 0 : 1)
    guard let forecast = preview.forecast else { return }
    let isTooLittle = preview.mostMinutes > preview.minutes || preview.unmet > 0
    let curve = page.isNarrow ? [] : forecast.days.map(\.cards)
    let lines: [(Label, Label, Style)] = [
      (Self.new, Label(Self.upTo(preview.mostNew)), .plain),
      (Self.cards, Label(Self.most(preview, curve: curve, columns: page.textWidth - 24)), .plain),
      (Self.met, Self.met(forecast, preview), preview.unmet > 0 ? .warning : .plain),
      (Self.minutes, Self.longest(preview), isTooLittle ? .warning : .plain),
      (Self.known, Self.known(forecast), .plain),
    ]
    let indent = page.isNarrow ? 0 : 2
    for (label, text, style) in lines where row < page.bottom - (page.isLow ? 0 : 1) {
      let column = indent + (page.isNarrow ? 13 : 22)
      page.put(page.fitting(label, columns: column - indent - 1), row: row, indent: indent)
      let width = page.textWidth - column
      let shown = TextLayout.shortened(page.fitting(text, columns: width), width: width)
      page.put(shown, row: row, indent: column, style: style)
      row += 1
    }
  }

  // MARK: Words

  /// « Avec 8 minutes par jour, 39 termes (78 cartes) et 14 jours de travail : »
  private static func given(_ preview: Preview) -> Phrase {
    let minutes = Words.minutes(preview.minutes)
    let count = Phrase.count(preview.terms, fr: ("terme", "termes"), en: ("term", "terms"))
    let cards = Words.cards(preview.cards)
    let terms = Phrase(fr: "\(count) (\(cards))", en: "\(count) (\(cards))")
    let days = Phrase.count(
      preview.studyDays, fr: ("jour de travail", "jours de travail"), en: ("study day", "study days"))
    guard preview.studyDays > 0 else {
      return Phrase(
        fr: "Avec \(minutes) par jour, \(terms), sans date :",
        en: "With \(minutes) a day, \(terms), no date:")
    }
    return Phrase(
      fr: "Avec \(minutes) par jour, \(terms) et \(days) :",
      en: "With \(minutes) a day, \(terms) and \(days):")
  }

  private static func upTo(_ cards: Int) -> Phrase {
    Phrase(fr: "au plus \(cards) par jour", en: "at most \(cards) a day")
  }

  /// The most cards on one day, with a curve of all days if it fits.
  private static func most(_ preview: Preview, curve: [Int], columns: Int) -> Phrase {
    let cards = upTo(preview.mostCards)
    let room = columns - 3 - max(TextWidth.columns(of: cards(.french)), TextWidth.columns(of: cards(.english)))
    guard !curve.isEmpty, curve.count <= room else { return cards }
    return [cards, Phrase(Sparkline.text(curve))].joined(separator: "   ")
  }

  private static func longest(_ preview: Preview) -> Label {
    let minutes = Words.minutes(preview.mostMinutes)
    let most = Phrase(fr: "\(minutes) au plus", en: "\(minutes) at most")
    guard preview.mostMinutes > preview.minutes else { return Label(most) }
    return Label(
      Phrase(fr: "\(minutes) le jour le plus long", en: "\(minutes) on the longest day"), most)
  }

  private static func met(_ forecast: Forecast, _ preview: Preview) -> Label {
    if let day = forecast.allMet {
      let date = Words.longDate(day)
      return Label(fr: "le \(date)", en: "on \(date)")
    }
    if preview.studyDays == 0 {
      return Label(fr: "après le mois qui vient", en: "after the coming month")
    }
    let left = Words.cards(forecast.unmet)
    return Label(
      Phrase(fr: "pas à temps : il manquerait \(left)", en: "not in time: \(left) would be left"),
      Phrase(fr: "non : reste \(left)", en: "no: \(left) left"))
  }

  private static func known(_ forecast: Forecast) -> Label {
    let date = Words.date(forecast.date)
    let (known, terms) = (forecast.ifGoesOn.known, forecast.ifGoesOn.terms)
    return Label(
      Phrase(
        fr: "\(known) sur \(terms) acquis le \(date)", en: "\(known) of \(terms) known on \(date)"),
      Phrase(fr: "\(known) sur \(terms) le \(date)", en: "\(known) of \(terms) on \(date)"))
  }

  private static let question = Phrase(fr: "Combien de minutes par jour ?", en: "How many minutes a day?")
  private static let new = Label(
    Phrase(fr: "nouvelles cartes", en: "new cards"), Phrase(fr: "nouvelles", en: "new"))
  private static let cards = Label(
    Phrase(fr: "cartes en tout", en: "cards in all"), Phrase(fr: "en tout", en: "in all"))
  private static let met = Label(fr: "tout vu", en: "all met")
  private static let minutes = Label(fr: "durée", en: "time")
  private static let known = Label(fr: "prévision", en: "forecast")
}
