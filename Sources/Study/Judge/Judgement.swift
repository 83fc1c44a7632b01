// What the judge says of a typed answer, and the grade it proposes. The learner has the last word.

import Glossary
import Learning

package struct Judgement: Equatable, Sendable {
  package let verdict: Verdict
  /// Proposed; the learner may overrule it.
  package let grade: Grade
  /// The term answered instead.
  package let got: Term.ID?
  /// The accepted answer nearest to what was typed, as the deck writes it; the first where none is near.
  package let expected: String
  let typed: String

  /// Letter by letter, for whoever shows it.
  package var difference: AnswerDifference { AnswerDifference(typed: typed, expected: expected) }
}

extension Verdict {
  /// Milliseconds: the longest time to a first key that says something about the answer; beyond it is a coffee.
  private static let longest = 60_000

  /// Time and hints lower a pass. Time alone never makes it a failure.
  func grade(firstKey: Int?, usual: Int, hints: Int) -> Grade {
    switch self {
    case .exact, .equivalent, .typo:
      min(Self.grade(isTypo: self == .typo, firstKey, usual), Self.best(withHints: hints))
    case .close: .nearMiss
    case .otherTerm, .wrong: .again
    case .blank: .blank
    }
  }

  /// Up to one and a half times the usual time is at once, above three times is hard. An unknown time says nothing.
  private static func grade(isTypo: Bool, _ firstKey: Int?, _ usual: Int) -> Grade {
    let time = min(max(0, firstKey ?? 0), longest)
    let usual = usual > 0 ? min(usual, longest) : Judge.assumedUsual
    if time > 3 * usual { return .hard }
    if 2 * time > 3 * usual { return isTypo ? .hard : .good }
    return isTypo ? .good : .easy
  }

  private static func best(withHints hints: Int) -> Grade {
    switch hints {
    case ..<1: .easy
    case 1: .hard
    default: .nearMiss
    }
  }
}
