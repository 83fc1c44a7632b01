// The edit distance of two texts, and the alignment that belongs to it. The edits are insertions, deletions,
// substitutions and transpositions of neighbours; no letter is edited twice (optimal string alignment).

/// The edit distance, computed in a band around the diagonal of the table: the judge needs small distances only.
enum EditDistance {
  /// The number of edits; `nil` above the limit.
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

/// Two texts aligned letter by letter with the fewest edits. The whole table of the edit distance is followed from the
/// start of both texts, so that equal beginnings are aligned.
struct Alignment {
  /// The index of a letter in each text; one of them is `nil` when only the other text has a letter there.
  struct Step: Equatable {
    let left: Int?
    let right: Int?
    let differs: Bool
  }

  let steps: [Step]
  let edits: Int

  init(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) {
    var table = Table(left, right)
    table.fill()
    edits = table[0, 0]
    steps = table.steps()
  }
}

private struct Table {
  let left: [Unicode.Scalar]
  let right: [Unicode.Scalar]
  private let width: Int
  private var cells: [Int]

  init(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) {
    self.left = left
    self.right = right
    width = right.count + 1
    cells = [Int](repeating: 0, count: (left.count + 1) * width)
  }

  /// The edit distance of the letters from index `i` on the left and those from index `j` on the right.
  subscript(i: Int, j: Int) -> Int {
    get { cells[i * width + j] }
    set { cells[i * width + j] = newValue }
  }

  mutating func fill() {
    for i in (0...left.count).reversed() {
      for j in (0...right.count).reversed() { self[i, j] = least(i, j) }
    }
  }

  private func least(_ i: Int, _ j: Int) -> Int {
    if i == left.count || j == right.count { return max(left.count - i, right.count - j) }
    let edits = min(self[i + 1, j + 1] + (left[i] == right[j] ? 0 : 1), self[i, j + 1] + 1, self[i + 1, j] + 1)
    return isSwap(i, j) ? min(edits, self[i + 2, j + 2] + 1) : edits
  }

  private func isSwap(_ i: Int, _ j: Int) -> Bool {
    i + 1 < left.count && j + 1 < right.count && left[i] == right[j + 1] && left[i + 1] == right[j]
  }

  /// The possible moves from a cell of the table, the preferred one first.
  private func moves(_ i: Int, _ j: Int) -> [(left: Int, right: Int, cost: Int)] {
    var moves: [(left: Int, right: Int, cost: Int)] = []
    if i < left.count, j < right.count { moves.append((1, 1, left[i] == right[j] ? 0 : 1)) }
    if isSwap(i, j) { moves.append((2, 2, 1)) }
    if j < right.count { moves.append((0, 1, 1)) }
    if i < left.count { moves.append((1, 0, 1)) }
    return moves
  }

  func steps() -> [Alignment.Step] {
    var (i, j) = (0, 0)
    var steps: [Alignment.Step] = []
    while let move = moves(i, j).first(where: { self[i, j] == self[i + $0.left, j + $0.right] + $0.cost }) {
      for on in 0..<max(move.left, move.right) {
        steps.append(
          Alignment.Step(
            left: move.left > 0 ? i + on : nil, right: move.right > 0 ? j + on : nil, differs: move.cost > 0))
      }
      (i, j) = (i + move.left, j + move.right)
    }
    return steps
  }
}
