// The top line of a question and of its answer: where the learner is in the day.

import Phrases
import Study
import Terminal

extension Page {
  /// « Révision … 7 sur 18 ▕███░░░▏ 4 min ». Counts are of cards; a forgotten one is not done until it passes.
  mutating func sessionTitle(_ studyDay: StudyDay) {
    let total = studyDay.total
    let done = total - studyDay.left
    let place = min(done + 1, max(total, 1))
    let minutes = "\(studyDay.progress.pace.minutes(for: studyDay.left)) min"
    let position =
      isNarrow
      ? "\(place)/\(total) \(minutes)"
      : Phrase(fr: "\(place) sur \(total)", en: "\(place) of \(total)")(language)
        + "   \(ProgressBar.text(done, of: total, columns: 20))   " + minutes
    title(Phrase(fr: "Révision", en: "Review")(language), position: position)
  }
}
