// Everything a command starts from, worked out once from options, environment and settings: option first, then
// variable, then settings, then default.

import Glibc
import Glossary
import Journal
import Learning
import NcursesTerminal
import Phrases
import Reporting
import Storage
import Study
import Terminal

struct Workspace: Sendable {
  let folder: DataFolder
  let device: Device
  private(set) var clock: Clock
  private(set) var deck: Deck
  /// The deck's file, when it is the learner's.
  private(set) var deckFile: String?
  private(set) var options: PlanOptions
  private(set) var appearance: Appearance
  /// What the command line says, which goes before the settings.
  private let wish: Wish

  private struct Wish: Sendable {
    let deck: String?
    let plan: PlanChoices

    /// The settings that it goes before.
    var overridden: Set<SettingKey> {
      let given: [(SettingKey, Bool)] = [
        (.deck, deck != nil), (.minutes, plan.minutes != nil), (.newPerDay, plan.new != nil),
        (.language, Speech.asked != nil),
      ]
      return Set(given.filter(\.1).map(\.0))
    }
  }

  /// `card`, when given, names the deck before the settings do.
  init(_ global: GlobalOptions, plan: PlanChoices = PlanChoices(), card: Card.ID? = nil) throws {
    folder = try DataFolder(home: global.home, environment: Environment.all)
    let settings = try Settings(folder)
    var random = SystemRandomNumberGenerator()
    device = try Device.current(in: folder, random: &random)
    wish = Wish(deck: global.deck ?? card?.deck.text, plan: plan)
    appearance = Self.appearance(settings)
    let found = try DeckShelf(folder).deck(named: Self.deckName(wish, settings, appearance))
    deck = found.deck
    deckFile = found.path
    clock = try Self.clock(global, settings)
    options = Self.options(plan, settings, deck)
  }

  /// The same with what was just set.
  func with(_ settings: Settings) throws(StorageProblem) -> Workspace {
    var workspace = self
    workspace.appearance = Self.appearance(settings)
    let found = try DeckShelf(folder).deck(named: Self.deckName(wish, settings, workspace.appearance))
    workspace.deck = found.deck
    workspace.deckFile = found.path
    workspace.clock = clock.starting(at: settings.dayStartsAt)
    workspace.options = Self.options(wish.plan, settings, found.deck)
    return workspace
  }

  private static func deckName(_ wish: Wish, _ settings: Settings, _ appearance: Appearance) -> String {
    wish.deck ?? settings.deck ?? DeckShelf.standard(language: appearance.language.rawValue)
  }

  private static func appearance(_ settings: Settings) -> Appearance {
    Appearance(
      language: Speech.language(settings.language),
      symbols: settings.symbols.flatMap { Symbols(rawValue: $0.rawValue) } ?? Locale.symbols(Environment.all),
      theme: theme(settings.theme))
  }

  /// Option first, then settings, then what the deck's author says.
  private static func options(_ plan: PlanChoices, _ settings: Settings, _ deck: Deck) -> PlanOptions {
    var options = PlanOptions(newCards: plan.new ?? settings.newPerDay, limit: plan.limit, form: settings.form)
    options.ramp =
      switch settings.rampDate {
      case .on(let day): .date(day)
      case .some(.none): nil
      case nil: deck.rampDays.map { .days($0) }
      }
    options.minutes = plan.minutes ?? settings.minutes
    options.calendar = settings.calendar
    options.catchUp = settings.catchUp
    return options
  }

  private static func theme(_ word: Settings.Theme?) -> Theme {
    switch word {
    case .dark: .on(.dark)
    case .light: .on(.light)
    case .auto, nil: .auto
    }
  }

  private static func clock(_ global: GlobalOptions, _ settings: Settings) throws(Failure) -> Clock {
    let clock =
      if let text = global.now {
        Clock(.frozen(try moment(text, of: "--now")))
      } else if let text = Environment["RAMP_CLOCK"] {
        Clock.running(from: try moment(text, of: "RAMP_CLOCK"))
      } else {
        Clock(.system)
      }
    return clock.starting(at: settings.dayStartsAt)
  }

  private static func moment(_ text: String, of source: String) throws(Failure) -> Instant {
    guard let instant = Clock.instant(text), instant.date > Day(number: 0) else {
      throw Failure(Self.badMoment(text, source), .usage)
    }
    return instant
  }

  /// The study day by the clock, whatever deck there is.
  static func today(_ global: GlobalOptions, _ folder: DataFolder) throws -> Day {
    let clock = try clock(global, try Settings(folder))
    return clock.day(of: clock.now)
  }

  private static func badMoment(_ text: String, _ source: String) -> Phrase {
    Phrase(
      fr:
        "\(source.verbatim) « \(text.verbatim) » n'est pas un moment : écrivez par exemple 2026-11-23T09:00.",
      en: "\(source.verbatim) “\(text.verbatim)” is not a moment: write for instance 2026-11-23T09:00.")
  }

  /// The same with the deck as its file is now.
  func rereadingDeck() throws(StorageProblem) -> Workspace {
    guard let deckFile else { return self }
    var workspace = self
    workspace.deck = try DeckShelf(folder).deck(named: deckFile).deck
    return workspace
  }

  /// What is asked at the very first start: where there are neither settings nor a journal, and no deck was named.
  func welcome() -> Welcome? {
    guard wish.deck == nil, folder.isUntouched else { return nil }
    let decks = (try? DeckShelf(folder).all()) ?? []
    let choices = decks.compactMap { try? $0.get().deck }.map { Welcome.Choice(name: $0.id.text, deck: $0) }
    return Welcome(choices, first: deck.id.text, folder: Self.shown(folder.data))
  }

  /// A path for people: `~/.local/share/ramp`.
  static func shown(_ path: String) -> String {
    let home = Environment["HOME"] ?? ""
    return home.isEmpty || !path.hasPrefix(home + "/") ? path : "~" + path.dropFirst(home.count)
  }

  /// The settings for the learner to see and change.
  func settingsAtHand(_ texts: [SettingKey: String]? = nil) throws(StorageProblem) -> SettingsAtHand {
    let known: [SettingKey: String]
    if let texts { known = texts } else { known = try SettingsFile.texts(in: folder) }
    let decks = try DeckShelf(folder).all().compactMap { try? $0.get().deck }
    return SettingsAtHand(
      texts: known,
      path: Self.shown(folder.settings),
      decks: decks.map { .init(name: $0.id.text, title: $0.title) }, appearance: appearance,
      overridden: wish.overridden)
  }

  /// The derived state, as it is written for others.
  func state(of studyDay: StudyDay, _ counters: JournalCounters) -> StateFile {
    StateFile(device, studyDay.deck, on: studyDay.day, studyDay.progress, journal: counters)
  }

  /// After a repair: what the journal holds now is what it held, and is written down as such.
  func keepState(after treatment: borrowing Treatment) throws(StorageProblem) -> LoadedDay {
    var morning = try morning()
    try state(of: morning.studyDay, treatment.counters(aside: 0)).write(to: folder)
    morning.alarm = nil
    morning.toldAside = 0
    return morning
  }

  /// The day for a command that only reads.
  func studyDay() throws(StorageProblem) -> StudyDay { try morningToRead().studyDay }

  /// What such a command reads; a journal that got shorter is told on standard error, and hides nothing.
  func morningToRead() throws(StorageProblem) -> LoadedDay {
    let morning = try morning()
    if let alarm = morning.alarm { Self.tell(alarm) }
    return morning
  }

  /// What leaves for a team, if the learner shares.
  func sharedCopies() throws(StorageProblem) -> SharedCopies {
    let now = clock.now
    return try SharedCopies(of: folder, device, now: Moment(now, day: clock.day(of: now)))
  }

  /// What a learner shared, on this deck.
  func shared(_ place: String) throws(StorageProblem) -> LoadedDay {
    let now = clock.now
    let today = clock.day(of: now)
    let reading = try TeamFolder.reading(at: place, now: Moment(now, day: today))
    let (studyDay, findings) = try fold(reading, on: today)
    return LoadedDay(studyDay: studyDay, now: now, latestOwn: nil, deckFile: nil, problems: findings.problems)
  }

  /// What a report is made from, the number of lines set aside, and whether the journal got shorter.
  func record(since: Day?) throws(StorageProblem) -> (LearnerHistory, badLines: Int, JournalAlarm?) {
    let (reading, today) = try reading()
    var findings = JournalFindings()
    let record = try LearnerHistory(
      deck, on: today, replaying: { (take) throws(StorageProblem) in findings = try reading.replay(take) },
      options: options, since: since)
    return (record, findings.problems.count, reading.alarm)
  }

  static func tell(_ alarm: JournalAlarm) {
    Output.message("ramp: " + Failure(.shortened(alarm)).sentence(Speech.language))
  }

  /// The journals, and the study day: the clock's, or the latest one already recorded.
  private func reading(atLeast day: Day? = nil) throws(StorageProblem) -> (JournalReading, today: Day) {
    let now = clock.now
    let reading = try JournalReading(folder, device: device, now: Moment(now, day: clock.day(of: now)))
    let today = [clock.day(of: now), day, reading.latestDay].compactMap(\.self).max() ?? clock.day(of: now)
    return (reading, today)
  }

  private func fold(
    _ reading: JournalReading, on today: Day
  ) throws(StorageProblem) -> (StudyDay, JournalFindings) {
    var findings = JournalFindings()
    let studyDay = try StudyDay(
      deck, on: today, replaying: { (take) throws(StorageProblem) in findings = try reading.replay(take) },
      options: options)
    return (studyDay, findings)
  }

  /// Reads the journals and folds them.
  func morning(atLeast day: Day? = nil) throws(StorageProblem) -> LoadedDay {
    let (reading, today) = try reading(atLeast: day)
    let (studyDay, findings) = try fold(reading, on: today)
    return LoadedDay(
      studyDay: studyDay, now: clock.now, latestOwn: findings.latestOwn, deckFile: deckFile,
      problems: findings.problems,
      toldAside: try StateFile.counters(of: device, in: folder).value?.aside ?? 0, alarm: reading.alarm,
      isUsualDeck: wish.deck == nil)
  }
}

/// What `review` may ask of the day's plan.
struct PlanChoices: Equatable, Sendable {
  var new: Int?
  var limit: Int?
  var minutes: Int?
}
