// Quizzes: the focus (the part of a deck that the learner wants to be asked about), and the plan of a quiz on it, or on
// the terms not yet known.

import Glossary
import Learning

package enum Focus: Hashable, Sendable {
  /// The cards that ask for the name of an acronym, or for the acronym of a name.
  case acronyms
  case kind(Kind)
  case tag(String)

  /// Parses "acronyms", or a kind (also with a plural s, "roles") or a tag of the deck; `nil` for anything else.
  package init?(_ word: String, in deck: Deck) {
    let key = Folding.key(word)
    let kinds = Set(deck.terms.map(\.kind)).sorted { $0.word < $1.word }
    let tags = Set(deck.terms.flatMap(\.tags)).sorted()
    if key == "acronyms" || key == "sigles" {
      self = .acronyms
    } else if let kind = kinds.first(where: { [Folding.key($0.word), Folding.key($0.word) + "s"].contains(key) }) {
      self = .kind(kind)
    } else if let tag = tags.first(where: { Folding.key($0) == key }) {
      self = .tag(tag)
    } else {
      return nil
    }
  }

  /// The word that names the focus in a command.
  package var word: String {
    switch self {
    case .acronyms: "acronyms"
    case .kind(let kind): kind.word + "s"
    case .tag(let tag): tag
    }
  }

  package func contains(_ card: Card) -> Bool {
    switch self {
    case .acronyms: card.face == .expand || card.face == .abbreviate
    case .kind(let kind): card.term.kind == kind
    case .tag(let tag): card.term.tags.contains(tag)
    }
  }

  /// Every focus of a deck that has at least one card, without tags whose terms are exactly those of a kind.
  package static func all(of deck: Deck) -> [Focus] {
    let kinds = deck.terms.map(\.kind).uniqued
    let tags = deck.terms.flatMap(\.tags).uniqued.filter { tag in
      !kinds.contains { kind in deck.terms.allSatisfy { ($0.kind == kind) == $0.tags.contains(tag) } }
    }
    return ([.acronyms] + kinds.map { .kind($0) } + tags.map { .tag($0) })
      .filter { focus in deck.cards.contains { focus.contains($0) } }
  }
}

extension Sequence where Element: Hashable {
  /// The elements without repetitions, in the order of their first occurrence.
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

/// A plan that the learner asks for besides the day's: a quiz on a focus, or the strengthening of terms not yet known.
package struct Quiz: Equatable, Sendable {
  package enum Subject: Hashable, Sendable {
    case focus(Focus)
    case strengthening
  }

  package let subject: Subject
  /// The day of the quiz; the quiz ends with it.
  package let day: Day
  package let plan: DayPlan
  /// The index in the day's events at which the quiz's events begin.
  private let start: Int

  /// The most cards of a quiz: a few minutes.
  private static let longest = 20

  /// First the cards of today's plan that have no answer yet; their answers change the schedule as usual. Then other
  /// cards as practice, whose answers do not change it.
  init(_ focus: Focus, _ studyDay: StudyDay) {
    let planned = studyDay.planLeft.filter { focus.contains($0.card) }
    let isPlanned = Set(planned.map(\.card.id))
    let others = Self.practice(focus, studyDay).filter { !isPlanned.contains($0.card.id) }
    self.init(.focus(focus), DayPlan(Array((planned + others).prefix(Self.longest))), studyDay)
  }

  /// What is missing for the terms not yet known, the hardest first, as ordinary answers: each card once. What fails is
  /// left to the day's plan. `nil` when nothing is missing that can be asked today.
  init?(strengthening studyDay: StudyDay) {
    let cards = studyDay.missingCards.prefix(Self.longest)
    if cards.isEmpty { return nil }
    self.init(.strengthening, DayPlan(Array(cards), plannedAttempts: 1), studyDay)
  }

  private init(_ subject: Subject, _ plan: DayPlan, _ studyDay: StudyDay) {
    self.subject = subject
    self.plan = plan
    day = studyDay.day
    start = studyDay.today.events.count
  }

  /// The practice cards: cards with an answer first, each part in a pseudorandom order that changes with every event of
  /// the day.
  private static func practice(_ focus: Focus, _ studyDay: StudyDay) -> [PlannedCard] {
    var random = SplitMix64("\(focus) \(studyDay.day)", studyDay.today.events.count)
    let cards = studyDay.deck.cards.filter { focus.contains($0) && !studyDay.isSetAside($0.id) }
      .shuffled(using: &random)
    let isMet = { (card: Card) in studyDay.progress[card.id] != nil }
    return (cards.filter(isMet) + cards.filter { !isMet($0) }).map { PlannedCard($0, .practice, isPractice: true) }
  }

  /// The answers given in this quiz.
  package func today(_ studyDay: StudyDay) -> Today { studyDay.today.since(start) }
}
