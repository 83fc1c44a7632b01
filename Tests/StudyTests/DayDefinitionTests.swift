// The next card and the counts of a day, worked out from what the day keeps, against their definition, worked out from
// the day's events alone.

import Glossary
import Learning
import Testing

@testable import Study

@Suite struct DayDefinitionTests {
  let sample: Sample

  init() throws { sample = try Sample(terms: 9) }

  /// A day of answers, practice among them, of marks, and of undos, whose moments do not come in order.
  private func days(_ seed: Int, upTo length: Int, _ visit: (StudyDay, Quiz?) -> Void) throws {
    var random = SplitMix64("next card", seed)
    func number(_ count: Int) -> Int { Int(random.next(upperBound: UInt(count))) }
    let cards = sample.deck.cards.prefix(4 + number(26)).map { "\($0.term.id)/\($0.face.rawValue)" }
    var day = sample.day(0, [], PlanOptions(newCards: number(30)))
    var quiz: Quiz?
    for _ in 0..<length {
      let (name, moment) = (cards[number(cards.count)], number(2000))
      switch number(12) {
      case 0:
        let kind: Mark.Kind = [.suspend, .resume, .bury, .shown, .known][number(5)]
        day.append(try sample.mark(kind, String(name.prefix(1)), number: moment).event)
      case 1:
        guard let taken = day.today.events.randomElement(using: &random)?.event else { continue }
        day.append(Event(id: .lowest, at: taken.at, day: taken.day, content: .undo(taken.id)))
      case 2: quiz = [nil, day.quiz(on: .acronyms), day.strengthening][number(3)]
      default:
        let grade = Grade.allCases[number(6)]
        day.append(try sample.answer(name, grade, number: moment, isPractice: number(4) == 0).event)
      }
      visit(day, quiz)
    }
  }

  static let seeds = 0..<60

  @Test(arguments: seeds) func theNextCardIsTheOneThatTheDaysEventsGive(_ seed: Int) throws {
    try days(seed, upTo: 60) { day, quiz in
      let definition = Definition(day, quiz)
      #expect(day.next(in: quiz) == definition.next, "seed \(seed)")
      #expect(day.left(in: quiz) == definition.left.count + definition.owed.count, "seed \(seed)")
      #expect(day.total(in: quiz) == definition.total, "seed \(seed)")
    }
  }

  @Test(arguments: seeds) func whatADayKeepsIsWhatItsEventsGive(_ seed: Int) throws {
    try days(seed, upTo: 60) { day, _ in
      #expect(day.today == day.today.since(0), "seed \(seed)")
      #expect(day.planLeft == Definition(day, nil).left, "seed \(seed)")
      #expect(day.owedCards == Definition(day, nil).owed.map(\.card.card), "seed \(seed)")
    }
  }
}

/// What the day's sentences say, written out without a thought for time.
private struct Definition {
  private let day: StudyDay
  private let plan: DayPlan
  private let answers: [Today.Answer]
  private let last: TermAddress?
  private let isQuiz: Bool
  private let mostAttempts: Int

  init(_ day: StudyDay, _ quiz: Quiz?) {
    self.day = day
    let today = quiz?.today(day) ?? day.today
    plan = quiz?.plan ?? day.plan
    answers = today.answers
    last = today.lastTerm
    isQuiz = quiz != nil
    mostAttempts = quiz == nil ? 2 : quiz?.subject == .strengthening ? 1 : 3
  }

  var left: [PlannedCard] {
    plan.cards.filter { planned in
      !day.isSetAside(planned.card.id)
        && !answers.contains { $0.card == planned.card.id && (planned.isPractice || !$0.review.isPractice) }
    }
  }

  var owed: [(card: PlannedCard, age: Int)] {
    let practised = Set(plan.cards.filter { $0.reason == .practice }.map(\.card.id))
    return answers.indices.compactMap { index in
      let answer = answers[index]
      let countsHere = { (other: Today.Answer) in !practised.isEmpty || !other.review.isPractice }
      let isLatest = !answers[(index + 1)...].contains { $0.card == answer.card && countsHere($0) }
      guard countsHere(answer), isLatest, !answer.review.grade.passed, !day.isSetAside(answer.card) else { return nil }
      let attempts = answers.count { $0.card == answer.card && countsHere($0) }
      guard attempts < mostAttempts else { return nil }
      guard let card = day.deck.cards.first(where: { $0.id == answer.card }) else { return nil }
      let planned = PlannedCard(card, .again, isPractice: practised.contains(card.id))
      return (planned, answers.count - 1 - index)
    }
  }

  var next: PlannedCard? {
    let candidates = owed.filter { $0.age >= 4 }.map(\.card) + left + owed.filter { $0.age < 4 }.map(\.card)
    return candidates.first { $0.card.id.address != last } ?? candidates.first
  }

  var total: Int {
    let answered = answers.filter { isQuiz || !$0.review.isPractice }.map(\.card)
    return Set(answered + plan.cards.map(\.card.id).filter { !day.isSetAside($0) }).count
  }
}
