// Are the forecasts right? Seen on some mornings of the course, and compared with what then became of the learner, going on
// or stopping.

import Learning
import Study

struct ForecastCheck {
  /// Mornings on which a forecast is made, and how far it looks.
  static let mornings = [8, 15, 22]
  static let horizons = [0, 7, 14]

  /// Differences in points of a hundred, the forecast less the truth.
  struct Errors {
    var readiness: [Double] = []
    var share: [Double] = []
  }

  private(set) var goesOn: [Int: Errors] = [:]
  private(set) var stops: [Int: Errors] = [:]
  private let simulated: SimulatedDeck

  init(_ simulated: SimulatedDeck) { self.simulated = simulated }

  /// Follows one learner through a course.
  mutating func follow(_ learner: Learner, _ engine: Engine, days: Int) {
    var learner = learner
    var engine = engine
    for day in 0..<days {
      if Self.mornings.contains(day) { compare(learner, engine, on: day) }
      engine.practise(&learner, on: day)
    }
  }

  private mutating func compare(_ learner: Learner, _ engine: Engine, on day: Int) {
    let morning = StudyDay(
      simulated.deck, on: Engine.firstDay + day, morning: engine.progress, options: engine.options)
    for horizon in Self.horizons {
      let forecast = Forecast(morning, until: morning.day + horizon)
      note(forecast.ifStops, learner, on: day + horizon, &stops[horizon, default: Errors()])
      var later = learner
      var practising = engine
      for next in day..<day + horizon { practising.practise(&later, on: next) }
      note(forecast.ifGoesOn, later, on: day + horizon, &goesOn[horizon, default: Errors()])
    }
  }

  private func note(_ outcome: Forecast.Outcome, _ learner: Learner, on day: Int, _ errors: inout Errors) {
    errors.readiness.append(100 * (outcome.readiness - simulated.recall(of: learner, on: day)))
    let known = simulated.known(to: learner, on: day)
    errors.share.append(100 * (outcome.share - Double(known) / Double(outcome.terms)))
  }
}
