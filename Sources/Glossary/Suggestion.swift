// The spelling suggestion of error messages (« Vouliez-vous dire … ? »): the valid word nearest to a wrong one.

package enum Suggestion {
  /// Bytes. For a longer word there is no suggestion, because the time is the product of the two lengths.
  private static let longest = 64

  /// The candidate at the smallest edit distance; `nil` when that is more than a third of the word's letters (and more
  /// than 1).
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    guard word.utf8.count <= longest else { return nil }
    let ranked = candidates.map { (word: $0, distance: distance(Array(word.lowercased()), Array($0.lowercased()))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= max(1, word.count / 3) else {
      return nil
    }
    return best.word
  }

  /// Levenshtein's edit distance: insertions, deletions and substitutions.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let replaced = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
