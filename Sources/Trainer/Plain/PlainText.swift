// The text of the plain mode (`ramp review --plain`): the front screen in sentences, the result of an answer, and the
// list of accepted input lines.

import Learning
import Phrases
import Study
import Terminal

package struct PlainText {
  private let trainer: Trainer

  package init(_ trainer: Trainer) { self.trainer = trainer }

  private var language: Language { trainer.language }

  /// The screen in front, in whole sentences.
  package var lines: [String] { trainer.screen.spoken(trainer.context) }

  /// What `s` reads out besides.
  package var rest: [String] { trainer.screen.spokenRest(trainer.context) }

  package var afterwards: AfterSpoken { trainer.screen.afterSpoken }

  /// Whether it was said before: the screen is as it was.
  package func isSame(as other: PlainText) -> Bool { trainer.screen.isEqual(to: other.trainer.screen) }

  /// What became of the answer just recorded.
  package var recorded: String? {
    guard let answer = trainer.studyDay.today.answers.last else { return nil }
    let grade = VerdictWords.grade(answer.review.grade)
    let word = grade.map { String($0.dropFirst(2)) }
    if answer.review.isPractice {
      return Phrase(
        fr: "\(word). Enregistré : \(Words.unscheduled).",
        en: "\(word). Saved: \(Words.unscheduled).")(language)
    }
    guard answer.review.grade.passed, let due = trainer.studyDay.progress[answer.card]?.due else {
      return Phrase(
        fr: "\(word). Enregistré. Revient dans cette séance.",
        en: "\(word). Saved. Back in this session.")(language)
    }
    let date = Words.longDate(due)
    return Phrase(
      fr: "\(word). Enregistré. Revient le \(date).",
      en: "\(word). Saved. Back on \(date).")(language)
  }

  /// Everything that a line may say here.
  package var help: [String] {
    let all = trainer.screen.help(trainer.context) + trainer.commonKeys.map(KeyHelp.init)
    let keys = all.compactMap { key -> Phrase? in
      let label = key.help
      guard let key = key.keys.compactMap(Self.typed).first else { return nil }
      let help = label.longest
      return Phrase(fr: "\(key) : \(help)", en: "\(key): \(help)")
    }
    return (keys + [Self.readOn]).map { SpokenQuestion.sentence($0(language)) }
  }

  /// A key as the content of a line; `nil` for one that no line can hold.
  private static func typed(_ key: Key) -> Phrase? {
    switch key {
    case .enter: Keys.enter
    case .character(let character) where character != " " && character != "?": Phrase(String(character))
    default: nil
    }
  }

  private static let readOn = Phrase(fr: "s : la suite", en: "s: read on")
}
