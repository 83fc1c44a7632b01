// What can be told of a word without comparing its letters: most pairs of words cannot match, and that is seen at once.

import Glossary

struct WordTrace: Equatable, Sendable {
  /// The letters as 64 bits (a Bloom filter with one hash function).
  private let letters: UInt64
  private let count: Int
  /// The first three and the last two bytes: words of one stem share the first, a word and its opposite by a prefix the
  /// last.
  private let start: UInt32
  private let end: UInt32
  /// The group of `WordTables`.
  private let meaning: Int?
  private let hasOpposite: Bool

  init(_ folded: String, _ base: String) {
    var letters: UInt64 = 0
    var count = 0
    for scalar in folded.unicodeScalars {
      letters |= 1 << UInt64(scalar.value % 64)
      count += 1
    }
    self.letters = letters
    self.count = count
    start = folded.utf8.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
    end = base.utf8.suffix(2).reduce(0) { $0 << 8 | UInt32($1) }
    meaning = WordTables.meaning(of: base)
    hasOpposite = OppositeWords.hasOpposite(base)
  }

  /// Whether a typed word may match this word of a name in any way.
  func mayMatch(_ typed: WordTrace) -> Bool {
    if start == typed.start || end == typed.end || hasOpposite && typed.hasOpposite { return true }
    if let meaning, meaning == typed.meaning { return true }
    // One edit adds a letter, removes one, or does both.
    let edits = max(1, WordMatch.tolerance(letters: count))
    return abs(count - typed.count) <= edits && (letters ^ typed.letters).nonzeroBitCount <= 2 * edits
  }
}
