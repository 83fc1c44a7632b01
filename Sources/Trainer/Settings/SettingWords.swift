// Texts about settings: their names and values, what they do, and why a value is refused.

import Glossary
import Learning
import Phrases
import Study
import Terminal

package enum SettingWords {
  package static func unknown(_ word: String) -> Phrase {
    let keys = SettingKey.allCases.map(\.rawValue)
    let cure =
      Words.didYouMean(Suggestion.nearest(to: word, among: keys))
      ?? Phrase(
        fr: "Il y a : \(keys.joined(separator: ", ")).",
        en: "The settings: \(keys.joined(separator: ", ")).")
    return Phrase(
      fr: "Aucun réglage « \(word) ». \(cure)", en: "No setting “\(word)”. \(cure)")
  }

  /// The warning about an unknown key in the settings file. The key stays in the file.
  package static func unknown(_ word: String, file: String) -> Phrase {
    let keys = SettingKey.allCases.map(\.rawValue)
    let cure = Words.didYouMean(Suggestion.nearest(to: word, among: keys)) ?? Phrase("")
    return Phrase(
      fr: "\(file) : le réglage « \(word) » n'existe pas, il ne fait rien. \(cure)",
      en: "\(file): there's no setting “\(word)”; it does nothing. \(cure)")
  }

  package static func tooFar(_ text: String) -> Phrase {
    Phrase(
      fr: "« \(text) » : c'est à plus de trois ans.",
      en: "“\(text)”: that's more than three years away.")
  }

  package static func past(_ day: Day) -> Phrase {
    let date = Words.longDate(day)
    return Phrase(
      fr: "le \(date) \(day.civil.year) n'est pas à venir : sans échéance à venir, pas de plan.",
      en: "\(date) \(day.civil.year) isn't in the future: there's no plan without a date ahead.")
  }

  static func refused(_ value: String, for key: SettingKey) -> Phrase {
    let wanted = wanted(key)
    return Phrase(
      fr: "« \(value) » ne convient pas à \(key.rawValue) : \(wanted).",
      en: "“\(value)” won't work for \(key.rawValue): use \(wanted).")
  }

  // MARK: Réglages

  static func name(_ key: SettingKey) -> Label {
    switch key {
    case .deck: Label(fr: "Glossaire", en: "Deck")
    case .minutes: Label(fr: "Minutes par jour", en: "Minutes a day")
    case .newPerDay:
      Label(
        Phrase(fr: "Nouvelles cartes par jour", en: "New cards a day"), Phrase(fr: "Nouvelles / jour", en: "New a day"))
    case .rampDate: Label(fr: "Échéance", en: "Ramp date")
    case .workingDays:
      Label(Phrase(fr: "Jours ouvrés", en: "Working days"))
    case .daysOff: Label(fr: "Congés", en: "Days off")
    case .dayStartsAt:
      Label(
        Phrase(fr: "La journée commence à", en: "The day starts at"), Phrase(fr: "Début du jour", en: "Day starts at"))
    case .form: Label(fr: "Mode de réponse", en: "Answer mode")
    case .theme: Label(fr: "Fond", en: "Background")
    case .symbols: Label(fr: "Symboles", en: "Symbols")
    case .language: Label(fr: "Langue", en: "Language")
    case .mouse: Label(fr: "Molette", en: "Mouse wheel")
    case .catchUp: Label(fr: "Rattrapage", en: "Catch-up")
    }
  }

  /// The value in effect. Without a value in the file, that is the default.
  package static func value(_ key: SettingKey, _ settings: LoadedSettings, _ studyDay: StudyDay) -> Phrase {
    let text = settings.texts[key]
    let options = studyDay.options
    switch key {
    case .deck: return Phrase(words: settings.decks.first { $0.name == text }?.title ?? text ?? studyDay.deck.title)
    case .minutes: return options.minutes.map { Words.minutes($0) } ?? noLimit
    case .newPerDay: return options.newCards.map { Words.cards($0) } ?? computed(studyDay)
    case .rampDate: return rampDate(text, studyDay)
    case .workingDays: return weekdays(options.calendar.weekdays)
    case .daysOff: return text.map { Phrase($0) } ?? Phrase(fr: "aucun", en: "none")
    case .dayStartsAt: return hour(text)
    case .form: return form(options.form)
    case .theme: return theme(settings.appearance.theme)
    case .symbols: return symbols(text, settings.appearance.symbols)
    case .language: return language(text, settings.appearance.language)
    case .mouse: return mouse(settings.appearance.wantsMouse)
    case .catchUp: return text.map { Phrase($0) } ?? Phrase(fr: "aucun", en: "none")
    }
  }

  static let noDate = Phrase(fr: "aucune", en: "none")

  /// The value that the command line gives the setting.
  static func fixed(_ key: SettingKey, _ settings: LoadedSettings, _ studyDay: StudyDay) -> Phrase {
    let value = key == .deck ? Phrase(words: studyDay.deck.title) : value(key, settings, studyDay)
    return Phrase(
      fr: "\(value) (ligne de commande)", en: "\(value) (command line)")
  }

  static let isFixed = Phrase(
    fr: "La ligne de commande l'emporte pour cette séance.", en: "The command line takes priority this session.")

  private static let noLimit = Phrase(fr: "autant qu'il faut", en: "as many as it takes")

  private static func computed(_ studyDay: StudyDay) -> Phrase {
    let today = studyDay.plan.cards.count { $0.reason == .new }
    return Phrase(fr: "calculées (\(today) aujourd'hui)", en: "auto (\(today) today)")
  }

  private static func rampDate(_ text: String?, _ studyDay: StudyDay) -> Phrase {
    if text == Settings.noRamp { return noDate }
    if let text, let day = Day(text) { return Words.writtenDate(day) }
    guard let date = studyDay.ramp?.date ?? studyDay.pastRamp else { return noDate }
    let words = Words.writtenDate(date)
    return Phrase(fr: "\(words), selon le glossaire", en: "\(words), set by the deck")
  }

  static func weekdays(_ days: Set<Int>) -> Phrase {
    days.sorted().map { CalendarWords.shortWeekday($0) }.joined(separator: " ")
  }

  private static func hour(_ text: String?) -> Phrase {
    let hour = text ?? "\(Day.defaultStart)"
    return Phrase(fr: "\(words: hour) h", en: "\(words: hour):00")
  }

  private static func form(_ form: Form?) -> Phrase {
    switch form {
    case .recall: Phrase(fr: "de tête", en: "in your head")
    case .choice: Phrase(fr: "choix parmi quatre", en: "choose from four")
    case .typed: Phrase(fr: "tapée", en: "typed")
    case .duel, nil: Phrase(fr: "selon la carte", en: "varies by card")
    }
  }

  private static func theme(_ theme: Theme) -> Phrase {
    switch theme {
    case .auto: Phrase(fr: "selon le terminal", en: "same as the terminal")
    case .on(.dark): Phrase(fr: "sombre", en: "dark")
    case .on(.light): Phrase(fr: "clair", en: "light")
    }
  }

  private static func symbols(_ text: String?, _ symbols: Symbols) -> Phrase {
    let name = symbols == .ascii ? "ASCII" : "Unicode"
    return text == nil ? Phrase(fr: "automatique (\(name))", en: "auto (\(name))") : Phrase(name)
  }

  private static func mouse(_ isWanted: Bool) -> Phrase {
    isWanted ? Phrase(fr: "fait défiler", en: "scrolls") : Phrase(fr: "sans effet", en: "does nothing")
  }

  private static func language(_ text: String?, _ language: Language) -> Phrase {
    let name = language == .french ? "français" : "English"
    return text == nil ? Phrase(fr: "automatique (\(name))", en: "auto (\(name))") : Phrase(name)
  }

  /// The explanation of a setting.
  static func about(_ key: SettingKey) -> Phrase {
    switch key {
    case .deck:
      Phrase(
        fr: "Ce que vous apprenez. Chaque glossaire garde sa progression.",
        en: "What you learn. Each deck keeps its own progress.")
    case .minutes:
      Phrase(
        fr: "Temps visé par jour. Moins de nouvelles cartes si les révisions le prennent ; rien de dû n'est caché.",
        en: "Your daily target. Ramp offers fewer new cards when reviews fill it; nothing due is hidden.")
    case .newPerDay:
      Phrase(
        fr: "Au plus. Sans valeur, Ramp en propose assez pour tout voir à temps.",
        en: "A maximum. Left empty, Ramp offers enough to see everything in time.")
    case .rampDate:
      Phrase(
        fr: "Le jour où tout doit être su. On peut taper « 3 semaines », « 11/12 » ou « aucune ».",
        en: "The day you need to know it all by. You can type “3 weeks”, “11 Dec” or “none”.")
    case .workingDays:
      Phrase(
        fr: "Les jours où vous révisez. On peut taper « lun,mar,jeu ».",
        en: "The days you study. You can type “mon,tue,thu”.")
    case .daysOff:
      Phrase(
        fr: "Des jours sans révision. On peut taper « 24/12..1/1, 15/1 ».",
        en: "Days you don't study. You can type “24/12..1/1, 15/1”.")
    case .dayStartsAt:
      Phrase(
        fr: "Avant cette heure, c'est encore la veille.", en: "Before this hour, it still counts as the day before.")
    case .form:
      Phrase(
        fr: "Selon la carte : lue, choisie, tapée ou de tête, de plus en plus difficile.",
        en: "Varies by card: read, chosen, typed or in your head, harder each time.")
    case .theme:
      Phrase(
        fr: "Le fond de votre terminal, pour des couleurs qui s'y lisent.",
        en: "Your terminal's background, so colours are easy to read.")
    case .symbols:
      Phrase(
        fr: "ASCII si des signes s'affichent mal.", en: "ASCII if symbols don't show properly.")
    case .language:
      Phrase(fr: "Celle de Ramp ; le glossaire garde la sienne.", en: "Ramp's language; the deck keeps its own.")
    case .mouse:
      Phrase(
        fr: "La molette fait défiler les listes ; la souris ne choisit alors du texte qu'avec Maj.",
        en: "The wheel scrolls lists; hold Shift to select text with the mouse.")
    case .catchUp: Phrase("")
    }
  }

  /// The refusal on the Settings screen. It does not name the setting, which is selected there.
  static func refusedHere(_ value: String, for key: SettingKey) -> Phrase {
    let wanted = wanted(key)
    return Phrase(
      fr: "« \(value) » : il faut \(wanted).", en: "“\(value)” won't work: use \(wanted).")
  }

  private static func wanted(_ key: SettingKey) -> Phrase {
    switch key {
    case .deck: Phrase(fr: "l'id d'un glossaire ou un fichier", en: "a deck's id or a file")
    case .language: Phrase(fr: "fr ou en", en: "fr or en")
    case .newPerDay: Phrase(fr: "de 0 à 1 000 cartes", en: "0 to 1,000 cards")
    case .dayStartsAt: Phrase(fr: "une heure de 0 à 6", en: "an hour from 0 to 6")
    case .form: Phrase(fr: "recall, choice ou typed", en: "recall, choice or typed")
    case .rampDate:
      Phrase(
        fr: "une date, par exemple 2026-12-20 (année-mois-jour), 20/12, « 3 semaines », ou none",
        en: "a date such as 20 Dec, 2026-12-20 (year-month-day) or “3 weeks”, or none")
    case .minutes: Phrase(fr: "de 1 à 600 minutes", en: "1 to 600 minutes")
    case .workingDays:
      Phrase(fr: "des jours, par exemple lun-ven ou lun,mar,jeu", en: "days such as mon-fri or mon,tue,thu")
    case .daysOff:
      Phrase(
        fr: "des dates, par exemple 2026-12-24..2027-01-01,2027-01-15",
        en: "dates such as 2026-12-24..2027-01-01,2027-01-15")
    case .catchUp:
      Phrase(
        fr: "de 1 à 1 000 cartes dues par jour, le temps de rattraper un retard",
        en: "1 to 1,000 due cards a day until you're caught up")
    case .theme: Phrase(fr: "auto, dark ou light", en: "auto, dark or light")
    case .symbols: Phrase(fr: "unicode ou ascii", en: "unicode or ascii")
    case .mouse: Phrase(fr: "on ou off", en: "on or off")
    }
  }
}
