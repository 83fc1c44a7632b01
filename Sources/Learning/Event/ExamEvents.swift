// The events of an exam: one that fixes the questions, one for each answer, one for the end.

import Glossary

/// The start of an exam: its questions, fixed before the first one is asked. The id of this event is the exam's id.
package struct ExamStart: Equatable, Sendable {
  package var deck: Deck.ID
  package var cards: [Card.ID]
  /// The seed of the random order of the questions.
  package let seed: UInt32
  /// The pass mark: the share of right answers that is needed, 1 to 100 percent.
  package let pass: Int
  /// The time limit in minutes, 1 to 1,440.
  package let minutes: Int
  /// The version of the judge's rules that marks the answers: 1 up to the version of 2026-11-28.
  package let rules: Int
  /// The checksum of the names that mark the answers; `nil` in exams of earlier versions.
  package let deckChecksum: Checksum?
  /// The revision of the deck; 0 if its file names none.
  package let revision: Int
  /// The numbers of the questions that give a situation, from 1 and ascending; other `name` cards give the definition.
  package let situations: [Int]

  /// The most questions of an exam: with the longest ids, the line still keeps the limit of a journal line.
  package static let mostQuestions = 60

  package init(
    deck: Deck.ID, cards: [Card.ID], seed: UInt32, pass: Int, minutes: Int, rules: Int = 1,
    deckChecksum: Checksum? = nil, revision: Int = 0, situations: [Int] = []
  ) {
    self.deck = deck
    self.deckChecksum = deckChecksum
    self.rules = max(1, rules)
    self.revision = max(0, revision)
    let cards = Self.fitting(cards, deck)
    let numbers = cards.indices.filter { cards[$0].face == .name }.map { $0 + 1 }
    self.situations = numbers.filter(Set(situations).contains)
    self.cards = cards
    self.seed = seed
    self.pass = min(max(1, pass), 100)
    self.minutes = min(max(1, minutes), 24 * 60)
  }

  /// The most bytes of all cards in a journal line. Sixty cards of the deck with the longest ids keep it; of decks that it
  /// includes there may be fewer.
  private static let longestList = 3_720

  private static func fitting(_ cards: [Card.ID], _ deck: Deck.ID) -> [Card.ID] {
    var bytes = 0
    return Array(
      cards.prefix(mostQuestions).prefix { card in
        bytes += card.address.name(in: deck).utf8.count + card.face.rawValue.utf8.count + 4
        return bytes <= longestList
      })
  }

  /// Whether the question about this card gives a situation.
  package func givesSituation(_ card: Card.ID) -> Bool {
    cards.firstIndex(of: card).map { situations.contains($0 + 1) } ?? false
  }
}

package struct ExamAnswer: Equatable, Sendable {
  package let exam: Event.ID
  package var card: Card.ID
  package let given: String
  package let isRight: Bool
  /// Milliseconds, 0 to one day.
  package let duration: Int

  /// The most bytes of `given`; a longer text is cut.
  package static let longest = 2000

  package init(exam: Event.ID, card: Card.ID, given: String, isRight: Bool, duration: Int) {
    self.exam = exam
    self.card = card
    self.given = given.oneLine(bytes: Self.longest)
    self.isRight = isRight
    self.duration = Review.capped(duration)
  }
}

package struct ExamEnd: Equatable, Sendable {
  package let exam: Event.ID
  /// The number of right answers.
  package let score: Int
  package let isPassed: Bool

  package init(exam: Event.ID, score: Int, isPassed: Bool) {
    self.exam = exam
    self.score = score
    self.isPassed = isPassed
  }
}
