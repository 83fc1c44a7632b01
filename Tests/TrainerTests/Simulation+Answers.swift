// Answering whatever is asked, however it is asked; an exam and a game of pairs to their ends.

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

  /// Types what the exam's card is called, or nothing.
  mutating func answerExam(right: Bool) {
    if right, let card = app.exam?.card {
      type(card.face == .abbreviate ? card.term.title : card.term.names.first ?? "")
    }
    press(.enter)
  }

  /// Sits an exam to its end: so many right answers, then empty ones.
  mutating func sitExam(right: Int) {
    press(.character("x"), .enter)
    for number in 0..<20 { answerExam(right: number < right) }
  }

  /// Plays all rounds of pairs without a mistake, with so many milliseconds between the keys.
  mutating func playPairs(pause: Int) {
    press(.character("j"))
    while let screen = app.front(PairsScreen.self), !screen.game.isOver {
      let round = screen.game.round
      guard let digit = round.terms.firstIndex(where: { !round.found.contains($0.address) }),
        let letter = round.definitions.firstIndex(where: { $0.term == round.terms[digit].address })
      else { return }
      press(.digit(digit + 1), after: pause)
      press(.character(PairsScreen.letters[letter]), after: pause)
    }
  }
}
