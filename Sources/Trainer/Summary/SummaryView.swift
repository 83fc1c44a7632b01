// The view of the summary at the end of a day or a quiz.

import Glossary
import Learning
import Phrases
import Study
import Terminal

struct SummaryView {
  let studyDay: StudyDay
  /// The quiz that has ended; `nil` at the end of the day.
  let quiz: Quiz?
  /// The forecast for the ramp date, today's answers included; `nil` without one.
  let outlook: Forecast?
  let counts: TermCounts
  /// The terms that are not known yet, the hardest first.
  let missing: [Term]
  /// What Enter goes on with; `nil` when nothing is offered.
  let offered: Quiz?

  /// The answers of the quiz, or of the day.
  private var today: Today { quiz.map { $0.today(studyDay) } ?? studyDay.today }

  func draw(on page: inout Page) {
    let language = page.language
    page.title(Phrase(fr: "Bilan", en: "Summary")(language), position: Words.date(studyDay.day)(language))
    var row = page.paragraph(headline(language), row: page.top + 1, style: .strong) + (page.isLow ? 0 : 2)
    row = drawFigures(row, on: &page) + (page.isLow ? 0 : 1)
    if !page.isLow { row = drawToReview(row, on: &page) }
    row = drawOutlook(row, on: &page)
    if let offered { drawOffer(offered, row, on: &page) }
  }

  /// The time of each answer in milliseconds. A time over two minutes counts as two minutes.
  private var durations: [Int] {
    today.answers.map { Pace.counted(milliseconds: $0.review.duration) }
  }

  private func headline(_ language: Language) -> String {
    let answers = today.answers
    if answers.isEmpty { return Phrase(fr: "Rien à revoir aujourd'hui.", en: "Nothing to review today.")(language) }
    let recorded = Phrase.count(
      answers.count, fr: ("réponse enregistrée", "réponses enregistrées"), en: ("answer saved", "answers saved"))
    let time = Self.duration(durations.reduce(0, +))
    let what =
      switch quiz?.subject {
      case nil: Phrase(fr: "Séance terminée", en: "Session done")
      case .focus: Phrase(fr: "Quiz terminé", en: "Quiz done")
      case .strengthening: Phrase(fr: "Renforcement terminé", en: "Extra round done")
      }
    return Phrase(
      fr: "\(what). \(recorded), \(words: time).", en: "\(what). \(recorded), \(words: time).")(
        language)
  }

  /// « 6 min 41 s »: the units are the same in both languages.
  private static func duration(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    return seconds < 60 ? "\(seconds)\u{A0}s" : "\(seconds / 60)\u{A0}min\u{A0}\(seconds % 60)\u{A0}s"
  }

  private func drawFigures(_ row: Int, on page: inout Page) -> Int {
    let first = today.firstAnswers(withPractice: quiz != nil)
    guard !first.isEmpty else { return row }
    let right = first.count { $0.review.grade.passed }
    let language = page.language
    let share = Words.percent(right, of: first.count)(language)
    let count = Phrase(fr: "\(right) sur \(first.count)", en: "\(right) of \(first.count)")(language)
    put(Self.firstTime, "\(count)   \(share)", row, on: &page)
    let median = durations.sorted()[durations.count / 2]
    let room = page.columns - page.margin - labelWidth(page) - 26
    let line = page.isNarrow || room < durations.count ? "" : Sparkline.text(durations) + "   "
    let words = Phrase(
      fr: "\(words: Self.duration(median)) par réponse", en: "\(words: Self.duration(median)) per answer")
    put(Self.pace, line + words(language), row + 1, on: &page)
    return row + 2
  }

  /// Draws the terms forgotten most often, at most three, each with its number of failures.
  private func drawToReview(_ row: Int, on page: inout Page) -> Int {
    let failures = Dictionary(grouping: today.answers.filter { !$0.review.grade.passed }, by: \.card.address)
    guard !failures.isEmpty else { return row }
    let worst = failures.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(3)
    page.put(Self.toReview(page.language), row: row, style: .faint)
    for (offset, failure) in worst.enumerated() {
      guard let term = studyDay.deck[failure.key] else { continue }
      let times = failure.value.count
      let count = Phrase(
        fr: "\(times) \(French.plural(times, "oubli", "oublis"))",
        en: times == 1 ? "forgotten once" : "forgotten \(times) times")
      let title = Words.typeset(term.title, in: studyDay.deck)
      page.put(TextLayout.shortened(title, width: labelWidth(page) - 4), row: row + 1 + offset, indent: 2)
      page.put(count(page.language), row: row + 1 + offset, indent: labelWidth(page), style: .faint)
    }
    return row + 2 + worst.count
  }

  private func drawOutlook(_ row: Int, on page: inout Page) -> Int {
    let next = studyDay.options.calendar.next(after: studyDay.day)
    let plan = studyDay.plan(on: next)
    let tomorrow = plan.cards.count
    let cards = Words.cards(tomorrow)
    let estimate = plan.minutes
    let minutes = Words.minutes(estimate)
    let load =
      tomorrow == 0
      ? Label(fr: "rien", en: "nothing")
      : Label(
        Phrase(fr: "\(cards), environ \(minutes)", en: "\(cards), about \(minutes)"),
        Phrase(fr: "\(cards), \(estimate) min", en: "\(cards), \(estimate) min"))
    let room = page.columns - page.margin - labelWidth(page) - 1
    put(label(of: next), page.fitting(load, columns: room), row, on: &page)
    let change = counts.changeToday
    let since = change == 0 ? "" : "   \(change > 0 ? "+" : "−")\(abs(change))"
    let block = KnownBlock(counts: counts, column: labelWidth(page), today: since)
    return drawRamp(block.draw(row + 1, on: &page), on: &page)
  }

  /// Draws the ramp date and the forecast; only at the end of the day.
  private func drawRamp(_ row: Int, on page: inout Page) -> Int {
    guard quiz == nil, let status = studyDay.rampStatus else { return row }
    let room = page.columns - page.margin - labelWidth(page) - 1
    let lines = [RampWords.date(status, from: studyDay.day), RampWords.pace(status, outlook)]
    for (offset, line) in lines.enumerated() where row + offset < page.bottom {
      put(
        offset == 0 ? Label(RampWords.ramp) : Label(Phrase("")), page.fitting(line, columns: room), row + offset,
        on: &page)
    }
    return row + lines.count
  }

  /// Draws the terms that are missing, and what Enter does about them.
  private func drawOffer(_ offered: Quiz, _ row: Int, on page: inout Page) {
    let language = page.language
    let gap = page.isLow ? 0 : 1
    guard row + gap < page.bottom else { return }
    let room = page.columns - page.margin - labelWidth(page) - 1
    let list = StrengtheningWords.list(missing, in: studyDay.deck, columns: room, language)
    put(Label(StrengtheningWords.notKnown, StrengtheningWords.missing), list, row + gap, on: &page)
    guard row + gap + 1 + gap < page.bottom else { return }
    let indent = page.isNarrow ? 0 : labelWidth(page)
    let column = page.put(Keys.enter(language), row: row + gap + 1 + gap, indent: indent, style: .strong)
    let offer = page.fitting(StrengtheningWords.offer(offered, studyDay), columns: page.columns - column - 3)
    page.canvas.put(offer, row: row + gap + 1 + gap, column: column + 2)
  }

  private func labelWidth(_ page: Page) -> Int { page.isNarrow ? 13 : 26 }

  private func put(_ label: Label, _ text: String, _ row: Int, on page: inout Page) {
    page.put(page.fitting(label, columns: labelWidth(page) - 1), row: row)
    page.put(text, row: row, indent: labelWidth(page))
  }

  private static let firstTime = Label(
    Phrase(fr: "Justes du premier coup", en: "Right the first time"), Phrase(fr: "Justes", en: "Right"))
  private static let pace = Label(fr: "Rythme", en: "Speed")
  private static let toReview = Phrase(fr: "À revoir de près", en: "Worth another look")
  /// « Demain », « Lun. 30 nov. »: the next study day.
  private func label(of next: Day) -> Label {
    if next == studyDay.day + 1 { return Label(fr: "Demain", en: "Tomorrow") }
    let date = Words.date(next, from: studyDay.day).map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return Label(date, Words.dayAndMonth(next))
  }

  private static let known = Label(fr: "Acquis", en: "Known")
}
