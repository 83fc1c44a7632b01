// Sentences about the ramp date: the days left, the forecast, and the catch-up paces.

import Learning
import Phrases
import Study

package enum RampWords {
  static let ramp = Phrase(fr: "Rampe", en: "Ramp")
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
    if date == today { return Label(fr: "c'est aujourd'hui", en: "it is today") }
    let words = Words.longDate(date, from: today)
    let short = Words.date(date, from: today)
    return Label(
      Phrase(
        fr: "passée le \(words) (touche , pour une autre)", en: "it was \(words) (key , for another)"),
      Phrase(fr: "passée le \(short)", en: "it was \(short)"))
  }

  /// « à l'heure : tout vu le 11 déc., prévision 37 sur 39 », « 2 jours de retard : … », « trop juste : … ». Without a
  /// forecast, only the first words.
  static func pace(_ status: RampStatus, _ forecast: Forecast?) -> Label {
    guard let forecast else { return Label(standing(status)) }
    let known = Phrase(
      fr: "prévision \(forecast.ifGoesOn.known) sur \(forecast.ifGoesOn.terms)",
      en: "forecast \(forecast.ifGoesOn.known) of \(forecast.ifGoesOn.terms)")
    let standing = forecast.unmet > 0 ? tooShort : standing(status)
    let short = Phrase(fr: "\(standing), \(known)", en: "\(standing), \(known)")
    let shorter = Phrase(
      fr: "\(standing), \(forecast.ifGoesOn.known)/\(forecast.ifGoesOn.terms) prévus",
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
      fr: "entretien : ce qui s'efface revient, pour rester prêt",
      en: "upkeep: what fades comes back, so you stay ready"),
    Phrase(fr: "entretien : ce qui s'efface revient", en: "upkeep: what fades comes back"),
    Phrase(fr: "entretien", en: "upkeep"))

  private static let tooShort = Phrase(fr: "trop juste", en: "too tight")

  private static func standing(_ status: RampStatus) -> Phrase {
    if status.newLeft == 0 { return Phrase(fr: "tout a été vu", en: "all was met") }
    if status.daysLate == 0 { return Phrase(fr: "à l'heure", en: "on time") }
    return Phrase.count(status.daysLate, fr: ("jour de retard", "jours de retard"), en: ("day late", "days late"))
  }

  /// When the cards never seen will be met, or how many will not be; `nil` when there are none.
  private static func met(_ status: RampStatus, _ forecast: Forecast) -> Phrase? {
    if forecast.unmet > 0 {
      let cards = Words.cards(forecast.unmet)
      let seen = French.plural(forecast.unmet, "vue", "vues")
      return Phrase(fr: "\(cards) jamais \(seen)", en: "\(cards) never met")
    }
    guard status.newLeft > 0, let day = forecast.allMet else { return nil }
    let date = Words.dayAndMonth(day)
    return Phrase(fr: "tout vu le \(date)", en: "all met on \(date)")
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
        ? Phrase(fr: "La date de rampe est aujourd'hui.", en: "The ramp date is today.")
        : Phrase(
          fr: "La date de rampe est passée : \(words). « ramp set ramp-date » en donne une autre.",
          en: "The ramp date is past: \(words). “ramp set ramp-date” sets another.")
    }
  }

  /// « 14 minutes (6 de plus que voulu) »: due cards are asked even beyond the wanted minutes, and the text says so.
  package static func minutes(_ count: Int, over: Int) -> Phrase {
    let minutes = Words.minutes(count)
    guard over > 0 else { return minutes }
    return Phrase(fr: "\(minutes) (\(over) de plus que voulu)", en: "\(minutes) (\(over) more than wanted)")
  }

  /// « 14 min », « 14 min (6 de plus que voulu) »
  package static func minutes(_ load: Forecast.Load) -> Phrase {
    guard load.minutesOver > 0 else { return Phrase(words: "\(load.minutes) min") }
    return Phrase(
      fr: "\(load.minutes) min (\(load.minutesOver) de plus que voulu)",
      en: "\(load.minutes) min (\(load.minutesOver) more than wanted)")
  }

  /// What « à consolider » means, where a coming day has such cards.
  package static func consolidation(_ forecast: Forecast) -> Phrase? {
    guard forecast.days.contains(where: { $0.weak > 0 }) else { return nil }
    return Phrase(
      fr: "À consolider : des cartes qui s'effacent, demandées avant leur date.",
      en: "Fading: cards that grow weak, asked before their date.")
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
        fr: "nouvelles d'un terme dont une autre question vient d'abord",
        en: "new, of a term of which another question comes first")
    case .spread: Phrase(fr: "nouvelles gardées pour les jours à venir", en: "new, kept for the coming days")
    case .minutes: Phrase(fr: "faute de minutes", en: "for want of minutes")
    case .catchUp: Phrase(fr: "après le retard à rattraper", en: "after what is late")
    case .limit: Phrase(fr: "au-delà de votre limite", en: "beyond your limit")
    }
  }

  package static func allMet(_ day: Day, from today: Day) -> Phrase {
    let date = Words.longDate(day, from: today)
    return Phrase(fr: "Tout aura été vu le \(date).", en: "All will have been met on \(date).")
  }

  package static func outcome(_ forecast: Forecast, from today: Day) -> Phrase {
    let date = Words.longDate(forecast.date, from: today)
    let goesOn = Phrase.count(forecast.ifGoesOn.known, fr: ("terme acquis", "termes acquis"), en: ("term", "terms"))
    let stops = forecast.ifStops.known
    let terms = forecast.ifGoesOn.terms
    return Phrase(
      fr: "Prévision pour le \(date) : \(goesOn) sur \(terms) en continuant ainsi, "
        + "\(stops) en arrêtant aujourd'hui.",
      en: "Forecast for \(date): \(forecast.ifGoesOn.known) of \(terms) terms known if practice goes on, "
        + "\(stops) if it stops today.")
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
      Phrase(fr: "\(chosen) (p : autre rythme)", en: "\(chosen) (p: another pace)"), chosen)
  }

  static func chosen(_ cardsADay: Int) -> Phrase {
    Phrase(
      fr: "Noté : \(cardsADay) cartes dues par jour, jusqu'à ce que le retard soit rattrapé.",
      en: "Noted: \(cardsADay) due cards a day, until what is late is caught up.")
  }

  static let allAtOnce = Phrase(fr: "Noté : tout le retard aujourd'hui.", en: "Noted: all that is late today.")

  static let caughtUp = Phrase(
    fr: "Retard rattrapé : le rythme habituel reprend.", en: "Caught up: the usual pace is back.")

  /// « 3 jours, 18 par jour »
  static func choice(_ choice: CatchUp) -> Phrase {
    let days = Phrase.count(choice.days, fr: ("jour", "jours"), en: ("day", "days"))
    return Phrase(
      fr: "\(days), \(choice.cardsADay) par jour", en: "\(days), \(choice.cardsADay) a day")
  }
}
