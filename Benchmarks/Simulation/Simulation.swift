// `swift run -c release Simulation`: what weeks of practice come to under different policies, for learners whose memory
// is known because it is made up. The same seeds give the same tables.

import ArgumentParser
import Study

@main
struct Simulation: ParsableCommand {
  @Option(help: "Simulated learners of each family and seed.")
  var learners = 200
  @Option(help: "Seeds, each with tables of its own.")
  var seeds = [1, 2]
  @Flag(help: "Also variants of the plan.")
  var trials = false
  @Flag(help: "Also how right the forecasts are.")
  var forecasts = false

  func run() throws {
    guard let deck = SimulatedDeck() else { return }
    print("\(learners) learners a family; \(deck.deck.terms.count) terms, \(deck.cards) cards.")
    print("Known: terms of which every card has a true recall of 0.9 on that morning, with the standard error.")
    print(
      "Used: minutes used / minutes announced. Called: terms called known less those that are, on the mornings; fall:")
    print("the largest overnight fall of the terms called known. After: minutes from the date on.")
    for seed in seeds {
      for family in Family.allCases {
        print("\n# \(family.rawValue), seed \(seed)")
        for course in Course.table { show(course, deck, family, seed) }
        if forecasts { showForecasts(deck, family, seed) }
      }
    }
  }

  private func people(_ family: Family, _ seed: Int, _ course: Course, _ deck: SimulatedDeck) -> [Learner] {
    (0..<learners).map { Learner(family, $0, seed: seed, knows: course.knowsHalf ? deck.everySecondTerm : []) }
  }

  private func show(_ course: Course, _ deck: SimulatedDeck, _ family: Family, _ seed: Int) {
    print("\n## \(course.name)\n")
    print("".padded(36) + Row.heading(course))
    let people = people(family, seed, course, deck)
    for contender in [.ramp] + Contender.rivals + (trials ? Contender.trials : []) {
      print(contender.name.padded(36) + Row(contender.results(course, deck, people)).text)
    }
  }

  private func showForecasts(_ deck: SimulatedDeck, _ family: Family, _ seed: Int) {
    let course = Course.table[0]
    var check = ForecastCheck(deck, course)
    for learner in people(family, seed, course, deck) {
      check.follow(learner, Engine(deck, Contender.rampOptions(course)))
    }
    print("\n" + "Forecasts, points of 100:".padded(36) + "mean recall       share known")
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
