// What a deck means for someone who starts on it: the cards, the minutes and the days. The deck's owner sees it before
// the learners do.

import Glossary
import Learning

package struct NewcomerOutlook: Equatable, Sendable {
  package let cards: Int
  /// The minutes of the longest day, at the usual times of answers.
  package let minutes: Int
  /// The study days until every card was asked once; `nil` if that takes more than a year, or more days than the deck
  /// gives.
  package let days: Int?
  /// The study days that the deck gives; `nil` if it sets no ramp days.
  package let given: Int?

  /// `nil` for a deck of more than `Forecast.mostCards` cards: the simulation takes too long.
  package init?(_ deck: Deck, from today: Day) {
    guard deck.cards.count <= Forecast.mostCards else { return nil }
    var options = PlanOptions()
    options.ramp = deck.rampDays.map { .days($0) }
    let studyDay = StudyDay(deck, on: today, morning: Progress(), options: options)
    let steady = deck.cards.count / PlanOptions.steadyNewCards + 1
    let date = deck.rampDays.map { today + $0 } ?? today + steady * 2
    let forecast = Forecast(studyDay, until: date)
    cards = deck.cards.count
    minutes = forecast.days.map(\.minutes).max() ?? 0
    days = forecast.allMet.map { last in forecast.days.count { $0.day <= last } }
    given = deck.rampDays == nil ? nil : forecast.days.count
  }
}
