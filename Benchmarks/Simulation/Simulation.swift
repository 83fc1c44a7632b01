// `swift run -c release Simulation`: what a month of practice comes to under different policies, for learners whose
// memory is known because it is made up. One seed, one table.

import ArgumentParser
import Study

@main
struct Simulation: ParsableCommand {
  @Option(help: "Simulated learners of each family.")
  var learners = 400
  @Option(help: "The share of days on which they do not come, 0 to 1.")
  var missed = 0.0
  @Flag(help: "Also what was tried to reach the same in fewer minutes.")
  var trials = false

  func run() throws {
    guard let even = SimulatedDeck(.even), let bundled = SimulatedDeck(.bundled) else { return }
    let course = ReadinessHistory(missed: min(max(0, missed), 1))
    print(
      "\(learners) learners a family; 39 terms of 3 cards, \(ReadinessHistory.days) days of \(ReadinessHistory.minutesADay) minutes"
    )
    print("Known: terms of which every card has a true recall of 0.9 on the morning of day \(ReadinessHistory.days).")
    for family in Family.allCases {
      print("\n## \(family.rawValue)\n")
      show(Contender.table, course, even, family)
      if trials { show(Contender.trials, course, even, family) }
      showFrontiers(course, even, family)
      showForecasts(course, bundled, family)
    }
  }

  private func show(_ contenders: [Contender], _ course: ReadinessHistory, _ deck: SimulatedDeck, _ family: Family) {
    print("".padded(36) + Row.heading)
    for contender in contenders {
      print(contender.name.padded(36) + contender.row(course, deck, family, learners: learners).text)
    }
    print()
  }

  /// The minutes that 35 known terms cost.
  private func showFrontiers(_ course: ReadinessHistory, _ deck: SimulatedDeck, _ family: Family) {
    for (name, contenders) in [("Ramp", Contender.rampFrontier), ("FSRS-6", Contender.fsrsFrontier)] {
      let rows = contenders.map { $0.row(course, deck, family, learners: learners) }
      let points = rows.map { "\(decimal($0.known, 1, columns: 0)) in \(decimal($0.minutes, 0, columns: 0))" }
      let minutes = rows.minutes(for: 35).map { "\(decimal($0, 1, columns: 0)) minutes" } ?? "not reached"
      print("\(name), 35 terms: \(minutes)  (\(points.joined(separator: ", ")))")
    }
    print()
  }

  private func showForecasts(_ course: ReadinessHistory, _ deck: SimulatedDeck, _ family: Family) {
    var check = ForecastCheck(deck)
    for number in 0..<learners {
      check.follow(Learner(family, number), Engine(course, deck, Contender.rampOptions))
    }
    print("Forecasts, points of 100:".padded(36) + "mean recall       share known")
    print("".padded(36) + "error    bias     error    bias")
    for (name, errors) in [
      ("if practice goes on", check.goesOn), ("luck alone", check.luck), ("if it stops", check.stops),
    ] {
      for horizon in ForecastCheck.horizons {
        guard let found = errors[horizon] else { continue }
        print("\(name), +\(horizon) days".padded(36) + found.readiness.text + "  " + found.share.text)
      }
    }
  }
}
