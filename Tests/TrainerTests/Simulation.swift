// The whole program without a disk, a clock or a terminal: keys go in, journal lines and frames come out.

import DeckFormats
import Foundation
import Glossary
import Journal
import Learning
import Phrases
import Study
import Terminal
import Testing

@testable import Storage
@testable import Trainer

struct Simulation {
  private(set) var deck: Deck
  /// What is shared, and the deck of the learner's own terms, which is in the file of the deck's name; `nil` before a first
  /// term.
  var sharing = LearnerSharing.off
  private(set) var ownDeck: Deck?
  /// What was said aloud.
  private(set) var spoken: [Speech] = []
  /// Whether a program is installed that speaks.
  var hasVoice = true
  /// What the disk answers instead of writing an own term.
  var termRefusal: StorageProblem?
  let language: Language
  private(set) var options: PlanOptions
  var app: Trainer
  /// Journal bytes by file name.
  var files: [String: [UInt8]] = [:]
  var now: Instant
  var uptime = 0
  /// Minutes east of UTC of the wall clock.
  var zone = 60
  var size = Size(rows: 24, columns: 80)
  /// Settings that were changed, one after the other.
  private(set) var wishes: [SettingChange] = []
  /// What the settings file holds.
  private(set) var settings: [SettingKey: String] = [:]
  /// Settings before which the command line goes.
  var overridden: Set<SettingKey> = []
  /// Texts by file name, for the first start.
  var documents: [String: String] = [:]
  /// The ids of the decks that were made from a file and written.
  private(set) var kept: [String] = []
  /// The questions of the first start, to be asked at the next one.
  var welcome: Welcome?
  /// What the terminal can show.
  var symbols = Symbols.unicode
  /// Lines set aside that the last session told of.
  var knownRejected = 0
  /// Another session has the lock.
  var isOccupied = false
  /// Lines of this device that copies hold.
  var copies: [UInt8] = []
  /// What the disk answers instead of writing.
  var refusal: StorageProblem?
  /// The number of lines that the next event finds missing from the journal, and that are written again with it.
  var missing = 0
  /// What a start is told of the deck's files.
  var deckNews: DeckNews?
  var deckFallback: DeckFallback?
  private(set) var exit: Exit?
  private var random: SplitMix64

  static let own = "pc-00000001.jsonl"

  init(
    _ deck: Deck, at now: String = "2026-11-23T08:00:00Z", language: Language = .french,
    options: PlanOptions = PlanOptions(form: .recall), files: [String: [UInt8]] = [:], seed: Int = 1
  ) throws {
    self.deck = deck
    self.language = language
    self.options = options
    self.files = files
    self.now = try #require(Instant(now))
    random = SplitMix64("simulation", seed)
    app = Trainer(
      LoadedDay(
        studyDay: StudyDay(deck, on: self.now.date, history: [], options: options), now: self.now, latestOwn: nil,
        problems: []),
      Appearance(language: language), size: size)
    restart()
  }

  /// The bundled deck.
  static func bundledDeck(_ id: String = "ventes-fr") throws -> Deck {
    try DeckShelf(DataFolder(home: "/dev/null/nowhere", environment: [:])).deck(named: id).deck
  }

  // MARK: The world

  var clockDay: Day {
    let wall = now + zone * 60_000
    let hour = (wall.milliseconds - wall.date.number * 86_400_000) / 3_600_000
    return Day.studied(date: wall.date, hour: hour, startsAt: 4)
  }

  /// What a program started now would read from the disk.
  func morning(atLeast day: Day? = nil) -> LoadedDay {
    let reading = reading
    let today = [clockDay, day, reading.latestDay].compactMap(\.self).max() ?? clockDay
    var loaded = LoadedDay(
      studyDay: StudyDay(deck, on: today, history: reading.standing, options: options), now: now,
      latestOwn: reading.latestOwn, problems: reading.problems,
      knownRejected: knownRejected)
    loaded.deckNews = deckNews
    loaded.deckFallback = deckFallback
    loaded.ownDeck = ownDeck?.id
    loaded.sharing = sharing
    return loaded
  }

  /// The day that is on the screen, folded anew from the lines alone.
  func replayed() -> StudyDay {
    StudyDay(deck, on: app.studyDay.day, history: reading.standing, options: options)
  }

  private var reading:
    (standing: [JournaledEvent], problems: [JournalFindings.Problem], latestOwn: Instant?, latestDay: Day?)
  {
    let sources = files.sorted { $0.key < $1.key }
      .map { JournalSource(JournalText(name: $0.key, bytes: $0.value, isOwn: $0.key == Self.own)) }
    do {
      let reading = try JournalReading(sources, now: ClockReading(now, day: clockDay))
      var standing: [JournaledEvent] = []
      let findings = try reading.replay { standing.append($0) }
      return (standing, findings.problems, findings.latestOwn, reading.latestDay)
    } catch {
      Issue.record(error, "memory cannot fail")
      return ([], [], nil, nil)
    }
  }

  /// What a new start does: reads the lines, and gives an exam whose time is up its end. `opensExam`: as `ramp exam`.
  mutating func restart(opensExam: Bool = false, startsAtOnce: Bool = false, blocker: StartBlocker? = nil) {
    app = Trainer(
      morning(), Appearance(language: language, symbols: symbols), size: size,
      asks: startsAtOnce ? (.day, stamp()) : nil, blocker: blocker, welcome: welcome)
    exit = nil
    run(.started(opensExam: opensExam, stamp()))
  }

  /// Reads everything again, as another device's lines are read at the next start.
  mutating func receive(_ event: Event, from file: String = "pc-00000002.jsonl") {
    files[file, default: []] += JournalLine.encode(event)
    restart()
  }

  mutating func stamp() -> InputTime {
    InputTime(now: now, day: clockDay, uptime: uptime, id: Event.ID(at: now, random: &random))
  }

  // MARK: The person

  /// Presses keys one after the other, three seconds apart.
  mutating func press(_ keys: Key...) { for key in keys { press(key, after: 3000) } }

  mutating func press(_ key: Key, after milliseconds: Int) {
    wait(milliseconds)
    take(.key(key))
  }

  mutating func wait(_ milliseconds: Int) {
    now = now + milliseconds
    uptime += milliseconds
  }

  mutating func take(_ input: Input) { run(.input(input, stamp())) }

  /// A message to its end, as the loop does it.
  private mutating func run(_ first: Message) {
    var message = first
    while let effect = app.update(message) {
      switch effect {
      case .record(let event): message = record(event)
      case .reopen(let day): message = .reopened(morning(atLeast: day), stamp())
      case .open: message = isOccupied ? .notOpened(.alreadyOpen, .occupied(nil)) : .opened(morning(), stamp())
      case .acceptJournal(let restoring):
        if restoring { files[Self.own, default: []] += copies }
        message = .opened(morning(), stamp())
      case .trust(let trust, let doubt):
        if trust == .journals { now = doubt.newest.at + 1 }
        message = .opened(morning(), stamp())
      case .keepTerm(let term): message = keep(term)
      case .dropTerm(let term): message = drop(term)
      case .readSettings: message = .settings(loaded)
      case .set(let changes, let made):
        if let made { kept.append(made.id.text) }
        message = set(changes)
      case .file(let request): message = .file(reply(to: request), stamp())
      case .export:
        message = .exported(refusal.map { .failure($0) } ?? .success("~/.local/share/ramp/reports/\(deck.id).html"))
      case .speak(let speech):
        spoken.append(speech)
        message = .heard(hasVoice ? .speaking(speech) : .noVoice)
      case .repaint, .edit: return
      case .leave(let exit):
        self.exit = exit
        return
      }
    }
  }

  private func reply(to request: FileRequest) -> FileReply {
    switch request {
    case .complete(let path):
      return .completed(
        PathCompletion(path, documents.keys.map { PathCompletion.Entry(name: $0, isFolder: $0 == "docs") }))
    case .read(let path, let choice):
      let name = path.split(separator: "/").last.map(String.init) ?? path
      guard let text = documents[name] else { return .deck(.init(name: path, deck: deck)) }
      switch DeckImport.read(Array(text.utf8), fileName: name, choice) {
      case .success(let imported): return .imported(ImportedFile(path: path, choice: choice, imported: imported))
      case .failure(let problems): return .refused(.badDeck(file: path, problems))
      }
    }
  }

  private var loaded: LoadedSettings {
    LoadedSettings(
      texts: settings, path: "~/.config/ramp/settings.json",
      decks: [.init(name: deck.id.text, title: deck.title), .init(name: "autre", title: "Un autre")],
      appearance: Appearance(
        language: settings[.language].flatMap { Language(rawValue: $0) } ?? language, symbols: symbols,
        wantsMouse: settings[.mouse] == "on"),
      overridden: overridden)
  }

  /// What a disk would do, as far as the plan is concerned.
  private mutating func set(_ changes: [SettingChange]) -> Message {
    if let refusal { return .notSet(refusal, stamp()) }
    for change in changes {
      wishes.append(change)
      settings[change.key] = change.text
      switch change.key {
      case .minutes: options.minutes = change.text.flatMap { Int($0) }
      case .newPerDay: options.newCards = change.text.flatMap { Int($0) }
      case .rampDate: options.ramp = change.text.flatMap { Day($0) }.map { .date($0) }
      default: break
      }
    }
    return .changed(loaded, morning(), stamp())
  }

  /// What a disk would do with an own term.
  private mutating func keep(_ term: OwnTerm) -> Message {
    if let termRefusal { return .termNotKept(termRefusal) }
    let kept = term.kept(
      in: ownDeck ?? Deck(id: .ownTerms(of: "l-7f3a9c01b2"), title: "Mes termes", language: "fr", terms: []))
    deck = deck.alone.including([kept.deck])
    ownDeck = kept.deck
    return .termKept(
      KeptTerm(
        TermAddress(deck: kept.deck.id, term: kept.id), title: term.title, term.corrected == nil ? .added : .corrected),
      morning(), stamp())
  }

  private mutating func drop(_ term: TermAddress) -> Message {
    if let termRefusal { return .termNotKept(termRefusal) }
    let title = deck[term]?.title ?? ""
    let left = ownDeck.map { $0.keeping($0.terms.filter { $0.id != term.term }) }
    ownDeck = left?.terms.isEmpty == true ? nil : left
    deck = deck.alone.including([ownDeck].compactMap(\.self))
    return .termKept(KeptTerm(term, title: title, .removed), morning(), stamp())
  }

  /// What the learner's editor left of the deck's file.
  mutating func edit(_ deck: Deck) {
    let studyDay = StudyDay(deck, on: app.studyDay.day, history: reading.standing, options: options)
    let morning = LoadedDay(studyDay: studyDay, now: now, latestOwn: reading.latestOwn, problems: [])
    _ = app.update(.reopened(morning, stamp()))
  }

  private mutating func record(_ event: Event) -> Message {
    if let refusal { return .refused(event, refusal, rescued: nil) }
    files[Self.own, default: []] += JournalLine.encode(event)
    guard missing == 0 else {
      defer { missing = 0 }
      return .restored(event, lines: missing, stamp())
    }
    return .recorded(event, stamp())
  }

  /// Puts the answer of one card on the screen, whatever the day asks.
  mutating func show(_ card: Card) {
    var state = QuestionState(PlannedCard(card, .new), Question(card), shownAt: uptime)
    state.stage = .revealed
    app.show(QuestionScreen(state))
  }

  /// Puts the question of one card on the screen.
  mutating func ask(_ card: Card, _ mode: QuestionMode = .recall, _ reason: Reason = .new) {
    let planned = PlannedCard(card, reason)
    let question = QuestionMaker(deck).question(planned, mode, on: app.studyDay)
    app.show(QuestionScreen(QuestionState(planned, question, shownAt: uptime)))
    app.context.questionMaker = QuestionMaker(deck)
  }

  // MARK: What is seen

  mutating func resize(_ rows: Int, _ columns: Int) {
    size = Size(rows: rows, columns: columns)
    take(.resized(size))
  }

  var frame: String { app.draw(size).text }

  /// The frame with ordinary spaces for no-break ones, so that a drawing in a test can be typed and read.
  var drawing: String {
    frame.replacingOccurrences(of: "\u{A0}", with: " ").replacingOccurrences(of: "\u{202F}", with: " ")
  }

  var ownLines: [String] {
    String(decoding: files[Self.own] ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
  }
}

extension Key {
  static let space = Key.character(" ")
  static func digit(_ digit: Int) -> Key { .character(Character("\(digit)")) }
}

extension Trainer {
  /// The front screen, when it is of that type.
  func front<S: Screen>(_ type: S.Type = S.self) -> S? { screen as? S }

  var state: QuestionState? { front(QuestionScreen.self)?.state }
  var exam: ExamScreen? { front() }
  var terms: TermsScreen? { front() }
  var welcome: Welcome? { front(WelcomeScreen.self)?.welcome }
  var isOnToday: Bool { screen is TodayScreen }
  var isBlocked: Bool { screen is StartBlockerScreen }

  /// A screen in front of Today.
  mutating func show(_ screen: any Screen) { stack = [TodayScreen(), screen] }

  /// The keys that work now, the front screen's first.
  var keys: [BoundKeys] { Self.keys(of: screen, context) + commonKeys.map { BoundKeys($0) } }

  private static func keys<S: Screen>(of screen: S, _ context: Context) -> [BoundKeys] {
    screen.keys(context).map { BoundKeys($0) }
  }
}

/// A binding of any screen, its action by name.
struct BoundKeys {
  let keys: [Key]
  /// « openTerm », « digit(1) »
  let action: String
  let name: Phrase
  let help: Label
  let hint: KeyHint?

  init<Action>(_ binding: Binding<Action>) {
    keys = binding.keys
    action = "\(binding.action)"
    name = binding.name
    help = binding.help
    hint = binding.hint
  }
}
