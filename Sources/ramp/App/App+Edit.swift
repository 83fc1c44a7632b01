// What the learner's editor leaves behind: texts that are no longer those on the screen, a term that is gone, a file that
// cannot be read, or no editor at all.

import Glossary
import Journal
import Phrases
import Study

extension App {
  /// The same screen with the deck's texts as they are now; a card or a term that is there no more gives way.
  mutating func renewed(_ phase: Phase) -> Phase {
    switch phase {
    case .asking(let asking): return renewed(asking).map { .asking($0) } ?? nextPhase(at: asking.shownAt)
    case .term(let view, let from):
      let below = renewed(from)
      return studyDay.deck[view.term] == nil ? below : .term(view, from: below)
    case .unsaved(let event, let problem, let from): return .unsaved(event, problem, from: renewed(from))
    case .progress(let view):
      var renewed = ProgressView(studyDay)
      renewed.turn = view.turn
      return .progress(renewed)
    case .gate, .today, .terms, .summary, .quizzes, .pairs, .exam, .settings, .welcome: return phase
    }
  }

  /// `nil` when the card, or one of the options it was asked with, is gone.
  private func renewed(_ asking: Asking) -> Asking? {
    let options = asking.question.options.compactMap { studyDay.deck[$0.id] }
    guard let card = studyDay.deck[asking.card.id], options.count == asking.question.options.count else { return nil }
    var asking = asking
    asking.planned = PlannedCard(card, asking.planned.reason, isPractice: asking.planned.isPractice)
    asking.question = Question(card, asking.question.way, options: options)
    return asking
  }

  /// By the file's own name: its folder stands on the screen already, and the line is what matters.
  static func words(for problem: StorageProblem) -> Phrase {
    guard case .badDeck(let file, let problems) = problem else { return Failure(problem).sentence }
    return DeckWords.sentence(for: problems, in: file.split(separator: "/").last.map(String.init) ?? file)
  }

  static func noEditor(_ command: String) -> Phrase {
    Phrase(
      fr: "« \(command.verbatim) » ne s'ouvre pas : nommez votre éditeur dans EDITOR.",
      en: "“\(command.verbatim)” does not open: name your editor in EDITOR.")
  }

  static let termIsGone = Phrase(fr: "Ce terme n'est plus dans le fichier.", en: "That term is no longer in the file.")
}
