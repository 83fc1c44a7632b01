// A card as it is put to the learner: what is shown, and what is to be found.

import Glossary
import Learning

package struct Question: Equatable, Sendable {
  package let card: Card
  package let way: Way
  /// What there is to choose from, in the order in which it is shown: four terms, or the two of a duel.
  package let options: [Term]

  package init(_ card: Card, _ way: Way = .recall, options: [Term] = []) {
    self.card = card
    self.way = way
    self.options = options
  }

  /// What the learner sees; never the answer.
  package var prompt: String {
    switch card.face {
    case .expand, .define: card.term.title
    case .name: Mask.masked(card.term.definition, hiding: card.term)
    case .abbreviate: Mask.masked(card.term.names.first ?? card.term.title, hiding: Appellation.acronyms(of: card.term))
    }
  }

  /// What the learner is to say.
  package var answer: String {
    switch card.face {
    case .expand: card.term.names.first ?? card.term.title
    case .abbreviate: card.term.title
    case .define: card.term.definition
    case .name: [card.term.acronym, card.term.names.first].compactMap(\.self).joined(separator: ", ")
    }
  }
}

/// How a card is put to the learner.
package enum Way: Hashable, Sendable {
  /// Read once before any question: nothing is asked.
  case shown
  case recall
  case choice
  case typed
  case duel(against: Term.ID)

  /// What a journal calls an answer that was asked like this; `nil` when nothing is asked.
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
