// The text of the plain mode (`ramp review --plain`): the front screen in sentences, the result of an answer, and the
// list of accepted input lines.

import Learning
import Phrases
import Study
import Terminal

/// A screen that was spoken, to be compared with the next one: what did not change is not said again.
package struct SpokenScreen: Equatable {
  let screen: any Screen

  package static func == (left: Self, right: Self) -> Bool { left.screen.isEqual(to: right.screen) }
}

package struct PlainText {
  private let trainer: Trainer

  package init(_ trainer: Trainer) { self.trainer = trainer }

  private var language: Language { trainer.language }

  /// The screen in front, in whole sentences.
  package var lines: [String] { trainer.screen.spoken(trainer.context) }

  /// More sentences, printed for the input line `s`.
  package var rest: [String] { trainer.screen.spokenRest(trainer.context) }

  package var afterwards: AfterSpoken { trainer.screen.afterSpoken(trainer.context) }

  /// Whether a line takes the place of the text in the field: on a screen that may refuse a text and keep it.
  package var replacesText: Bool { trainer.screen is OwnTermScreen || trainer.screen is RemarkScreen }

  package var screen: SpokenScreen { SpokenScreen(screen: trainer.screen) }

  /// The sentence about the answer just recorded: its grade, and when the card comes back. `nil` without an answer
  /// today.
  package var recorded: String? {
    guard let answer = trainer.studyDay.today.answers.last else { return nil }
    let grade = VerdictWords.grade(answer.review.grade)
    let word = grade.map { String($0.dropFirst(2)) }
    if answer.review.isPractice {
      return Phrase(
        fr: "\(word). Enregistré : \(Words.unscheduled).",
        en: "\(word). Saved: \(Words.unscheduled).")(language)
    }
    guard !trainer.studyDay.isOwed(answer.card), let due = trainer.studyDay.progress[answer.card]?.due else {
      return Phrase(
        fr: "\(word). Enregistré. Revient dans cette séance.",
        en: "\(word). Saved. Back in this session.")(language)
    }
    let date = Words.longDate(due, from: trainer.studyDay.day)
    return Phrase(
      fr: "\(word). Enregistré. Revient le \(date) au plus tard.",
      en: "\(word). Saved. Back by \(date).")(language)
  }

  /// The accepted input lines, one sentence for each.
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

  /// A key as an input line; `nil` for a key that a line cannot hold, and for Space and `?`.
  private static func typed(_ key: Key) -> Phrase? {
    switch key {
    case .enter: Keys.enter
    case .character(let character) where character != " " && character != "?": Phrase(String(character))
    default: nil
    }
  }

  private static let readOn = Phrase(fr: "s : la suite", en: "s: read on")
}
