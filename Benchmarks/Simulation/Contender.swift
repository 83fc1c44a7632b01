// Who is compared: Ramp with its plan towards the date, plain SM-2 on the same engine, and the schedulers of others.

import Learning
import Study

/// A policy with the name it has in the table.
struct Contender {
  let name: String
  private let result: (Course, SimulatedDeck, Learner) -> Result

  private init<Chosen: Policy>(_ name: String, _ policy: @escaping (Course, SimulatedDeck) -> Chosen) {
    self.name = name
    result = { Result($0, $1, policy($0, $1), $2) }
  }

  func results(_ course: Course, _ deck: SimulatedDeck, _ learners: [Learner]) -> [Result] {
    learners.map { result(course, deck, $0) }
  }

  static var ramp: Contender { engine("Ramp") { rampOptions($0) } }

  static var rivals: [Contender] {
    [
      engine("SM-2, plain (Ramp's engine)") { _ in plainSM2 },
      anki("Anki's SM-2", .sm2),
      anki("FSRS-6 at 0.90, failures only", .fsrs(retention: 0.9), hasSteps: false),
      anki("FSRS-6 at 0.95, failures only", .fsrs(retention: 0.95), hasSteps: false),
    ]
  }

  /// What was weighed: each row changes one thing of the plan.
  static var trials: [Contender] {
    [
      tuned("due cards only") {
        ($0.floor, $0.target, $0.finalTarget, $0.lastingFloor) = (never, never, never, never)
      },
      tuned("a floor of 0.90, nothing else") { ($0.target, $0.finalTarget) = (never, never) },
      tuned("no floor before new cards") { $0.floor = never },
    ]
      + [0.90, 0.92, 0.93, 0.95, 0.96].map { recall in
        tuned("spare minutes below \(recall)") { $0.target = RecallLimit(recall) }
      }
      + [0.94, 0.96, 0.97, 0.99].map { recall in
        tuned("the last days below \(recall)") { $0.finalTarget = RecallLimit(recall) }
      } + [3, 4, 6, 8].map { days in tuned("the last \(days) days") { $0.finalDays = days } }
      + [1, 3, 9].map { most in tuned("asked \(most) times a day") { $0.plannedAttempts = most } }
      + [40, 80].map { share in tuned("every card met in \(share) %") { $0.introduction = share } }
      + [0.90, 0.94].map { recall in tuned("later below \(recall)") { $0.lastingFloor = RecallLimit(recall) } }
  }

  private static let never = RecallLimit(.leastNonzeroMagnitude)

  private static func tuned(_ name: String, _ change: @escaping @Sendable (inout PlanRules) -> Void) -> Contender {
    engine("Ramp, " + name) { course in
      var options = rampOptions(course)
      change(&options.rules)
      return options
    }
  }

  static func rampOptions(_ course: Course) -> PlanOptions {
    var options = PlanOptions()
    options.ramp = .date(Engine.firstDay + course.date)
    options.minutes = course.minutesADay
    options.calendar = StudyCalendar(weekdays: Set(1...7))
    return options
  }

  private static var plainSM2: PlanOptions {
    var options = PlanOptions()
    options.rules.lastingFloor = never
    return options
  }

  private static func engine(_ name: String, _ options: @escaping (Course) -> PlanOptions) -> Contender {
    Contender(name) { Engine($1, options($0)) }
  }

  private static func anki(_ name: String, _ scheduler: Anki.Scheduler, hasSteps: Bool = true) -> Contender {
    Contender(name) { _, deck in Anki(cards: deck.cards, scheduler, hasSteps: hasSteps) }
  }
}
