// What is said of the way to the ramp date: where the learner stands, what is to be expected, and what catches up.

import Learning
import Phrases
import Study

enum RampWords {
  static let ramp = Phrase(fr: "Rampe", en: "Ramp")
  static let pace = Phrase(fr: "Rythme", en: "Pace")

  /// « J-18 · vendredi 11 décembre »
  static func date(_ status: RampStatus) -> Phrase {
    let date = Words.longDate(status.date)
    return Phrase(fr: "J-\(status.daysLeft) · \(date.french)", en: "\(status.daysLeft) days left · \(date.english)")
  }

  /// « à l'heure : 2 nouvelles par jour suffisent », « 2 jours de retard : 3 nouvelles par jour rattrapent ».
  /// `today`: new cards of today's plan, which siblings and minutes may keep below what would be needed.
  static func pace(_ status: RampStatus, today: Int) -> Phrase {
    let count = today > 0 ? min(status.newADay, today) : status.newADay
    let new = Phrase.count(count, fr: ("nouvelle", "nouvelles"), en: ("new card", "new cards"))
    guard status.newLeft > 0 else {
      return Phrase(fr: "tout a été vu : il reste à retenir", en: "all was met: what is left is to keep it")
    }
    guard status.daysLate > 0 else {
      let verb = French.plural(count, "suffit", "suffisent")
      return Phrase(
        fr: "à l'heure : \(new.french) par jour \(verb)", en: "on time: \(new.english) a day will do")
    }
    let late = Phrase.count(status.daysLate, fr: ("jour de retard", "jours de retard"), en: ("day late", "days late"))
    let verb = French.plural(count, "rattrape", "rattrapent")
    return Phrase(
      fr: "\(late.french) : \(new.french) par jour \(verb)", en: "\(late.english): \(new.english) a day catch up")
  }

  /// Both in one line.
  static func line(_ status: RampStatus, today: Int) -> Phrase {
    let date = date(status)
    let pace = pace(status, today: today)
    return Phrase(fr: "\(date.french), \(pace.french).", en: "\(date.english), \(pace.english).")
  }

  /// « 14 min », « 14 min (6 de plus que voulu) »
  static func minutes(_ load: Forecast.Load) -> Phrase {
    guard load.minutesOver > 0 else { return Phrase("\(load.minutes) min") }
    return Phrase(
      fr: "\(load.minutes) min (\(load.minutesOver) de plus que voulu)",
      en: "\(load.minutes) min (\(load.minutesOver) more than wanted)")
  }

  /// Why cards that could be asked today are not; `nil` when none waits.
  static func waiting(_ plan: DayPlan) -> Phrase? {
    let parts = Delay.allCases.compactMap { delay -> Phrase? in
      let count = plan.delayed.count { $0.delay == delay }
      let why = reason(delay)
      return count == 0 ? nil : Phrase(fr: "\(count) (\(why.french))", en: "\(count) (\(why.english))")
    }
    guard !parts.isEmpty else { return nil }
    return Phrase(
      fr: "Attendent : \(parts.map(\.french).joined(separator: ", ")).",
      en: "Waiting: \(parts.map(\.english).joined(separator: ", ")).")
  }

  private static func reason(_ delay: Delay) -> Phrase {
    switch delay {
    case .sibling: Phrase(fr: "une nouvelle question par terme et par jour", en: "one new question a term a day")
    case .spread: Phrase(fr: "nouvelles, étalées sur les jours à venir", en: "new, spread over the coming days")
    case .later: Phrase(fr: "à vérifier plus près de la date", en: "to be checked nearer to the date")
    case .minutes: Phrase(fr: "les minutes du jour sont prises", en: "the day's minutes are taken")
    case .catchUp: Phrase(fr: "derrière le retard à rattraper", en: "behind what is late")
    case .limit: Phrase(fr: "votre limite", en: "your limit")
    }
  }

  static func allMet(_ day: Day) -> Phrase {
    let date = Words.longDate(day)
    return Phrase(fr: "Tout aura été vu le \(date.french).", en: "All will have been met on \(date.english).")
  }

  static func outcome(_ forecast: Forecast) -> Phrase {
    let date = Words.longDate(forecast.date)
    let goesOn = forecast.ifGoesOn.known
    let stops = forecast.ifStops.known
    let terms = forecast.ifGoesOn.terms
    return Phrase(
      fr: "Prévision pour le \(date.french) : \(goesOn) termes acquis sur \(terms) en continuant ainsi, "
        + "\(stops) en arrêtant aujourd'hui.",
      en:
        "Forecast for \(date.english): \(goesOn) of \(terms) terms known if practice goes on, \(stops) if it stops today."
    )
  }

  /// « Rattraper en 3 jours, 18 cartes dues par jour, environ 5 minutes : ramp set catch-up 18 »
  static func offer(_ choice: CatchUp) -> Phrase {
    let pace = self.choice(choice)
    let command = "ramp set catch-up \(choice.cardsADay)".verbatim
    return Phrase(fr: "Rattraper en \(pace.french) : \(command)", en: "Catch up in \(pace.english): \(command)")
  }

  /// « 3 jours, 18 par jour »
  static func choice(_ choice: CatchUp) -> Phrase {
    let days = Phrase.count(choice.days, fr: ("jour", "jours"), en: ("day", "days"))
    return Phrase(
      fr: "\(days.french), \(choice.cardsADay) par jour", en: "\(days.english), \(choice.cardsADay) a day")
  }
}
