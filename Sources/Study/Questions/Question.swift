// Questions: a card with the mode in which it is asked, the policy that chooses the mode, and the maker of questions.

import Glossary
import Learning

package struct Question: Equatable, Sendable {
  package let card: Card
  package let mode: QuestionMode
  /// The options, in the order in which they are shown: up to four of a choice, the two terms of a duel; empty in other
  /// modes.
  package let options: [AnswerOption]
  private let wantsSituation: Bool

  /// `situation`: whether a `name` card gives a situation, if its term has one.
  package init(
    _ card: Card, _ mode: QuestionMode = .recall, options: [AnswerOption] = [], situation: Bool = false
  ) {
    self.card = card
    self.mode = mode
    self.options = options
    wantsSituation = situation && card.face == .name
  }

  /// The situation that is given instead of the definition; `nil` for any other question. Computed at each call, as all
  /// texts of a question are: it may never be drawn.
  package var situation: String? { wantsSituation ? Situation.text(of: card.term) : nil }

  /// The text of the question, without its answer.
  package var prompt: String {
    switch card.face {
    case .expand, .define: qualified(card.term.title)
    case .name: situation ?? Mask.masked(card.term.definition, hiding: card.term)
    case .abbreviate:
      qualified(
        Mask.masked(card.term.names.first ?? card.term.title, hiding: TermNamePattern.acronyms(of: card.term)))
    }
  }

  /// The text, with the title of the deck where another deck of the session has a term of this name.
  private func qualified(_ text: String) -> String { card.term.qualifier.map { "\(text) (\($0))" } ?? text }

  /// The model answer, which is displayed and exported.
  package var answer: String {
    switch card.face {
    case .expand: card.term.names.first ?? card.term.title
    case .abbreviate: card.term.title
    case .define: card.term.definition
    case .name: [card.term.acronym, card.term.names.first].compactMap(\.self).joined(separator: ", ")
    }
  }
}

/// The mode in which a card is asked or shown.
package enum QuestionMode: Hashable, Sendable {
  /// The term is shown once before its first question; no answer is asked.
  case shown
  case recall
  case choice
  case typed
  case duel(against: TermAddress)

  /// The form that the journal records for this mode; `nil` for `shown`.
  package var form: Form? {
    switch self {
    case .shown: nil
    case .recall: .recall
    case .choice: .choice
    case .typed: .typed
    case .duel: .duel
    }
  }
}

/// The policy that chooses the mode of a card. A term without answers is shown once, unless it is marked as known or
/// the card is practice. Then each of its cards is a choice below repetition 2, and typed from there on; a definition
/// is not typed but recalled, and graded by the learner; an acronym is always typed, because a name gives its own
/// acronym away among others. A card without answers is asked like a learnt one while
/// the learner claims to know its term (`Claim`). A duel, or the form that the learner wants, overrides this.
package struct FormPolicy {
  private let progress: Progress
  /// The only form that the learner wants; `nil` for the policy's own choice.
  private let wanted: Form?

  /// The repetition of SM-2 from which a card is asked without options.
  private static let freeFrom = 2

  package init(_ progress: Progress, wanted: Form? = nil) {
    self.progress = progress
    self.wanted = wanted
  }

  package func mode(of planned: PlannedCard) -> QuestionMode {
    if case .duel(let other) = planned.reason { return .duel(against: other) }
    let card = planned.card
    if wanted == .recall { return .recall }
    if !planned.isPractice, needsShowing(card) { return .shown }
    switch wanted {
    case .choice: return Self.chosen(card)
    case .typed: return Self.free(card)
    default: return isFree(card) ? Self.free(card) : Self.chosen(card)
    }
  }

  private static func chosen(_ card: Card) -> QuestionMode { canBeChosen(card) ? .choice : free(card) }

  /// Whether the card may be asked as a choice.
  package static func canBeChosen(_ card: Card) -> Bool { card.face != .abbreviate }

  /// Whether the term must be shown before its first question. (A learner who wants the form `recall` reads the answer
  /// anyway.)
  private func needsShowing(_ card: Card) -> Bool {
    let term = card.term
    return !progress.marks.shown.contains(term.address) && progress.marks.known[term.address] == nil
      && !progress.hasHistory(term)
  }

  private func isFree(_ card: Card) -> Bool {
    guard let seen = progress[card.id] else { return progress.isSpared(card) }
    return seen.schedule.repetition >= Self.freeFrom
  }

  /// The mode that asks a card without options.
  package static func free(_ card: Card) -> QuestionMode { card.face == .define ? .recall : .typed }
}

/// The maker of questions about a deck. It keeps what questions need besides the deck, computed once: the judge's
/// folded names, and the traits of terms for the wrong options of a choice.
package struct QuestionMaker: Sendable {
  package let judge: Judge
  package let distractors: Distractors

  package init(_ deck: Deck) {
    judge = Judge(deck)
    distractors = Distractors(deck, judge)
  }

  /// The question for a planned card, in the given mode or else in the one of `FormPolicy`. The same card with the same
  /// history gives the same question.
  package func question(_ planned: PlannedCard, _ mode: QuestionMode? = nil, on studyDay: StudyDay) -> Question {
    let mode = mode ?? studyDay.mode(of: planned)
    switch mode {
    case .choice: return choice(planned.card, studyDay)
    case .duel(let other): return duel(planned, other, studyDay)
    case .shown, .recall, .typed:
      return Question(planned.card, mode, situation: studyDay.asksSituation(of: planned.card.id))
    }
  }

  /// A choice; if there is no suitable wrong option, a name is typed, and any other answer recalled.
  private func choice(_ card: Card, _ studyDay: StudyDay) -> Question {
    var random = random(card, studyDay)
    let asksSituation = studyDay.asksSituation(of: card.id)
    let options = distractors.options(
      for: Question(card, situation: asksSituation),
      confusions: studyDay.progress.confusions.counts(for: card.id.address), random: &random)
    if options.count > 1 { return Question(card, .choice, options: options, situation: asksSituation) }
    switch card.face {
    case .expand, .abbreviate: return Question(card, .typed)
    case .name, .define: return Question(card, .recall, situation: asksSituation)
    }
  }

  private func duel(_ planned: PlannedCard, _ other: TermAddress, _ studyDay: StudyDay) -> Question {
    let card = planned.card
    guard let rival = studyDay.deck[other] else { return choice(card, studyDay) }
    var random = random(card, studyDay)
    return Question(card, .duel(against: other), options: [.term(card.term), .term(rival)].shuffled(using: &random))
  }

  private func random(_ card: Card, _ studyDay: StudyDay) -> SplitMix64 {
    SplitMix64(card.id, studyDay.answerCount(of: card.id))
  }
}
