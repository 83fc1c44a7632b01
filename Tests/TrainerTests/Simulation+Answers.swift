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
    guard let asking = app.asking else { return }
    let options = asking.question.options
    switch asking.question.way {
    case .shown: press(.enter)
    case .recall: press(.space, .digit(3))
    case .typed:
      type(asking.card.face == .abbreviate ? asking.card.term.title : asking.card.term.names.first ?? "")
      press(.enter, .enter)
    case .choice, .duel: press(.digit((options.firstIndex { $0.id == asking.card.term.id } ?? 0) + 1), .enter)
    }
  }
}
