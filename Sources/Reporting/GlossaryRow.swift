// A row of a team's report on one term: how often the term was forgotten, how long it took to learn, and with which
// term it is confused.

import Glossary
import Learning
import Study

package struct GlossaryRow: Equatable, Sendable {
  package let term: TermAddress
  package let title: String
  /// The number of learners who answered any of its cards.
  package let learners: Int
  /// The number of scheduled answers in the period to cards seen on an earlier day.
  package let due: Int
  /// How many of these answers failed.
  package let failures: Int
  /// The lower end of the 95 % interval for the failure rate, 0 to 1; `nil` for fewer than five answers.
  package let surelyFailed: Double?
  /// The median number of days from a learner's first answer until every card had passed two scheduled answers in a row
  /// (or one, if the learner had declared the term known). `nil` if no learner has reached this.
  package let daysToLearn: Double?
  /// The term most often given in its place; `nil` for none.
  package let confusedWith: TeamReport.WrongAnswer?
  /// The number of learners who flagged it for the deck's owner.
  package let flags: Int

  /// The number of answers from which the failure rate has an interval.
  private static let enough = 5

  init(_ term: Term, _ sum: TermSum, _ confusedWith: TeamReport.WrongAnswer?) {
    self.term = term.address
    title = term.title
    learners = sum.learners
    due = sum.due
    failures = sum.failures
    surelyFailed = sum.due < Self.enough ? nil : Wilson.lower(sum.failures, of: sum.due)
    daysToLearn = median(sum.daysToLearn.map(Double.init))
    self.confusedWith = confusedWith
    flags = sum.flags
  }

  /// The share of failures, 0 to 1; `nil` without answers.
  package var failureRate: Double? { due == 0 ? nil : Double(failures) / Double(due) }
}

extension GlossaryRow: Comparable {
  /// Highest lower bound of the failure rate first; then terms with too few answers. Equal terms are sorted by id.
  package static func < (left: GlossaryRow, right: GlossaryRow) -> Bool {
    (right.surelyFailed ?? -1, left.term) < (left.surelyFailed ?? -1, right.term)
  }
}

/// The sums of all learners' answers on one term.
struct TermSum {
  private(set) var learners = 0
  private(set) var due = 0
  private(set) var failures = 0
  private(set) var daysToLearn: [Int] = []
  private(set) var flags = 0

  mutating func add(_ term: Term, _ history: LearnerHistory) {
    let progress = history.studyDay.progress
    if progress.marks.flagged.contains(term.address) { flags += 1 }
    var first: Day?
    var learnt: [Day] = []
    for id in term.cardIDs {
      guard let card = progress[id] else { continue }
      first = min(first ?? card.first, card.first)
      if let day = card.learnt { learnt.append(day) }
      let counts = progress.counts(of: id) - history.before.counts(of: id)
      due += counts.due
      failures += counts.lapses
    }
    guard let first else { return }
    learners += 1
    if learnt.count == term.faces.count, let last = learnt.max() { daysToLearn.append(last - first) }
  }
}

// MARK: Estimates

/// The median: the middle value, or the mean of the middle two; `nil` without values.
func median(_ values: [Double]) -> Double? {
  let sorted = values.sorted()
  return sorted.isEmpty ? nil : (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}

/// E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference" (1927).
enum Wilson {
  /// The normal deviate of a two-sided 95 % interval.
  private static let z = 1.96

  /// The lower end of the interval for a share: (p + z²/2n - z √(p(1-p)/n + z²/4n²)) / (1 + z²/n). 0 to 1.
  static func lower(_ hits: Int, of count: Int) -> Double {
    // Without a hit the exact result is 0; the formula would give a rounding error.
    guard count > 0, hits > 0 else { return 0 }
    let n = Double(count)
    let p = Double(hits) / n
    let spread = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    return max(0, (p + z * z / (2 * n) - spread) / (1 + z * z / n))
  }
}
