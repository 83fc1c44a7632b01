// The comparison of a typed answer with a name, word by word. It decides whether the answer is right, nearly right, or
// wrong, and why.

import Glossary

enum NameMatch: Equatable {
  /// `edits`: 0 if every word is right; else the sum of the typos.
  case right(edits: Int)
  case near(Shortfall)
  /// `nil`: no reason that could be said.
  case wrong(Contradiction?)

  init(_ typed: NameWords, _ name: NameWords, isKnown: (NameWord) -> Bool) {
    self = Alignment(typed, name, isKnown).match
  }

  /// The pairs of words, and the words of each side without a partner.
  private struct Alignment {
    let typed: NameWords
    let name: NameWords
    /// For each word of the name, the typed word that is its partner, and how it matches.
    private var partners: [(index: Int, match: WordMatch)?]
    private var extra: [Int] = []
    private var contradiction: Contradiction?

    init(_ typed: NameWords, _ name: NameWords, _ isKnown: (NameWord) -> Bool) {
      self.typed = typed
      self.name = name
      partners = Array(repeating: nil, count: name.words.count)
      guard typed.words.count <= 2 * name.words.count + NameMatch.mostExtra else {
        extra = Array(typed.words.indices)
        return
      }
      let matches = name.words.map { word in typed.words.map { WordMatch($0, word, isKnown: isKnown($0)) } }
      var free = Set(typed.words.indices)
      for rank in 0...3 { pair(matches, of: rank, &free) }
      pairAbbreviations(&free, isKnown)
      pairNegations(&free)
      extra = free.sorted().filter { !standsForSmall(typed.words[$0]) }
      contradiction = findContradiction(matches)
    }

    /// Pairs the words that match in this rank, from left to right.
    private mutating func pair(_ matches: [[WordMatch]], of rank: Int, _ free: inout Set<Int>) {
      for index in name.words.indices where partners[index] == nil {
        guard let found = free.sorted().first(where: { matches[index][$0].rank == rank }) else { continue }
        partners[index] = (found, matches[index][found])
        free.remove(found)
      }
    }

    /// A prefix of three to five letters stands for its word, if another word of the name is there.
    private mutating func pairAbbreviations(_ free: inout Set<Int>, _ isKnown: (NameWord) -> Bool) {
      guard partners.contains(where: { $0 != nil }) else { return }
      for (index, word) in name.words.enumerated() where partners[index] == nil {
        guard let found = free.sorted().first(where: { typed.words[$0].isShort(of: word) && !isKnown(typed.words[$0]) })
        else { continue }
        partners[index] = (found, .form)
        free.remove(found)
      }
    }

    /// « non qualifié » is « inqualifié »: a negation and a word are the word with a negating prefix.
    private mutating func pairNegations(_ free: inout Set<Int>) {
      for (index, word) in name.words.enumerated() where partners[index] == nil {
        for negation in free.sorted() where typed.words[negation].role == .negation && free.contains(negation + 1) {
          guard Opposites.isNegated(word, typed.words[negation + 1]) else { continue }
          partners[index] = (negation, .form)
          free.subtract([negation, negation + 1])
          break
        }
      }
    }

    /// "Business 2 Business": a digit that is read as a small word of the name.
    private func standsForSmall(_ word: NameWord) -> Bool {
      word.folded == "2" && name.small.contains("to") || word.folded == "4" && name.small.contains("for")
    }

    private func findContradiction(_ matches: [[WordMatch]]) -> Contradiction? {
      for index in name.words.indices where partners[index] == nil {
        for other in extra where matches[index][other] == .opposite { return .opposite }
      }
      let isTurned = { (word: NameWord) in word.role == .negation || word.role == .affirmation }
      if extra.contains(where: { isTurned(typed.words[$0]) }) || missing.contains(where: isTurned) { return .opposite }
      let hasNumber = { (word: NameWord) in word.hasDigit || word.isValue }
      let isOther = missing.contains(where: hasNumber) && extra.contains { hasNumber(typed.words[$0]) }
      return isOther ? .number : nil
    }

    private var missing: [NameWord] { name.words.indices.filter { partners[$0] == nil }.map { name.words[$0] } }

    private var edits: Int {
      partners.reduce(0) { sum, partner in
        if case .typo(let edits) = partner?.match { sum + edits } else { sum }
      }
    }

    /// Whether the typed words are in the order of the name. Another order is right with a small word that the name does
    /// not have: "sharing of screens".
    private var isInOrder: Bool {
      let indices = partners.compactMap { $0?.index }
      return zip(indices, indices.dropFirst()).allSatisfy(<) || canBeReordered
    }

    private var canBeReordered: Bool {
      !typed.small.subtracting(name.small).isDisjoint(with: WordTables.linking)
        && !name.words.contains { $0.isValue || $0.role == .negation }
    }

    var match: NameMatch {
      if typed.joined == name.joined, typed.numbers == name.numbers { return .right(edits: 0) }
      if let contradiction { return .wrong(contradiction) }
      let hasForeign = extra.contains { !typed.words[$0].isGeneric }
      guard !hasForeign else { return joinedMatch ?? .wrong(nil) }
      guard missing.isEmpty else { return joinedMatch ?? nearly }
      if partners.contains(where: { $0?.match == .ending }) { return .near(.ending) }
      return isInOrder ? .right(edits: edits) : .near(.order)
    }

    /// All words written in one, or one in several, with typos.
    private var joinedMatch: NameMatch? {
      guard typed.words.count != name.words.count, !typed.words.contains(where: \.hasDigit),
        !name.words.contains(where: \.hasDigit), abs(typed.joined.count - name.joined.count) <= 1,
        name.joined.count > 7, name.joined.count <= VisibleText.longest,
        let edits = EditDistance.between(typed.joined, name.joined, within: 1)
      else { return nil }
      return .right(edits: edits)
    }

    /// Some words are missing, and nothing is foreign. A word that has an opposite, a number or a negation must not be
    /// missing: without it the name says nothing.
    private var nearly: NameMatch {
      let present = name.words.indices.filter { partners[$0] != nil }.reduce(0) { $0 + name.words[$1].size }
      let all = name.words.reduce(0) { $0 + $1.size }
      let isEssential = missing.contains { $0.isValue || $0.hasDigit || OppositeWords.contain($0.base) }
      guard 2 * present >= all, !isEssential, extra.isEmpty else { return .wrong(nil) }
      return .near(.missing(missing.map(\.range)))
    }
  }

  var isRight: Bool { if case .right = self { true } else { false } }

  /// The lower, the better the match.
  var rank: Int {
    switch self {
    case .right(let edits): edits
    case .near: 1_000
    case .wrong(.some): 1_001
    case .wrong(nil): 1_002
    }
  }

  /// Typed words beyond twice those of a name: more are compared with nothing.
  private static let mostExtra = 4
}

/// What a nearly right answer lacks.
package enum Shortfall: Equatable, Sendable {
  /// Words of the name, as indices of its scalars.
  case missing([Range<Int>])
  /// One word has another ending.
  case ending
  /// All words are there, in another order.
  case order
}

/// Why an answer that looks right is wrong.
package enum Contradiction: Equatable, Sendable {
  case opposite, number
}

extension WordMatch {
  /// The order in which words are paired; `nil` for words that do not match.
  fileprivate var rank: Int? {
    switch self {
    case .equal: 0
    case .form: 1
    case .typo: 2
    case .ending: 3
    case .opposite, .number, .none: nil
    }
  }
}

extension NameWord {
  fileprivate var isValue: Bool { if case .value = role { true } else { false } }

  fileprivate var isGeneric: Bool { WordTables.generic.contains(folded) }

  /// Whether this word is an abbreviation of the other: its first three to five letters, the last one a consonant.
  fileprivate func isShort(of word: NameWord) -> Bool {
    (3...5).contains(folded.count) && word.folded.count >= folded.count + 3 && word.folded.hasPrefix(folded)
      && !"aeiouy".contains(folded.last ?? "a") && role == .content && word.role == .content
  }
}
