// The block of the four grades, always in the same rows; under each the day on which the card would come back at the
// latest: a card that grows weak comes sooner. Without room for them the dates are left out: they choose no grade.

import Glossary
import Learning
import Phrases
import Study
import Terminal

struct GradeBlock {
  let session: Session
  let card: Card.ID
  /// The grade that Enter would give, when one is proposed.
  var proposed: Grade?
  var isPractice = false
  /// Whether the grades have the last row and no dates: the rest of a low page needs the row.
  var isOneRow = false

  static func row(_ page: Page, isOneRow: Bool = false) -> Int { page.bottom - (isOneRow ? 1 : 2) }

  func draw(on page: inout Page) {
    let columns = columns(page)
    for (index, grade) in grades(page).enumerated() { draw(grade, column: columns[index], on: &page) }
    if !isOneRow { drawDates(columns, on: &page) }
  }

  private func grades(_ page: Page) -> [(key: Int, word: Phrase)] {
    [
      (1, Words.again), (2, page.isNarrow ? Self.hardShort : Words.hard), (3, Words.good),
      (4, page.columns < 36 ? Self.easyShort : Words.easy),
    ]
  }

  private func draw(_ grade: (key: Int, word: Phrase), column: Int, on page: inout Page) {
    let row = Self.row(page, isOneRow: isOneRow)
    let isProposed = proposed.map { Words.key(for: $0) == grade.key } ?? false
    if isProposed { page.put("›", row: row, indent: column - (page.isNarrow ? 1 : 2), style: .strong) }
    let end = page.put("\(grade.key)", row: row, indent: column, style: .strong)
    page.canvas.put(" " + grade.word(page.language), row: row, column: end, style: isProposed ? .strong : .plain)
  }

  private func drawDates(_ columns: [Int], on page: inout Page) {
    let row = Self.row(page) + 1
    guard !isPractice else {
      page.put(Self.practice(page.language), row: row, indent: columns[0] + 2, style: .faint)
      return
    }
    let dates = [again(page)] + [Grade.hard, .good, .easy].map(date)
    let texts = dates.map { $0(page.language) }
    let ends = zip(texts, columns).map { $1 + 2 + TextWidth.columns(of: $0) }
    let limits = columns.dropFirst().map { $0 + 1 } + [page.columns - 1 - page.margin]
    guard zip(ends, limits).allSatisfy({ $0 <= $1 }) else { return }
    for (text, column) in zip(texts, columns) { page.put(text, row: row, indent: column + 2, style: .faint) }
    let end = (ends.last ?? 0) + 2
    let latest = Self.latest(page.language)
    guard end + TextWidth.columns(of: latest) <= page.textWidth else { return }
    page.put(latest, row: row, indent: end, style: .faint)
  }

  private func again(_ page: Page) -> Phrase {
    guard session.studyDay.repeats(card, in: session.quiz) else { return date(after: .again) }
    return page.isNarrow ? Self.againShort : Self.againHere
  }

  /// « demain », « 24 nov. »; far away, the year alone.
  private func date(after grade: Grade) -> Phrase {
    let studyDay = session.studyDay
    let due = studyDay.due(card, after: grade)
    return switch due - studyDay.day {
    case ...1: Words.distance(from: studyDay.day, to: due)
    case ...300: Words.dayAndMonth(due)
    default: Phrase("\(due.civil.year)")
    }
  }

  private func columns(_ page: Page) -> [Int] {
    page.columns < 36 ? [0, 9, 17, 24] : page.isNarrow ? [0, 9, 18, 27] : [2, 18, 34, 46]
  }

  private static let latest = Phrase(fr: "au plus tard", en: "at the latest")

  private static let easyShort = Phrase(fr: "Fac.", en: "Easy")
  private static let hardShort = Phrase(fr: "Diff.", en: "Hard")
  private static let againHere = Phrase(fr: "cette séance", en: "this session")
  private static let againShort = Phrase(fr: "séance", en: "session")
  private static let practice = Phrase(fr: "entraînement", en: "practice")
}
