// A card as it is put to the learner: what is shown, and what is to be found.

import Glossary
import Learning

package struct Question: Equatable, Sendable {
  package let card: Card
  package let form: Form

  package init(_ card: Card, form: Form = .recall) {
    self.card = card
    self.form = form
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
