// The command `ramp answer`: records an answer that another program gives, with its grade or as it was typed; then it is
// judged as in the trainer.

import ArgumentParser
import Glossary
import Learning
import Phrases
import Platform
import Study
import Trainer

struct AnswerCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "answer", abstract: Help.words(fr: "Enregistrer une réponse.", en: "Record an answer."))
  }

  @OptionGroup var global: GlobalOptions
  @Argument(help: Help.text(fr: "Carte : glossaire/terme/face.", en: "Card: deck/term/face."))
  var card: String
  @Option(help: Help.text(fr: "Note de 0 à 5.", en: "Grade from 0 to 5."))
  var grade: Int?
  @Option(help: Help.text(fr: "Réponse tapée, à juger.", en: "A typed answer, for Ramp to judge."))
  var typed: String?
  @Flag(help: Help.text(fr: "Avec --typed : juger sans enregistrer.", en: "With --typed: judge without recording."))
  var dryRun = false
  @Flag(help: Help.text(fr: "Avec --typed : JSON.", en: "With --typed: JSON."))
  var json = false
  @Option(help: Help.text(fr: "Temps de réponse en millisecondes.", en: "Answer time in milliseconds."))
  var ms = 0
  @OptionGroup var clock: ClockArguments

  func validate() throws {
    guard (grade == nil) != (typed == nil) else {
      throw ValidationError(
        Help.words(fr: "L'un ou l'autre : --grade, ou --typed.", en: "Use either --grade or --typed."))
    }
    guard typed != nil || !(dryRun || json) else {
      throw ValidationError(
        Help.words(fr: "--dry-run et --json vont avec --typed.", en: "--dry-run and --json need --typed."))
    }
  }

  func run() throws {
    guard let id = Card.ID(card) else { throw Failure(Self.noCard(card), .usage) }
    if let grade, Grade(rawValue: grade) == nil { throw Failure(Self.badGrade, .usage) }
    let configuration = try Configuration(global, card: id, trust: clock.trust)
    guard let card = configuration.deck[Renames(configuration.deck).resolve(id) ?? id] else {
      throw Failure(Self.noCard(card), .usage)
    }
    if let typed, dryRun {
      let studyDay = try configuration.store.loadedDayToRead().studyDay
      return try report(Answer.judgement(of: typed, card, studyDay), card, in: studyDay.deck)
    }
    // A closed pipe must not end the program between the answer and its confirmation.
    StandardStreams.surviveClosedPipes()
    var live = LiveSession(configuration)
    let loaded = try live.loadedDay()
    loaded.tellDamage()
    let answer = typed.map { Answer(judged: $0, card, loaded.studyDay) } ?? Answer(grade)
    let studyDay = try record(answer, card, loaded, at: &live)
    if let judgement = answer.judgement, json {
      try confirm(judgement, card)
    } else {
      Output.confirm(Self.recorded(card, studyDay))
    }
    try ExitMessage.tell(live.close(studyDay, aside: loaded.knownRejected), lines: live.written)
  }

  /// The grade of the answer, and what the judge says of it.
  private struct Answer {
    let grade: Grade
    var judgement: Judgement?

    init(_ grade: Int?) { self.grade = grade.flatMap { Grade(rawValue: $0) } ?? .blank }

    init(judged typed: String, _ card: Card, _ studyDay: StudyDay) {
      let judgement = Self.judgement(of: typed, card, studyDay)
      grade = judgement.grade
      self.judgement = judgement
    }

    static func judgement(of typed: String, _ card: Card, _ studyDay: StudyDay) -> Judgement {
      let own = studyDay.progress.aliases.texts(of: card.id.address)
      return Judge(studyDay.deck).judge(typed, for: card, own: own, firstKey: nil, usual: 0, hints: 0)
    }
  }

  /// Prints what the judge says of an answer that is not recorded.
  private func report(_ judgement: Judgement, _ card: Card, in deck: Deck) throws {
    if json { return try JSONOutput.write(JudgementRow(judgement, card, isRecorded: false)) }
    Output.line(VerdictWords.sentence(judgement, in: deck))
  }

  /// Prints the JSON of a recorded answer. If standard output does not take it, it goes to standard error, and the
  /// program does not fail: a script would record the answer twice.
  private func confirm(_ judgement: Judgement, _ card: Card) throws {
    let text = try JSONOutput.text(JudgementRow(judgement, card, isRecorded: true))
    if Output.attempt(text.trimmed) != nil { Output.message(text.trimmed) }
  }

  /// Returns the day with the answer.
  private func record(
    _ answer: Answer, _ card: Card, _ loaded: LoadedDay, at live: inout LiveSession
  ) throws -> StudyDay {
    var studyDay = loaded.studyDay
    var review = Review(
      card: card.id, form: answer.judgement == nil ? .recall : .typed, grade: answer.grade, duration: ms)
    review.got = answer.judgement?.got
    review = studyDay.scheduled(review)
    let event = live.inputTime().event(.review(review), on: studyDay.day, after: loaded.latestOwn)
    try live.append(event)
    studyDay.append(event)
    return studyDay
  }

  private static func recorded(_ card: Card, _ studyDay: StudyDay) -> Phrase {
    let id = card.id
    guard !studyDay.isOwed(id) else {
      return Phrase(fr: "Enregistré. \(id) revient aujourd'hui.", en: "Recorded. \(id) is back today.")
    }
    let due = Words.longDate(studyDay.progress[card.id]?.due ?? studyDay.day, from: studyDay.day)
    return Phrase(
      fr: "Enregistré. \(id) revient le \(due) au plus tard.", en: "Recorded. \(id) is back by \(due).")
  }

  private static func noCard(_ text: String) -> Phrase {
    Phrase(
      fr: "« \(text) » n'est pas une carte de ce glossaire ; « ramp state » les montre toutes.",
      en: "“\(text)” isn't a card in this deck; “ramp state” shows them all.")
  }

  private static let badGrade = Phrase(fr: "La note va de 0 à 5.", en: "Grades go from 0 to 5.")
}

/// The JSON of `ramp answer --typed --json`; its names must not change.
private struct JudgementRow: Encodable {
  let card: String
  /// "right", "near" or "wrong".
  let verdict: String
  /// The id of the other term whose name was typed.
  let other: String?
  /// The name that the answer is, or nearly is.
  let accepted: String?
  let grade: Int
  let recorded: Bool

  init(_ judgement: Judgement, _ card: Card, isRecorded: Bool) {
    self.card = card.id.description
    switch judgement.verdict {
    case .exact, .equivalent, .typo: (verdict, accepted) = ("right", judgement.expected)
    case .close: (verdict, accepted) = ("near", judgement.expected)
    case .otherTerm, .wrong, .blank: (verdict, accepted) = ("wrong", nil)
    }
    other = judgement.got?.name(in: card.id.deck)
    grade = judgement.grade.rawValue
    recorded = isRecorded
  }

  private enum CodingKeys: CodingKey {
    case card, verdict, other, accepted, grade, recorded
  }

  /// All members, also those that are `null`.
  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(card, forKey: .card)
    try values.encode(verdict, forKey: .verdict)
    try values.encode(other, forKey: .other)
    try values.encode(accepted, forKey: .accepted)
    try values.encode(grade, forKey: .grade)
    try values.encode(recorded, forKey: .recorded)
  }
}
