// The title line of a question and of its answer: the position in the day or in a quiz.

import Phrases
import Study
import Terminal

/// The data that the views of a question share. `quiz` is `nil` while the day's own cards are asked.
struct Session {
  let studyDay: StudyDay
  let quiz: Quiz?
}

extension Page {
  /// « Révision · à taper … 7 sur 18 ▕███░░░▏ 4 min ». The numbers count cards; a forgotten card is done only once it
  /// passes.
  mutating func sessionTitle(_ session: Session, _ manner: Phrase? = nil) {
    let studyDay = session.studyDay
    let total = studyDay.total(in: session.quiz)
    let left = studyDay.left(in: session.quiz)
    let done = total - left
    let number = min(done + 1, max(total, 1))
    let minutes = "\(studyDay.minutesLeft(in: session.quiz)) min"
    let position =
      isNarrow
      ? "\(number)/\(total) \(minutes)"
      : Words.position(number, of: total)(language)
        + "   \(ProgressBar.text(done, of: total, columns: 20))   " + minutes
    let name = Self.name(of: session.quiz)
    let words = [name, manner].compactMap(\.self).map { $0(language) }
    title(isNarrow && columns < 40 ? words[0] : words.joined(separator: " · "), position: position)
  }

  private static func name(of quiz: Quiz?) -> Phrase {
    switch quiz?.subject {
    case nil: Phrase(fr: "Révision", en: "Review")
    case .focus: Phrase(fr: "Quiz", en: "Quiz")
    case .strengthening: StrengtheningWords.name
    }
  }
}
