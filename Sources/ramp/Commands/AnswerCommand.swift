// The command `ramp answer`: records an answer that another program gives, like any other answer.

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
  var grade: Int
  @Option(help: Help.text(fr: "Temps de réponse en millisecondes.", en: "Answer time in milliseconds."))
  var ms = 0
  @OptionGroup var clock: ClockArguments

  func run() throws {
    guard let id = Card.ID(card) else { throw Failure(Self.noCard(card), .usage) }
    guard let grade = Grade(rawValue: grade) else { throw Failure(Self.badGrade, .usage) }
    let configuration = try Configuration(global, card: id, trust: clock.trust)
    guard let card = configuration.deck[Renames(configuration.deck).resolve(id) ?? id] else {
      throw Failure(Self.noCard(card), .usage)
    }
    // A closed pipe must not end the program between the answer and its confirmation.
    StandardStreams.surviveClosedPipes()
    var live = LiveSession(configuration)
    let (studyDay, aside) = try record(grade, card, at: &live)
    Output.confirm(Self.recorded(card, studyDay))
    try ExitMessage.tell(live.close(studyDay, aside: aside), lines: live.written)
  }

  private func record(_ grade: Grade, _ card: Card, at live: inout LiveSession) throws -> (StudyDay, aside: Int) {
    let loaded = try live.loadedDay()
    loaded.tellDamage()
    var studyDay = loaded.studyDay
    let review = studyDay.scheduled(Review(card: card.id, form: .recall, grade: grade, duration: ms))
    let event = live.inputTime().event(.review(review), on: studyDay.day, after: loaded.latestOwn)
    try live.append(event)
    studyDay.append(event)
    return (studyDay, loaded.knownRejected)
  }

  private static func recorded(_ card: Card, _ studyDay: StudyDay) -> Phrase {
    let id = card.id
    guard !studyDay.today.owed().contains(where: { $0.card == card.id }) else {
      return Phrase(fr: "Enregistré. \(id) revient aujourd'hui.", en: "Recorded. \(id) is back today.")
    }
    let due = Words.longDate(studyDay.progress[card.id]?.due ?? studyDay.day, from: studyDay.day)
    return Phrase(fr: "Enregistré. \(id) revient le \(due).", en: "Recorded. \(id) is back on \(due).")
  }

  private static func noCard(_ text: String) -> Phrase {
    Phrase(
      fr: "« \(text) » n'est pas une carte de ce glossaire ; « ramp state » les montre toutes.",
      en: "“\(text)” is no card of this deck; “ramp state” shows them all.")
  }

  private static let badGrade = Phrase(fr: "La note va de 0 à 5.", en: "The grade goes from 0 to 5.")
}
