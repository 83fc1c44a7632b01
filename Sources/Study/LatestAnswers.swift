// The latest of the day's answers to each card, kept as answers come: each next card asks which cards have one, and which
// of them failed, and a day is not gone through for each of its cards.

import Glossary

struct LatestAnswers: Equatable, Sendable {
  /// Among all answers of the day.
  private var places: [Card.ID: Int] = [:]
  /// The places of those that failed, oldest first.
  private(set) var failed: [Int] = []

  /// Places come in order.
  mutating func append(_ card: Card.ID, passed: Bool, at place: Int) {
    if let former = places.updateValue(place, forKey: card), let debt = failed.lastIndex(of: former) {
      failed.remove(at: debt)
    }
    if !passed { failed.append(place) }
  }

  func contains(_ card: Card.ID) -> Bool { places[card] != nil }

  /// Cards with an answer.
  var count: Int { places.count }
}
