// Answering whatever is asked, however it is asked.

import Glossary
import Learning
import Study
import Terminal

@testable import Trainer

extension Simulation {
  mutating func type(_ text: String) {
    for character in text { press(.character(character), after: 60) }
  }

  /// Answers the card at hand right, and goes on to what comes next.
  mutating func answerRight() {
    guard let state = app.state else { return }
    let options = state.question.options
    switch state.question.mode {
    case .shown: press(.enter)
    case .recall: press(.space, .digit(3))
    case .typed:
      type(state.card.face == .abbreviate ? state.card.term.title : state.card.term.names.first ?? "")
      press(.enter, .enter)
    case .choice, .duel: press(.digit((options.firstIndex { $0.id == state.card.id.address } ?? 0) + 1), .enter)
    }
  }
}
