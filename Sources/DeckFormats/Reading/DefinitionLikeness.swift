// Pairs of definitions that cannot be told apart, because most of their words are the same. An index of rare words finds
// the candidates: each definition is compared with a few others only, so that the work grows as the deck does.

import Glossary

struct DefinitionLikeness {
  /// The share of common words in all words of two definitions from which on they are alike, in percent.
  private static let alike = 60
  /// The words of a definition that count; a longer one has its own advice.
  private static let mostWords = 40
  /// A shorter definition has its own advice too.
  private static let fewestWords = 3
  /// How many definitions the index keeps for a word, and how many one definition is compared with.
  private static let mostOwners = 20
  private static let mostCandidates = 60

  /// The words of each definition as ranks, ascending: a rare word has a small one.
  private let ranks: [[Int]]
  private let words: [String]

  init(_ definitions: [[String]]) {
    var counts: [String: Int] = [:]
    let sets = definitions.map { Set($0.prefix(Self.mostWords)) }
    for word in sets.joined() { counts[word, default: 0] += 1 }
    let sorted = counts.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
    let rank = Dictionary(sorted.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    ranks = sets.map { $0.compactMap { rank[$0] }.sorted() }
    words = sorted
  }

  /// For each definition that is like an earlier one, the index of both; the earlier one is the most alike.
  func pairs() -> [(earlier: Int, later: Int)] {
    var owners: [Int: [Int]] = [:]
    var pairs: [(earlier: Int, later: Int)] = []
    for (index, own) in ranks.enumerated() where own.count >= Self.fewestWords {
      let rare = rareWords(of: own)
      if let other = nearest(to: own, among: candidates(rare, owners)) { pairs.append((other, index)) }
      for word in rare where owners[word, default: []].count < Self.mostOwners {
        owners[word, default: []].append(index)
      }
    }
    return pairs
  }

  /// Two definitions that are alike share at least one of these: even if all their other words were the same, the share
  /// would be too small.
  private func rareWords(of own: [Int]) -> ArraySlice<Int> {
    let fewestShared = (own.count * Self.alike + 99) / 100
    return own.prefix(own.count - fewestShared + 1)
  }

  private func candidates(_ rare: ArraySlice<Int>, _ owners: [Int: [Int]]) -> Set<Int> {
    var found: Set<Int> = []
    for word in rare {
      for owner in owners[word] ?? [] where found.count < Self.mostCandidates { found.insert(owner) }
    }
    return found
  }

  private func nearest(to own: [Int], among candidates: Set<Int>) -> Int? {
    let shares = candidates.sorted().map { (index: $0, share: share(own, ranks[$0])) }
    let best = shares.filter { $0.share >= Self.alike && !areToldApart(own, ranks[$0.index]) }
    return best.max { $0.share < $1.share }?.index
  }

  /// The common words in percent of all words of both.
  private func share(_ own: [Int], _ other: [Int]) -> Int {
    let smaller = min(own.count, other.count)
    guard smaller * 100 >= max(own.count, other.count) * Self.alike else { return 0 }
    let common = Self.commonCount(own, other)
    return common * 100 / (own.count + other.count - common)
  }

  private static func commonCount(_ left: [Int], _ right: [Int]) -> Int {
    var (l, r, count) = (0, 0, 0)
    while l < left.count, r < right.count {
      if left[l] == right[r] { count += 1 }
      let step = (left[l] <= right[r], right[r] <= left[l])
      if step.0 { l += 1 }
      if step.1 { r += 1 }
    }
    return count
  }

  /// Whether the words that only one of them has turn the sense round: opposites, numbers, spans of time, a negation.
  private func areToldApart(_ own: [Int], _ other: [Int]) -> Bool {
    let mine = Set(own).subtracting(other).map { words[$0] }
    let yours = Set(other).subtracting(own).map { words[$0] }
    if mine.contains(where: Self.negations.contains) != yours.contains(where: Self.negations.contains) { return true }
    return mine.contains { left in yours.contains { right in Self.tellApart(left, right) } }
  }

  private static func tellApart(_ left: String, _ right: String) -> Bool {
    OppositeWords.are(left, right) || (isNumber(left) && isNumber(right))
      || (spans.contains(left) && spans.contains(right))
  }

  private static func isNumber(_ word: String) -> Bool { word.unicodeScalars.first?.properties.numericType != nil }

  private static let negations: Set = ["pas", "non", "san", "sans", "jamai", "jamais", "not", "no", "never", "without"]

  private static let spans = Set(
    ["day", "week", "month", "quarter", "year", "jour", "semaine", "mois", "trimestre", "an", "annee"].map(
      Inflection.base))
}
