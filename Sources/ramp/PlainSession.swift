// The trainer without a screen (`ramp review --plain`, `ramp drill --plain`): same keys, one line at a time, no escape sequences.

import Journal
import Learning
import Phrases
import Platform
import Study
import Terminal
import Trainer

struct PlainSession: ~Copyable {
  private var live: LiveSession
  private var trainer: Trainer
  /// The uptime of the last input, in milliseconds. Each input is made at least `holdGuard` later than the last,
  /// because lines of a script come so fast that they would look like a key held down.
  private var uptime = 0
  /// The error with which standard output stopped taking lines; it ends the session. `nil` as long as it takes them.
  private var refusal: DiskError?

  static func run(
    _ global: GlobalOptions, _ plan: PlanChoices, _ trust: ClockTrust, asks asked: Trainer.Asked = .day
  ) throws {
    let configuration = try Configuration(global, plan: plan, trust: trust, isSession: true)
    // A closed pipe must not end the program before it has kept what follows from the answers.
    StandardStreams.surviveClosedPipes()
    var live = LiveSession(configuration)
    if let openingProblem = live.openingProblem, StartBlocker(openingProblem, in: configuration) != nil {
      throw openingProblem
    }
    var loaded = try live.loadedDay()
    loaded.deckNews = live.deckNews()
    var session = PlainSession(live, loaded, asked)
    let exit = session.study()
    try session.finish(exit)
  }

  private init(_ live: consuming LiveSession, _ loaded: LoadedDay, _ asked: Trainer.Asked) {
    let time = live.inputTime()
    self.live = live
    uptime = time.uptime
    trainer = Trainer(
      loaded, self.live.configuration.appearance, size: Size(rows: 24, columns: 80),
      notice: self.live.openingProblem?.sentence, asks: (asked, time))
  }

  // MARK: The session

  private mutating func study() -> Exit {
    put(greeting(trainer.language))
    var said: SpokenScreen?
    if let first = trainer.unreadable.first { say(Words.leftOut(first.sentence, others: trainer.unreadable.count - 1)) }
    if trainer.rejectedLines > 0 { say(Words.rejected(trainer.rejectedLines)) }
    say(trainer.deckNotice)
    say(trainer.notice)
    while true {
      let text = PlainText(trainer)
      if text.screen != said { speak(text.lines) }
      said = text.screen
      if refusal != nil { return .left }
      switch text.afterwards {
      case .endsTheSession: return .left
      case .closes:
        _ = press(.key(.escape))
        continue
      case .readsALine: break
      }
      live.rest(trainer)
      guard let line = readLine() else { return .left }
      // Nothing but a line wakes this session.
      if !live.voiceGoesOn() { say(SpeechWords.failed) }
      if let exit = handle(line.trimmed) { return exit }
    }
  }

  private var greeting: Phrase {
    let day = DueCommand.load(trainer.studyDay)
    return Phrase(
      fr: "Ramp. \(day) Tapez ? pour l'aide, q pour arrêter.",
      en: "Ramp. \(day) Type ? for help, q to stop.")
  }

  /// Handles an input line as the keys that it means.
  private mutating func handle(_ line: String) -> Exit? {
    switch line {
    case "q": return trainer.takesText ? .left : press(.key(.character("q")))
    case "?":
      speak(PlainText(trainer).help)
      return nil
    case "s" where !trainer.takesText:
      speak(PlainText(trainer).rest)
      return nil
    default: break
    }
    if trainer.takesText {
      if PlainText(trainer).replacesText { _ = run(.key(.control("u"))) }
      return run(.paste(line)) ?? press(.key(.enter))
    }
    let before = trainer.recorded
    let exit = press(.key(Self.key(line)))
    if trainer.recorded > before, let words = PlainText(trainer).recorded { put(words) }
    return exit
  }

  private static func key(_ line: String) -> Key {
    guard let character = line.first else { return .enter }
    return line.count == 1 ? .character(character) : .unknown
  }

  private mutating func speak(_ lines: [String]) {
    for line in lines { put(line) }
  }

  private mutating func say(_ notice: Phrase?) {
    if let notice { put(notice(trainer.language)) }
  }

  private mutating func put(_ line: String) {
    if refusal == nil { refusal = Output.attempt(line) }
  }

  /// Handles a key and prints the notice about it.
  private mutating func press(_ input: Input) -> Exit? {
    let exit = run(input)
    say(trainer.notice)
    return exit
  }

  private mutating func run(_ input: Input) -> Exit? {
    let time = live.inputTime()
    uptime = max(time.uptime, uptime + InputTime.holdGuard)
    let later = InputTime(now: time.now, day: time.day, uptime: uptime, id: time.id)
    return Loop.carryOut(.input(input, later), &trainer, in: &live)
  }

  private consuming func finish(_ exit: Exit) throws {
    live.keepSeenDeck()
    let problem = live.close(trainer.studyDay, aside: trainer.rejectedLines)
    if live.untoldLines > 0 { Output.message(Words.restored(live.untoldLines)(trainer.language)) }
    try ExitMessage(exit, trainer, lines: live.written, problem).finish()
    if let refusal { throw Failure(Self.unheard(refusal), .inputOutput) }
  }

  private static func unheard(_ error: DiskError) -> Phrase {
    Phrase(
      fr: "La séance s'arrête : la sortie standard ne prend plus rien (\(error.reason)). Les réponses données sont "
        + "enregistrées.",
      en: "The session ends: standard output is closed (\(error.reason)). Your answers are saved.")
  }
}
