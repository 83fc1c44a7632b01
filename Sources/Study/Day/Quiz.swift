// Quizzes: the part of a deck that the learner wants to be asked about, and the plan of such a quiz.

import Glossary
import Learning

package enum Focus: Hashable, Sendable {
  /// From acronym to name and back.
  case acronyms
  case kind(Kind)
  case tag(String)

  /// "acronyms", "roles", a kind or a tag of the deck; `nil` when the deck has nothing of that name.
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

  /// The word by which a command asks for it.
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

  /// Every part of a deck that has at least one card, without tags that hold the same terms as a kind.
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
  /// Each element once, where it first stood.
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

/// A quiz: the engine on a part of the deck. Answers to due cards count; answers to other cards are practice and leave
/// the schedule as it is.
package struct Quiz: Equatable, Sendable {
  package let focus: Focus
  /// A quiz ends with its day: its practice cards are not the next day's.
  package let day: Day
  package let plan: DayPlan
  /// The index of the quiz's first event among the events of the day.
  private let start: Int

  /// The most questions of a quiz: a few minutes.
  private static let longest = 20

  init(_ focus: Focus, _ studyDay: StudyDay) {
    self.focus = focus
    day = studyDay.day
    start = studyDay.today.events.count
    let planned = studyDay.planLeft.filter { focus.contains($0.card) }
    let isPlanned = Set(planned.map(\.card.id))
    let others = Self.practice(focus, studyDay).filter { !isPlanned.contains($0.card.id) }
    plan = DayPlan(Array((planned + others).prefix(Self.longest)))
  }

  /// Cards met before come first, in an order that changes with every answer of the day.
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
