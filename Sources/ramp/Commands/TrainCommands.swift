// The commands that start the trainer: `ramp` (or `ramp today`), `ramp review`, `ramp quiz` and `ramp drill`.

import ArgumentParser
import Journal
import Phrases

struct TodayCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "today",
      abstract: Help.words(fr: "Ouvrir Aujourd'hui (sans commande).", en: "Open Today (also without a command)."))
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var plan: PlanArguments
  @OptionGroup var clock: ClockArguments

  func run() throws { try Self.open(global, plan.choices, clock.trust) }

  static func open(_ global: GlobalOptions, _ plan: PlanChoices, _ trust: ClockTrust) throws {
    guard TerminalSession.hasTerminal else {
      let configuration = try Configuration(global, plan: plan)
      Output.line(DueCommand.sentence(try configuration.store.loadedDayToRead().studyDay))
      return
    }
    try TerminalSession.run(global, plan, trust, .today)
  }
}

struct ReviewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "review", abstract: Help.words(fr: "Réviser tout de suite.", en: "Start reviewing."))
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var plan: PlanArguments
  @OptionGroup var clock: ClockArguments
  @OptionGroup var lines: PlainArguments

  func run() throws {
    if lines.isPlain {
      try PlainSession.run(global, plan.choices, clock.trust)
    } else {
      try TerminalSession.run(global, plan.choices, clock.trust, .review)
    }
  }

  static let needsTerminal = Phrase(
    fr: "Il faut un terminal ; par programme, servez-vous de « ramp next » et « ramp answer ».",
    en: "This needs a terminal; from a program, use “ramp next” and “ramp answer”.")
}

struct QuizCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "quiz",
      abstract: Help.words(
        fr: "Se faire interroger sur une partie : acronyms, roles, une famille ou une étiquette.",
        en: "Take a quiz on one part: acronyms, roles, a kind or a tag."))
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var plan: PlanArguments
  @OptionGroup var clock: ClockArguments
  @Argument(
    help: Help.text(fr: "acronyms, roles, une famille ou une étiquette.", en: "acronyms, roles, a kind or a tag."))
  var part: String

  func run() throws {
    guard TerminalSession.hasTerminal else { throw Failure(ReviewCommand.needsTerminal, .usage) }
    try TerminalSession.run(global, plan.choices, clock.trust, .quiz(part))
  }
}

struct DrillCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "drill",
      abstract: Help.words(
        fr: "Au téléphone : dire le terme en 5 secondes.", en: "On the phone: say the term in 5 seconds."))
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var clock: ClockArguments
  @OptionGroup var lines: PlainArguments

  func run() throws {
    if lines.isPlain {
      try PlainSession.run(global, PlanChoices(), clock.trust, asks: .drill)
    } else {
      try TerminalSession.run(global, PlanChoices(), clock.trust, .drill)
    }
  }
}

struct PlainArguments: ParsableArguments {
  @Flag(
    help: Help.text(
      fr: "Ligne par ligne, sans écran (d'office sans terminal).",
      en: "Line by line, no screen (automatic without a terminal)."))
  var plain = false

  var isPlain: Bool { plain || !TerminalSession.hasScreen }
}

/// For commands that record: what is right, where the clock is behind the journals.
struct ClockArguments: ParsableArguments {
  @Flag(
    help: Help.text(
      fr: "L'horloge est juste ; les réponses postérieures sont mises de côté.",
      en: "The clock is right; later answers are set aside."))
  var clockIsRight = false
  @Flag(
    help: Help.text(
      fr: "Horloge en retard : enregistrer quand même, à la suite de la dernière réponse.",
      en: "The clock is behind: record anyway, after the last answer."))
  var anyway = false

  func validate() throws {
    guard !clockIsRight || !anyway else {
      throw ValidationError(
        Help.words(
          fr: "L'un ou l'autre : --clock-is-right, ou --anyway.", en: "Use either --clock-is-right or --anyway."
        ))
    }
  }

  var trust: ClockTrust { clockIsRight ? .clock : anyway ? .journals : .neither }
}

struct PlanArguments: ParsableArguments {
  @Option(help: Help.text(fr: "Nouvelles cartes aujourd'hui, au plus.", en: "New cards today, at most."))
  var new: Int?

  @Option(help: Help.text(fr: "Cartes aujourd'hui, au plus.", en: "Cards today, at most."))
  var limit: Int?

  @Option(help: Help.text(fr: "Minutes aujourd'hui.", en: "Minutes today."))
  var minutes: Int?

  func validate() throws {
    guard (new ?? 0) >= 0, (limit ?? 0) >= 0 else {
      throw ValidationError(
        Help.words(fr: "Un nombre négatif n'a pas de sens ici.", en: "A negative number makes no sense here."))
    }
    guard minutes.map({ (1...600).contains($0) }) ?? true else {
      throw ValidationError(Help.words(fr: "--minutes va de 1 à 600.", en: "--minutes goes from 1 to 600."))
    }
  }

  var choices: PlanChoices { PlanChoices(new: new, limit: limit, minutes: minutes) }
}
