// An index of all names of a deck's terms, folded once: it finds the answers that a card accepts, the other terms that
// have a typed name, the words that any name has, and the distance to the nearest name that is not an accepted answer.

import Glossary

struct Headwords: Sendable {
  struct Headword: Sendable {
    let name: AcceptedAnswer
    let term: TermAddress
  }

  private struct Rival: Sendable {
    let letters: [Unicode.Scalar]
    let alphabet: Alphabet
  }

  /// The headwords by their folded letters without article, in deck order.
  private var owners: [[Unicode.Scalar]: [Headword]] = [:]
  private let words: WordIndex
  /// The folded letters of the headwords that are short enough to compare, by their number of letters.
  private var rivals: [Int: [Rival]] = [:]
  private let answers: [TermAddress: TermAnswers]

  init(_ deck: Deck) {
    var headwords: [Headword] = []
    var answers: [TermAddress: TermAnswers] = [:]
    let shared = deck.sharedShortNames
    for term in deck.terms {
      let own = TermAnswers(term, without: shared)
      answers[term.address] = own
      headwords += own.all.map { Headword(name: $0, term: term.address) }
    }
    self.answers = answers
    words = WordIndex(headwords)
    for headword in headwords { add(headword) }
  }

  private mutating func add(_ headword: Headword) {
    for letters in headword.name.readings.map(\.bare) where !letters.isEmpty {
      owners[letters, default: []].append(headword)
      guard letters.count <= VisibleText.longest else { continue }
      rivals[letters.count, default: []].append(Rival(letters: letters, alphabet: Alphabet(letters)))
    }
  }

  /// The accepted answers to a card, even if the card has another version of the term than the deck.
  func answers(to card: Card) -> [AcceptedAnswer] {
    if let known = answers[card.id.address], known.areOf(card.term) { return known[card.face] }
    return TermAnswers(card.term)[card.face]
  }

  /// All names of a card's term, whatever its face asks.
  func names(of card: Card) -> [AcceptedAnswer] {
    if let known = answers[card.id.address], known.areOf(card.term) { return known.all }
    return TermAnswers(card.term).all
  }

  /// The headwords of other terms whose folded letters are these.
  func owners(of letters: [Unicode.Scalar], otherThan term: TermAddress) -> [Headword] {
    owners[letters, default: []].filter { $0.term != term }
  }

  /// The headwords of other terms that these words are, but for small words and endings.
  func owners(of words: NameWords, otherThan term: TermAddress) -> [Headword] {
    self.words.owners(of: words).filter { $0.term != term && !$0.name.isAcronym }
  }

  /// Whether the word is one of a headword, or a usual word of business.
  func isKnown(_ word: NameWord) -> Bool {
    words.isKnown(word) || WordTable.english.knows(word.folded) || WordTable.french.knows(word.folded)
  }

  /// The number of edits from the letters to the nearest headword that is not in `right`; `nil` above the limit.
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

/// The set of a text's letters as 64 bits (a Bloom filter with one hash function). Most texts differ so much in this
/// set that no edit distance has to be computed.
private struct Alphabet: Sendable {
  private var bits: UInt64 = 0

  init(_ letters: [Unicode.Scalar]) {
    for letter in letters { bits |= 1 << UInt64(letter.value % 64) }
  }

  /// A lower bound of the edit distance: one edit adds, removes or replaces one letter of the set at most.
  func edits(to other: Alphabet) -> Int {
    max((bits & ~other.bits).nonzeroBitCount, (other.bits & ~bits).nonzeroBitCount)
  }
}
