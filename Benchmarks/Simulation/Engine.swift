// The product itself as a policy: the real plan, the real order within a day, the real fold.

import Glossary
import Learning
import Study

extension Rating {
  var grade: Grade { [.again, .hard, .good, .easy][self - 1] }
}

struct Engine: Policy {
  static let firstDay = Day(number: 20_780)

  private let simulated: SimulatedDeck
  let options: PlanOptions
  private(set) var progress = Progress()

  init(_ course: ReadinessHistory, _ simulated: SimulatedDeck, _ options: PlanOptions) {
    self.simulated = simulated
    self.options = options
    for card in simulated.unused {
      take(.mark(Mark(.suspend, on: .card(card))), Self.firstDay, number: 0)
    }
  }

  mutating func practise(_ learner: inout Learner, on number: Int) {
    let day = Self.firstDay + number
    let end = learner.endOfSession
    let plan = DayPlan(progress, of: simulated.deck, on: day, options)
    var today = Today()
    while learner.seconds < end, let next = plan.next(after: today, in: simulated.deck, isSetAside: { _ in false }),
      let card = simulated.numbers[next.card.id]
    {
      let answer = learner.answer(card, on: number)
      let review = Review(
        card: next.card.id, form: .recall, grade: answer.rating.grade, duration: Int(answer.seconds * 1000))
      today.insert(JournaledEvent(event: event(.review(review), day, today.events.count), isOwn: true))
    }
    for recorded in today.events { progress.apply(recorded) }
  }

  private mutating func take(_ content: Event.Content, _ day: Day, number: Int) {
    progress.apply(JournaledEvent(event: event(content, day, number), isOwn: true))
  }

  private func event(_ content: Event.Content, _ day: Day, _ number: Int) -> Event {
    let at = Instant(milliseconds: day.number * 86_400_000 + number)
    var random = SplitMix64("event", number)
    return Event(id: Event.ID(at: at, random: &random), at: at, day: day, content: content)
  }
}
