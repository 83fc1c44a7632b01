// What Progrès shows, worked out once when it is opened: a forecast is too much work for every frame.

import Learning
import Study

struct ProgressView: Equatable, Sendable {
  let statistics: Statistics
  let regularity: Regularity
  /// Up to the ramp date, or the coming month; `nil` for a deck so large that it would be waited for.
  let forecast: Forecast?
  /// The coming study days, whatever the ramp date is.
  let coming: [Forecast.Load]
  /// How often the reader asked for more.
  var turn = 0

  private static let weeks = 13
  private static let comingDays = 10

  init(_ studyDay: StudyDay) {
    statistics = Statistics(studyDay)
    regularity = Regularity(studyDay, weeks: Self.weeks)
    guard studyDay.deck.cards.count <= Forecast.mostCards else {
      forecast = nil
      coming = []
      return
    }
    let forecast = Forecast(studyDay)
    self.forecast = forecast
    let isLong = forecast.days.count >= Self.comingDays
    let days = isLong ? forecast.days : Forecast(studyDay, until: studyDay.day + 3 * Self.comingDays).days
    coming = Array(days.prefix(Self.comingDays))
  }
}
