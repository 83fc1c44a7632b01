// The judge of typed answers: forgiving about how a name is written, never about which term it names. An answer is right
// as it is written, or but for what folding ignores, or but for a slip or two; unless another name of the deck is as near.

import Glossary
import Learning

/// What a deck's terms are called, folded once.
package struct Judge: Sendable {
  /// Milliseconds to a first key, until a learner's own are known.
  package static let assumedUsual = 4_000

  private let headwords: Headwords

  package init(_ deck: Deck) { headwords = Headwords(deck) }

  /// `firstKey` and `usual` in milliseconds; without a first key the time says nothing.
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

  /// What was typed is mostly right to the letter, or nothing: then its letters need not be looked at.
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

  /// Of what is no answer to the letter.
  private func finding(_ said: SaidText, _ answers: [AcceptedAnswer], _ card: Card) -> Finding {
    let right = answers.compactMap { answer in said.likeness(to: answer).map { (answer, likeness: $0) } }
      .min { $0.likeness < $1.likeness }
    let other = otherTerm(said, card)
    // A name that both terms have, be it in other capitals, is right: that the other one's is more literal says nothing.
    if let right, right.likeness <= max(other?.likeness ?? .bare, .whole) {
      return Finding(verdict: .equivalent, expected: right.0.text)
    }
    let nearest = said.nearest(of: answers)?.text ?? card.term.title
    if let other { return Finding(verdict: .otherTerm, expected: nearest, got: other.term) }
    if said.saysNothing { return Finding(verdict: .blank, expected: Self.shown(answers, card)) }
    return slip(said, answers, card) ?? Finding(verdict: .wrong, expected: nearest)
  }

  /// The term that is called so, the most literally when there are several.
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
