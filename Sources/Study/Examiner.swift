// What asking about a deck needs besides the deck: its terms folded for the judge, their neighbours for a choice. Worked
// out once.

import Glossary
import Learning

package struct Examiner: Sendable {
  package let judge: Judge
  package let distractors: Distractors

  package init(_ deck: Deck) {
    judge = Judge(deck)
    distractors = Distractors(deck)
  }

  /// A planned card as it is put to the learner: in a way of their own, or in the one that the day says. The same card
  /// with the same history is always put alike.
  package func question(_ planned: PlannedCard, _ way: Way? = nil, on studyDay: StudyDay) -> Question {
    let way = way ?? studyDay.way(of: planned)
    switch way {
    case .choice: return choice(planned.card, studyDay)
    case .duel(let other): return duel(planned, other, studyDay)
    case .shown, .recall, .typed: return Question(planned.card, way)
    }
  }

  /// A deck with nothing to choose from is asked without options.
  private func choice(_ card: Card, _ studyDay: StudyDay) -> Question {
    var random = random(card, studyDay)
    let options = distractors.options(
      for: card, confusions: studyDay.progress.confusions.counts(for: card.term.id), random: &random)
    return options.count > 1 ? Question(card, .choice, options: options) : Question(card, .recall)
  }

  private func duel(_ planned: PlannedCard, _ other: Term.ID, _ studyDay: StudyDay) -> Question {
    let card = planned.card
    guard let rival = studyDay.deck[other] else { return choice(card, studyDay) }
    var random = random(card, studyDay)
    return Question(card, .duel(against: other), options: [card.term, rival].shuffled(using: &random))
  }

  private func random(_ card: Card, _ studyDay: StudyDay) -> SplitMix64 {
    SplitMix64(card.id, studyDay.answerCount(of: card.id))
  }
}
