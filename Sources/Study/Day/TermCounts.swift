// How far a learner is with the terms of a deck, in three steps, and what the day and the week have changed. Known alone
// does not move in the first days; what was met and what is on the way do.

import Glossary
import Learning

package struct TermCounts: Equatable, Sendable {
  package private(set) var known = 0
  /// Terms that are not known, with a question whose latest answer passed, or said to be known by the learner.
  package private(set) var onTheWay = 0
  /// Those on the way that were known, and that time alone has made too weak.
  package private(set) var faded = 0
  /// Terms that were read or asked, and are neither known nor on the way.
  package private(set) var met = 0
  package let terms: Int
  /// The number of terms known now, minus the number that was known before today's answers.
  package private(set) var changeToday = 0
  /// The number of terms known now, minus the number that was known on the morning of this week's Monday.
  package private(set) var changeThisWeek = 0

  package init(_ studyDay: StudyDay) {
    terms = studyDay.deck.terms.count
    for term in studyDay.deck.terms {
      switch Step(of: term, studyDay.progress, on: studyDay.day) {
      case .known: known += 1
      case .onTheWay:
        onTheWay += 1
        if studyDay.progress.hasFaded(term, on: studyDay.day) { faded += 1 }
      case .met: met += 1
      case nil: break
      }
    }
    changeToday = known - studyDay.knownInTheMorning
    changeThisWeek = known - studyDay.knownAtWeekStart
  }

  private enum Step {
    case met, onTheWay, known

    /// `nil` for a term that was never met.
    init?(of term: Term, _ progress: Progress, on day: Day) {
      if progress.knows(term, on: day) {
        self = .known
        return
      }
      let cards = term.cardIDs.compactMap { progress[$0] }
      if cards.contains(where: \.latest.passed) || progress.claim(of: term) != nil {
        self = .onTheWay
      } else if !cards.isEmpty || progress.marks.shown.contains(term.address) {
        self = .met
      } else {
        return nil
      }
    }
  }
}

extension Day {
  /// The Monday of the day's week.
  var monday: Day { self + (1 - weekday) }
}
