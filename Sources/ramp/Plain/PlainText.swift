// The session in whole sentences, line by line: for screen readers, logs and scripts. What the screens show with columns
// and marks is said here with words.

import Glossary
import Learning
import Phrases
import Study
import Terminal

struct PlainText {
  let app: App

  private var language: Language { app.language }
  private var deck: Deck { app.studyDay.deck }

  /// What is to be read now. Empty when the session is over.
  var lines: [String] {
    switch app.phase {
    case .asking(let asking): lines(asking)
    case .term(let view, _): deck[view.term].map { Self.term($0, deck) } ?? []
    case .unsaved(_, let problem, _): [Failure(problem).sentence(language), Self.retry(language)]
    default: []
    }
  }

  private func lines(_ asking: Asking) -> [String] {
    switch (asking.question.way, asking.stage) {
    case (.shown, _): [place + " " + Self.newTerm(language)] + Self.term(asking.card.term, deck) + [Self.read(language)]
    case (_, .revealed): Self.term(asking.card.term, deck) + [grades(asking)]
    case (_, .judged(let judgement)): verdict(judgement, asking)
    case (_, .chosen(let chosen, _)): outcome(chosen, asking)
    case (.typed, .question): [question(asking), Self.typeIt(language)]
    case (.choice, .question), (.duel, .question): [question(asking)] + options(asking)
    case (.recall, .question): [question(asking), Self.reveal(language)]
    }
  }

  // MARK: Questions

  /// « 1 sur 18. »
  private var place: String {
    let total = app.studyDay.total
    let place = min(total - app.studyDay.left + 1, max(total, 1))
    return Phrase(fr: "\(place) sur \(total).", en: "\(place) of \(total).")(language)
  }

  private func question(_ asking: Asking) -> String {
    let prompt = Self.sentence(Words.typeset(asking.question.prompt, in: deck))
    return "\(place) \(prompt) \(Words.request(for: asking.card)(language))"
  }

  private func options(_ asking: Asking) -> [String] {
    let session = Session(studyDay: app.studyDay, quiz: nil, examiner: app.examiner)
    let options = asking.question.options.enumerated().map { index, term in
      "\(index + 1). " + Self.sentence(Words.option(term, asking, session))
    }
    return options + [Self.choose(language)]
  }

  // MARK: Answers

  static func term(_ term: Term, _ deck: Deck) -> [String] {
    let text = TermText(term: term, deck: deck, width: .max)
    let names = ([text.typeset(term.title)] + [text.names].filter { !$0.isEmpty }).map(sentence).joined(separator: " ")
    return [names, sentence(text.typeset(term.definition))]
  }

  /// The points, the example, what it is not to be confused with.
  var rest: [String] {
    guard case .asking(let asking) = app.phase, asking.isAnswered || asking.question.way == .shown else { return [] }
    let text = TermText(term: asking.card.term, deck: deck, width: .max)
    let points = asking.card.term.points.map { Self.sentence(text.typeset($0)) }
    let example = text.example.map { [text.typeset($0)] } ?? []
    return points + example + text.confusions(named: true, language).map { Self.sentence($0.text) }
  }

  private func grades(_ asking: Asking) -> String {
    let due = app.studyDay.due(asking.card.id, after: .good)
    let distance = Words.distance(from: app.studyDay.day, to: due)
    let date = Words.longDate(due)
    return Phrase(
      fr:
        "Note. 1 oublié, cette séance. 2 difficile, 3 bien, 4 facile : \(distance), \(date). s : la suite.",
      en: "Grade. 1 again, this session. 2 hard, 3 good, 4 easy: \(distance), \(date). s: read on.")(
        language)
  }

  private func verdict(_ judgement: Judgement, _ asking: Asking) -> [String] {
    let words = VerdictWords.sentence(judgement, asking, in: deck)(language)
    let proposed = VerdictWords.grade(judgement.grade)
    let accept = Phrase(
      fr: "Note proposée : \(proposed). Entrée accepte, 1 à 4 notent autrement.",
      en: "Proposed grade: \(proposed). Enter accepts, 1 to 4 grade otherwise.")
    return [Self.spoken(words)] + Self.term(asking.card.term, deck) + [accept(language)]
  }

  private func outcome(_ chosen: Term.ID?, _ asking: Asking) -> [String] {
    let isRight = chosen == asking.card.term.id
    let wrong = isRight ? nil : chosen.flatMap { deck[$0] }
    let choice = Phrase(fr: "Votre choix :", en: "Your choice:")(language)
    let mistaken = wrong.map { [choice] + Self.term($0, deck) } ?? []
    let answer = Phrase(fr: "La réponse :", en: "The answer:")(language)
    return [Self.verdict(isRight, chosen)(language)] + mistaken + [answer] + Self.term(asking.card.term, deck) + [
      Self.goOn(language)
    ]
  }

  private static func verdict(_ isRight: Bool, _ chosen: Term.ID?) -> Phrase {
    if isRight { return Phrase(fr: "Juste.", en: "Right.") }
    return chosen == nil
      ? Phrase(fr: "Pas encore su.", en: "Not known yet.") : Phrase(fr: "Ce n'est pas cela.", en: "That is not it.")
  }

  /// What became of the answer just recorded.
  var recorded: String? {
    guard let answer = app.studyDay.today.answers.last else { return nil }
    let grade = VerdictWords.grade(answer.review.grade)
    let word = grade.map { String($0.dropFirst(2)) }
    if answer.review.isPractice {
      return Phrase(
        fr: "\(word). Enregistré : \(Words.unscheduled).",
        en: "\(word). Saved: \(Words.unscheduled).")(language)
    }
    guard answer.review.grade.passed, let due = app.studyDay.progress[answer.card]?.due else {
      return Phrase(
        fr: "\(word). Enregistré. Revient dans cette séance.",
        en: "\(word). Saved. Back in this session.")(language)
    }
    let date = Words.longDate(due)
    return Phrase(
      fr: "\(word). Enregistré. Revient le \(date).",
      en: "\(word). Saved. Back on \(date).")(language)
  }

  /// Everything that a line may say here.
  var help: [String] {
    let keys = app.bindings.compactMap { binding -> Phrase? in
      guard let key = binding.keys.compactMap(Self.typed).first else { return nil }
      let help = binding.help.longest
      return Phrase(fr: "\(key) : \(help)", en: "\(key): \(help)")
    }
    return (keys + [Self.readOn]).map { Self.sentence($0(language)) }
  }

  /// A key as the content of a line; `nil` for one that no line can hold.
  private static func typed(_ key: Key) -> Phrase? {
    switch key {
    case .enter: Keys.enter
    case .character(let character) where character != " " && character != "?": Phrase(String(character))
    default: nil
    }
  }

  private static let readOn = Phrase(fr: "s : la suite", en: "s: read on")

  // MARK: Words

  /// With a full stop, unless it ends otherwise.
  private static func sentence(_ text: String) -> String {
    guard let last = text.last, !".!?…:".contains(last) else { return text }
    return text + "."
  }

  /// Marks are for eyes.
  private static func spoken(_ text: String) -> String {
    text.hasPrefix("✓ ") || text.hasPrefix("✗ ") ? String(text.dropFirst(2)) : text
  }

  private static let newTerm = Phrase(fr: "Nouveau terme.", en: "A new term.")
  private static let read = Phrase(
    fr: "Entrée pour continuer. s : la suite. k : je connais déjà.",
    en: "Enter to go on. s: read on. k: I know it already.")
  private static let reveal = Phrase(fr: "Entrée pour la réponse.", en: "Enter for the answer.")
  private static let typeIt = Phrase(
    fr: "Tapez la réponse, puis Entrée. Rien : je ne sais pas.",
    en: "Type the answer, then Enter. Nothing: I do not know.")
  private static let choose = Phrase(
    fr: "Un chiffre, puis Entrée. 0 : je ne sais pas.", en: "A digit, then Enter. 0: I do not know.")
  private static let goOn = Phrase(fr: "Entrée pour continuer.", en: "Enter to go on.")
  private static let retry = Phrase(fr: "Entrée pour réessayer, q pour quitter.", en: "Enter to try again, q to quit.")
}
