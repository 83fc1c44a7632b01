// The judge of typed answers: tolerant about how a name is written, strict about which term it names. An answer is
// right if it is an accepted name, up to folding, or up to a few edits; unless another name of the deck is as near.

import Glossary
import Learning

/// It holds the folded names of a deck's terms, computed once.
package struct Judge: Sendable {
  /// The usual time to a first key in milliseconds, assumed until enough of the learner's own times are known.
  package static let assumedUsual = 4_000

  private let headwords: Headwords

  package init(_ deck: Deck) { headwords = Headwords(deck) }

  /// Judges a typed answer. `firstKey` and `usual` are milliseconds to the first key, of this answer and as usual for
  /// the learner; without a first key the time plays no part. `hints`: the number of hints taken.
  package func judge(_ typed: String, for card: Card, firstKey: Int?, usual: Int, hints: Int) -> Judgement {
    let finding = finding(typed, for: card)
    return Judgement(
      verdict: finding.verdict, grade: finding.verdict.grade(firstKey: firstKey, usual: usual, hints: hints),
      got: finding.got, expected: finding.expected, typed: typed)
  }

  private struct Finding {
    let verdict: Verdict
    let expected: String
    var got: Term.ID?
  }

  /// Most answers are empty or exactly a name: these are found without folding.
  private func finding(_ typed: String, for card: Card) -> Finding {
    let answers = headwords.answers(to: card)
    if VisibleText.isEmpty(typed) { return Finding(verdict: .blank, expected: Self.shown(answers, card)) }
    if let exact = answers.first(where: { $0.text == typed }) {
      return Finding(verdict: .exact, expected: exact.text)
    }
    return finding(SaidText(typed), answers, card)
  }

  private static func shown(_ answers: [AcceptedAnswer], _ card: Card) -> String {
    answers.first?.text ?? card.term.title
  }

  /// The finding for an answer that is not exactly an accepted one.
  private func finding(_ said: SaidText, _ answers: [AcceptedAnswer], _ card: Card) -> Finding {
    let right = answers.compactMap { answer in said.likeness(to: answer).map { (answer, likeness: $0) } }
      .min { $0.likeness < $1.likeness }
    let other = otherTerm(said, card)
    // A name that both terms have, even in other capitals, is right, also where the other term's name is closer to it.
    if let right, right.likeness <= max(other?.likeness ?? .bare, .whole) {
      return Finding(verdict: .equivalent, expected: right.0.text)
    }
    let nearest = said.nearest(of: answers)?.text ?? card.term.title
    if let other { return Finding(verdict: .otherTerm, expected: nearest, got: other.term) }
    if said.saysNothing { return Finding(verdict: .blank, expected: Self.shown(answers, card)) }
    return slip(said, answers, card) ?? Finding(verdict: .wrong, expected: nearest)
  }

  /// The other term that has this name; if there are several, the one whose name is closest to what was typed.
  private func otherTerm(_ said: SaidText, _ card: Card) -> (term: Term.ID, likeness: Resemblance)? {
    said.readings.flatMap { headwords.owners(of: $0.bare, otherThan: card.term.id) }
      .compactMap { headword in said.likeness(to: headword.name).map { (headword.term, likeness: $0) } }
      .min { $0.likeness < $1.likeness }
  }

  /// A typo or a near miss of an accepted answer, when no other headword is as near to what was typed.
  private func slip(_ said: SaidText, _ answers: [AcceptedAnswer], _ card: Card) -> Finding? {
    let slips = answers.compactMap { answer in said.slip(from: answer).map { (answer: answer, slip: $0) } }
    guard let furthest = slips.map(\.slip.edits).max() else { return nil }
    let right = Set(answers.flatMap(\.readings).map(\.bare))
    let rival = said.readings.compactMap { headwords.nearest(to: $0.bare, within: furthest, except: right) }.min()
    return slips.filter { $0.slip.edits < rival ?? .max }.min { $0.slip < $1.slip }
      .map { Finding(verdict: $0.slip.isTypo ? .typo : .close, expected: $0.answer.text) }
  }
}

/// What the judge says of a typed answer, and the grade that it proposes. The learner may overrule it.
package struct Judgement: Equatable, Sendable {
  package let verdict: Verdict
  /// Proposed; the learner may overrule it.
  package let grade: Grade
  /// The term answered instead.
  package let got: Term.ID?
  /// The accepted answer that is nearest to what was typed, as the deck writes it; the first if none is near.
  package let expected: String
  let typed: String

  /// The difference letter by letter, for a screen.
  package var difference: AnswerDifference { AnswerDifference(typed: typed, expected: expected) }
}

extension Verdict {
  /// Milliseconds: a longer time to a first key is a break and says nothing about the answer.
  private static let longest = 60_000

  /// The proposed grade. Time and hints lower the grade of a right answer; time alone never makes it a failure.
  func grade(firstKey: Int?, usual: Int, hints: Int) -> Grade {
    switch self {
    case .exact, .equivalent, .typo:
      min(Self.grade(isTypo: self == .typo, firstKey, usual), Self.best(withHints: hints))
    case .close: .nearMiss
    case .otherTerm, .wrong: .again
    case .blank: .blank
    }
  }

  /// `easy` up to 1.5 times the usual time, `hard` above 3 times; one grade lower after a typo. An unknown time counts
  /// as 0.
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
