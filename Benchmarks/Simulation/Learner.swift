// A simulated learner: one head for all cards, and how long it takes to answer.

/// A memory family: how the heads of its learners are made.
enum Family: String, CaseIterable {
  case fsrs = "FSRS-6 learner"
  case halfLife = "exponential learner"
  case traces = "ACT-R learner"
}

struct Learner {
  private let family: Family
  let number: Int
  let seed: Int
  private var chance: Chance
  private let weights: [Double]
  private let strength: Double
  private let growth: Double
  private let slowness: Double
  private var cards: [Int: (memory: any TrueMemory, day: Int)] = [:]
  /// Seconds spent answering.
  private(set) var seconds = 0.0
  /// The cards that the learner knows before the first day.
  let known: Set<Int>

  // The averages that fsrs-rs simulates with: shares of first grades, of later passing grades, seconds for each grade of
  // a first answer and of a later one.
  private static let firstShares = [0.24, 0.094, 0.495, 0.171]
  private static let passingShares = [0.224, 0.631, 0.145]
  private static let firstSeconds = [33.79, 24.3, 13.68, 6.5]
  private static let laterSeconds = [23.0, 11.68, 7.33, 5.6]
  /// The chance to pass minutes after the answer was shown; the shares of steps in fsrs-rs are near.
  private static let repeatPasses = 0.75

  init(_ family: Family, _ number: Int, seed: Int, knows known: Set<Int> = []) {
    self.family = family
    self.number = number
    self.seed = seed
    self.known = known
    var chance = Chance("learner \(family.rawValue) \(seed)", number)
    strength = chance.factor(0.4)
    growth = 2.3 * chance.factor(0.15)
    slowness = chance.factor(0.2)
    weights = FSRSMemory.usual.map { $0 * chance.factor(0.05) }
    self.chance = chance
  }

  /// The same head from here on with other draws of chance.
  func withOtherLuck(_ number: Int) -> Learner {
    var other = self
    other.chance = Chance("other luck", self.number * 100 + number)
    return other
  }

  /// The true chance of a right answer on a day; 0 for a card never seen.
  func recall(of card: Int, on day: Int) -> Double {
    cards[card].map { $0.memory.recall(after: day - $0.day) } ?? (known.contains(card) ? Self.knownRecall : 0)
  }

  /// Answers a card, learns from it, and takes its time.
  mutating func answer(_ card: Int, on day: Int) -> (rating: Rating, seconds: Double) {
    let met = cards[card]
    let rating = met.map { rate($0.memory, after: day - $0.day) } ?? first(card)
    if var head = met {
      head.memory.answered(rating, after: day - head.day)
      cards[card] = (head.memory, day)
    } else {
      cards[card] = (begin(rating, isKnown: known.contains(card)), day)
    }
    let usual = (met == nil && !known.contains(card) ? Self.firstSeconds : Self.laterSeconds)[rating - 1]
    let taken = usual * slowness * chance.factor(0.3)
    seconds += taken
    return (rating, taken)
  }

  private mutating func first(_ card: Int) -> Rating {
    guard known.contains(card) else { return 1 + chance.pick(Self.firstShares) }
    return chance.happens(Self.knownRecall) ? 3 + chance.pick([0.5, 0.5]) : 1
  }

  /// The true recall of a card known before, until it is first asked.
  private static let knownRecall = 0.97

  private mutating func rate(_ memory: any TrueMemory, after days: Int) -> Rating {
    let passes = days == 0 ? Self.repeatPasses : memory.recall(after: days)
    return chance.happens(passes) ? 2 + chance.pick(Self.passingShares) : 1
  }

  /// How much longer a card known before lasts than a new one.
  private static let knownEase = 12.0

  private mutating func begin(_ rating: Rating, isKnown: Bool) -> any TrueMemory {
    let ease = strength * chance.factor(0.3) * (isKnown ? Self.knownEase : 1)
    return switch family {
    case .fsrs: FSRSMemory(weights, first: rating, ease: ease)
    case .traces: TraceMemory(first: rating, ease: ease)
    case .halfLife: HalfLifeMemory(first: rating, growth: growth, ease: ease)
    }
  }
}
