// `swift run -c release Simulation`: what a month of practice comes to under different policies, for learners whose
// memory is known because it is made up. One seed, one table.

import ArgumentParser
import Learning
import Study

@main
struct Simulation: ParsableCommand {
  @Option(help: "Simulated learners of each family.")
  var learners = 400

  @Option var missed = 0.0
  @Option var gapStart = 0
  @Option var gapEnd = 0

  func run() throws {
    var course = Course()
    course.missed = missed
    course.gap = gapStart..<gapEnd
    guard let simulated = SimulatedDeck(.even), let bundled = SimulatedDeck(.bundled) else { return }
    print("\(learners) learners, 39 terms of 3 cards, \(course.days) days, 12 minutes a day")
    for family in Family.allCases {
      print("\n\(family.rawValue)                 known  recall  minutes  longest day")
      for contender in Contender.all(course, simulated) {
        let results = (0..<learners).map { contender.result(course, simulated, Learner(family, $0)) }
        print(contender.name.padded(30), Row(results).text)
      }
      var check = ForecastCheck(bundled)
      for number in 0..<learners {
        check.follow(Learner(family, number), Engine(course, bundled, Contender.rampOptions(course)), days: course.days)
      }
      func mean(_ v: [Double]) -> Double { v.reduce(0, +) / Double(max(1, v.count)) }
      for (name, table) in [("goes on", check.goesOn), ("stops", check.stops)] {
        for horizon in ForecastCheck.horizons {
          guard let e = table[horizon] else { continue }
          print("forecast \(name) +\(horizon)".padded(30),
            "readiness", decimal(mean(e.readiness.map(abs)), 1), "bias \(Int((10*mean(e.readiness)).rounded()))e-1",
            "share", decimal(mean(e.share.map(abs)), 1), "bias \(Int((10*mean(e.share)).rounded()))e-1")
        }
      }
    }
  }
}

/// A policy with the name it has in the table.
struct Contender {
  let name: String
  let result: (Course, SimulatedDeck, Learner) -> Result

  init(_ name: String, _ policy: @escaping () -> some Policy) {
    self.name = name
    result = { Result($0, $1, policy(), $2) }
  }

  static func rampOptions(_ course: Course) -> PlanOptions {
    var ramp = PlanOptions()
    ramp.ramp = .days(course.days)
    ramp.minutes = Int(course.secondsADay / 60)
    ramp.calendar = StudyCalendar(weekdays: Set(1...7))
    return ramp
  }

  static func all(_ course: Course, _ simulated: SimulatedDeck) -> [Contender] {
    let withRamp = rampOptions(course)
    return [
      Contender("Ramp") { Engine(course, simulated, withRamp) },
      Contender("SM-2, plain") { Engine(course, simulated, PlanOptions()) },
      Contender("Anki's SM-2") { Anki(course, cards: simulated.numbers.count, .sm2) },
    ]
      + [0.85, 0.9, 0.95].map { r in Contender("FSRS-6 at \(r), Anki's steps") { Anki(course, cards: simulated.numbers.count, .fsrs(retention: r)) } }
      + [0.88, 0.89, 0.9, 0.91, 0.92, 0.94, 0.95, 0.96].map { r in
        Contender("FSRS-6 at \(r), failures") { Anki(course, cards: simulated.numbers.count, .fsrs(retention: r), hasSteps: false) }
      }
      + [20, 30, 40, 50, 60, 70].flatMap { i in [15, 25].flatMap { c in [0.97].map { t in
        var tuned = withRamp
        tuned.rules.checkedBelow = t
        tuned.rules.introduction = i
        tuned.rules.mostChecks = c
        return Contender("Ramp, \(i) %, <\(t), \(c) a day") { [tuned] in Engine(course, simulated, tuned) }
      } } }
  }
}

/// Means over the learners.
struct Row {
  let known: Double
  let recall: Double
  let minutes: Double
  let longest: Double

  init(_ results: [Result]) {
    func mean(_ value: (Result) -> Double) -> Double { results.map(value).reduce(0, +) / Double(max(1, results.count)) }
    known = mean { Double($0.known) }
    recall = mean(\.recall)
    minutes = mean(\.minutes)
    longest = mean(\.longest)
  }

  var text: String { [decimal(known, 1), decimal(recall, 3), decimal(minutes, 0), decimal(longest, 1)].joined(separator: "  ") }
}

/// With a fixed number of decimals, eight columns wide.
func decimal(_ value: Double, _ decimals: Int) -> String {
  let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
  let digits = String(Int((value * scale).rounded()))
  guard decimals > 0 else { return digits.aligned(7) }
  let filled = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  return "\(filled.dropLast(decimals)).\(filled.suffix(decimals))".aligned(7)
}

extension String {
  func padded(_ columns: Int) -> String { self + String(repeating: " ", count: max(0, columns - count)) }
  func aligned(_ columns: Int) -> String { String(repeating: " ", count: max(0, columns - count)) + self }
}
