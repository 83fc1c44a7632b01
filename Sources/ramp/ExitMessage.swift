// The message in the shell after a session, and the exit code of the process.

import Journal
import Learning
import Phrases
import Platform
import Study
import Terminal
import Trainer

struct ExitMessage {
  private let exit: Exit
  private let trainer: Trainer
  /// The journal lines that this session wrote.
  private let lines: [[UInt8]]
  /// `nil` if all was written at the end.
  private let problem: ClosingProblem?

  init(_ exit: Exit, _ trainer: Trainer, lines: [[UInt8]], _ problem: ClosingProblem?) {
    self.exit = exit
    self.trainer = trainer
    self.lines = lines
    self.problem = problem
  }

  /// Prints the message. Throws, or ends the process, if the exit code is not 0.
  func finish() throws(Failure) {
    if let unsaved = trainer.unsaved, !unsaved.event.isExamStart { tell(unsaved.event, unsaved.problem) }
    let isTold = trainer.unsaved?.problem.doubtsTheSession ?? false
    do throws(Failure) {
      try Self.tell(problem, lines: isTold ? [] : lines, in: trainer.language)
    } catch {
      guard case .ended = exit else { throw error }
      Output.problem(error.sentence)
    }
    switch exit {
    case .left:
      if let problem = trainer.exitProblem { throw Failure(problem) }
      if let line { Output.confirm(line, in: trainer.language) }
      if let sitting = trainer.sitting {
        Output.confirm(Self.paused(sitting, trainer.now), in: trainer.language)
      }
    case .unreadable(let problem): throw Failure(problem)
    case .ended(.signal(let number)): Platform.exit(128 + number)
    case .ended(.vanished): Platform.exit(128 + SIGHUP)
    }
  }

  /// Prints the answer that was not saved; if the journal is in doubt, also all lines of the session.
  private func tell(_ event: Event, _ problem: StorageProblem) {
    let line = JournalLine.encode(event)
    if problem.doubtsTheSession {
      Self.tell(lines, rescued: trainer.rescued, in: trainer.language)
    } else {
      Output.message(Self.unsaved(trainer.language))
    }
    Output.message(Self.text(line))
  }

  private static func tell(_ lines: [[UInt8]], rescued: String?, in language: Language) {
    Output.message(inDoubt(rescued)(language))
    for line in lines { Output.message(text(line)) }
  }

  /// A problem at the end of a session. `lines`: those of the session, unless they were printed. Throws if answers are not
  /// in the journal any more.
  static func tell(
    _ problem: ClosingProblem?, lines: [[UInt8]], in language: Language = InterfaceLanguage.current
  ) throws(Failure) {
    switch problem {
    case nil: break
    case .derived(let problem): Output.message(afterwards(problem)(language))
    case .journal(let problem, let rescued):
      if !lines.isEmpty { tell(lines, rescued: rescued, in: language) }
      throw Failure(problem)
    }
  }

  private static func afterwards(_ problem: StorageProblem) -> Phrase {
    Phrase(
      fr: "Les réponses sont enregistrées, mais pas ce qui en est tiré. \(problem.sentence)",
      en: "Your answers are saved, but not what's worked out from them. \(problem.sentence)")
  }

  private static func text(_ line: [UInt8]) -> String { String(decoding: line.dropLast(), as: UTF8.self) }

  private static func inDoubt(_ rescued: String?) -> Phrase {
    let copy =
      rescued.map {
        Phrase(
          fr: "Une copie est dans \($0) ; « ramp doctor --fix » la remettra au journal.",
          en: "A copy is in \($0); “ramp doctor --fix” will bring it back.")
      }
      ?? Phrase(
        fr: "Elles ne s'écrivent nulle part ailleurs : gardez-les.",
        en: "There was nowhere else to save them: keep them.")
    return Phrase(
      fr: "Les lignes de cette séance. \(copy)", en: "The lines of this session. \(copy)")
  }

  /// The number of saved answers and of cards left; `nil` if nothing was answered.
  private var line: Phrase? {
    guard trainer.recorded > 0 else { return nil }
    let saved = Phrase.count(
      trainer.recorded, fr: ("réponse enregistrée", "réponses enregistrées"), en: ("answer saved", "answers saved"))
    let left = trainer.studyDay.left
    guard left > 0 || trainer.studyDay.options.limit != nil else {
      return Phrase(
        fr: "\(saved). C'est fait pour aujourd'hui.", en: "\(saved). Done for today.")
    }
    guard left > 0 else { return Phrase(fr: "\(saved).", en: "\(saved).") }
    return Phrase(
      fr: "\(saved), \(left) \(French.plural(left, "reste", "restent")). « ramp » pour reprendre.",
      en: "\(saved), \(left) left. “ramp” to continue.")
  }

  private static func paused(_ sitting: Sitting, _ now: Instant) -> Phrase {
    let left = ExamWords.left(sitting, now)
    return Phrase(
      fr: "Examen en cours, \(left), et le temps court. « ramp exam » pour y revenir.",
      en: "Exam under way, \(left), and the clock is running. “ramp exam” to go back.")
  }

  private static let unsaved = Phrase(
    fr: "Cette réponse n'est pas enregistrée ; la voici, telle qu'elle serait dans le journal :",
    en: "This answer isn't saved; here it is, as the journal would have it:")
}

extension Event {
  /// Whether the event is the start of an exam: an exam that has not begun is not worth saving.
  fileprivate var isExamStart: Bool {
    if case .exam = content { true } else { false }
  }
}
