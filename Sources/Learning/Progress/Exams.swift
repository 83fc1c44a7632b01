// The exams of a history: the open exams, and the results of those that ended. An exam's answers do not change the
// schedule before its end; then each wrong answer is a failure in the schedule.

import Glossary

package struct Exams: Equatable, Sendable {
  private var open: [Event.ID: Sitting] = [:]
  /// In the order in which they ended.
  package private(set) var results: [ExamResult] = []

  package init() {}

  /// The latest exam that this device began and that has no end yet, of those that `isMeant` accepts. Only the device
  /// that began an exam ends it.
  package func current(where isMeant: (ExamStart) -> Bool) -> Sitting? {
    open.values.filter { $0.start.isOwn && isMeant($0.exam) }.max { $0.start.id < $1.start.id }
  }

  package mutating func begin(_ exam: ExamStart, _ recorded: JournaledEvent) {
    let event = recorded.event
    let start = Sitting.Start(id: event.id, at: event.at, day: event.day, isOwn: recorded.isOwn)
    open[event.id] = Sitting(start: start, exam: exam)
  }

  /// Adds an answer; `false` if there is no open exam of its id. `heirs`: as in `JournaledEvent`.
  @discardableResult
  package mutating func answer(_ answer: ExamAnswer, heirs: [TermAddress] = []) -> Bool {
    guard open[answer.exam] != nil else { return false }
    open[answer.exam]?.answer(answer, heirs: heirs)
    return true
  }

  /// Ends an exam and returns it with its answers; `nil` if there is no open exam with that id.
  package mutating func end(_ end: ExamEnd, _ event: Event) -> Sitting? {
    guard let sitting = open.removeValue(forKey: end.exam) else { return nil }
    results.append(ExamResult(sitting, end, on: event.day))
    return sitting
  }
}

/// An exam with the answers given so far.
package struct Sitting: Equatable, Sendable {
  package let start: Start
  package let exam: ExamStart
  /// The first answer to each card; later ones are ignored, because each question is asked once.
  package private(set) var answers: [ExamAnswer] = []
  /// For a card of a term that was split, the further terms that inherit a failure.
  private(set) var heirs: [Card.ID: [TermAddress]] = [:]

  package struct Start: Equatable, Sendable {
    package let id: Event.ID
    package let at: Instant
    package let day: Day
    package let isOwn: Bool

    package init(id: Event.ID, at: Instant, day: Day, isOwn: Bool) {
      self.id = id
      self.at = at
      self.day = day
      self.isOwn = isOwn
    }
  }

  package init(start: Start, exam: ExamStart) {
    self.start = start
    self.exam = exam
  }

  package mutating func answer(_ answer: ExamAnswer, heirs: [TermAddress] = []) {
    guard exam.cards.contains(answer.card), !answers.contains(where: { $0.card == answer.card }) else { return }
    if !heirs.isEmpty { self.heirs[answer.card] = heirs }
    answers.append(answer)
  }

  /// The next question; `nil` when all are answered.
  package var next: Card.ID? { exam.cards.first { card in !answers.contains { $0.card == card } } }

  /// The moment at which the exam's time is up.
  package var limit: Instant { start.at + exam.minutes * 60_000 }

  package var score: Int { answers.count(where: \.isRight) }

  /// Whether the right answers reach the pass mark; a question without an answer counts as wrong.
  package var isPassed: Bool { !exam.cards.isEmpty && score * 100 >= exam.pass * exam.cards.count }

  /// The cards with a wrong answer. A question without an answer lowers the score too, but its card is not rescheduled.
  package var wrong: [Card.ID] { answers.filter { !$0.isRight }.map(\.card) }
}

/// The result of an ended exam. A pass is valid for `validity` days.
package struct ExamResult: Equatable, Sendable {
  package let sitting: Sitting
  /// The result as the exam's last line states it. It can be computed again from `sitting` (`isConsistent`).
  package let end: ExamEnd
  package let day: Day

  /// The number of days for which a pass is valid.
  package static let validity = 90

  package init(_ sitting: Sitting, _ end: ExamEnd, on day: Day) {
    self.sitting = sitting
    self.end = end
    self.day = day
  }

  /// The first day on which a pass is no longer valid.
  package var expires: Day { day + Self.validity }

  /// The last day on which a pass is valid.
  package var lastValid: Day { expires + -1 }

  package func isValid(on today: Day) -> Bool { end.isPassed && today < expires }

  /// Whether the result in the exam's last line agrees with its answers.
  package var isConsistent: Bool { sitting.score == end.score && sitting.isPassed == end.isPassed }
}
