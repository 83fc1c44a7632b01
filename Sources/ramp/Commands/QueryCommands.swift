// Commands for scripts: `ramp due`, `ramp next` and `ramp state`. Their output is stable and tested.

import ArgumentParser
import FoundationEssentials
import Glossary
import Learning
import Phrases
import Storage
import Study
import Trainer

/// The JSON writer of all commands: a document on one line, with sorted keys.
enum JSONOutput {
  static func write(_ value: some Encodable) throws { try Output.file(text(value)) }

  /// The document, a JSON object, gets the member "problems" if the journals have any, and "deck-copy" with its day if
  /// the last good copy of the deck is used.
  static func write(_ value: some Encodable, of loaded: LoadedDay) throws {
    try write(WithState(value: value, problems: loaded.problemCount, copy: loaded.deckFallback?.day))
  }

  private struct WithState<Value: Encodable>: Encodable {
    let value: Value
    let problems: Int
    let copy: Day?

    private enum CodingKeys: String, CodingKey {
      case problems
      case copy = "deck-copy"
    }

    func encode(to encoder: any Encoder) throws {
      try value.encode(to: encoder)
      var members = encoder.container(keyedBy: CodingKeys.self)
      if problems > 0 { try members.encode(problems, forKey: .problems) }
      try members.encodeIfPresent(copy?.description, forKey: .copy)
    }
  }

  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return SafeText.json(String(decoding: try encoder.encode(value), as: UTF8.self)) + "\n"
  }
}

struct DueCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "due", abstract: Help.words(fr: "Ce qui attend aujourd'hui.", en: "What's due today."))
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var plan: PlanArguments
  @Flag(help: Help.text(fr: "Ne rien dire quand rien n'attend.", en: "Say nothing when nothing is due."))
  var quiet = false
  @Flag(help: "JSON.")
  var json = false

  func run() throws {
    let configuration = try Configuration(global, plan: plan.choices)
    let loaded = try configuration.store.loadedDayToRead()
    let studyDay = loaded.studyDay
    if json { return try JSONOutput.write(Row(studyDay), of: loaded) }
    if quiet, studyDay.left == 0 { return }
    Output.line(Self.sentence(studyDay))
  }

  private struct Row: Encodable {
    let day: String
    let deck: String
    let due: Int
    let new: Int
    let again: Int
    let left: Int
    let minutes: Int

    init(_ studyDay: StudyDay) {
      let planned = studyDay.planLeft
      day = studyDay.day.description
      deck = studyDay.deck.id.text
      due = planned.count { $0.reason != .new }
      new = planned.count { $0.reason == .new }
      again = studyDay.owed
      left = studyDay.left
      minutes = studyDay.minutesLeft()
    }
  }

  static func sentence(_ studyDay: StudyDay) -> Phrase {
    let load = load(studyDay)
    guard studyDay.left > 0 else { return load }
    return Phrase(
      fr: "\(load) Ouvrez « ramp » dans un terminal.", en: "\(load) Open “ramp” in a terminal.")
  }

  /// The number of cards left today, in one sentence.
  static func load(_ studyDay: StudyDay) -> Phrase {
    guard studyDay.left > 0 else { return Phrase(fr: "Rien à revoir aujourd'hui.", en: "Nothing to review today.") }
    let cards = Words.cards(studyDay.left)
    let over = studyDay.today.answers.isEmpty ? studyDay.plan.minutesOver : 0
    let minutes = RampWords.minutes(studyDay.minutesLeft(), over: over)
    return Phrase(
      fr: "\(cards) aujourd'hui, environ \(minutes).",
      en: "\(cards) today, about \(minutes).")
  }
}

struct NextCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "next", abstract: Help.words(fr: "La prochaine carte.", en: "The next card."))
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var plan: PlanArguments
  @Flag(help: "JSON.")
  var json = false

  func run() throws {
    let configuration = try Configuration(global, plan: plan.choices)
    let loaded = try configuration.store.loadedDayToRead()
    let studyDay = loaded.studyDay
    let question = studyDay.next.map {
      Question($0.card, studyDay.mode(of: $0), situation: studyDay.asksSituation(of: $0.card.id))
    }
    if json {
      let row = Row(question, in: studyDay.deck.id)
      return try question == nil ? JSONOutput.write(row) : JSONOutput.write(row, of: loaded)
    }
    if let question { Output.line("\(question.card.id)  \(question.prompt)") }
  }

  /// If there is no card, all values are absent and the document is `{}`.
  private struct Row: Encodable {
    let card: String?
    let term: String?
    let face: String?
    let form: String?
    let question: String?
    let answer: String?

    /// The form of a new term, which is shown before any question.
    private static let shown = "shown"

    init(_ question: Question?, in deck: Deck.ID) {
      card = question?.card.id.description
      term = question.map { $0.card.id.address.name(in: deck) }
      face = question?.card.face.rawValue
      form = question.map { $0.mode.form?.rawValue ?? Self.shown }
      self.question = question?.prompt
      answer = question?.answer
    }
  }
}

struct StateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "state", abstract: Help.words(fr: "L'état de chaque carte.", en: "The state of every card."))
  }

  @OptionGroup var global: GlobalOptions
  @Flag(help: "JSON.")
  var json = false

  func run() throws {
    let studyDay = try Configuration(global).store.loadedDayToRead().studyDay
    let states = CardState.all(of: studyDay.deck, studyDay.progress, on: studyDay.day)
    if json { return try JSONOutput.write(states) }
    for state in states {
      Output.line("\(state.card)  \(state.repetition)  \(state.interval)  \(state.ease)  \(state.due ?? "-")")
    }
  }
}
