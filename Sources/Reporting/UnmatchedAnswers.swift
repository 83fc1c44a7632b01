// The answers that a report cannot count on a row of a deck, and the sentence that tells their number.

import Phrases
import Study

/// The answers in the journals that match no term of the reader's deck, over the whole history.
package struct UnmatchedAnswers: Equatable, Sendable {
  /// Of the decks of the session, to terms that they do not have, or have no more.
  package private(set) var toOtherTerms = 0
  /// Of other decks.
  package private(set) var toOtherDecks = 0

  init() {}

  init(_ fold: HistoryFold) {
    toOtherTerms = fold.answersToOtherTerms
    toOtherDecks = fold.answersToOtherDecks
  }

  mutating func add(_ other: UnmatchedAnswers) {
    toOtherTerms += other.toOtherTerms
    toOtherDecks += other.toOtherDecks
  }

  /// One sentence; `nil` if every answer matches a term.
  var sentence: Phrase? {
    let terms = Phrase.count(toOtherTerms, fr: ("réponse", "réponses"), en: ("answer", "answers"))
    let decks = Phrase.count(toOtherDecks, fr: ("réponse", "réponses"), en: ("answer", "answers"))
    switch (toOtherTerms > 0, toOtherDecks > 0) {
    case (false, false): return nil
    case (true, false):
      return Phrase(
        fr: "Non comptées : \(terms) à des termes que ce glossaire n'a pas.",
        en: "Not counted: \(terms) on terms this deck doesn't have.")
    case (false, true):
      return Phrase(
        fr: "Non comptées : \(decks) à d'autres glossaires.", en: "Not counted: \(decks) on other decks.")
    case (true, true):
      return Phrase(
        fr: "Non comptées : \(terms) à des termes que ce glossaire n'a pas, \(decks) à d'autres glossaires.",
        en: "Not counted: \(terms) on terms this deck doesn't have, \(decks) on other decks.")
    }
  }
}
