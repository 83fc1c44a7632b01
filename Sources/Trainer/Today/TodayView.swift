// The view of Today: the cards to do, the ramp date, the known terms, and, on a wide page, the past weeks.

import Glossary
import Learning
import Phrases
import Study
import Terminal

struct TodayView {
  let studyDay: StudyDay
  /// The notice at the bottom; `nil` when there is none.
  let banner: Label?
  /// The time of the last key.
  let now: Instant
  /// True when another session has the lock and this one only reads.
  let isReadOnly: Bool
  /// The catch-up pace, proposed or chosen; `nil` when the day can hold all due cards.
  let catchUp: CatchUp?
  /// The forecast for the ramp date; `nil` without one.
  let outlook: Forecast?
  let counts: TermCounts
  /// The terms that are not known yet, the hardest first.
  let missing: [Term]

  private var sitting: Sitting? { studyDay.sitting }

  private var isDone: Bool { studyDay.left == 0 }

  func draw(on page: inout Page) {
    let language = page.language
    let detail = isReadOnly ? Self.readOnly(language) : studyDay.deck.title
    page.title("Ramp", detail: detail, position: Words.date(studyDay.day)(language))
    var row = page.top + 1
    row = page.paragraph(greeting(language), row: row, style: .strong)
    row = drawExam(row, on: &page) + (page.isLow ? 1 : 2)
    row = isDone ? drawNext(row, on: &page) : drawLoad(row, on: &page)
    row += page.isLow ? 0 : 1
    row = drawRamp(row, on: &page)
    row = KnownBlock(counts: counts, column: figureColumn(page)).draw(row, on: &page)
    row = drawPace(row, on: &page)
    row = drawMissing(row, on: &page)
    if !page.isLow { row = drawAttendance(row + 1, on: &page) }
    if page.columns >= Self.wide { drawRegularity(on: &page) }
    let notice = bannerLines(page)
    let end = page.bottom - notice.count
    if !isDone, !isReadOnly, row + 1 < end { drawInvitation(on: &page, after: row, before: end) }
    page.cut(notice, row: end, end: page.bottom, width: page.columns - page.margin)
  }

  // MARK: Words and figures

  private func greeting(_ language: Language) -> String {
    if isDone { return Phrase(fr: "C'est fait pour aujourd'hui.", en: "Done for today.")(language) }
    let cards = Words.cards(studyDay.left)
    let hasBegun = !studyDay.today.answers.isEmpty
    if !hasBegun, !studyDay.options.calendar.contains(studyDay.day) {
      return Phrase(
        fr: "Jour de repos. \(cards) si vous voulez avancer.",
        en: "A day off. \(cards), if you feel like it.")(language)
    }
    let minutes = RampWords.minutes(studyDay.minutesLeft(), over: hasBegun ? 0 : studyDay.plan.minutesOver)
    return
      (hasBegun
      ? Phrase(
        fr: "Encore \(cards), environ \(minutes).", en: "\(cards) left, about \(minutes)."
      )
      : Phrase(
        fr: "Bonjour. \(cards) aujourd'hui, environ \(minutes).",
        en: "Hello. \(cards) today, about \(minutes)."))(language)
  }

  /// Draws the exam in progress, before all else, because its time is running.
  private func drawExam(_ row: Int, on page: inout Page) -> Int {
    guard let sitting else { return row }
    page.put(page.fitting(ExamWords.underway(sitting, now), columns: page.textWidth), row: row)
    return row + 1
  }

  private func drawLoad(_ row: Int, on page: inout Page) -> Int {
    let left = studyDay.planLeft
    let new = left.count { $0.reason == .new }
    let weak = page.isLow ? 0 : left.count { $0.reason == .weak }
    let due = left.count - new - weak + studyDay.owed
    let fading = weak == 0 ? [] : [(page.isNarrow ? Self.weakShort : Self.weak, weak)]
    let figures = [(Self.due, due)] + fading + [(Self.new, new)]
    let largest = max(due, weak, new, 1)
    for (offset, figure) in figures.enumerated() {
      drawFigure(figure.0, figure.1, of: largest, row + offset, on: &page)
    }
    return row + figures.count
  }

  private func drawFigure(_ label: Phrase, _ count: Int, of largest: Int, _ row: Int, on page: inout Page) {
    page.put(label(page.language), row: row)
    page.canvas.put("\(count)", row: row, endingAt: page.margin + figureColumn(page) + 3)
    let room = max(0, page.textWidth - figureColumn(page) - 8)
    let columns = largest <= room ? count : count * room / largest
    page.put(String(repeating: "█", count: columns), row: row, indent: figureColumn(page) + 6, style: .faint)
  }

  private func figureColumn(_ page: Page) -> Int { page.isNarrow ? 11 : 15 }

  private func drawNext(_ row: Int, on page: inout Page) -> Int {
    let language = page.language
    guard let next = studyDay.nextDay else { return row }
    let plan = studyDay.plan(on: next)
    let cards = Words.cards(plan.cards.count)
    let minutes = Words.minutes(plan.minutes)
    let when = Words.distance(from: studyDay.day, to: next)
    let text = Phrase(
      fr: "Prochaine révision \(when) : \(cards), environ \(minutes).",
      en: "Next review \(when): \(cards), about \(minutes).")
    return page.paragraph(text(language), row: row)
  }

  // MARK: The ramp date

  private func drawRamp(_ row: Int, on page: inout Page) -> Int {
    let words =
      studyDay.rampStatus.map { RampWords.date($0, from: studyDay.day) }
      ?? studyDay.pastRamp.map { RampWords.past($0, on: studyDay.day) }
    guard let words else { return row }
    put(RampWords.ramp, words, row, on: &page)
    return row + 1
  }

  /// Draws the catch-up pace after an absence; else the forecast for the new cards.
  private func drawPace(_ row: Int, on page: inout Page) -> Int {
    if let pace = catchUp {
      let isChosen = pace.cardsADay == studyDay.options.catchUp
      put(RampWords.pace, RampWords.proposal(pace, isChosen: isChosen), row, on: &page)
      return row + 1
    }
    let words =
      studyDay.rampStatus.map { RampWords.pace($0, outlook) } ?? studyDay.pastRamp.map { _ in RampWords.upkeep }
    guard let words else { return row }
    put(RampWords.pace, words, row, on: &page)
    return row + 1
  }

  /// Draws, in the last days before the ramp date, which terms are still missing.
  private func drawMissing(_ row: Int, on page: inout Page) -> Int {
    guard studyDay.isNearTheDate, row < page.bottom, !missing.isEmpty else { return row }
    page.put(StrengtheningWords.missing(page.language), row: row)
    let room = page.columns - page.margin - figureColumn(page) - 1
    let list = StrengtheningWords.list(missing, in: studyDay.deck, columns: room, page.language)
    page.put(list, row: row, indent: figureColumn(page))
    return row + 1
  }

  private func put(_ label: Phrase, _ words: Label, _ row: Int, on page: inout Page) {
    page.put(label(page.language), row: row)
    let room = page.columns - page.margin - figureColumn(page) - 1
    let text = TextLayout.shortened(page.fitting(words, columns: room), width: room)
    page.put(text, row: row, indent: figureColumn(page))
  }

  private func drawAttendance(_ row: Int, on page: inout Page) -> Int {
    let attendance = studyDay.progress.attendance
    let calendar = studyDay.options.calendar
    let days = Attendance.studyDays(upTo: studyDay.day, count: 11, calendar)
    let marks = days.map { attendance.contains($0) ? "●" : $0 == studyDay.day ? "○" : "·" }
    let streak = attendance.streak(upTo: studyDay.day, calendar)
    page.put(Self.attendance(page.language), row: row)
    let column = page.put(marks.joined(separator: " "), row: row, indent: figureColumn(page))
    if streak > 1 {
      let words = Phrase(fr: "série : \(streak) jours ouvrés", en: "streak: \(streak) working days")
      if column + 3 + TextWidth.columns(of: words(page.language)) < page.columns {
        page.canvas.put(words(page.language), row: row, column: column + 3, style: .faint)
      }
    }
    return row + 1
  }

  /// The fewest columns of a page that shows the past weeks beside the day.
  private static let wide = 118
  private static let besideColumn = 80

  private func drawRegularity(on page: inout Page) {
    let streak = studyDay.progress.attendance.streak(upTo: studyDay.day, studyDay.options.calendar)
    let block = RegularityBlock(Regularity(studyDay, weeks: 12), streak: streak, today: studyDay.day)
    let lines = block.lines(ProgressGrid(page.language, columns: page.columns - Self.besideColumn - 1))
    for (offset, line) in (lines + [""] + week(page.language)).enumerated() where page.top + 1 + offset < page.bottom {
      page.canvas.put(line, row: page.top + 1 + offset, column: Self.besideColumn, style: .faint)
    }
  }

  /// The coming study days of the forecast, a week's at most: « mar. 24 nov.   12 cartes, 4 min ».
  private func week(_ language: Language) -> [String] {
    let days = outlook?.days.filter { $0.day > studyDay.day }.prefix(studyDay.options.calendar.weekdays.count) ?? []
    guard !days.isEmpty else { return [] }
    return [Self.coming(language)]
      + days.map { load in
        let date = Words.date(load.day)(language)
        let padding = String(repeating: " ", count: max(1, 15 - TextWidth.columns(of: date)))
        let cards = Words.cards(load.cards)
        return "  " + date + padding
          + Phrase(fr: "\(cards), \(load.minutes) min", en: "\(cards), \(load.minutes) min")(language)
      }
  }

  private func drawInvitation(on page: inout Page, after row: Int, before end: Int) {
    let key = Keys.enter(page.language)
    let words =
      studyDay.today.answers.isEmpty
      ? Phrase(fr: "commencer la révision", en: "start") : Phrase(fr: "reprendre la révision", en: "continue")
    let invitation = page.isLow ? row + 1 : max(row + 1, min(row + 3, end - 2))
    let column = page.put(key, row: invitation, indent: page.isNarrow ? 4 : figureColumn(page), style: .strong)
    page.canvas.put(words(page.language), row: invitation, column: column + 2)
  }

  /// The notice in the last rows above the bottom bar.
  private func bannerLines(_ page: Page) -> [StyledLine] {
    guard let banner else { return [] }
    let room = page.isLow ? 1 : Self.bannerRows
    let text = page.fitting(banner, columns: room * page.textWidth - 8 * (room - 1))
    return TextLayout.wrap(text, width: page.textWidth).prefix(room).map { ($0, .warning) }
  }

  /// The most rows of the notice at the bottom.
  private static let bannerRows = 2
  private static let readOnly = Phrase(fr: "lecture seule", en: "read only")
  private static let due = Phrase(fr: "À revoir", en: "Due")
  private static let weak = Phrase(fr: "À consolider", en: "Fading")
  private static let weakShort = Phrase(fr: "Consolider", en: "Fading")
  private static let new = Phrase(fr: "Nouvelles", en: "New")
  private static let coming = Phrase(fr: "Les jours qui viennent", en: "The coming days")
  private static let attendance = Phrase(fr: "Régularité", en: "Activity")
}
