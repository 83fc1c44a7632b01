// The questions of an exam: typed answers only, so that the judge can mark them. Every term is drawn once before any
// term is drawn twice, and acronyms and roles are preferred. The draw comes from a seed and is stored in the journal:
// so exams differ, and each can be marked again.

import Glossary
import Learning

package struct ExamPaper: Equatable, Sendable {
  package let rules: ExamRules
  /// The questions in the order in which they are asked: as many as the rules want, or fewer if the deck has fewer, and
  /// at most `ExamStart.mostQuestions`.
  package let cards: [Card]

  /// The rules for a deck without rules of its own.
  package static let standard = ExamRules(questions: 20, pass: 80, minutes: 10)

  package init(_ deck: Deck, _ marks: Marks, seed: UInt32) {
    rules = deck.exam ?? Self.standard
    var random = SplitMix64(seed: UInt64(seed))
    let count = min(max(0, rules.questions), ExamStart.mostQuestions)
    let drawn = Self.draw(deck, marks, &random)
    cards = drawn.prefix(count).shuffled(using: &random)
  }

  /// The event content that starts the exam in the journal.
  package func start(on deck: Deck, seed: UInt32) -> ExamStart {
    ExamStart(deck: deck.id, cards: cards.map(\.id), seed: seed, pass: rules.pass, minutes: rules.minutes)
  }

  /// The seed of the exam whose first event has this id.
  package static func seed(of id: Event.ID) -> UInt32 {
    var random = SplitMix64(id.description, 0)
    return UInt32(truncatingIfNeeded: random.next())
  }

  // MARK: Drawing

  /// All cards that may be asked, the preferred ones first; cards of equal rank in pseudorandom order.
  private static func draw(_ deck: Deck, _ marks: Marks, _ random: inout SplitMix64) -> [Card] {
    var ranked: [(rank: Rank, card: Card)] = []
    for (position, term) in deck.terms.shuffled(using: &random).enumerated() {
      let cards = cards(of: term, in: deck.id, marks, &random)
      ranked += cards.enumerated().map { depth, card in (Rank(depth, isLater: !isFirst(card), position), card) }
    }
    return ranked.sorted { $0.rank < $1.rank }.map(\.card)
  }

  /// The cards of one term that an exam may ask: `name`, and one of `expand` and `abbreviate` (the question of each is
  /// the answer of the other). A definition cannot be typed.
  private static func cards(
    of term: Term, in deck: Deck.ID, _ marks: Marks, _ random: inout SplitMix64
  ) -> [Card] {
    let cards = term.faces.filter { $0 != .define }.map { Card(deck: deck, term: term, face: $0) }
      .filter { !marks.isSuspended($0.id) }.shuffled(using: &random)
    let pair = [cards.first { $0.face != .name }, cards.first { $0.face == .name }].compactMap(\.self)
    return term.kind == .role ? pair.shuffled(using: &random) : pair
  }

  private static func isFirst(_ card: Card) -> Bool {
    Focus.acronyms.contains(card) || Focus.kind(.role).contains(card)
  }

  private struct Rank: Comparable {
    /// The number of cards of the same term that are drawn before this card.
    let depth: Int
    let isLater: Bool
    /// The term's index in the shuffled deck.
    let position: Int

    init(_ depth: Int, isLater: Bool, _ position: Int) {
      self.depth = depth
      self.isLater = isLater
      self.position = position
    }

    static func < (left: Rank, right: Rank) -> Bool {
      (left.depth, left.isLater ? 1 : 0, left.position) < (right.depth, right.isLater ? 1 : 0, right.position)
    }
  }
}
