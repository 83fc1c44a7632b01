// The judge of typed answers: tolerant about how a name is written, strict about which term it names. An accepted name
// is right up to folding, and with a few typos if no other name of the deck is as near.

import Glossary
import Learning

/// The judge of one deck. It holds the folded names of the deck's terms, computed once.
package struct Judge: Sendable {
  /// Milliseconds: the time to the first key that is assumed when the caller has no usual time (0).
  package static let assumedUsual = 4_000

  /// The version of the rules: 2 compares words.
  package static let rules = 2

  private let headwords: Headwords

  package init(_ deck: Deck) { headwords = Headwords(deck) }

  /// Judges a typed answer. `firstKey` is the time to the first key of this answer, `usual` the learner's usual one,
  /// both in milliseconds; without a first key the time does not lower the grade. `hints` is the number of hints taken.
  /// `own`: other names of the term that count as right for this learner.
  package func judge(
    _ typed: String, for card: Card, own: [String] = [], firstKey: Int?, usual: Int, hints: Int
  ) -> Judgement {
    let finding = finding(typed, for: card, own)
    let proposal = finding.verdict.proposal(firstKey: firstKey, usual: usual, hints: hints)
    return Judgement(
      verdict: finding.verdict, grade: proposal.grade, lowered: proposal.lowered, got: finding.got,
      expected: finding.expected, reason: finding.reason, edits: finding.edits, typed: typed)
  }

  private struct Finding {
    let verdict: Verdict
    let expected: String
    var got: TermAddress?
    var reason: Judgement.Reason?
    var edits = 0
  }

  /// A fast path: most answers are empty or exactly an accepted name, and need no folding.
  private func finding(_ typed: String, for card: Card, _ own: [String]) -> Finding {
    let answers = headwords.answers(to: card) + accepted(own, for: card)
    if VisibleText.isEmpty(typed) { return Finding(verdict: .blank, expected: Self.shown(answers, card)) }
    let visible = SafeText.visible(typed)
    if let exact = answers.first(where: { $0.visible == visible }) {
      return Finding(verdict: .exact, expected: exact.text)
    }
    return finding(SaidText(typed), answers, card)
  }

  private static func shown(_ answers: [AcceptedAnswer], _ card: Card) -> String {
    answers.first?.text ?? card.term.title
  }

  /// The finding for an answer that is not exactly an accepted one.
  private func finding(_ said: SaidText, _ answers: [AcceptedAnswer], _ card: Card) -> Finding {
    let matches = answers.map { ($0, match: said.match(with: $0, isKnown: headwords.isKnown)) }
    let right = isEcho(said, card) ? nil : rightAnswer(said, matches, card)
    let other = otherTerm(said, card)
    // A name of both terms is right, even where the other term's spelling (capitals, accents) is closer to the answer.
    if let right, right.likeness <= max(other?.likeness ?? .words, .whole) {
      return Finding(verdict: .equivalent, expected: right.answer.text)
    }
    if other == nil, said.saysNothing { return Finding(verdict: .blank, expected: Self.shown(answers, card)) }
    if other == nil, let found = typo(said, matches, answers) ?? failure(said, matches) { return found }
    let nearest = said.nearest(of: answers)?.text ?? card.term.title
    return Finding(verdict: other == nil ? .wrong : .otherTerm, expected: nearest, got: other?.term)
  }

  /// Whether the answer only repeats the acronym of the question, which may look like a plural of a name.
  private func isEcho(_ said: SaidText, _ card: Card) -> Bool {
    card.face == .expand
      && headwords.names(of: card).contains { $0.isAcronym && (said.likeness(to: $0) ?? .words) < .words }
  }

  /// The learner's own names that answer a card: its acronym, which the question shows, is none.
  private func accepted(_ own: [String], for card: Card) -> [AcceptedAnswer] {
    guard !own.isEmpty else { return [] }
    let acronyms = headwords.names(of: card).filter(\.isAcronym)
    return AcceptedAnswer.own(own, for: card).filter { name in
      card.face != .expand || acronyms.allSatisfy { SaidText(name.text).likeness(to: $0) == nil }
    }
  }

  /// The accepted answer that this is, and how closely.
  private func rightAnswer(
    _ said: SaidText, _ matches: [(AcceptedAnswer, match: NameMatch)], _ card: Card
  ) -> (answer: AcceptedAnswer, likeness: Resemblance)? {
    let right = matches.compactMap { answer, match in
      (said.likeness(to: answer) ?? (match == .right(edits: 0) ? .words : nil)).map { (answer: answer, likeness: $0) }
    }
    guard let likeness = right.map(\.likeness).min() else {
      return bothForms(said, matches, card) ?? severalNames(said, matches.map(\.0), card)
    }
    return said.nearest(of: right.filter { $0.likeness == likeness }.map(\.answer)).map { ($0, likeness) }
  }

  /// The best match of all accepted answers; of several, the one with the fewest edits letter by letter. `nil` if all are
  /// wrong without a reason.
  private func best(
    _ said: SaidText, _ matches: [(AcceptedAnswer, match: NameMatch)]
  ) -> (answer: AcceptedAnswer, match: NameMatch)? {
    guard let match = matches.map(\.match).min(by: { $0.rank < $1.rank }), match != .wrong(nil) else { return nil }
    return said.nearest(of: matches.filter { $0.match == match }.map(\.0)).map { ($0, match) }
  }

  /// The acronym and the name together: "SDR (Sales Development Rep)". Where the question does not show the acronym, it
  /// may also come with some words of the name, or with words that fit any name: "SDR rep", "SDR team".
  private func bothForms(
    _ said: SaidText, _ matches: [(AcceptedAnswer, match: NameMatch)], _ card: Card
  ) -> (answer: AcceptedAnswer, likeness: Resemblance)? {
    guard let answer = matches.first?.0 else { return nil }
    let all = headwords.names(of: card)
    let acronyms = all.filter(\.isAcronym)
    let counts = acronyms.compactMap { $0.readings.first?.bare.count }
    guard let fewest = counts.min(), let most = counts.max() else { return nil }
    let names = all.filter { !$0.isAcronym }
    // One more letter is the s of a plural.
    let isRight = said.parts(letters: max(1, fewest - 1)...most + 1).contains { acronym, rest in
      guard acronyms.contains(where: { acronym.likeness(to: $0) != nil }) else { return false }
      let rest = SaidText(rest)
      return names.contains { rest.likeness(to: $0) != nil || rest.match(with: $0, isKnown: headwords.isKnown).isRight }
        || card.face != .expand && rest.consists(of: names)
    }
    return isRight ? (answer, .words) : nil
  }

  /// Several names of the term, one of which answers the card: « churn, attrition », "CLV / Lifetime Value".
  private func severalNames(
    _ said: SaidText, _ answers: [AcceptedAnswer], _ card: Card
  ) -> (answer: AcceptedAnswer, likeness: Resemblance)? {
    let parts = said.alternatives
    let names = headwords.names(of: card) + answers
    func isRight(_ part: SaidText, by names: [AcceptedAnswer]) -> Bool {
      names.contains { part.likeness(to: $0) != nil || part.match(with: $0, isKnown: headwords.isKnown).isRight }
    }
    guard !parts.isEmpty, parts.allSatisfy({ isRight($0, by: names) }),
      let answer = answers.first(where: { answer in parts.contains { isRight($0, by: [answer]) } })
    else { return nil }
    return (answer, .words)
  }

  /// The other term that has the typed name; if there are several, the one whose spelling is closest.
  private func otherTerm(_ said: SaidText, _ card: Card) -> (term: TermAddress, likeness: Resemblance)? {
    let equal = said.readings.flatMap { headwords.owners(of: $0.bare, otherThan: card.id.address) }
      .compactMap { headword in said.likeness(to: headword.name).map { (headword.term, likeness: $0) } }
    let alike = said.words.flatMap { headwords.owners(of: $0, otherThan: card.id.address) }
      .map { ($0.term, likeness: Resemblance.words) }
    return (equal + alike).min { $0.likeness < $1.likeness }
  }

  /// A typo of an accepted answer; `nil` when another headword is as near to the typed text.
  private func typo(
    _ said: SaidText, _ matches: [(AcceptedAnswer, match: NameMatch)], _ answers: [AcceptedAnswer]
  ) -> Finding? {
    guard let best = best(said, matches), case .right(let edits) = best.match else { return nil }
    let right = Set(answers.flatMap(\.readings).map(\.bare))
    let rival = said.readings.compactMap { headwords.nearest(to: $0.bare, within: edits, except: right) }.min()
    return rival == nil ? Finding(verdict: .typo, expected: best.answer.text, edits: edits) : nil
  }

  /// A nearly right answer, or a wrong one with a reason. A name comes before an alias, which is not the one to learn.
  private func failure(_ said: SaidText, _ matches: [(AcceptedAnswer, match: NameMatch)]) -> Finding? {
    if matches.contains(where: \.match.isRight) { return nil }
    let names = matches.filter { !$0.0.isAlias && $0.match != .wrong(nil) }
    guard let best = best(said, names.isEmpty ? matches : names) else { return nil }
    switch best.match {
    case .right, .wrong(nil): return nil
    case .near(let shortfall):
      return Finding(verdict: .close, expected: best.answer.text, reason: .shortfall(shortfall))
    case .wrong(.some(let contradiction)):
      return Finding(verdict: .wrong, expected: best.answer.text, reason: .contradiction(contradiction))
    }
  }
}

/// The judge's result for a typed answer: a verdict, and the grade that the judge proposes.
package struct Judgement: Equatable, Sendable {
  package let verdict: Verdict
  /// The proposed grade; the learner may choose another one.
  package let grade: Grade
  /// Why a right answer does not get the best grade; `nil` if it does, or if a typo alone is the reason.
  package let lowered: Lowered?
  /// The other term whose name was typed; `nil` unless the verdict is `otherTerm`.
  package let got: TermAddress?
  /// The accepted answer that is nearest to the typed one, in the deck's spelling; if none is near, the first one.
  package let expected: String
  /// Why the answer fails, if there is a reason to say.
  package let reason: Reason?
  /// The number of letters that are typos; 0 for any other verdict.
  package let edits: Int
  let typed: String

  package enum Lowered: Equatable, Sendable {
    case hints(Int)
    /// The time to the first key was long.
    case slow
  }

  package enum Reason: Equatable, Sendable {
    case shortfall(Shortfall)
    case contradiction(Contradiction)
  }

  /// The words of the expected name that a nearly right answer lacks, or has with another ending; neighbours are one text.
  package var missing: [String] {
    let ranges: [Range<Int>] =
      switch reason {
      case .shortfall(.missing(let ranges)): ranges
      case .shortfall(.ending(let range)): [range]
      case .shortfall(.order), .contradiction, nil: []
      }
    let scalars = Array(expected.unicodeScalars)
    return ranges.map { String(String.UnicodeScalarView(scalars[$0.clamped(to: scalars.indices)])) }
  }

  /// The same judgement with a lower grade, if its own is better.
  package func atMost(_ best: Grade) -> Judgement {
    Judgement(
      verdict: verdict, grade: min(grade, best), lowered: lowered, got: got, expected: expected, reason: reason,
      edits: edits, typed: typed)
  }

  /// The difference letter by letter, for a screen.
  package var difference: AnswerDifference { AnswerDifference(typed: typed, expected: expected) }
}

extension Verdict {
  /// Whether the answer is right, in an exam too: exact, equal up to folding, or with a typo.
  package var isRight: Bool {
    switch self {
    case .exact, .equivalent, .typo: true
    case .close, .otherTerm, .wrong, .blank: false
    }
  }

  /// Milliseconds: a longer time to the first key is a break, and is taken as this.
  private static let longest = 60_000

  /// The proposed grade. Time and hints lower the grade of a right answer; time alone never makes it a failure.
  func proposal(firstKey: Int?, usual: Int, hints: Int) -> (grade: Grade, lowered: Judgement.Lowered?) {
    switch self {
    case .exact, .equivalent, .typo:
      let timed = Self.grade(isTypo: self == .typo, firstKey, usual)
      let best = Self.best(withHints: hints)
      let isSlow = timed < Self.grade(isTypo: self == .typo, nil, usual)
      return (min(timed, best), best < .easy && best <= timed ? .hints(hints) : isSlow ? .slow : nil)
    case .close: return (.nearMiss, nil)
    case .otherTerm, .wrong: return (.again, nil)
    case .blank: return (.blank, nil)
    }
  }

  /// The grade by time: `easy` up to 1.5 times the usual time, `hard` above 3 times, else `good`. A typo lowers it by
  /// one, not below `hard`. An unknown time is 0.
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
