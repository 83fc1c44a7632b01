// The view of an event that is not confirmed on the disk: nothing is lost, the answer is kept in memory, and Enter or
// `q` are the ways on.

import Glossary
import Journal
import Learning
import Phrases
import Study
import Terminal

struct UnsavedView {
  let studyDay: StudyDay
  let event: Event
  let problem: StorageProblem
  /// Answers of this run that are on the disk.
  let recorded: Int
  /// The path of a second file with the session's lines; `nil` without one.
  let rescued: String?

  func draw(on page: inout Page) {
    let language = page.language
    page.title(
      title(language),
      position: Phrase(fr: "! non enregistré", en: "! not saved")(language))
    var row = page.isLow ? page.top : page.top + 2
    if !page.isLow, let answer { row = page.put(answer: answer, row: row) }
    row = page.paragraph(problem.sentence(language), row: row, style: .error) + (page.isLow ? 0 : 1)
    row = page.paragraph(fate(language), row: row) + (page.isLow ? 0 : 1)
    if let rescued { row = page.paragraph(Self.rescued(rescued)(language), row: row) + (page.isLow ? 0 : 1) }
    row = page.paragraph(problem.canBeRetried ? Self.retry(language) : Self.final(language), row: row)
    page.paragraph(Self.quit(language), row: row)
  }

  private func title(_ language: Language) -> String {
    event.isOfExam ? ExamWords.exam(language) : Phrase(fr: "Révision", en: "Review")(language)
  }

  /// The term of a review, or the text typed in an exam: the term of an exam question would give its answer away. `nil`
  /// for any other event.
  private var answer: String? {
    switch event.content {
    case .review(let review): studyDay.deck[review.card.address].map { Words.typeset($0.title, in: studyDay.deck) }
    case .examAnswer(let answer): answer.given.isEmpty ? nil : answer.given
    case .exam, .examEnd, .note, .alias, .remark, .game, .mark, .undo: nil
    }
  }

  private func fate(_ language: Language) -> String {
    switch event.content {
    case .exam: Self.notBegun(language)
    case .examEnd: Self.notEnded(language)
    case .review, .examAnswer, .note, .alias, .remark, .game, .mark, .undo: kept(language)
    }
  }

  private static let notBegun = Phrase(
    fr: "Rien n'est perdu : l'examen n'a pas commencé, son temps ne court pas.",
    en: "Nothing is lost: the exam hasn't begun and its clock isn't running.")
  private static let notEnded = Phrase(
    fr: "Rien n'est perdu : vos réponses sont sur le disque. L'examen sera clos ici, ou au prochain lancement.",
    en: "Nothing is lost: your answers are saved. The exam will end here, or the next time you open Ramp.")

  private func kept(_ language: Language) -> String {
    let saved = Phrase.count(recorded, fr: ("réponse", "réponses"), en: ("answer", "answers"))
    let before =
      recorded == 0
      ? Phrase("")
      : Phrase(
        fr: " \(saved) de cette séance \(French.plural(recorded, "est", "sont")) sur le disque.",
        en: " \(saved) from this session \(English.plural(recorded, "is", "are")) saved.")
    return Phrase(
      fr: "Rien n'est perdu : cette réponse est gardée ici, en mémoire.\(before)",
      en: "Nothing is lost: this answer is kept here, in memory.\(before)")(language)
  }

  private static func rescued(_ path: String) -> Phrase {
    Phrase(fr: "Une copie de la séance : \(path)", en: "A copy of the session: \(path)")
  }

  private static let retry = Phrase(fr: "Entrée réessaie.", en: "Enter to try again.")
  private static let final = Phrase(
    fr: "Le disque n'a pas confirmé : redemander ne prouverait rien, Ramp n'écrit plus dans cette séance.",
    en: "The disk didn't confirm: retrying would prove nothing, so Ramp won't write any more this session.")
  private static let quit = Phrase(
    fr: "q quitte et écrit la réponse dans le terminal.", en: "q quits and prints the answer in the terminal.")
}

extension Page {
  fileprivate mutating func put(answer: String, row: Int) -> Int {
    put(TextLayout.shortened(answer, width: textWidth), row: row, style: .strong)
    return row + 2
  }
}
