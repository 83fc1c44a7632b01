// A question, its options and its answer in whole sentences, for the plain mode: words take the place of the columns
// and marks that the views use.

import Glossary
import Learning
import Phrases
import Study
import Terminal

struct SpokenQuestion {
  let state: QuestionState
  /// `nil` while the day's own cards are asked.
  let quiz: Quiz?
  let context: Context

  private var language: Language { context.language }
  private var studyDay: StudyDay { context.studyDay }
  private var deck: Deck { studyDay.deck }

  /// The sentences for the present stage.
  var lines: [String] {
    switch (state.question.mode, state.stage) {
    case (.shown, _):
      [position + " " + Self.newTerm(language)] + Self.term(state.card.term, deck) + [Self.read(language)]
    case (_, .revealed): Self.term(state.card.term, deck) + [grades]
    case (_, .judged(let judgement)): verdict(judgement)
    case (_, .chosen(let chosen, _)): outcome(chosen)
    case (.typed, .question): [question, Self.typeIt(language)]
    case (.choice, .question), (.duel, .question): [question] + options
    case (.recall, .question): [question, Self.reveal(language)]
    }
  }

  // MARK: Questions

  /// « 1 sur 18. »
  private var position: String {
    let total = studyDay.total(in: quiz)
    let position = min(total - studyDay.left(in: quiz) + 1, max(total, 1))
    return Phrase(fr: "\(position) sur \(total).", en: "\(position) of \(total).")(language)
  }

  private var question: String {
    let prompt = Self.sentence(Words.typeset(state.question.prompt, in: deck))
    return "\(position) \(prompt) \(Words.request(for: state.question)(language))"
  }

  private var options: [String] {
    let session = Session(studyDay: studyDay, quiz: nil)
    let options = state.question.options.enumerated().map { index, option in
      "\(index + 1). " + Self.sentence(Words.option(option, state, session))
    }
    return options + [Self.choose(language)]
  }

  // MARK: Answers

  static func term(_ term: Term, _ deck: Deck) -> [String] {
    let text = TermText(term: term, deck: deck, width: .max)
    let names = ([text.typeset(term.title)] + [text.names].filter { !$0.isEmpty }).map(sentence).joined(separator: " ")
    return [names] + (term.hasDefinition ? [sentence(text.typeset(term.definition))] : [])
  }

  /// The sentences for `s`: the points, the example, and the confusable terms. Empty before the answer.
  var rest: [String] {
    guard state.isAnswered || state.question.mode == .shown else { return [] }
    let text = TermText(term: state.card.term, deck: deck, width: .max)
    let points = state.card.term.points.map { Self.sentence(text.typeset($0)) }
    let example = text.example.map { [text.typeset($0)] } ?? []
    return points + example + text.confusions(named: true, language).map { Self.sentence($0.text) }
  }

  private var grades: String {
    let (hard, good, easy) = (date(after: .hard), date(after: .good), date(after: .easy))
    let again =
      studyDay.repeats(state.card.id, in: quiz)
      ? Phrase(fr: "cette séance", en: "this session") : date(after: .again)
    return Phrase(
      fr: "Note. 1 oublié, \(again). Au plus tard : 2 difficile, \(hard) ; 3 bien, \(good) ; 4 facile, \(easy). "
        + "s : la suite.",
      en: "Grade. 1 again, \(again). At the latest: 2 hard, \(hard); 3 good, \(good); 4 easy, \(easy). s: read on.")(
        language)
  }

  private func date(after grade: Grade) -> Phrase {
    let due = studyDay.due(state.card.id, after: grade)
    return due <= studyDay.day + 1
      ? Words.distance(from: studyDay.day, to: due) : Words.longDate(due, from: studyDay.day)
  }

  private func verdict(_ judgement: Judgement) -> [String] {
    let words = VerdictWords.sentence(judgement, in: deck, wasSeen: state.wasSeen)(language)
    let proposed = VerdictWords.proposed(judgement)
    let accept = Phrase(
      fr: "Note proposée : \(proposed). Entrée accepte, 1 à 4 notent autrement.",
      en: "Suggested grade: \(proposed). Enter to accept, or 1 to 4 for another.")
    return [Self.spoken(words)] + Self.term(state.card.term, deck) + [accept(language)] + offer
  }

  private var offer: [String] {
    switch state.offer {
    case .keep: [Self.countAsRight(language)]
    case .forget: [Self.countAsWrong(language)]
    case nil: []
    }
  }

  private func outcome(_ chosen: Int?) -> [String] {
    let isRight = chosen != nil && chosen == state.right
    let choice = Phrase(fr: "Votre choix :", en: "Your choice:")(language)
    let wrong = isRight ? nil : chosen.map { spoken(state.question.options[$0]) }
    let answer = Phrase(fr: "La réponse :", en: "The answer:")(language)
    return [Self.verdict(isRight, chosen)(language)] + (wrong.map { [choice] + $0 } ?? []) + [answer]
      + Self.term(state.card.term, deck) + [Self.goOn(language)]
  }

  private func spoken(_ option: AnswerOption) -> [String] {
    switch option {
    case .term(let term): Self.term(term, deck)
    case .made:
      [Self.sentence(Words.typeset(option.text(on: state.card), in: deck)), Words.madeUp(language)]
    }
  }

  private static func verdict(_ isRight: Bool, _ chosen: Int?) -> Phrase {
    if isRight { return Phrase(fr: "Juste.", en: "Right.") }
    return chosen == nil
      ? Phrase(fr: "Pas encore su.", en: "Not known yet.") : Phrase(fr: "Ce n'est pas cela.", en: "That's not it.")
  }

  // MARK: Words

  /// The text with a full stop, unless it ends with another mark.
  static func sentence(_ text: String) -> String {
    guard let last = text.last, !".!?…:".contains(last) else { return text }
    return text + "."
  }

  /// The text without its leading ✓ or ✗.
  private static func spoken(_ text: String) -> String {
    text.hasPrefix("✓ ") || text.hasPrefix("✗ ") ? String(text.dropFirst(2)) : text
  }

  private static let newTerm = Phrase(fr: "Nouveau terme.", en: "New term.")
  private static let read = Phrase(
    fr: "Entrée pour continuer. s : la suite. k : je connais déjà.",
    en: "Enter to continue. s: read on. k: I already know it.")
  private static let reveal = Phrase(fr: "Entrée pour la réponse.", en: "Enter for the answer.")
  private static let typeIt = Phrase(
    fr: "Tapez la réponse, puis Entrée. Rien : je ne sais pas.",
    en: "Type the answer, then Enter. Empty: I don't know.")
  private static let choose = Phrase(
    fr: "Un chiffre, puis Entrée. 0 : je ne sais pas.", en: "Type a digit, then Enter. 0: I don't know.")
  private static let countAsRight = Phrase(
    fr: "r : compter comme juste, et retenir ma réponse.", en: "r: count it as right and remember my answer.")
  private static let countAsWrong = Phrase(fr: "r : ne plus retenir ma réponse.", en: "r: forget my answer.")
  private static let goOn = Phrase(fr: "Entrée pour continuer.", en: "Enter to continue.")
}
