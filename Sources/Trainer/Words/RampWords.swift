// Sentences about the ramp date: the days left, the forecast, and the catch-up paces.

import Learning
import Phrases
import Study

package enum RampWords {
  static let ramp = Phrase(fr: "Échéance", en: "Ramp")
  static let pace = Phrase(fr: "Rythme", en: "Pace")

  /// « J-18 · vendredi 11 décembre »
  static func date(_ status: RampStatus, from today: Day) -> Label {
    let left = left(status)
    let long = Words.longDate(status.date, from: today)
    let short = Words.date(status.date, from: today)
    return Label(
      Phrase(fr: "\(left) · \(long)", en: "\(left) · \(long)"),
      Phrase(fr: "\(left) · \(short)", en: "\(left) · \(short)"))
  }

  /// « J-18 »
  static func left(_ status: RampStatus) -> Phrase {
    Phrase(
      fr: "J-\(status.daysLeft)", en: status.daysLeft == 1 ? "1 day left" : "\(status.daysLeft) days left")
  }

  /// Once the date has come: « c'est aujourd'hui », « passée le vendredi 11 décembre ».
  static func past(_ date: Day, on today: Day) -> Label {
    if date == today { return Label(fr: "c'est aujourd'hui", en: "it's today") }
    let words = Words.longDate(date, from: today)
    let short = Words.date(date, from: today)
    return Label(
      Phrase(
        fr: "passée le \(words) (touche , pour une autre)", en: "it was \(words) (press , to change it)"),
      Phrase(fr: "passée le \(short)", en: "it was \(short)"))
  }

  /// « dans les temps : tout vu le 11 déc., prévision 37 sur 39 », « trop juste : … ». Without a
  /// forecast, only the first words.
  static func pace(_ status: RampStatus, _ forecast: Forecast?) -> Label {
    guard let forecast else { return Label(standing(status)) }
    let known = Phrase(
      fr: "prévision \(forecast.ifGoesOn.known) sur \(forecast.ifGoesOn.terms)",
      en: "forecast \(forecast.ifGoesOn.known) of \(forecast.ifGoesOn.terms)")
    let standing = standing(status, forecast)
    let short = Phrase(fr: "\(standing), \(known)", en: "\(standing), \(known)")
    let shorter = Phrase(
      fr: "\(standing), prévu \(forecast.ifGoesOn.known)/\(forecast.ifGoesOn.terms)",
      en: "\(standing), \(forecast.ifGoesOn.known)/\(forecast.ifGoesOn.terms) expected")
    guard let met = met(status, forecast) else { return Label(short, shorter, standing) }
    return Label(
      Phrase(
        fr: "\(standing) : \(met), \(known)",
        en: "\(standing): \(met), \(known)"), short, shorter, standing)
  }

  /// After the date.
  static let upkeep = Label(
    Phrase(
      fr: "entretien : ce qui s'efface revient, rien ne se perd",
      en: "upkeep: fading cards come back, so you stay ready"),
    Phrase(fr: "entretien : ce qui s'efface revient", en: "upkeep: fading cards come back"),
    Phrase(fr: "entretien", en: "upkeep"))

  private static let tooShort = Phrase(fr: "trop juste", en: "too tight")
  private static let onTime = Phrase(fr: "dans les temps", en: "on track")

  /// What the plan can still do counts more than a day that brought less than an even share.
  private static func standing(_ status: RampStatus, _ forecast: Forecast) -> Phrase {
    if forecast.unmet > 0 { return tooShort }
    return status.newLeft > 0 && forecast.allMet != nil ? onTime : standing(status)
  }

  private static func standing(_ status: RampStatus) -> Phrase {
    if status.newLeft == 0 { return Phrase(fr: "tout a été vu", en: "all seen") }
    if status.daysLate == 0 { return onTime }
    return Phrase.count(status.daysLate, fr: ("jour de retard", "jours de retard"), en: ("day behind", "days behind"))
  }

  /// When the cards never seen will be met, or how many will not be; `nil` when there are none.
  private static func met(_ status: RampStatus, _ forecast: Forecast) -> Phrase? {
    if forecast.unmet > 0 {
      let cards = Words.cards(forecast.unmet)
      let seen = French.plural(forecast.unmet, "vue", "vues")
      return Phrase(fr: "\(cards) jamais \(seen)", en: "\(cards) never seen")
    }
    guard status.newLeft > 0, let day = forecast.allMet else { return nil }
    let date = Words.dayAndMonth(day)
    return Phrase(fr: "tout vu le \(date)", en: "all seen by \(date)")
  }

  /// `date` and `pace` in one line.
  static func line(_ status: RampStatus, _ forecast: Forecast?, from today: Day) -> Phrase {
    let date = date(status, from: today).forms[0]
    let pace = pace(status, forecast).forms[0]
    return Phrase(fr: "\(date), \(pace).", en: "\(date), \(pace).")
  }

  /// The line for a ramp date ahead, or a sentence about a past one; `nil` without a ramp date.
  package static func line(_ studyDay: StudyDay, _ forecast: Forecast?) -> Phrase? {
    if let status = studyDay.rampStatus { return line(status, forecast, from: studyDay.day) }
    return studyDay.pastRamp.map { date in
      let words = Words.longDate(date, from: studyDay.day)
      return date == studyDay.day
        ? Phrase(fr: "L'échéance est aujourd'hui.", en: "The ramp date is today.")
        : Phrase(
          fr: "L'échéance était le \(words) : « ramp set ramp-date » en donne une autre.",
          en: "The ramp date has passed: \(words). “ramp set ramp-date” sets another.")
    }
  }

  /// « 14 minutes (6 de plus que souhaité) »: due cards are asked even beyond the wanted minutes, and the text says so.
  package static func minutes(_ count: Int, over: Int) -> Phrase {
    let minutes = Words.minutes(count)
    guard over > 0 else { return minutes }
    return Phrase(fr: "\(minutes) (\(over) de plus que souhaité)", en: "\(minutes) (\(over) over target)")
  }

  /// « 14 min », « 14 min (6 de plus que souhaité) »
  package static func minutes(_ load: Forecast.Load) -> Phrase {
    guard load.minutesOver > 0 else { return Phrase(words: "\(load.minutes) min") }
    return Phrase(
      fr: "\(load.minutes) min (\(load.minutesOver) de plus que souhaité)",
      en: "\(load.minutes) min (\(load.minutesOver) over target)")
  }

  /// What « à consolider » means, where a coming day has such cards.
  package static func consolidation(_ forecast: Forecast) -> Phrase? {
    guard forecast.days.contains(where: { $0.weak > 0 }) else { return nil }
    return Phrase(
      fr: "À consolider : des cartes qui s'effacent, demandées avant leur date.",
      en: "Fading: cards you're starting to forget, asked early.")
  }

  /// Why cards that could be asked today are not asked; `nil` when there are none.
  package static func waiting(_ plan: DayPlan) -> Phrase? {
    let parts = Delay.allCases.compactMap { delay -> Phrase? in
      let count = plan.delayed.count { $0.delay == delay }
      let why = reason(delay)
      return count == 0 ? nil : Phrase(fr: "\(count) \(why)", en: "\(count) \(why)")
    }
    guard !parts.isEmpty else { return nil }
    let list = parts.joined(fr: " ; ", en: "; ")
    return Phrase(fr: "Pas aujourd'hui : \(list).", en: "Not today: \(list).")
  }

  private static func reason(_ delay: Delay) -> Phrase {
    switch delay {
    case .sibling:
      Phrase(
        fr: "nouvelles, après une autre question du même terme",
        en: "new, behind another question on the same term")
    case .spread: Phrase(fr: "nouvelles gardées pour les jours à venir", en: "new, saved for later days")
    case .minutes: Phrase(fr: "faute de temps", en: "over your minutes")
    case .catchUp: Phrase(fr: "après le retard à rattraper", en: "after what's overdue")
    case .limit: Phrase(fr: "au-delà de votre limite", en: "over your limit")
    }
  }

  package static func allMet(_ day: Day, from today: Day) -> Phrase {
    let date = Words.longDate(day, from: today)
    return Phrase(fr: "Tout aura été vu le \(date).", en: "You'll have seen everything by \(date).")
  }

  package static func outcome(_ forecast: Forecast, from today: Day) -> Phrase {
    let date = Words.longDate(forecast.date, from: today)
    let goesOn = Phrase.count(forecast.ifGoesOn.known, fr: ("terme acquis", "termes acquis"), en: ("term", "terms"))
    let stops = forecast.ifStops.known
    let terms = forecast.ifGoesOn.terms
    return Phrase(
      fr: "Prévision pour le \(date) : \(goesOn) sur \(terms) en continuant ainsi, "
        + "\(stops) en arrêtant aujourd'hui.",
      en: "Forecast for \(date): \(forecast.ifGoesOn.known) of \(terms) terms known if you keep going, "
        + "\(stops) if you stop today.")
  }

  /// « Rattraper en 3 jours, 18 par jour : ramp set catch-up 18 »
  package static func offer(_ choice: CatchUp) -> Phrase {
    let pace = self.choice(choice)
    let command = "ramp set catch-up \(choice.cardsADay)"
    return Phrase(fr: "Rattraper en \(pace) : \(command)", en: "Catch up in \(pace): \(command)")
  }

  /// « p  rattraper en 3 jours, 18 par jour »; once it is chosen, « 18 par jour pendant 3 jours (p : autre rythme) ».
  static func proposal(_ choice: CatchUp, isChosen: Bool) -> Label {
    let words = self.choice(choice)
    let days = Phrase.count(choice.days, fr: ("jour", "jours"), en: ("day", "days"))
    guard isChosen else {
      return Label(
        Phrase(fr: "p  rattraper en \(words)", en: "p  catch up in \(words)"),
        Phrase(fr: "p  \(words)", en: "p  \(words)"))
    }
    let chosen = Phrase(
      fr: "\(choice.cardsADay) par jour pendant \(days)", en: "\(choice.cardsADay) a day for \(days)")
    return Label(
      Phrase(fr: "\(chosen) (p : autre rythme)", en: "\(chosen) (p: change pace)"), chosen)
  }

  static func chosen(_ cardsADay: Int) -> Phrase {
    Phrase(
      fr: "Entendu : \(cardsADay) cartes dues par jour, jusqu'à ce que le retard soit rattrapé.",
      en: "Got it: \(cardsADay) due cards a day until you're caught up.")
  }

  static let allAtOnce = Phrase(fr: "Entendu : tout le retard aujourd'hui.", en: "Got it: everything overdue today.")

  static let caughtUp = Phrase(
    fr: "Retard rattrapé : le rythme habituel reprend.", en: "Caught up: back to your usual pace.")

  /// « 3 jours, 18 par jour »
  static func choice(_ choice: CatchUp) -> Phrase {
    let days = Phrase.count(choice.days, fr: ("jour", "jours"), en: ("day", "days"))
    return Phrase(
      fr: "\(days), \(choice.cardsADay) par jour", en: "\(days), \(choice.cardsADay) a day")
  }
}
