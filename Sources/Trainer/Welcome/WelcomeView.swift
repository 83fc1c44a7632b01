// The views of the first start, one for each question: the deck, the date, the minutes a day.

import Glossary
import Learning
import Phrases
import Study
import Terminal

// The view of the first start, question 1 of 3: the deck.

struct WelcomeDeckView {
  let welcome: Welcome

  func draw(on page: inout Page) {
    let language = page.language
    page.title(WelcomeWords.title(language), position: WelcomeWords.position(.deck)(language))
    var row = page.isLow ? page.top : page.top + 2
    page.put(Self.welcome(language), row: row, style: .strong)
    row = page.paragraph(Self.promise(language), row: row + 1) + (page.isLow ? 0 : 2)
    page.put(Self.question(language), row: row)
    row += page.isLow ? 1 : 2
    if let path = welcome.path {
      drawField(path, row: row, on: &page)
    } else {
      row = drawList(row, on: &page)
    }
    drawPosition(after: row, on: &page)
  }

  private func drawList(_ row: Int, on page: inout Page) -> Int {
    let names = welcome.choices.map { (Self.title($0.deck), Self.detail($0.deck)) }
    let all = names + [(Self.ownFile(page.language), Label(Self.endings, Phrase("")))]
    let width = all.map { TextWidth.columns(of: $0.0) }.max() ?? 0
    let room = max(1, page.bottom - row - (page.isLow ? 0 : 3))
    let first = min(max(0, welcome.selected - room / 2), max(0, all.count - room))
    for (offset, line) in all.dropFirst(first).prefix(room).enumerated() {
      let isSelected = first + offset == welcome.selected
      if isSelected {
        page.put("›", row: row + offset, style: .strong)
        page.canvas.cursor = CellPosition(row: row + offset, column: page.margin)
      }
      let title = TextLayout.shortened(line.0, width: page.textWidth - 3)
      page.put(title, row: row + offset, indent: 3, style: isSelected ? .strong : .plain)
      let left = page.columns - page.margin - width - 7
      page.put(page.fitting(line.1, columns: left), row: row + offset, indent: width + 6, style: .faint)
    }
    return row + min(room, all.count)
  }

  private func drawField(_ path: TextField, row: Int, on page: inout Page) {
    page.put("›", row: row, style: .strong)
    path.draw(on: &page.canvas, row: row, column: page.margin + 3, columns: page.textWidth - 3)
    let below = row + (page.isLow ? 1 : 2)
    if welcome.isReading {
      page.paragraph(WelcomeWords.readingFile(page.language), row: below)
    } else if let problem = welcome.problem {
      page.paragraph(problem(page.language), row: below, style: .warning)
    } else if welcome.names.isEmpty {
      page.paragraph(Self.glossary(page.language), row: below, style: .faint)
    } else {
      drawNames(below, on: &page)
    }
  }

  /// As many names as there is room for.
  private func drawNames(_ row: Int, on page: inout Page) {
    let lines = TextLayout.row(of: welcome.names, width: page.textWidth)
    let room = max(1, page.noticeRow - row)
    for (offset, line) in lines.prefix(room).enumerated() {
      let isCut = offset == room - 1 && lines.count > room
      page.put(
        isCut ? TextLayout.shortened(line + " …", width: page.textWidth) : line, row: row + offset, style: .faint)
    }
  }

  private func drawPosition(after row: Int, on page: inout Page) {
    let text = Phrase(
      fr: "Aucun compte, aucun réseau. Vos réponses restent dans \(welcome.folder).",
      en: "No account, no network. Your answers stay in \(welcome.folder).")(page.language)
    let lines = TextLayout.wrap(text, width: page.textWidth).count
    guard row + lines + 1 <= page.bottom, welcome.path == nil else { return }
    page.paragraph(text, row: page.bottom - lines - (page.isLow ? 0 : 1), style: .faint)
  }

  private static func title(_ deck: Deck) -> String { Words.typeset(deck.title, in: deck) }

  /// « 39 termes   rôles, indicateurs, méthodes »
  private static func detail(_ deck: Deck) -> Label {
    let terms = Phrase.count(deck.terms.count, fr: ("terme", "termes"), en: ("term", "terms"))
    var kinds: [Kind] = []
    for term in deck.terms where !kinds.contains(term.kind) { kinds.append(term.kind) }
    let words = kinds.prefix(3).map { KindWords.plural(of: $0).map { $0.lowercased() } }.joined(separator: ", ")
    return Label([terms, words].joined(separator: "   "), terms, Phrase(""))
  }

  private static let welcome = Phrase(fr: "Bienvenue dans Ramp.", en: "Welcome to Ramp.")
  private static let promise = Phrase(
    fr: "Quelques minutes par jour pour parler comme votre équipe commerciale.",
    en: "A few minutes a day to talk like your sales team.")
  private static let question = Phrase(fr: "Quel glossaire ?", en: "Which deck?")
  private static let ownFile = Phrase(fr: "Un fichier à moi…", en: "My own file…")
  private static let endings = Phrase(fr: "Excel, Word, CSV, texte, page web…", en: "Excel, Word, CSV, text, web page…")
  private static let glossary = Phrase(
    fr:
      "Le chemin d'un glossaire : tableau Excel ou CSV, document Word ou PDF, page web, Markdown, texte, export de Notion, d'Anki, de Quizlet, ou glossaire de Ramp.",
    en:
      "The path to a glossary: an Excel or CSV table, a Word document or PDF, a web page, Markdown, text, a Notion, Anki or Quizlet export, or a Ramp deck."
  )
}

// The view of the first start, question 2 of 3: the ramp date.

struct WelcomeDateView {
  let welcome: Welcome
  let studyDay: StudyDay

  func draw(on page: inout Page) {
    let language = page.language
    page.title(WelcomeWords.title(language), position: WelcomeWords.position(.date)(language))
    var row = page.isLow ? page.top : page.top + 2
    row = page.paragraph(Self.question(language), row: row, style: .strong) + (page.isLow ? 0 : 2)
    let column = page.put(Self.end(language), row: row)
    page.canvas.put("›", row: row, column: column + 2, style: .strong)
    welcome.date.draw(
      on: &page.canvas, row: row, column: column + 4, columns: page.columns - column - 6)
    row += page.isLow ? 1 : 2
    let isWrong =
      switch welcome.reading {
      case .day, .none: false
      case .past, .far, .unclear: true
      }
    let reading = WelcomeWords.reading(welcome.reading, studyDay)(language)
    row = page.paragraph(reading, row: row, style: isWrong ? .warning : .plain) + (page.isLow ? 0 : 2)
    row = page.paragraph(Self.examples(language), row: row, style: .faint)
    let later = TextLayout.wrap(Self.later(language), width: page.textWidth).count + (page.isLow ? 0 : 1)
    if row + later < page.bottom {
      page.paragraph(Self.later(language), row: page.bottom - later, style: .faint)
    }
  }

  private static let question = Phrase(
    fr: "Quand devez-vous être à l'aise au téléphone ?", en: "When do you need to be confident on the phone?")
  private static let end = Phrase(fr: "Échéance", en: "Ramp date")
  private static let examples = Phrase(
    fr: "Exemples :  3 semaines  ·  11/12  ·  vendredi prochain  ·  aucune",
    en: "Examples:  3 weeks  ·  11 Dec  ·  next Friday  ·  none")
  private static let later = Phrase(
    fr: "Vous pourrez changer d'avis dans Réglages.", en: "You can change this later in Settings.")
}

// The view of the first start, question 3 of 3: the minutes a day, and a preview of what they lead to.

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
    for (index, minutes) in Welcome.minutesADay.enumerated() {
      let isChosen = index == welcome.minutes
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
      (Self.known, Self.known(forecast, from: preview.today), .plain),
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

  /// « Avec 8 minutes par jour, 39 termes (78 cartes) et 14 jours ouvrés : »
  private static func given(_ preview: Preview) -> Phrase {
    let minutes = Words.minutes(preview.minutes)
    let count = Phrase.count(preview.terms, fr: ("terme", "termes"), en: ("term", "terms"))
    let cards = Words.cards(preview.cards)
    let terms = Phrase(fr: "\(count) (\(cards))", en: "\(count) (\(cards))")
    let days = Phrase.count(
      preview.studyDays, fr: ("jour ouvré", "jours ouvrés"), en: ("working day", "working days"))
    guard preview.studyDays > 0 else {
      return Phrase(
        fr: "Avec \(minutes) par jour, \(terms), sans échéance :",
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
      let date = Words.longDate(day, from: preview.today)
      return Label(fr: "le \(date)", en: "by \(date)")
    }
    if preview.studyDays == 0 {
      return Label(fr: "dans plus d'un mois", en: "after the coming month")
    }
    let left = Words.cards(forecast.unmet)
    return Label(
      Phrase(fr: "pas à temps : il manquerait \(left)", en: "not in time: \(left) would be left"),
      Phrase(fr: "non : il reste \(left)", en: "no: \(left) left"))
  }

  private static func known(_ forecast: Forecast, from today: Day) -> Label {
    let date = Words.date(forecast.date, from: today)
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
  private static let met = Label(fr: "tout vu", en: "all seen")
  private static let minutes = Label(fr: "durée", en: "time")
  private static let known = Label(fr: "prévision", en: "forecast")
}
