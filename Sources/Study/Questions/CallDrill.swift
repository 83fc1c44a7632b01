// The questions of a call drill: the definitions and situations of terms that the learner has met, to be answered within
// seconds, as on the phone. The slowest terms come first into the choice.

import Glossary
import Learning

package struct CallDrill: Equatable, Sendable {
  package let questions: [Question]

  /// The most questions: two minutes at most.
  package static let most = 12

  /// `nil` if no term was met that has a definition to ask for.
  package init?(_ studyDay: StudyDay, seed: Int) {
    var random = SplitMix64("drill \(studyDay.day)", seed)
    let cards = studyDay.deck.cards.filter { card in
      card.face == .name && card.term.hasDefinition && studyDay.hasMet(card.term) && !studyDay.isSetAside(card.id)
    }
    // A term that was never said comes before the slow ones.
    let fluency = studyDay.progress.fluency
    let slowest = cards.shuffled(using: &random).sorted {
      (fluency.time(of: $0.id.address)?.median ?? .max) > (fluency.time(of: $1.id.address)?.median ?? .max)
    }
    questions = slowest.prefix(Self.most).shuffled(using: &random).map { card in
      Question(card, .recall, situation: studyDay.asksSituation(of: card.id))
    }
    if questions.isEmpty { return nil }
  }
}

extension StudyDay {
  /// Whether a term was read or asked.
  fileprivate func hasMet(_ term: Term) -> Bool {
    progress.hasHistory(term) || progress.marks.shown.contains(term.address)
  }
}
