// How many slips lie between two texts: letters added, left out, mistaken, or two neighbours swapped, no letter touched
// twice (optimal string alignment). Only small numbers matter to the judge, so only a band of the table is worked out.

enum EditDistance {
  /// `nil` above the limit.
  static func between(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], within limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    let far = limit + 1
    var before = [Int](repeating: far, count: right.count + 1)
    var above = Array(0...right.count)
    var row = before
    for i in left.indices {
      row[0] = i + 1
      var least = row[0]
      let band = max(0, i - limit)..<min(right.count, i + limit + 1)
      if band.lowerBound > 0 { row[band.lowerBound] = far }
      for j in band {
        var edits = min(above[j] + (left[i] == right[j] ? 0 : 1), above[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { edits = min(edits, before[j - 1] + 1) }
        row[j + 1] = edits
        least = min(least, edits)
      }
      if band.upperBound < right.count { row[band.upperBound + 1] = far }
      if least > limit { return nil }
      (before, above, row) = (above, row, before)
    }
    return above[right.count] <= limit ? above[right.count] : nil
  }
}
