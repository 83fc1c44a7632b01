// Who is compared: Ramp with its plan towards the date, the same engine without, and the schedulers of others.

import Learning
import Study

/// A policy with the name it has in the table.
struct Contender {
  let name: String
  private let result: (ReadinessHistory, SimulatedDeck, Learner) -> Result

  private init<Chosen: Policy>(_ name: String, _ policy: @escaping (ReadinessHistory, SimulatedDeck) -> Chosen) {
    self.name = name
    result = { Result($0, $1, policy($0, $1), $2) }
  }

  func row(_ course: ReadinessHistory, _ deck: SimulatedDeck, _ family: Family, learners: Int) -> Row {
    Row((0..<learners).map { result(course, deck, Learner(family, $0)) })
  }

  static var table: [Contender] {
    [
      engine("Ramp", rampOptions), engine("SM-2, plain (Ramp without a date)", PlanOptions()),
      anki("Anki's SM-2", .sm2),
    ]
      + [0.85, 0.9, 0.95].map { anki("FSRS-6 at \($0), Anki's steps", .fsrs(retention: $0)) }
      + [0.85, 0.9, 0.95].map { anki("FSRS-6 at \($0), failures only", .fsrs(retention: $0), hasSteps: false) }
  }

  /// FSRS-6 in its stronger form, from few minutes to many.
  static var fsrsFrontier: [Contender] {
    [0.86, 0.88, 0.9, 0.91, 0.92, 0.93, 0.94, 0.95, 0.96, 0.97].map {
      anki("FSRS-6 at \($0)", .fsrs(retention: $0), hasSteps: false)
    }
  }

  /// Ramp, from few checks to many.
  static var rampFrontier: [Contender] {
    [0.86, 0.88, 0.9, 0.92, 0.94, 0.96, 0.97, 0.98].map { recall in
      tuned("Ramp, checks below \(recall)") { $0.checkedBelow = recall }
    }
  }

  /// What was tried to reach the same with less, or with the same what is more robust.
  static var trials: [Contender] {
    [20, 40, 50, 60, 70, 80].map { share in
      tuned("Ramp, every card met in \(share) %") { $0.introduction = share }
    } + [6, 12, 18, 40].map { most in tuned("Ramp, \(most) checks a day at most") { $0.mostChecks = most } }
  }

  private static func tuned(_ name: String, _ change: (inout RampRules) -> Void) -> Contender {
    var options = rampOptions
    change(&options.rules)
    return engine(name, options)
  }

  static var rampOptions: PlanOptions {
    var options = PlanOptions()
    options.ramp = .days(ReadinessHistory.days)
    options.minutes = ReadinessHistory.minutesADay
    options.calendar = StudyCalendar(weekdays: Set(1...7))
    return options
  }

  private static func engine(_ name: String, _ options: PlanOptions) -> Contender {
    Contender(name) { Engine($0, $1, options) }
  }

  private static func anki(_ name: String, _ scheduler: Anki.Scheduler, hasSteps: Bool = true) -> Contender {
    Contender(name) { _, deck in Anki(cards: deck.cards, scheduler, hasSteps: hasSteps) }
  }
}
