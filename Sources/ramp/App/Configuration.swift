// The values that a command works with: folders, clock, deck, plan and appearance. They are computed once from options,
// environment variables, settings and defaults. Options come first.

import Glossary
import Journal
import Learning
import NcursesTerminal
import Phrases
import Platform
import Storage
import Study
import Terminal
import Trainer

struct Configuration: Sendable {
  let folder: DataFolder
  let device: Device
  private(set) var clock: Clock
  private(set) var opened: OpenedDeck
  /// Whether neither the command line nor the settings name a deck.
  private(set) var isDefaultDeck: Bool
  private(set) var options: PlanOptions
  private(set) var appearance: Appearance
  /// What is done where the clock is behind the journals.
  private(set) var trust: ClockTrust
  /// The choices of the command line, which override the settings.
  private let wish: Wish

  private struct Wish: Sendable {
    let deck: String?
    let plan: PlanChoices

    /// The settings that these choices override.
    var overridden: Set<SettingKey> {
      let given: [(SettingKey, Bool)] = [
        (.deck, deck != nil), (.minutes, plan.minutes != nil), (.newPerDay, plan.new != nil),
        (.language, InterfaceLanguage.asked != nil),
      ]
      return Set(given.filter(\.1).map(\.0))
    }
  }

  /// `card`: one of the deck that is wanted, if the option --deck names none and the deck of the settings lacks it.
  /// `isSession`: whether screens tell what is wrong with the deck's files, instead of standard error.
  init(
    _ global: GlobalOptions, plan: PlanChoices = PlanChoices(), card: Card.ID? = nil, trust: ClockTrust = .neither,
    isSession: Bool = false
  ) throws {
    self.trust = trust
    folder = try DataFolder(home: global.home)
    let settings = try Settings(folder)
    var random = SystemRandomNumberGenerator()
    device = try Device.current(in: folder, random: &random)
    wish = Wish(deck: global.deck, plan: plan)
    isDefaultDeck = wish.deck == nil && settings.deck == nil
    appearance = Self.appearance(settings)
    clock = try Self.clock(global, settings)
    opened = try Self.opened(
      Self.deckName(wish, settings, appearance), asking: wish.deck == nil ? card : nil, in: folder, on: clock)
    options = Self.options(plan, settings, opened.deck)
    if !isSession { tellDeck() }
  }

  /// Prints to standard error that the last good copy of the deck is used, or that an included deck is left out. A
  /// session shows it.
  private func tellDeck() {
    if let fallback = opened.fallback { Output.problem(DeckFallbackWords.sentence(fallback)) }
    if let leftOut = DeckFallbackWords.leftOut(opened.problems)?.longest { Output.problem(leftOut) }
  }

  /// The same configuration after the learner said which is right, the clock or the journals. If these are, the clock
  /// goes on from their newest line: the next answer comes after it.
  func trusting(_ trust: ClockTrust, in doubt: ClockDoubt) -> Configuration {
    var configuration = self
    configuration.trust = trust
    if trust == .journals { configuration.clock = clock.set(to: doubt.newest.at + 1) }
    return configuration
  }

  /// The same configuration after a change of settings.
  func with(_ settings: Settings) throws(StorageProblem) -> Configuration {
    var configuration = self
    configuration.appearance = Self.appearance(settings)
    configuration.isDefaultDeck = wish.deck == nil && settings.deck == nil
    configuration.clock = clock.starting(at: settings.dayStartsAt)
    configuration.opened = try Self.opened(
      Self.deckName(wish, settings, configuration.appearance), in: folder, on: configuration.clock)
    configuration.options = Self.options(wish.plan, settings, configuration.deck)
    return configuration
  }

  var deck: Deck { opened.deck }

  /// The deck without the reader's own terms: a team does not learn them.
  var sharedDeck: Deck {
    guard let mine = opened.ownTerms(in: folder), mine != deck.id else { return deck }
    return deck.without(mine)
  }

  private static func opened(
    _ name: String, asking card: Card.ID? = nil, in folder: DataFolder, on clock: Clock
  ) throws(StorageProblem) -> OpenedDeck {
    let day = clock.day(of: clock.now)
    let shelf = DeckShelf(folder)
    guard let card else { return try shelf.open(name, on: day) }
    let opened = Result { () throws(StorageProblem) in try shelf.open(name, on: day) }
    if case .success(let opened) = opened, Renames(opened.deck).resolve(card.deck) != nil { return opened }
    return try shelf.open(card.deck.text, on: day)
  }

  private static func deckName(_ wish: Wish, _ settings: Settings, _ appearance: Appearance) -> String {
    wish.deck ?? settings.deck ?? DeckShelf.standard(language: appearance.language.rawValue)
  }

  private static func appearance(_ settings: Settings) -> Appearance {
    Appearance(
      language: InterfaceLanguage.chosen(settings.language),
      symbols: settings.symbols.flatMap { Symbols(rawValue: $0.rawValue) } ?? Symbols(environment: Environment.all),
      theme: theme(settings.theme), wantsMouse: settings.mouse == .on)
  }

  /// Options come before settings, and settings before the deck's own values.
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

  /// The study day by the clock; it needs no deck.
  static func today(_ global: GlobalOptions, _ folder: DataFolder) throws -> Day {
    let clock = try clock(global, try Settings(folder))
    return clock.day(of: clock.now)
  }

  private static func badMoment(_ text: String, _ source: String) -> Phrase {
    Phrase(
      fr:
        "\(source) « \(text) » n'est pas un moment : écrivez par exemple 2026-11-23T09:00.",
      en: "\(source) “\(text)” isn't a time: write something like 2026-11-23T09:00.")
  }

  /// The learner's journals.
  var store: LearnerStore { LearnerStore(self) }

  /// Whether the deck comes from the settings or the default, not from the command line.
  var isUsualDeck: Bool { wish.deck == nil }

  /// The current moment with its study day.
  var moment: ClockReading {
    let now = clock.now
    return ClockReading(now, day: clock.day(of: now))
  }

  /// The same configuration with the deck read again after one of its files was edited.
  func rereadingDeck(_ path: String) throws(StorageProblem) -> Configuration {
    var configuration = self
    configuration.opened = try DeckShelf(folder).reopened(opened, edited: path, on: moment.day)
    return configuration
  }

  /// The same configuration with the learner's own terms as their file has them now.
  func withOwnTerms() throws(StorageProblem) -> Configuration {
    var configuration = self
    configuration.opened = try DeckShelf(folder).withOwnTerms(opened)
    return configuration
  }

  /// The screen of the very first start; `nil` if there are settings or answers already, or a deck was named.
  func welcome() -> Welcome? {
    guard wish.deck == nil, folder.isUntouched else { return nil }
    let decks = (try? DeckShelf(folder).all()) ?? []
    let choices = decks.compactMap { try? $0.get().deck }.map { Welcome.Choice(name: $0.id.text, deck: $0) }
    return Welcome(choices, first: deck.id.text, folder: Self.shown(folder.data))
  }

  /// A path in the form for people: `~/.local/share/ramp`.
  static func shown(_ path: String) -> String {
    let home = Environment["HOME"] ?? ""
    return home.isEmpty || !path.hasPrefix(home + "/") ? path : "~" + path.dropFirst(home.count)
  }

  /// The settings for the settings screen; `texts` are used instead of the file's values if given.
  func loadedSettings(_ texts: [SettingKey: String]? = nil) throws(StorageProblem) -> LoadedSettings {
    let known: [SettingKey: String]
    if let texts { known = texts } else { known = try SettingsFile.texts(in: folder) }
    let decks = try DeckShelf(folder).all().compactMap { try? $0.get().deck }
    return LoadedSettings(
      texts: known,
      path: Self.shown(folder.settings),
      decks: decks.map { .init(name: $0.id.text, title: $0.title) }, appearance: appearance,
      overridden: wish.overridden)
  }
}

/// The limits of today's plan from the command line; `nil` keeps the setting.
struct PlanChoices: Equatable, Sendable {
  /// The maximum number of new cards.
  var new: Int?
  /// The maximum number of cards.
  var limit: Int?
  var minutes: Int?
}
