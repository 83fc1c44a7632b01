// The views of an exam: before it, its questions, its result.

import Glossary
import Learning
import Phrases
import Study
import Terminal

// The view before an exam: the number of questions, the minutes, the score to pass, and the last results.

struct ExamIntroductionView {
  let studyDay: StudyDay

  /// The paper of any seed: only the rules and the number of questions are shown, and neither depends on the seed.
  private var paper: ExamPaper { ExamPaper(studyDay.deck, studyDay.progress.marks, seed: 0) }

  private var results: [ExamResult] { studyDay.examResults }

  func draw(on page: inout Page) {
    page.title(ExamWords.exam(page.language), position: Words.date(studyDay.day)(page.language))
    var row = page.isLow ? page.top : page.top + 1
    row = page.paragraph(headline(paper)(page.language), row: row, style: .strong) + (page.isLow ? 0 : 1)
    for rule in page.isLow ? Self.shortRules : Self.rules {
      row = page.paragraph(rule(page.language), row: row, end: page.bottom)
    }
    row = drawResults(row + (page.isLow ? 0 : 1), on: &page)
    drawInvitation(after: row, on: &page)
  }

  private func headline(_ paper: ExamPaper) -> Phrase {
    let count = paper.cards.count
    guard count > 0 else {
      return Phrase(
        fr: "Aucune question à poser : tout est suspendu, ou le glossaire est vide.",
        en: "Nothing to ask: everything is suspended, or the deck is empty.")
    }
    let questions = ExamWords.questions(count)
    let minutes = Words.minutes(paper.rules.minutes)
    let needed = ExamStart.needed(paper.rules.pass, of: count)
    let right = Phrase.count(needed, fr: ("réponse juste", "réponses justes"), en: ("right answer", "right answers"))
    return Phrase(
      fr: "\(questions) en \(minutes). Réussi à partir de \(right) (\(paper.rules.pass) %).",
      en: "\(questions) in \(minutes). You pass with \(right) (\(paper.rules.pass)%).")
  }

  /// Draws the last results, the latest first: four, or one on a low page.
  private func drawResults(_ start: Int, on page: inout Page) -> Int {
    let latest = results.suffix(page.isLow ? 1 : 4).reversed()
    guard !latest.isEmpty else { return start }
    var row = start
    if !page.isLow {
      page.put(Self.latest(page.language), row: row, style: .faint)
      row += 1
    }
    for result in latest where row < page.bottom {
      page.put(line(result, page), row: row, indent: page.isLow ? 0 : 2)
      row += 1
    }
    return row
  }

  private func date(_ result: ExamResult, _ page: Page) -> String {
    Words.date(result.day, from: studyDay.day)(page.language)
  }

  /// Some dates may have their year.
  private func datesWidth(_ page: Page) -> Int {
    studyDay.examResults.map { TextWidth.columns(of: date($0, page)) }.reduce(14, max)
  }

  private func line(_ result: ExamResult, _ page: Page) -> String {
    let score = ExamWords.score(result)(page.language)
    if page.isNarrow {
      let outcome = ExamWords.isPassed(result)(page.language)
      return "\(date(result, page))   \(score)   \(outcome)"
    }
    let parts = [
      (date(result, page), datesWidth(page)), (score, 11), (ExamWords.percent(result)(page.language), 6),
      (ExamWords.outcome(result, on: studyDay.day)(page.language), 0),
    ]
    return parts.map { $0 + String(repeating: " ", count: max(0, $1 - TextWidth.columns(of: $0))) }
      .joined(separator: " ")
  }

  private func drawInvitation(after row: Int, on page: inout Page) {
    let invitation = page.isLow ? row : min(row + 3, page.bottom - 2)
    guard !paper.cards.isEmpty, invitation >= row, invitation < page.bottom else { return }
    let column = page.put(
      Keys.enter(page.language), row: invitation, indent: page.isNarrow ? 4 : 15, style: .strong)
    page.canvas.put(Self.start(page.language), row: invitation, column: column + 2)
  }

  private static let start = Phrase(fr: "commencer l'examen", en: "start the exam")
  private static let latest = Phrase(fr: "Derniers résultats", en: "Last results")

  private static let rules = [
    Phrase(
      fr: "Tout se tape. Une faute de frappe passe, un autre terme non.",
      en: "You type every answer. Typos are fine; another term isn't."),
    Phrase(
      fr: "Ni indice, ni annulation : Entrée enregistre, et vide compte comme faux.",
      en: "No hints, no undo: Enter submits, and empty counts as wrong."),
    Phrase(
      fr: "Le corrigé vient à la fin ; ce qui n'est pas su revient en révision.",
      en: "The right answers come at the end; what you miss comes back in review."),
    Phrase(
      fr: "Échap en sort et garde tout, mais le temps court toujours.",
      en: "Esc leaves and keeps your answers, but the clock keeps running."),
    Phrase(
      fr: "Réussi, il est valable \(ExamResult.validity) jours.", en: "A pass is valid for \(ExamResult.validity) days."
    ),
  ]

  private static let shortRules = [
    Phrase(
      fr: "Réponses tapées. Ni indice, ni annulation ; corrigé à la fin.",
      en: "Typed answers. No hints, no undo; marked at the end."),
    Phrase(fr: "Échap : sortir, mais le temps court.", en: "Esc leaves, but the clock keeps running."),
  ]
}

// The view of an exam question: the prompt, a field, and the time and questions left. It never shows whether an answer
// was right.

struct ExamQuestionView {
  let studyDay: StudyDay
  let card: Card
  let field: TextField
  let now: Instant

  func draw(on page: inout Page) {
    drawTitle(on: &page)
    let question = studyDay.sitting?.question(card) ?? Question(card, .typed)
    let start = page.question(question, in: studyDay.deck) + (page.isLow ? 0 : 2)
    let row = min(start, page.bottom - 1)
    let column = page.put("› ", row: row, style: .strong)
    field.draw(on: &page.canvas, row: row, column: column, columns: page.columns - column - 1)
    guard !page.isLow, row < page.bottom - 1 else { return }
    page.put(Self.advice(page.language), row: page.bottom - 1, style: .faint)
  }

  private func drawTitle(on page: inout Page) {
    guard let sitting = studyDay.sitting else { return }
    let left = ExamWords.left(sitting, now)(page.language)
    let position =
      page.isNarrow
      ? "\(sitting.questionNumber)/\(sitting.questions) \(left)"
      : ExamWords.score(sitting.questionNumber, of: sitting.questions)(page.language)
        + "   \(ProgressBar.text(sitting.answers.count, of: sitting.questions, columns: 20))   " + left
    page.title(ExamWords.exam(page.language), position: position)
  }

  private static let advice = Phrase(
    fr: "Entrée enregistre, sans retour. Le corrigé vient à la fin.",
    en: "Enter submits, for good. The right answers come at the end.")
}

// The view of an exam's result: passed or not, and each wrong answer with the right one.

struct ExamResultView {
  let studyDay: StudyDay
  let exam: Event.ID
  let turn: Int

  func draw(on page: inout Page) {
    guard let result = studyDay.progress.exams.result(of: exam) else { return }
    page.title(Self.title(page.language), position: Words.date(result.day, from: studyDay.day)(page.language))
    let start = page.isLow ? page.top : page.top + 1
    page.canvas.cursor = CellPosition(row: start, column: page.margin)
    let isFestive = result.end.isPassed && !page.isLow
    var row = isFestive ? drawPassed(result, start, on: &page) : drawOutcome(result, start, on: &page)
    let blocks = result.sitting.answers.filter { !$0.isRight }.map { correction(of: $0, in: result.sitting, page) }
    row += page.isLow ? 0 : 1
    if row < page.bottom { page.paged(blocks, row: row, end: page.bottom, turn: turn) }
  }

  private func drawOutcome(_ result: ExamResult, _ start: Int, on page: inout Page) -> Int {
    var row = page.paragraph(headline(result)(page.language), row: start, style: .strong)
    for line in facts(result) { row = page.paragraph(line(page.language), row: row) }
    return row
  }

  // MARK: An exam passed

  /// Draws the score as a bar with a line for each kind of question, and how long the pass is valid.
  private func drawPassed(_ result: ExamResult, _ start: Int, on page: inout Page) -> Int {
    let column = 15
    var row = page.paragraph(Self.passed(page.language), row: start, style: .good) + 1
    drawBar(Self.all, result.end.score, of: result.sitting.questions, row, column, .strong, on: &page)
    row += 1
    for kind in ExamWords.kinds(result) {
      drawBar(kind.name, kind.right, of: kind.questions, row, column, .faint, on: &page)
      row += 1
    }
    row += 1
    for line in [cutOff(result), comparison(result), validity(result)].compactMap(\.self) {
      row = page.paragraph(line(page.language), row: row)
    }
    return row
  }

  /// « Définitions    6 sur 7   ▕█████████░▏ 86 % »
  private func drawBar(
    _ name: Phrase, _ right: Int, of questions: Int, _ row: Int, _ column: Int, _ style: Style, on page: inout Page
  ) {
    let words = name(page.language)
    page.put(words.prefix(1).uppercased() + words.dropFirst(), row: row)
    page.put(ExamWords.score(right, of: questions)(page.language), row: row, indent: column)
    let room = min(30, page.columns - page.margin - column - 20)
    guard room >= 5 else { return }
    page.put(ProgressBar.text(right, of: questions, columns: room), row: row, indent: column + 11, style: style)
    let percent = Words.percent(right, of: questions)(page.language)
    page.canvas.put(percent, row: row, endingAt: page.margin + column + 17 + room)
  }

  /// What the learner did better than before; `nil` for a first exam, and after a better one.
  private func comparison(_ result: ExamResult) -> Phrase? {
    let earlier = studyDay.examResults.prefix { $0.end.exam != result.end.exam }
    guard let best = earlier.map(Self.share).max(), Self.share(result) > best else { return nil }
    let before = Words.percent(best)
    return Phrase(
      fr: "Votre meilleur résultat, \(before) avant celui-ci.", en: "A new best: it was \(before) before.")
  }

  private static func share(_ result: ExamResult) -> Double {
    Double(result.end.score) / Double(max(1, result.sitting.questions))
  }

  // MARK: Words

  private func headline(_ result: ExamResult) -> Phrase {
    let score = ExamWords.score(result)
    let percent = ExamWords.percent(result)
    return result.end.isPassed
      ? Phrase(
        fr: "✓ Réussi : \(score), \(percent).", en: "✓ Passed: \(score), \(percent).")
      : Phrase(
        fr: "✗ Non réussi : \(score), \(percent). Il en fallait \(result.sitting.exam.needed).",
        en: "✗ Not passed: \(score), \(percent). You needed \(result.sitting.exam.needed).")
  }

  private func facts(_ result: ExamResult) -> [Phrase] {
    [ExamWords.parts(result), cutOff(result), result.end.isPassed ? validity(result) : nil].compactMap(\.self)
  }

  /// That the time was over before the last question; `nil` when all were answered.
  private func cutOff(_ result: ExamResult) -> Phrase? {
    let unanswered = result.sitting.questions - result.sitting.answers.count
    guard unanswered > 0 else { return nil }
    return Phrase(
      fr: "Le temps était écoulé : \(ExamWords.questions(unanswered)) sans réponse.",
      en: "Time ran out: \(ExamWords.questions(unanswered)) unanswered.")
  }

  private func validity(_ result: ExamResult) -> Phrase {
    let last = Words.longDate(result.lastValid)
    let year = result.lastValid.civil.year
    return Phrase(
      fr: "Valable jusqu'au \(last)\u{A0}\(year).", en: "Valid until \(last)\u{A0}\(year).")
  }

  // MARK: Wrong answers

  private func correction(of answer: ExamAnswer, in sitting: Sitting, _ page: Page) -> [StyledLine] {
    let given = answer.given.split(separator: " ").isEmpty ? Self.nothing(page.language) : answer.given
    let question = studyDay.deck[answer.card].map(sitting.question)
    let prompt = question.map { typeset($0.prompt) } ?? answer.card.term.text
    let right = question.map { typeset($0.answer) } ?? Self.gone(page.language)
    let head = TextLayout.wrap(prompt, width: page.textWidth - 2).enumerated()
      .map { (($0.offset == 0 ? "✗ " : "  ") + $0.element, Style.plain) }
    return head + fact(Self.given, given, .faint, page) + fact(Self.right, right, .plain, page)
      + (page.isLow ? [] : .blank)
  }

  /// A label and its text in one line; a long text is shortened.
  private func fact(_ label: Label, _ text: String, _ style: Style, _ page: Page) -> [StyledLine] {
    let width = page.isNarrow ? 8 : 16
    let name = page.fitting(label, columns: width - 1)
    let padding = String(repeating: " ", count: max(0, width - TextWidth.columns(of: name)))
    let shown = TextLayout.shortened(text, width: page.textWidth - 2 - width)
    return [("  " + name + padding + shown, style)]
  }

  private func typeset(_ text: String) -> String { Words.typeset(text, in: studyDay.deck) }

  private static let title = Phrase(fr: "Examen · résultat", en: "Exam · result")
  private static let passed = Phrase(
    fr: "✓ Réussi. Vous parlez la langue de l'équipe.", en: "✓ Passed. You speak the team's language.")
  private static let all = Phrase(fr: "en tout", en: "all")
  private static let given = Label(
    Phrase(fr: "votre réponse", en: "your answer"), Phrase(fr: "vous", en: "you"))
  private static let right = Label(Phrase(fr: "attendu", en: "expected"), Phrase(fr: "juste", en: "right"))
  private static let nothing = Phrase(fr: "(rien)", en: "(nothing)")
  private static let gone = Phrase(fr: "(terme retiré du glossaire)", en: "(a term removed from the deck)")
}
