// The command `ramp plan`: the coming days, and a forecast for the ramp date if practice continues and if it stops.

import ArgumentParser
import Learning
import Phrases
import Study
import Terminal
import Trainer

struct PlanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "plan",
      abstract: Help.words(
        fr: "Les jours qui viennent, et ce qui sera su à l'échéance.",
        en: "The days ahead, and what you'll know by the ramp date."))
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var plan: PlanArguments
  @Flag(help: "JSON.")
  var json = false

  func run() throws {
    let loaded = try Configuration(global, plan: plan.choices).store.loadedDayToRead()
    let studyDay = loaded.studyDay
    let forecast = Forecast(studyDay)
    if json { return try JSONOutput.write(PlanRow(studyDay, forecast), of: loaded) }
    let language = InterfaceLanguage.current
    if let line = RampWords.line(studyDay, forecast) { Output.line(line(language)) }
    for load in forecast.days.prefix(Self.shown) { Output.line(Self.line(load, studyDay.day)(language)) }
    let more = forecast.days.count - Self.shown
    if more > 0 { Output.line(DoctorWords.more(more)(language)) }
    if let meaning = RampWords.consolidation(forecast) { Output.line(meaning(language)) }
    if let waiting = RampWords.waiting(studyDay.plan) { Output.line(waiting(language)) }
    if let day = forecast.allMet { Output.line(RampWords.allMet(day, from: studyDay.day)(language)) }
    Output.line(RampWords.outcome(forecast, from: studyDay.day)(language))
    for choice in CatchUp.choices(studyDay) { Output.line(RampWords.offer(choice)(language)) }
  }

  /// The number of days in the text; the JSON has all of them.
  private static let shown = 14

  /// « lun. 23 nov.    14 à revoir   4 nouvelles   2 à consolider, 7 min »
  private static func line(_ load: Forecast.Load, _ today: Day) -> Phrase {
    let date = Words.date(load.day, from: today)
    let parts: [(Int, Phrase)] = [
      (load.due, Phrase(fr: "\(load.due) à revoir", en: "\(load.due) due")),
      (load.new, Phrase.count(load.new, fr: ("nouvelle", "nouvelles"), en: ("new", "new"))),
      (load.weak, Phrase(fr: "\(load.weak) à consolider", en: "\(load.weak) fading")),
    ]
    let shown = parts.filter { $0.0 > 0 }.map(\.1)
    let load = shown.isEmpty ? [Phrase(fr: "rien", en: "nothing")] : shown + [RampWords.minutes(load)]
    return [date.map(padded), load.joined(separator: ", ")].joined(separator: "")
  }

  private static func padded(_ date: String) -> String {
    date + String(repeating: " ", count: max(1, 16 - TextWidth.columns(of: date)))
  }
}

/// The JSON of `ramp plan --json`; its names must not change.
struct PlanRow: Encodable {
  private let day: String
  private let deck: String
  private let ramp: Status?
  private let days: [Load]
  /// The number of cards that wait today, by reason.
  private let waiting: [String: Int]
  private let allMet: String?
  private let until: String
  private let ifPracticeGoesOn: Outcome
  private let ifPracticeStops: Outcome
  private let catchUp: [Choice]

  private enum CodingKeys: String, CodingKey {
    case day, deck, ramp, days, waiting, until
    case allMet = "all-met"
    case ifPracticeGoesOn = "if-practice-goes-on"
    case ifPracticeStops = "if-practice-stops"
    case catchUp = "catch-up"
  }

  private struct Status: Encodable {
    let date: String
    let daysLeft: Int
    let studyDaysLeft: Int
    let newLeft: Int
    let newADay: Int
    let daysLate: Int

    enum CodingKeys: String, CodingKey {
      case date
      case daysLeft = "days-left"
      case studyDaysLeft = "study-days-left"
      case newLeft = "new-left"
      case newADay = "new-a-day"
      case daysLate = "days-late"
    }
  }

  private struct Load: Encodable {
    let day: String
    let due: Int
    let new: Int
    /// Cards that are asked before they are due.
    let checks: Int
    let minutes: Int
    let minutesOver: Int
    let known: Int

    enum CodingKeys: String, CodingKey {
      case day, due, new, checks, minutes, known
      case minutesOver = "minutes-over"
    }
  }

  private struct Outcome: Encodable {
    let known: Int
    let terms: Int
    let readiness: Double

    init(_ outcome: Forecast.Outcome) {
      known = outcome.known
      terms = outcome.terms
      readiness = (outcome.readiness * 1000).rounded() / 1000
    }
  }

  private struct Choice: Encodable {
    let days: Int
    let cardsADay: Int
    let minutes: Int

    enum CodingKeys: String, CodingKey {
      case days, minutes
      case cardsADay = "cards-a-day"
    }
  }

  init(_ studyDay: StudyDay, _ forecast: Forecast) {
    day = studyDay.day.description
    deck = studyDay.deck.id.text
    ramp = studyDay.rampStatus.map {
      Status(
        date: $0.date.description, daysLeft: $0.daysLeft, studyDaysLeft: $0.studyDaysLeft, newLeft: $0.newLeft,
        newADay: $0.newADay, daysLate: $0.daysLate)
    }
    days = forecast.days.map {
      Load(
        day: $0.day.description, due: $0.due, new: $0.new, checks: $0.weak, minutes: $0.minutes,
        minutesOver: $0.minutesOver, known: $0.known)
    }
    waiting = Dictionary(grouping: studyDay.plan.delayed, by: \.delay.rawValue).mapValues(\.count)
    allMet = forecast.allMet?.description
    until = forecast.date.description
    ifPracticeGoesOn = Outcome(forecast.ifGoesOn)
    ifPracticeStops = Outcome(forecast.ifStops)
    catchUp = CatchUp.choices(studyDay).map { Choice(days: $0.days, cardsADay: $0.cardsADay, minutes: $0.minutes) }
  }
}
