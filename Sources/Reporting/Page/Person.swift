// A learner's row on the page: all values as text, lengths in SVG units.

import Learning
import Phrases

extension ReportPage {
  struct Person {
    let name: String
    let cohort: String?
    let style: String
    let symbol: String
    let state: String
    let date: String
    let left: String?
    /// The text alternative of the readiness bar.
    let description: String
    let todayX: String
    let forecastX: String?
    let targetX: String
    let today: String
    let planned: String
    let stopping: String
    let known: String
    let exam: String
    let retention: String
    /// The text alternative of the chart of days.
    let practice: String
    let bars: [DayBar]
    let idle: String
  }

  /// The bar of one day in the chart of answers, in SVG units.
  struct DayBar {
    let x: String
    let y: String
    let height: String
  }
}

extension PageWriter {
  private static let barWidth = 120.0
  private static let dayHeight = 13.0

  /// Makes a learner's row. `busiest` is the highest number of answers of any person of the page on one day.
  func person(_ name: String, cohort: String?, _ summary: LearnerSummary, busiest: Int) -> ReportPage.Person {
    let readiness = summary.readiness
    return ReportPage.Person(
      name: own(name), cohort: cohort.map(own), style: summary.status.rawValue, symbol: summary.status.symbol,
      state: self(summary.state), date: summary.rampDate.map { self(ReportWords.dayAndMonth($0)) } ?? "–",
      left: summary.daysToRamp.map { self(Self.left($0)) }, description: self(Self.description(readiness)),
      todayX: Self.length(Self.barWidth * readiness.today),
      forecastX: readiness.ifGoesOn.map { Self.length(Self.barWidth * $0) },
      targetX: Self.length(Self.barWidth * Status.target), today: percent(readiness.today),
      planned: percent(readiness.ifGoesOn), stopping: percent(readiness.ifStops),
      known: "\(summary.termsKnown)", exam: percent(summary.certification?.score),
      retention: percent(summary.retention14.share), practice: self(Self.practice(summary)),
      bars: bars(summary.daily, busiest), idle: idle(summary))
  }

  private static func left(_ days: Int) -> Phrase {
    switch days {
    case 0: Phrase(fr: "J", en: "today")
    case ..<0: Phrase(fr: "J+\(-days)", en: "\(-days) d ago")
    default: Phrase(fr: "J−\(days)", en: "\(days) d left")
    }
  }

  private static func description(_ readiness: LearnerSummary.Readiness) -> Phrase {
    let today = ReportWords.percent(readiness.today)
    guard let goesOn = readiness.ifGoesOn.map(ReportWords.percent) else {
      return Phrase(fr: "\(today) aujourd'hui", en: "\(today) today")
    }
    return Phrase(
      fr: "\(today) aujourd'hui, \(goesOn) prévus à l'échéance si le plan est suivi",
      en: "\(today) today, \(goesOn) forecast for the date if the plan is followed")
  }

  private static func practice(_ summary: LearnerSummary) -> Phrase {
    let answers = summary.daily.reduce(0, +)
    let days = summary.daily.count { $0 > 0 }
    return Phrase(
      fr: "\(answers) \(French.plural(answers, "réponse", "réponses")) sur \(days) "
        + "\(French.plural(days, "jour", "jours"))",
      en: "\(answers) \(English.plural(answers, "answer", "answers")) on \(days) "
        + "\(English.plural(days, "day", "days"))")
  }

  private func bars(_ daily: [Int], _ busiest: Int) -> [ReportPage.DayBar] {
    daily.enumerated().filter { $0.element > 0 }.map { index, answers in
      let height = max(1, Self.dayHeight * Double(answers) / Double(max(1, busiest)))
      return ReportPage.DayBar(
        x: "\(index * 5)", y: Self.length(Self.dayHeight - height), height: Self.length(height))
    }
  }

  private func idle(_ summary: LearnerSummary) -> String {
    switch summary.idleDays {
    case nil: self(Phrase(fr: "jamais", en: "never"))
    case 0: "–"
    case .some(let days): number(days)
    }
  }
}
