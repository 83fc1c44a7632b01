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

  init(_ simulated: SimulatedDeck, _ options: PlanOptions) {
    self.simulated = simulated
    self.options = options
  }

  private func morning(_ number: Int) -> StudyDay {
    StudyDay(simulated.deck, on: Self.firstDay + number, morning: progress, options: options)
  }

  func announcedMinutes(on number: Int) -> Int? { morning(number).plan.minutes }

  func calledKnown(on number: Int) -> Int? { morning(number).knownTerms }

  mutating func practise(_ learner: inout Learner, on number: Int, seconds: Double) {
    var day = morning(number)
    let end = learner.seconds + seconds
    while learner.seconds < end, let next = day.next, let card = simulated.numbers[next.card.id] {
      if day.mode(of: next) == .shown {
        read(next.card.term, card, learner, &day)
        continue
      }
      let answer = learner.answer(card, on: number)
      let review = Review(
        card: next.card.id, form: .recall, grade: answer.rating.grade, duration: Int(answer.seconds * 1000))
      take(.review(review), &day)
    }
    progress = day.progress
  }

  /// A new term is read, or, with the key `k`, said to be known.
  private func read(_ term: Term, _ card: Int, _ learner: Learner, _ day: inout StudyDay) {
    let address = TermAddress(deck: simulated.deck.id, term: term.id)
    take(.mark(Mark(learner.known.contains(card) ? .known : .shown, on: address)), &day)
  }

  private func take(_ content: Event.Content, _ day: inout StudyDay) {
    day.append(Self.recorded(content, day.day, number: day.today.events.count).event)
  }

  private static func recorded(_ content: Event.Content, _ day: Day, number: Int) -> JournaledEvent {
    let at = Instant(milliseconds: day.number * 86_400_000 + number)
    var random = SplitMix64("event", number)
    return JournaledEvent(
      event: Event(id: Event.ID(at: at, random: &random), at: at, day: day, content: content), isOwn: true)
  }
}
