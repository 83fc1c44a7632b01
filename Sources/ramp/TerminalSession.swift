// A trainer session in the terminal, from the start to the message after its end.

import Glossary
import Journal
import Learning
import NcursesTerminal
import Phrases
import Platform
import Study
import Terminal
import Trainer

enum TerminalSession {
  static var hasTerminal: Bool { StandardStreams.areTerminal }

  /// Whether the terminal may show screens: its type is not said to be a bare one.
  static var hasScreen: Bool { hasTerminal && ![nil, "", "dumb"].contains(Environment["TERM"]) }

  /// The screen on which a session starts.
  enum Opening: Equatable {
    case today
    case review
    /// A quiz on one part of the deck, named by its word.
    case quiz(String)
    case drill
    case exam
  }

  static func run(_ global: GlobalOptions, _ plan: PlanChoices, _ trust: ClockTrust, _ opening: Opening) throws {
    let configuration = try Configuration(global, plan: plan, trust: trust, isSession: true)
    let welcome = [.today, .review].contains(opening) ? configuration.welcome() : nil
    let asked = try asked(opening, configuration.deck)
    var live = LiveSession(configuration)
    var loaded = try trust == .neither ? configuration.store.loadedDay() : live.loadedDay()
    loaded.deckNews = live.deckNews()
    let blocker =
      live.openingProblem.flatMap { StartBlocker($0, in: configuration) } ?? loaded.doubt.map { .clockBehind($0) }
    var terminal = try terminal(global.color ?? .auto)
    var trainer = Trainer(
      loaded, configuration.appearance, size: terminal.size,
      notice: blocker == nil ? live.openingProblem?.sentence : nil,
      asks: asked.map { ($0, live.inputTime()) }, blocker: blocker,
      welcome: live.openingProblem == nil ? welcome : nil)
    let start = Message.started(opensExam: opening == .exam, live.inputTime())
    let exit = Loop.run(&trainer, on: &terminal, in: &live, first: start)
    terminal.restore()
    live.keepSeenDeck()
    let problem = live.close(trainer.studyDay, aside: trainer.rejectedLines)
    if live.untoldLines > 0 { Output.message(Words.restored(live.untoldLines)(trainer.language)) }
    try ExitMessage(exit, trainer, lines: live.written, problem).finish()
  }

  private static func asked(_ opening: Opening, _ deck: Deck) throws(Failure) -> Trainer.Asked? {
    switch opening {
    case .today, .exam: return nil
    case .review: return .day
    case .drill: return .drill
    case .quiz(let word):
      guard let focus = Focus(word, in: deck) else { throw Failure(noSuchQuiz(word, deck), .usage) }
      return .quiz(focus)
    }
  }

  private static func noSuchQuiz(_ word: String, _ deck: Deck) -> Phrase {
    let words = Focus.all(of: deck).map(\.word).joined(separator: ", ")
    return Phrase(
      fr: "Pas de quiz « \(word) » ; il y a : \(words).",
      en: "There's no quiz “\(word)”; choose from: \(words).")
  }

  private static func terminal(_ color: ColorChoice) throws(Failure) -> NcursesTerminal {
    do throws(NcursesTerminalError) {
      return try NcursesTerminal(colors: colors(color))
    } catch {
      throw Failure(noTerminal, .usage)
    }
  }

  /// NO_COLOR with any text except an empty one asks for no colours: https://no-color.org
  private static func colors(_ choice: ColorChoice) -> ColorPolicy {
    switch choice {
    case .always: .auto
    case .never: .never
    case .auto: Environment["NO_COLOR"]?.isEmpty == false ? .never : .auto
    }
  }

  private static let noTerminal = Phrase(
    fr: "Ce terminal ne sait pas afficher Ramp : essayez TERM=xterm-256color et une langue en UTF-8, ou, ligne par "
      + "ligne, « ramp review --plain ».",
    en: "This terminal can't show Ramp: try TERM=xterm-256color and a UTF-8 locale, or, line by line, "
      + "“ramp review --plain”.")
}
