// What holds of the plan for any history and any wishes: no card comes or waits without a reason, and no minute is asked
// for in silence.

import Glossary
import Learning
import Study
import Testing

@Suite struct PlanPropertyTests {
  let sample: Sample

  init() throws { sample = try Sample(terms: 14) }

  struct Situation {
    let day: StudyDay
    let history: [JournaledEvent]
    let options: PlanOptions
  }

  func situation(_ seed: Int) throws -> Situation {
    var random = SplitMix64("plan", seed)
    let today = Int(random.next(upperBound: UInt(60)))
    let options = options(today, &random)
    let history = try history(before: today, &random)
    return Situation(day: sample.day(today, history, options), history: history, options: options)
  }

  private func options(_ today: Int, _ random: inout SplitMix64) -> PlanOptions {
    func maybe<Value>(_ value: Value) -> Value? { random.next(upperBound: UInt(2)) == 0 ? value : nil }
    func number(_ range: Range<Int>) -> Int { range.lowerBound + Int(random.next(upperBound: UInt(range.count))) }
    var options = PlanOptions(newCards: maybe(number(0..<30)), limit: maybe(number(0..<60)))
    let date = RampTarget.date(sample.monday + number(0..<80))
    options.ramp = maybe(maybe(.days(number(0..<60))) ?? date)
    options.minutes = maybe(number(0..<20))
    options.catchUp = maybe(number(0..<30))
    let off = sample.monday + number(0..<60)
    options.calendar = StudyCalendar(weekdays: Set((1...7).filter { _ in number(0..<4) > 0 }), daysOff: [off...off + 9])
    return options
  }

  private func history(before today: Int, _ random: inout SplitMix64) throws -> [JournaledEvent] {
    let cards = sample.deck.cards.map { "\($0.term.id)/\($0.face.rawValue)" }
    var history: [JournaledEvent] = []
    for day in 0..<today where random.next(upperBound: UInt(3)) > 0 {
      for number in 0..<Int(random.next(upperBound: UInt(25))) {
        let card = cards[Int(random.next(upperBound: UInt(cards.count)))]
        if random.next(upperBound: UInt(40)) == 0 {
          let kind: Mark.Kind = random.next(upperBound: UInt(2)) == 0 ? .suspend : .resume
          history.append(try sample.mark(kind, String(card.prefix(1)), day: day, number: number))
        }
        let grade = Grade.allCases[Int(random.next(upperBound: UInt(6)))]
        history.append(try sample.answer(card, grade, day: day, number: number, got: grade.passed ? nil : "a"))
      }
    }
    return history
  }

  static let seeds = 0..<80

  @Test(arguments: seeds) func everyCardComesOrWaitsForAReasonOrRests(_ seed: Int) throws {
    let day = try situation(seed).day
    let asked = day.plan.cards.map(\.card.id)
    let delayed = day.plan.delayed.map(\.card)
    #expect(Set(delayed).count == delayed.count, "seed \(seed)")
    #expect(Set(asked).isDisjoint(with: delayed), "seed \(seed)")
    for card in day.deck.cards where !day.progress.marks.isSuspended(card.id) {
      let isResting = day.progress[card.id].map { $0.due > day.day } ?? false
      #expect(isResting || asked.contains(card.id) || delayed.contains(card.id), "seed \(seed): \(card.id)")
    }
    #expect(!delayed.contains { day.progress.marks.isSuspended($0) }, "seed \(seed)")
  }

  @Test(arguments: seeds) func aReasonIsTrue(_ seed: Int) throws {
    let day = try situation(seed).day
    for planned in day.plan.cards {
      let due = day.progress[planned.card.id]?.due
      let isTrue =
        switch planned.reason {
        case .due: due.map { $0 <= day.day } ?? false
        case .new: due == nil
        case .weak: isWeak(planned.card.id, day)
        case .confirmation: day.progress.marks.known[planned.card.id.address] != nil
        case .duel: true
        case .again, .strengthening, .practice: false
        }
      #expect(isTrue, "seed \(seed): \(planned.card.id) \(planned.reason)")
    }
  }

  private func isWeak(_ card: Card.ID, _ day: StudyDay) -> Bool {
    guard let due = day.progress[card]?.due, let recall = day.progress.recall(of: card, on: day.day) else {
      return false
    }
    guard let ramp = day.ramp else { return due > day.day && recall < 0.92 }
    return due > day.day && recall < (ramp.studyDays(from: day.day) <= 5 ? 0.98 : 0.94)
  }

  @Test(arguments: seeds) func noMinuteIsAskedForInSilence(_ seed: Int) throws {
    let situation = try situation(seed)
    let plan = situation.day.plan
    guard let allowed = situation.options.minutes else { return #expect(plan.minutesOver == 0) }
    #expect(plan.minutes - plan.minutesOver <= allowed, "seed \(seed)")
    let isAllDue = plan.cards.allSatisfy { planned in
      situation.day.progress[planned.card.id].map { $0.due <= situation.day.day } ?? false
    }
    if plan.minutesOver > 0 { #expect(isAllDue, "seed \(seed)") }
  }

  @Test(arguments: seeds) func onlyTheLearnersWishHoldsBackWhatIsDue(_ seed: Int) throws {
    let situation = try situation(seed)
    let delays = situation.day.plan.delayed.filter { delayed in
      situation.day.progress[delayed.card].map { $0.due <= situation.day.day } ?? false
    }
    let wishes: [Delay] = [
      situation.options.catchUp.map { _ in .catchUp }, situation.options.limit.map { _ in .limit },
    ]
    .compactMap(\.self)
    #expect(delays.allSatisfy { wishes.contains($0.delay) }, "seed \(seed)")
  }

  @Test(arguments: seeds) func aTermBringsOneNewFaceADay(_ seed: Int) throws {
    let new = try situation(seed).day.plan.cards.filter { $0.reason == .new }.map(\.card.term.id)
    #expect(Set(new).count == new.count, "seed \(seed)")
  }

  @Test(arguments: seeds) func restartAndUndoGiveTheSameNextCard(_ seed: Int) throws {
    let situation = try situation(seed)
    var random = SplitMix64("restart", seed)
    var live = situation.day
    var history = situation.history
    for number in 0..<8 {
      guard let next = live.next else { return }
      let grade = Grade.allCases[Int(random.next(upperBound: UInt(6)))]
      let name = "\(next.card.term.id)/\(next.card.face.rawValue)"
      let offset = live.day - sample.monday
      let answer = try sample.answer(name, grade, day: offset, number: 2 * number, isPractice: next.isPractice)
      let before = live
      live.append(answer.event)
      let undo = try sample.answer(name, grade, day: offset, number: 2 * number + 1).event
      var undone = live
      undone.append(Event(id: undo.id, at: undo.at, day: undo.day, content: .undo(answer.event.id)))
      #expect(undone.next == before.next, "seed \(seed)")
      history.append(answer)
      let restarted = sample.day(offset, history, situation.options)
      #expect(restarted.next == live.next && restarted.plan == live.plan, "seed \(seed)")
    }
  }

  @Test(arguments: seeds) func withoutWishesThePlanIsWhatIsDueAndWeakAndTenNewCards(_ seed: Int) throws {
    let situation = try situation(seed)
    let day = sample.day(situation.day.day - sample.monday, situation.history)
    let usable = day.deck.cards.filter { !day.progress.marks.isSuspended($0.id) }
    let due = usable.filter { card in day.progress[card.id].map { $0.due <= day.day } ?? false }
    let counting = day.plan.cards.filter { !$0.isPractice }
    let practised = Set(day.plan.cards.filter(\.isPractice).map(\.card.id))
    let unseen = usable.filter { day.progress[$0.id] == nil }
    let next = Dictionary(unseen.map { ($0.term.id, $0.id) }, uniquingKeysWith: { first, _ in first })
    let terms = next.values.count { !practised.contains($0) }
    #expect(Set(counting.map(\.card.id)).isSuperset(of: due.map(\.id)), "seed \(seed)")
    let early = counting.count { planned in
      day.progress[planned.card.id].map { $0.due > day.day } ?? (planned.reason == .confirmation)
    }
    #expect(counting.count == due.count + early + min(10, terms), "seed \(seed)")
  }
}
