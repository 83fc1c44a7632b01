// The view before an exam: the number of questions, the minutes, the score to pass, and the last results.

import Learning
import Phrases
import Study
import Terminal

struct ExamIntroductionView {
  let studyDay: StudyDay

  /// The paper of any seed: only the rules and the number of questions are shown, and neither depends on the seed.
  private var paper: ExamPaper { ExamPaper(studyDay.deck, studyDay.progress.marks, seed: 0) }

  private var results: [ExamResult] { studyDay.progress.exams.results }

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
        en: "No question to ask: all is suspended, or the deck is empty.")
    }
    let questions = ExamWords.questions(count)
    let minutes = Words.minutes(paper.rules.minutes)
    let needed = ExamStart.needed(paper.rules.pass, of: count)
    let right = Phrase.count(needed, fr: ("réponse juste", "réponses justes"), en: ("right answer", "right answers"))
    return Phrase(
      fr: "\(questions) en \(minutes). Réussi à \(right) (\(paper.rules.pass) %).",
      en: "\(questions) in \(minutes). A pass is \(right) (\(paper.rules.pass)%).")
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

  private func line(_ result: ExamResult, _ page: Page) -> String {
    let score = ExamWords.score(result)(page.language)
    if page.isNarrow {
      let outcome = ExamWords.isPassed(result)(page.language)
      return "\(Words.date(result.day)(page.language))   \(score)   \(outcome)"
    }
    let parts = [
      (Words.date(result.day)(page.language), 14), (score, 11), (ExamWords.percent(result)(page.language), 6),
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
      en: "All is typed. A slip of the finger passes, another term does not."),
    Phrase(
      fr: "Ni indice, ni annulation : Entrée enregistre, et vide compte comme faux.",
      en: "No hints, no undo: Enter records, and empty counts as wrong."),
    Phrase(
      fr: "Le corrigé vient à la fin ; ce qui est manqué revient en révision.",
      en: "The right answers come at the end; what you miss comes back in review."),
    Phrase(
      fr: "Échap met en pause et ne perd rien, mais le temps court.",
      en: "Esc pauses and loses nothing, but time is running."),
    Phrase(
      fr: "Réussi, il est valable \(ExamResult.validity) jours.", en: "A pass is valid for \(ExamResult.validity) days."
    ),
  ]

  private static let shortRules = [
    Phrase(
      fr: "Réponses tapées. Ni indice, ni annulation ; corrigé à la fin.",
      en: "Typed answers. No hints, no undo; corrected at the end."),
    Phrase(fr: "Échap : pause, mais le temps court.", en: "Esc pauses, but time is running."),
  ]
}
