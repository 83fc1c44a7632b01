// The view of the Progress screen, in five blocks: days of practice, coming load, share of right answers, known terms
// now and on the ramp date, known terms by kind.

import Learning
import Phrases
import Study
import Terminal

struct ProgressView {
  let studyDay: StudyDay
  let figures: ProgressScreen.Figures
  /// How many times the learner turned the page.
  let turn: Int

  func draw(on page: inout Page) {
    page.title(Self.title(page.language), position: Words.date(studyDay.day)(page.language))
    let grid = ProgressGrid(page)
    let all = [
      RegularityBlock(figures.regularity, streak: figures.statistics.streak, today: studyDay.day).lines(grid),
      coming(grid),
      memory(grid),
      ramp(grid), families(grid),
    ]
    let blocks = all.map { $0.map { StyledLine($0, .plain) } }
    let start = page.top
    let end = page.bottom
    let separated = grid.isNarrow || blocks.map(\.count).reduce(4, +) > end - start
    page.paged(separated ? blocks : spaced(blocks), row: start, end: end, turn: turn)
  }

  private func spaced(_ blocks: [[StyledLine]]) -> [[StyledLine]] { blocks.map { $0 + [("", .plain)] } }

  // MARK: The coming load

  private func coming(_ grid: ProgressGrid) -> [String] {
    let loads = figures.coming
    guard figures.forecast != nil else { return grid.rows(Self.coming, [Self.tooLarge]) }
    guard let peak = loads.max(by: { $0.cards < $1.cards }), peak.cards > 0 else {
      return grid.rows(Self.coming, [Self.nothingComing])
    }
    let bars = Array(Sparkline.text(loads.map(\.cards)))
    var names = ""
    var heights = ""
    for (index, load) in loads.enumerated() {
      let isNewWeek = index > 0 && load.day.weekday < loads[index - 1].day.weekday
      let gap = index == 0 ? "" : isNewWeek ? "   " : " "
      names += gap + grid.initial(load.day)
      heights += gap + String(bars[index])
    }
    let total = loads.map(\.cards).reduce(0, +)
    let day = Words.date(peak.day, from: studyDay.day)
    let most = Phrase(
      fr: "le plus : \(peak.cards), \(day)", en: "peak: \(peak.cards), \(day)")
    let all = Phrase(
      fr: "\(Words.cards(total)) en \(days(loads))",
      en: "\(Words.cards(total)) in \(days(loads))")
    return grid.beside(Self.coming, [names, heights], [most, all])
  }

  private func days(_ loads: [Forecast.Load]) -> Phrase {
    Phrase.count(loads.count, fr: ("jour", "jours"), en: ("day", "days"))
  }

  // MARK: Right answers

  private func memory(_ grid: ProgressGrid) -> [String] {
    let tallies = studyDay.progress.tallies
    let recalled = tallies.sum(studyDay.day + -29...studyDay.day).recalled
    guard let share = recalled.share else { return grid.rows(Self.memory, [Self.nothingMeasured]) }
    let percent = Words.percent(share)
    let answers = Phrase.count(recalled.answers, fr: ("réponse", "réponses"), en: ("answer", "answers"))
    let right = Label(
      Phrase(
        fr: "\(percent) de justes sur 30 jours (\(answers), hors nouvelles)",
        en: "\(percent) right over 30 days (\(answers) on seen cards)"),
      Phrase(fr: "\(percent) de justes sur 30 jours", en: "\(percent) right over 30 days"))
    let weeks = figures.regularity.weeks.suffix(6).map(\.recalled.share)
    let shares = weeks.map { $0.map { "\(Int(($0 * 100).rounded()))" } ?? "·" }
    let figures = shares.map { String(repeating: " ", count: max(0, 3 - $0.count)) + $0 }.joined(separator: " ")
    let measured = weeks.compactMap { $0.map { Int(($0 * 100).rounded()) } }
    let curve = grid.isNarrow || measured.count < 2 ? "" : "    " + Sparkline.text(measured, from: 50, to: 100)
    return grid.rows(Self.memory, [right])
      + grid.rows(Self.byWeek, [Label(Phrase(words: figures + curve))], isSub: true)
  }

  // MARK: Known terms and the ramp date

  private func ramp(_ grid: ProgressGrid) -> [String] {
    let known = figures.statistics.known
    let terms = figures.statistics.terms
    let now = Phrase(fr: "\(known) sur \(terms)", en: "\(known) of \(terms)")
    let expected = figures.forecast?.ifGoesOn.known ?? 0
    let bar = ProgressBar.text(known, expected: expected, of: terms, columns: min(38, grid.room))
    let lines = [figures.forecast.map { line(now, $0) } ?? Label(now), Label(Phrase(words: bar)), pace, Self.meaning]
    return grid.rows(Self.known, grid.isNarrow ? lines.dropLast() : lines)
  }

  private func line(_ now: Phrase, _ forecast: Forecast) -> Label {
    let date = Words.date(forecast.date, from: studyDay.day)
    let then = Phrase(
      fr: "prévision : \(forecast.ifGoesOn.known) le \(date)",
      en: "forecast: \(forecast.ifGoesOn.known) on \(date)")
    let short = Phrase(fr: "\(now), \(then)", en: "\(now), \(then)")
    guard let left = studyDay.rampStatus.map(RampWords.left) else { return Label(short) }
    return Label(
      Phrase(
        fr: "\(now) · \(then) · \(left)", en: "\(now) · \(then) · \(left)"),
      short)
  }

  private var pace: Label {
    studyDay.rampStatus.map { RampWords.pace($0, figures.forecast) }
      ?? studyDay.pastRamp.map(Self.past(on: studyDay.day)) ?? Label(Self.noDate)
  }

  /// The sentence about a past ramp date, here with the words that are a label elsewhere.
  private static func past(on today: Day) -> (Day) -> Label {
    { date in
      let words = RampWords.past(date, on: today).forms.map { phrase in
        Phrase(fr: "échéance : \(phrase)", en: "ramp date: \(phrase)")
      }
      return Label(words[0], words[words.count - 1])
    }
  }

  // MARK: Known terms by kind

  private func families(_ grid: ProgressGrid) -> [String] {
    let parts = figures.statistics.families.map { family -> String in
      let kind = KindWords.plural(of: family.kind)(grid.language).lowercased()
      return "\(kind)\u{A0}\(family.known)/\(family.terms)"
    }
    return grid.folded(Self.families, parts.joined(separator: ", "))
  }

  static let title = Phrase(fr: "Progrès", en: "Progress")
  private static let coming = Phrase(fr: "À venir", en: "Coming up")
  private static let memory = Phrase(fr: "Mémoire", en: "Memory")
  private static let byWeek = Phrase(fr: "semaines", en: "weeks")
  private static let known = Phrase(fr: "Acquis", en: "Known")
  private static let families = Phrase(fr: "Familles", en: "Kinds")
  private static let nothingComing = Label(fr: "rien de prévu", en: "nothing planned")
  private static let tooLarge = Label(
    Phrase(
      fr: "glossaire trop grand pour une prévision ici : ramp plan",
      en: "deck too large to forecast here: see ramp plan"),
    Phrase(fr: "voir ramp plan", en: "see ramp plan"))
  private static let nothingMeasured = Label(
    Phrase(
      fr: "rien à mesurer avant qu'une première carte revienne",
      en: "nothing to measure until you answer a card seen before"),
    Phrase(fr: "rien à mesurer encore", en: "nothing to measure yet"))
  private static let meaning = Label(
    fr: "acquis à 90 % de rappel attendu, perdu sous 80 %", en: "known from 90% expected recall, lost below 80%")
  private static let noDate = Phrase(
    fr: "aucune échéance (touche , pour la choisir)", en: "no ramp date (press , to set one)")
}
