// A simulation of practice for forecasts: the real plan and the real fold, day by day into the future. It is not
// random: of answers that fail with probability 1/4, every fourth fails (error diffusion). So the same history gives
// the same forecast.

import Glossary
import Learning

struct PlanSimulation {
  private(set) var progress: Progress
  private let deck: Deck
  private let options: PlanOptions
  /// The grades of first answers.
  private var first = Diffusion()
  /// The grades of later answers.
  private var later = Diffusion()

  init(_ progress: Progress, of deck: Deck, _ options: PlanOptions) {
    self.progress = progress
    self.deck = deck
    self.options = options
  }

  /// Simulates the answers to one day's plan until the learner's minutes are over: a forecast is of what fits, not of
  /// what is planned. A card that fails is answered again on the same day, and that answer passes.
  mutating func practise(on day: Day) -> DayPlan {
    let plan = DayPlan(progress, of: deck, on: day, options)
    answer(plan.cards, on: day, within: options.minutes.map { $0 * 60_000 })
    return plan
  }

  /// Simulates the answers to the rest of a day.
  mutating func finish(_ studyDay: StudyDay) {
    let used = studyDay.today.answers.reduce(0) { $0 + Pace.counted(milliseconds: $1.review.duration) }
    let left = studyDay.planLeft + studyDay.owedCards.map { PlannedCard($0, .again) }
    answer(left, on: studyDay.day, within: options.minutes.map { $0 * 60_000 - used })
  }

  private mutating func answer(_ cards: [PlannedCard], on day: Day, within milliseconds: Int?) {
    var left = milliseconds ?? .max
    for planned in cards where left > 0 {
      left -= progress.pace.milliseconds(planned)
      if planned.isPractice { win(planned, on: day) } else { answer(planned.card, on: day) }
    }
  }

  /// Wins a practice duel, so that the pair is settled in time and its cards are introduced.
  private mutating func win(_ planned: PlannedCard, on day: Day) {
    guard case .duel(let other) = planned.reason else { return }
    var review = Review(card: planned.card.id, form: .duel, grade: .good, duration: 0)
    review.isPractice = true
    review.against = other
    progress.apply(review, on: day)
  }

  private mutating func answer(_ card: Card, on day: Day) {
    let grade = expected(card.id, on: day)
    apply(grade, card, day)
    if !grade.passed { apply(.good, card, day) }
  }

  private mutating func expected(_ card: Card.ID, on day: Day) -> Grade {
    guard let recall = progress.recall(of: card, on: day) else { return first.next(progress.habits.firstShares) }
    return later.next(progress.habits.shares(expecting: recall))
  }

  /// Adds an answer without a time (0), so that the simulation does not change the learner's mean times.
  private mutating func apply(_ grade: Grade, _ card: Card, _ day: Day) {
    progress.apply(Review(card: card.id, form: .recall, grade: grade, duration: 0), on: day)
  }
}

/// An accumulator for error diffusion: turns shares into single grades. The number of each grade stays as close to the
/// sum of its shares as an integer can.
private struct Diffusion {
  private var owed = GradeShares()

  mutating func next(_ shares: GradeShares) -> Grade {
    owed = owed + shares
    var most = Grade.good
    for grade in GradeShares.grades where owed[grade] > owed[most] { most = grade }
    owed[most] -= 1
    return most
  }
}
