// The answer and the grade: the essential in plain type, the rest behind it, and the four grades always at the same
// place, with the dates that the engine will write.

import Glossary
import Learning
import Phrases
import Study
import Terminal

struct AnswerScreen: Screen {
  let studyDay: StudyDay
  let asking: Asking

  private var card: Card { asking.planned.card }

  var bindings: [Binding<Action>] {
    let space = Binding(
      [.character(" "), .enter], Action.acceptGood, name: Phrase(fr: "Espace", en: "Space"), help: Label(Words.good),
      hint: KeyHint(Phrase(fr: "Espace", en: "Space"), Label(fr: "bien", en: "good")))
    return Keys.grades + [space, Keys.termCard, Keys.undo(studyDay), Keys.more, Keys.back]
  }

  var helpHeading: Phrase { Phrase(fr: "Maintenant : noter la réponse", en: "Now: grade your answer") }
  var leaveHint: Label? { Keys.pause }

  /// The question above the grades gives way to a notice.
  func noticeRow(_ page: Page) -> Int { gradesRow(page) - (page.isLow ? 1 : 2) }

  func draw(on page: inout Page) {
    page.sessionTitle(studyDay)
    let textTop = drawHead(on: &page)
    drawText(from: textTop, on: &page)
    if !page.isLow {
      page.put(Self.verdict(page.language), row: gradesRow(page) - 2)
    }
    drawGrades(on: &page)
  }

  // MARK: The term

  private func drawHead(on page: inout Page) -> Int {
    let row = page.isLow ? page.top : page.top + 1
    page.canvas.attention = Place(row: row, column: page.margin)
    let names = card.term.names.filter { $0 != card.term.title }
    if page.isLow {
      let head = ([card.term.title] + names.prefix(1)).joined(separator: " · ")
      page.put(TextLayout.shortened(typeset(head), width: page.textWidth), row: row, style: .strong)
      return row + 2
    }
    page.put(TextLayout.shortened(typeset(card.term.title), width: page.textWidth), row: row, style: .strong)
    guard !names.isEmpty else { return row + 2 }
    return page.paragraph(typeset(names.joined(separator: " · ")), row: row + 1, end: row + 3) + 1
  }

  private func typeset(_ text: String) -> String { Words.typeset(text, in: studyDay.deck) }

  /// The lines under the head, from the essential to the rest, as airy as `room` allows.
  private func text(width: Int, room: Int, _ language: Language) -> [StyledLine] {
    let blank: [StyledLine] = [("", .plain)]
    let full = blocks(width: width, names: true, language)
    let short = blocks(width: width, names: false, language)
    let airy = [full, short].map { Array($0.joined(separator: blank)) }
    let tight = (short.first ?? []) + blank + Array(short.dropFirst().joined())
    return airy.first { $0.count < room } ?? [tight].first { $0.count <= room } ?? Array(full.joined())
  }

  private func blocks(width: Int, names: Bool, _ language: Language) -> [[StyledLine]] {
    let essential = TextLayout.wrap(typeset(card.term.definition), width: width).map { (text: $0, style: Style.plain) }
    let points = card.term.points.flatMap { point in
      TextLayout.wrap(typeset(point), width: width - 2).enumerated()
        .map { (text: ($0.offset == 0 ? "· " : "  ") + $0.element, style: Style.faint) }
    }
    let confused = TextLayout.wrap(confusions(names: names, language), width: width)
      .map { (text: $0, style: Style.plain) }
    return [essential, points, confused].filter { !$0.isEmpty }
  }

  private func confusions(names: Bool, _ language: Language) -> String {
    let others = card.term.confusedWith.compactMap { studyDay.deck[$0] }
    guard !others.isEmpty else { return "" }
    let list = others.map { term in
      guard names, term.acronym != nil, let name = term.names.first else { return typeset(term.title) }
      return typeset("\(term.title) (\(name))")
    }
    return Phrase(
      fr: "À ne pas confondre : \(list.joined(separator: ", "))",
      en: "Not to be confused with: \(list.joined(separator: ", "))")(language)
  }

  private func drawText(from top: Int, on page: inout Page) {
    let end = gradesRow(page) - (page.isLow ? 1 : 2)
    let lines = text(width: page.textWidth, room: max(1, end - top), page.language)
    page.paged(lines, row: top, end: end, turn: asking.scroll)
  }

  // MARK: The grades

  private func gradesRow(_ page: Page) -> Int { page.bottom - 2 }

  private func drawGrades(on page: inout Page) {
    let grades: [(key: String, word: Phrase)] = [
      ("1", Words.again), ("2", page.isNarrow ? Self.hardShort : Words.hard), ("3", Words.good),
      ("4", page.columns < 36 ? Self.easyShort : Words.easy),
    ]
    let column = gradeColumns(page)
    let row = gradesRow(page)
    for (index, grade) in grades.enumerated() {
      let end = page.put(grade.key, row: row, indent: column[index], style: .strong)
      page.canvas.put(" " + grade.word(page.language), row: row, column: end)
    }
    let language = page.language
    page.put(
      (page.isNarrow ? Self.againShort : Self.againHere)(language), row: row + 1, indent: column[0] + 2, style: .faint)
    let due = studyDay.due(card.id, after: .good)
    let distance = Words.distance(from: studyDay.day, to: due)
    let known =
      page.isNarrow
      ? distance
      : Phrase(
        fr: "su : \(distance.french), \(Words.date(due).french)",
        en: "known: \(distance.english), \(Words.date(due).english)")
    page.put(known(language), row: row + 1, indent: column[1] + 2, style: .faint)
  }

  private func gradeColumns(_ page: Page) -> [Int] {
    page.columns < 36 ? [0, 9, 17, 24] : page.isNarrow ? [0, 9, 18, 25] : [2, 18, 36, 50]
  }

  private static let verdict = Phrase(fr: "Vous le saviez ?", en: "Did you know it?")
  private static let easyShort = Phrase(fr: "Fac.", en: "Easy")
  private static let hardShort = Phrase(fr: "Diff.", en: "Hard")
  private static let againHere = Phrase(fr: "cette séance", en: "this session")
  private static let againShort = Phrase(fr: "séance", en: "session")
}
