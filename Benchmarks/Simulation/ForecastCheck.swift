// Are the forecasts right? Made on some mornings of the course, and compared with what then becomes of the learner, going
// on or stopping.

import Learning
import Study

struct ForecastCheck {
  /// Mornings on which a forecast is made, and how far it looks.
  private static let mornings = [8, 15, 22]
  static let horizons = [0, 7, 14]

  private(set) var goesOn: [Int: Errors] = [:]
  private(set) var stops: [Int: Errors] = [:]
  /// How far two futures of one learner are apart, by the square root of 2: of the answers to come nobody can know more.
  private(set) var luck: [Int: Errors] = [:]
  private let simulated: SimulatedDeck
  private let course: Course

  init(_ simulated: SimulatedDeck, _ course: Course) {
    self.simulated = simulated
    self.course = course
  }

  /// Follows one learner through a course.
  mutating func follow(_ learner: Learner, _ engine: Engine) {
    var learner = learner
    var engine = engine
    for day in 0..<course.date {
      if Self.mornings.contains(day) { compare(learner, engine, on: day) }
      engine.practise(&learner, on: day, seconds: course.secondsADay)
    }
  }

  private mutating func compare(_ learner: Learner, _ engine: Engine, on day: Int) {
    let morning = StudyDay(
      simulated.deck, on: Engine.firstDay + day, morning: engine.progress, options: engine.options)
    for horizon in Self.horizons {
      let forecast = Forecast(morning, until: morning.day + horizon)
      note(forecast.ifStops, learner, on: day + horizon, &stops[horizon, default: Errors()])
      let (one, other) = (
        future(learner, engine, day, horizon), future(learner.withOtherLuck(day), engine, day, horizon)
      )
      note(forecast.ifGoesOn, one, on: day + horizon, &goesOn[horizon, default: Errors()])
      compare(one, other, on: day + horizon, &luck[horizon, default: Errors()])
    }
  }

  private func future(_ learner: Learner, _ engine: Engine, _ day: Int, _ horizon: Int) -> Learner {
    var learner = learner
    var engine = engine
    for next in day..<day + horizon { engine.practise(&learner, on: next, seconds: course.secondsADay) }
    return learner
  }

  private func compare(_ one: Learner, _ other: Learner, on day: Int, _ errors: inout Errors) {
    let half = 0.5.squareRoot()
    errors.readiness.note(half * (simulated.recall(of: one, on: day) - simulated.recall(of: other, on: day)))
    let known = simulated.known(to: one, on: day) - simulated.known(to: other, on: day)
    errors.share.note(half * Double(known) / Double(simulated.deck.terms.count))
  }

  private func note(_ outcome: Forecast.Outcome, _ learner: Learner, on day: Int, _ errors: inout Errors) {
    errors.readiness.note(outcome.readiness - simulated.recall(of: learner, on: day))
    errors.share.note(outcome.share - Double(simulated.known(to: learner, on: day)) / Double(outcome.terms))
  }

  /// The forecast less the truth.
  struct Errors {
    var readiness = Deviation()
    var share = Deviation()
  }
}

/// The mean size of differences, and their mean.
struct Deviation {
  private var count = 0.0
  private var size = 0.0
  private var sum = 0.0

  mutating func note(_ difference: Double) {
    count += 1
    size += abs(difference)
    sum += difference
  }

  /// In points of a hundred.
  var text: String {
    decimal(100 * size / max(1, count), 1, columns: 5) + decimal(100 * sum / max(1, count), 1, columns: 8)
  }
}
