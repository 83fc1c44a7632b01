// The questions of an exam and their marking: typed answers only, so that the judge can mark them. Most questions give
// a definition or a situation, because the letters of an acronym help to guess. Every term is drawn once before any term is drawn
// twice, and acronyms and roles are preferred. The draw comes from a seed and is stored in the journal: so exams differ,
// and each can be marked again.

import Glossary
import Learning

package struct ExamPaper: Equatable, Sendable {
  package let rules: ExamRules
  /// The questions in the order in which they are asked: as many as the rules want, or fewer if the deck has fewer, and
  /// at most `ExamStart.mostQuestions`.
  package let cards: [Card]
  /// The numbers of the questions that give a situation, from 1: half of those that could.
  package let situations: [Int]

  /// The rules for a deck without rules of its own.
  package static let standard = ExamRules(questions: 20, pass: 80, minutes: 10)

  /// The per cent of the questions that give a definition or a situation and ask for the term, if the deck has so many.
  private static let definitions = 70

  package init(_ deck: Deck, _ marks: Marks, seed: UInt32) {
    rules = deck.exam ?? Self.standard
    var random = SplitMix64(seed: UInt64(seed))
    let count = min(max(0, rules.questions), ExamStart.mostQuestions)
    let drawn = Self.draw(deck, marks, acronyms: count - (count * Self.definitions + 99) / 100, &random)
    let cards = drawn.prefix(count).shuffled(using: &random)
    self.cards = cards
    // Drawn last: a seed gives the same cards as before there were situations.
    let able = cards.indices.filter { Question(cards[$0], situation: true).situation != nil }.map { $0 + 1 }
    situations = able.shuffled(using: &random).prefix(able.count / 2).sorted()
  }

  /// The event content that starts the exam in the journal.
  package func start(on deck: Deck, seed: UInt32) -> ExamStart {
    ExamStart(
      deck: deck.id, cards: cards.map(\.id), seed: seed, pass: rules.pass, minutes: rules.minutes,
      rules: Judge.rules, deckChecksum: deck.markingChecksum, revision: deck.revision, situations: situations)
  }

  /// The seed of the exam whose first event has this id.
  package static func seed(of id: Event.ID) -> UInt32 {
    var random = SplitMix64(id.description, 0)
    return UInt32(truncatingIfNeeded: random.next())
  }

  // MARK: Drawing

  /// The cards of one term that an exam may ask; a definition cannot be typed.
  private struct Drawn {
    /// One of `expand` and `abbreviate`: the question of each is the answer of the other.
    let acronym: Card?
    let name: Card?
    var isPreferred: Bool { acronym != nil || name.map { Focus.kind(.role).contains($0) } ?? false }
  }

  /// All cards that may be asked: a few about acronyms, the definitions of the other terms, acronyms and roles before
  /// the rest, and only then the second cards of terms.
  private static func draw(
    _ deck: Deck, _ marks: Marks, acronyms count: Int, _ random: inout SplitMix64
  ) -> [Card] {
    // What learners added themselves says nothing of what they know of the deck.
    let asked = deck.id.isOfOwnTerms ? deck.terms : deck.terms.filter { !$0.deck.isOfOwnTerms }
    let terms = asked.shuffled(using: &random).map { drawn($0, marks, &random) }
    let first = Set(terms.indices.filter { terms[$0].acronym != nil }.prefix(count))
    let others = terms.indices.filter { !first.contains($0) }
    let preferred = others.filter { terms[$0].isPreferred } + others.filter { !terms[$0].isPreferred }
    // A term whose definition is not asked any more is asked by its acronym before any term is asked twice.
    let once = first.sorted().map { terms[$0].acronym } + preferred.map { terms[$0].name }
    let nameless = others.filter { terms[$0].name == nil }.map { terms[$0].acronym }
    let twice =
      first.sorted().map { terms[$0].name } + others.filter { terms[$0].name != nil }.map { terms[$0].acronym }
    return (once + nameless + twice).compactMap(\.self)
  }

  private static func drawn(_ term: Term, _ marks: Marks, _ random: inout SplitMix64) -> Drawn {
    let cards = term.faces.map { Card(term, $0) }
      .filter { !marks.isSuspended($0.id) }.shuffled(using: &random)
    // A list of acronyms may have no definitions to ask.
    let name = cards.first { $0.face == .name && !Question($0).prompt.words.isEmpty }
    return Drawn(acronym: cards.first { $0.face == .expand || $0.face == .abbreviate }, name: name)
  }
}

// The marking of exams: marks of typed answers, a check of recorded marks, and the state of an exam in progress. Only
// the judge's verdict counts, never the time of an answer.

extension Judge {
  /// The marked answer, as the journal stores it; `duration` in milliseconds. The mark is that of the stored text,
  /// which may be shorter than the typed one, so that a later check gives the same mark.
  package func mark(_ typed: String, to card: Card, in exam: Event.ID, duration: Int) -> ExamAnswer {
    let kept = ExamAnswer(exam: exam, card: card.id, given: typed, isRight: false, duration: duration)
    return ExamAnswer(
      exam: exam, card: card.id, given: kept.given, isRight: isRight(kept.given, for: card), duration: duration)
  }

  fileprivate func isRight(_ given: String, for card: Card) -> Bool {
    judge(given, for: card, firstKey: nil, usual: 0, hints: 0).verdict.isRight
  }
}

/// A check of an exam's recorded result: the answers in the journal are judged again, with the deck as it is now.
package struct ExamCheck: Equatable, Sendable {
  package let result: ExamResult
  /// Answers that the judge now marks differently from the journal.
  package let disputed: [ExamAnswer]
  /// The number of answers about terms that the deck no longer has. Their marks cannot be checked.
  package let unknown: Int
  /// The reasons for which marks may differ without being false.
  package let changes: Set<Change>

  package enum Change: Sendable {
    /// The judge has another version of its rules.
    case rules
    /// The deck has other names than when the exam began.
    case deck
  }

  /// `checksum`: that of the deck.
  package init(_ result: ExamResult, _ deck: Deck, _ judge: Judge, _ checksum: Checksum) {
    self.result = result
    changes = Self.changes(since: result.sitting.exam, checksum)
    let answers = result.sitting.answers
    unknown = answers.count { deck[$0.card] == nil }
    disputed = answers.filter { answer in
      deck[answer.card].map { judge.isRight(answer.given, for: $0) != answer.isRight } ?? false
    }
  }

  private static func changes(since exam: ExamStart, _ checksum: Checksum) -> Set<Change> {
    var changes: Set<Change> = []
    if exam.rules != Judge.rules { changes.insert(.rules) }
    if let known = exam.deckChecksum, known != checksum { changes.insert(.deck) }
    return changes
  }

  /// Whether the recorded marks add up to the recorded result, and the judge gives the same marks again. Marks by other
  /// rules or another deck stand, even where they would differ today.
  package var isConsistent: Bool { result.isConsistent && (!changes.isEmpty || disputed.isEmpty) }
}

// MARK: The exams of a deck

extension StudyDay {
  /// The results of exams on this deck and on those that it includes, in the order in which they ended.
  package var examResults: [ExamResult] { progress.exams.results.filter { asks($0.sitting.exam) } }

  /// The exam in progress on this device. Another device cannot end it.
  package var sitting: Sitting? { progress.exams.current(where: asks) }

  private func asks(_ exam: ExamStart) -> Bool { deck.part(exam.deck) != nil }
}

// MARK: An exam in progress

extension Sitting {
  /// The next question; `nil` when none is left. A question whose term was removed from the deck is skipped and stays
  /// unanswered.
  package func next(in deck: Deck) -> Card? {
    let answered = Set(answers.map(\.card))
    return exam.cards.lazy.filter { !answered.contains($0) }.compactMap { deck[$0] }.first
  }

  /// Whether the exam accepts no answer any more.
  package func isOver(at now: Instant, in deck: Deck) -> Bool { !(now < limit) || next(in: deck) == nil }

  /// The minutes left, rounded up: 0 to the exam's minutes, also after the clock was set back.
  package func minutesLeft(at now: Instant) -> Int { min(exam.minutes, max(0, (limit - now + 59_999) / 60_000)) }

  package var questions: Int { exam.cards.count }

  /// The question about a card of the exam.
  package func question(_ card: Card) -> Question {
    Question(card, .typed, situation: exam.givesSituation(card.id))
  }

  /// The number of the next question, from 1.
  package var questionNumber: Int { min(answers.count + 1, questions) }

  package var end: ExamEnd { ExamEnd(exam: start.id, score: score, isPassed: isPassed) }
}

extension ExamStart {
  /// The number of right answers that is needed to pass.
  package var needed: Int { Self.needed(pass, of: cards.count) }

  package static func needed(_ pass: Int, of questions: Int) -> Int { (pass * questions + 99) / 100 }
}

// MARK: The parts of a result

extension ExamResult {
  /// The number of right answers and of questions with this face, which give a situation or do not.
  package func part(_ face: Face, situations: Bool = false) -> (right: Int, questions: Int) {
    let exam = sitting.exam
    func isOfPart(_ card: Card.ID) -> Bool { card.face == face && exam.givesSituation(card) == situations }
    return (sitting.answers.count { $0.isRight && isOfPart($0.card) }, exam.cards.count(where: isOfPart))
  }
}
