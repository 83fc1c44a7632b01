// An option of a choice or a duel.

import Glossary

package enum AnswerOption: Equatable, Sendable {
  case term(Term)
  /// A name made for a wrong option: no term has it, so an answer that takes it for the right one has no `got`.
  case made(String)

  package var term: Term? {
    switch self {
    case .term(let term): term
    case .made: nil
    }
  }

  /// The id of the option's term; `nil` for a made name.
  package var id: TermAddress? { term?.address }

  /// The text of the option: an answer to the card's face, with masks for names that would tell whether it is the right
  /// one.
  package func text(on card: Card) -> String {
    switch self {
    case .term(let term): Distractors.text(of: term, on: card)
    case .made(let name): Mask.masked(name, hiding: TermNamePattern.acronyms(of: card.term))
    }
  }
}
