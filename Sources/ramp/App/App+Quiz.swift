// Quizzes on a part of the deck: chosen from a list, asked by the same engine.

import Study

extension App {
  mutating func openQuizzes() {
    phase = .quizzes(QuizList(Focus.all(of: studyDay.deck)))
  }

  mutating func moveInQuizzes(_ step: Int) {
    guard case .quizzes(var list) = phase else { return }
    list.move(step)
    phase = .quizzes(list)
  }

  mutating func startQuiz(_ stamp: Stamp) {
    guard case .quizzes(let list) = phase, let focus = list.current else { return }
    start(focus, at: stamp.uptime)
  }

  mutating func start(_ focus: Focus, at uptime: Int) {
    quiz = studyDay.quiz(on: focus)
    phase = nextPhase(at: uptime)
  }
}

/// The parts of a deck, one of them selected.
struct QuizList: Equatable, Sendable {
  let focuses: [Focus]
  private(set) var selected = 0

  init(_ focuses: [Focus]) { self.focuses = focuses }

  var current: Focus? { focuses.indices.contains(selected) ? focuses[selected] : nil }

  mutating func move(_ step: Int) {
    guard !focuses.isEmpty else { return }
    selected = (selected + step + focuses.count) % focuses.count
  }
}
