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
    self = Self.mayMatch(typed, name) ? Alignment(typed, name, isKnown).match : .wrong(nil)
  }

  /// Whether any two words may match, or words written in one: most answers are compared with names of which they have
  /// nothing.
  private static func mayMatch(_ typed: NameWords, _ name: NameWords) -> Bool {
    if abs(typed.joined.count - name.joined.count) <= 1 { return true }
    return typed.words.contains { word in
      word.role != .content || name.words.contains { $0.role != .content || $0.trace.mayMatch(word.trace) }
    }
  }

  /// The pairs of words, and the words of each side without a partner.
  private struct Alignment {
    let typed: NameWords
    let name: NameWords
    /// For each word of the name, the typed word that is its partner, and how it matches.
    private var partners: [(index: Int, match: WordMatch)?]
    private var extra: [Int] = []
    private var contradiction: Contradiction?
    /// Whether a word that was typed is the opposite of one of the name, whatever the other words are.
    private var hasOpposite = false

    init(_ typed: NameWords, _ name: NameWords, _ isKnown: (NameWord) -> Bool) {
      self.typed = typed
      self.name = name
      partners = Array(repeating: nil, count: name.words.count)
      guard typed.words.count <= 2 * name.words.count + NameMatch.mostExtra else {
        extra = Array(typed.words.indices)
        return
      }
      let known = typed.words.map(isKnown)
      let matches = name.words.map { word in zip(typed.words, known).map { WordMatch($0, word, isKnown: $1) } }
      var free = Set(typed.words.indices)
      for rank in 0...3 { pair(matches, of: rank, &free) }
      pairAbbreviations(&free, isKnown)
      pairNegations(&free)
      extra = free.sorted().filter { !isSmallInName(typed.words[$0]) }
      contradiction = findContradiction(matches)
      hasOpposite = missing.contains { index in extra.contains { matches[index][$0] == .opposite } }
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

    /// A small word of the name that is written otherwise: "Business 2 Business", « in-person » for "in person".
    private func isSmallInName(_ word: NameWord) -> Bool {
      word.folded == "2" && name.small.contains("to") || word.folded == "4" && name.small.contains("for")
        || word.isHyphenWord && name.small.contains(word.folded)
    }

    /// Why the answer says something else, if it says the rest of the name.
    private func findContradiction(_ matches: [[WordMatch]]) -> Contradiction? {
      let foreign = foreign
      let missing = missing
      if missing.count == 1, foreign.count == 1, matches[missing[0]][foreign[0]] == .opposite { return .opposite }
      let left = missing.map { name.words[$0] } + foreign.map { typed.words[$0] }
      guard !left.isEmpty else { return nil }
      if left.allSatisfy({ $0.role == .negation || $0.role == .affirmation }) { return .opposite }
      let isOther = !missing.isEmpty && !foreign.isEmpty && left.allSatisfy { $0.hasDigit || $0.isValue }
      return isOther ? .number : nil
    }

    /// The indices of the name's words that were not typed.
    private var missing: [Int] {
      name.words.indices.filter { index in
        let word = name.words[index]
        return partners[index] == nil && !(word.isHyphenWord && typed.small.contains(word.folded))
      }
    }

    /// The indices of typed words that no name may have besides its own.
    private var foreign: [Int] { extra.filter { !typed.words[$0].isGeneric } }

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
      let isLinked =
        !typed.small.subtracting(name.small).isDisjoint(with: WordTables.linking)
        || name.words.contains { $0.isHyphenWord && typed.small.contains($0.folded) }
      return isLinked && !name.words.contains { $0.isValue || $0.role == .negation }
    }

    var match: NameMatch {
      if typed.joined == name.joined, typed.numbers == name.numbers { return .right(edits: 0) }
      if contradiction != nil || hasOpposite { return .wrong(contradiction) }
      guard foreign.isEmpty else { return joinedMatch ?? .wrong(nil) }
      guard missing.isEmpty else { return joinedMatch ?? nearly }
      if let index = partners.firstIndex(where: { $0?.match == .ending }) {
        return .near(.ending(name.words[index].range))
      }
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

    /// Some words are missing, and nothing is foreign. At least half of the letters are there, or all but words that fit
    /// any name; not those alone, and none with another ending.
    private var nearly: NameMatch {
      let missing = missing.map { name.words[$0] }
      let present = zip(name.words, partners).filter { $1 != nil }.map(\.0)
      let isMost = 2 * present.reduce(0) { $0 + $1.size } >= name.words.reduce(0) { $0 + $1.size }
      guard isMost || missing.allSatisfy(\.isGeneric), !present.allSatisfy(\.isGeneric),
        !missing.contains(where: \.isEssential), extra.isEmpty, !partners.contains(where: { $0?.match == .ending })
      else { return .wrong(nil) }
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
  /// A word of the name, as indices of its scalars, was typed with another ending.
  case ending(Range<Int>)
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

  /// Whether a name says nothing without this word: one that has an opposite, or a number.
  fileprivate var isEssential: Bool {
    isValue || hasDigit || OppositeWords.hasOpposite(base) && !isHyphenWord
  }

  /// Whether this word is an abbreviation of the other: its first three to five letters, the last one a consonant.
  fileprivate func isShort(of word: NameWord) -> Bool {
    (3...5).contains(folded.count) && word.folded.count >= folded.count + 3 && word.folded.hasPrefix(folded)
      && !"aeiouy".contains(folded.last ?? "a") && role == .content && word.role == .content
  }
}
