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
    let finding = finding(SaidText(typed), for: card)
    return Judgement(
      verdict: finding.verdict, grade: finding.verdict.grade(firstKey: firstKey, usual: usual, hints: hints),
      got: finding.got, expected: finding.expected, typed: typed)
  }

  private struct Finding {
    let verdict: Verdict
    let expected: String
    var got: Term.ID?
  }

  private func finding(_ said: SaidText, for card: Card) -> Finding {
    let answers = card.term.answers(to: card.face).map { AcceptedAnswer($0, of: card.term) }
    let first = answers.first?.text ?? card.term.title
    if said.isEmpty { return Finding(verdict: .blank, expected: first) }
    let right = answers.compactMap { answer in said.likeness(to: answer.text).map { (answer, likeness: $0) } }
      .min { $0.likeness < $1.likeness }
    let other = otherTerm(said, card)
    // A name that both terms have, be it in other capitals, is right: that the other one's is more literal says nothing.
    if let right, right.likeness <= max(other?.likeness ?? .bare, .whole) {
      return Finding(verdict: right.likeness == .verbatim ? .exact : .equivalent, expected: right.0.text)
    }
    let nearest = said.nearest(of: answers)?.text ?? first
    if let other { return Finding(verdict: .otherTerm, expected: nearest, got: other.term) }
    if said.saysNothing { return Finding(verdict: .blank, expected: first) }
    return slip(said, answers, card) ?? Finding(verdict: .wrong, expected: nearest)
  }

  /// The term that is called so, the most literally when there are several.
  private func otherTerm(_ said: SaidText, _ card: Card) -> (term: Term.ID, likeness: Resemblance)? {
    said.letters.flatMap { headwords.owners(of: $0, otherThan: card.term.id) }
      .compactMap { headword in said.likeness(to: headword.text).map { (headword.term, likeness: $0) } }
      .min { $0.likeness < $1.likeness }
  }

  /// A typo or a near miss of an accepted answer, when no other headword is as near to what was typed.
  private func slip(_ said: SaidText, _ answers: [AcceptedAnswer], _ card: Card) -> Finding? {
    let slips = answers.compactMap { answer in said.slip(from: answer).map { (answer: answer, slip: $0) } }
    guard let furthest = slips.map(\.slip.edits).max() else { return nil }
    let right = Set(answers.flatMap(\.spellings))
    let rival = said.letters.compactMap { headwords.nearest(to: $0, within: furthest, except: right) }.min()
    return slips.filter { $0.slip.edits < rival ?? .max }.min { $0.slip < $1.slip }
      .map { Finding(verdict: $0.slip.isTypo ? .typo : .close, expected: $0.answer.text) }
  }
}
