// The disk refused an answer: what is lost (nothing), where, and what to do. The card does not advance.

import Glossary
import Learning
import Phrases
import Storage
import Study
import Terminal

struct UnsavedScreen: Screen {
  let studyDay: StudyDay
  let event: Event
  let problem: StorageProblem
  /// Answers of this run that are on the disk.
  let recorded: Int

  var bindings: [Binding<Action>] {
    let retry = Binding(
      [.enter], Action.retry, name: Phrase(fr: "Entrée", en: "Enter"), help: Label(Self.retryHelp),
      hint: KeyHint(Phrase(fr: "Entrée", en: "Enter"), Label(Self.retryHelp)))
    return problem.canBeRetried ? [retry] : []
  }

  var helpHeading: Phrase {
    Phrase(fr: "Maintenant : la réponse n'est pas enregistrée", en: "Now: the answer is not saved")
  }

  var leaveHelp: Label {
    Label(
      Phrase(fr: "quitter et écrire la réponse dans le terminal", en: "quit and print the answer in the terminal"),
      Phrase(fr: "quitter", en: "quit"))
  }

  var promise: Phrase {
    Phrase(fr: "Cette réponse n'est pas encore sur le disque.", en: "This answer is not on the disk yet.")
  }

  func draw(on page: inout Page) {
    let language = page.language
    page.title(
      Phrase(fr: "Révision", en: "Review")(language),
      position: Phrase(fr: "! non enregistré", en: "! not saved")(language))
    var row = page.isLow ? page.top : page.top + 2
    if !page.isLow, let card = event.review?.card, let term = studyDay.deck[card.term] {
      row = page.put(term: Words.typeset(term.title, in: studyDay.deck), row: row)
    }
    row = page.paragraph(Failure(problem).sentence(language), row: row, style: .error) + (page.isLow ? 0 : 1)
    row = page.paragraph(fate(language), row: row) + (page.isLow ? 0 : 1)
    row = page.paragraph(problem.canBeRetried ? Self.retry(language) : Self.final(language), row: row)
    page.paragraph(Self.quit(language), row: row)
  }

  private func fate(_ language: Language) -> String {
    let saved = Phrase.count(recorded, fr: ("réponse", "réponses"), en: ("answer", "answers"))
    let before =
      recorded == 0
      ? Phrase("")
      : Phrase(
        fr: " \(saved.french) de cette séance \(French.plural(recorded, "est", "sont")) sur le disque.",
        en: " \(saved.english) of this session \(English.plural(recorded, "is", "are")) on the disk.")
    return Phrase(
      fr: "Rien n'est perdu : cette réponse est gardée ici, en mémoire.\(before.french)",
      en: "Nothing is lost: this answer is kept here, in memory.\(before.english)")(language)
  }

  private static let retryHelp = Phrase(fr: "réessayer", en: "try again")
  private static let retry = Phrase(fr: "Entrée réessaie.", en: "Enter tries again.")
  private static let final = Phrase(
    fr: "Le disque n'a pas confirmé : redemander ne prouverait rien, Ramp n'écrit plus dans cette séance.",
    en: "The disk did not confirm: asking again would prove nothing, so Ramp writes no more in this session.")
  private static let quit = Phrase(
    fr: "q quitte et écrit la réponse dans le terminal.", en: "q quits and prints the answer in the terminal.")
}

extension Page {
  fileprivate mutating func put(term: String, row: Int) -> Int {
    put(term, row: row, style: .strong)
    return row + 2
  }
}
