// All names of a deck's terms, folded once: the answers that a card accepts, the terms that an answer names, and the
// nearest name of any other term.

import Glossary

struct Headwords: Sendable {
  struct Headword: Sendable {
    let name: AcceptedAnswer
    let term: Term.ID
  }

  private struct Rival: Sendable {
    let letters: [Unicode.Scalar]
    let alphabet: Alphabet
  }

  /// The headwords by their folded letters without article, in deck order.
  private var owners: [[Unicode.Scalar]: [Headword]] = [:]
  private var rivals: [Int: [Rival]] = [:]
  private var answers: [Term.ID: TermAnswers] = [:]

  init(_ deck: Deck) {
    for term in deck.terms {
      let answers = TermAnswers(term)
      self.answers[term.id] = answers
      for name in answers.all { add(Headword(name: name, term: term.id)) }
    }
  }

  private mutating func add(_ headword: Headword) {
    for letters in headword.name.readings.map(\.bare) where !letters.isEmpty {
      owners[letters, default: []].append(headword)
      guard letters.count <= VisibleText.longest else { continue }
      rivals[letters.count, default: []].append(Rival(letters: letters, alphabet: Alphabet(letters)))
    }
  }

  /// The accepted answers to a card, also when the card's term is not the deck's present version.
  func answers(to card: Card) -> [AcceptedAnswer] {
    if let known = answers[card.term.id], known.areOf(card.term) { return known[card.face] }
    return TermAnswers(card.term)[card.face]
  }

  /// The headwords of other terms that are equal to an answer up to folding.
  func owners(of letters: [Unicode.Scalar], otherThan term: Term.ID) -> [Headword] {
    owners[letters, default: []].filter { $0.term != term }
  }

  /// Edits from the letters to the nearest headword that is no right answer; `nil` when all are further than the limit.
  func nearest(to letters: [Unicode.Scalar], within limit: Int, except right: Set<[Unicode.Scalar]>) -> Int? {
    let alphabet = Alphabet(letters)
    var nearest: Int?
    for length in max(0, letters.count - limit)...(letters.count + limit) {
      for rival in rivals[length, default: []] {
        let limit = nearest.map { $0 - 1 } ?? limit
        guard limit >= 0, alphabet.edits(to: rival.alphabet) <= limit,
          let edits = EditDistance.between(letters, rival.letters, within: limit), !right.contains(rival.letters)
        else { continue }
        nearest = edits
      }
    }
    return nearest
  }
}

/// The set of a text's letters, as 64 bits (a Bloom filter with one hash): most texts differ in it, and then no
/// distance has to be computed.
private struct Alphabet: Sendable {
  private var bits: UInt64 = 0

  init(_ letters: [Unicode.Scalar]) {
    for letter in letters { bits |= 1 << UInt64(letter.value % 64) }
  }

  /// The distance is at least this: one edit adds or takes away one letter, or trades one for another.
  func edits(to other: Alphabet) -> Int {
    max((bits & ~other.bits).nonzeroBitCount, (other.bits & ~bits).nonzeroBitCount)
  }
}
