// Two texts letter under letter, with as few slips as can be: the whole table of the edit distance, walked back.

struct Alignment {
  /// A letter of each text, or of one alone.
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
    edits = table[left.count, right.count]
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

  /// Edits between the first `i` letters on the left and the first `j` on the right.
  subscript(i: Int, j: Int) -> Int {
    get { cells[i * width + j] }
    set { cells[i * width + j] = newValue }
  }

  mutating func fill() {
    for i in 0...left.count {
      for j in 0...right.count { self[i, j] = least(i, j) }
    }
  }

  private func least(_ i: Int, _ j: Int) -> Int {
    if i == 0 || j == 0 { return max(i, j) }
    let cost = left[i - 1] == right[j - 1] ? 0 : 1
    let edits = min(self[i - 1, j - 1] + cost, self[i, j - 1] + 1, self[i - 1, j] + 1)
    return isSwap(i, j) ? min(edits, self[i - 2, j - 2] + 1) : edits
  }

  private func isSwap(_ i: Int, _ j: Int) -> Bool {
    i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]
  }

  /// The ways to a cell, the one that reads best first.
  private func moves(_ i: Int, _ j: Int) -> [(left: Int, right: Int, cost: Int)] {
    var moves: [(left: Int, right: Int, cost: Int)] = []
    if i > 0, j > 0 { moves.append((1, 1, left[i - 1] == right[j - 1] ? 0 : 1)) }
    if isSwap(i, j) { moves.append((2, 2, 1)) }
    if j > 0 { moves.append((0, 1, 1)) }
    if i > 0 { moves.append((1, 0, 1)) }
    return moves
  }

  func steps() -> [Alignment.Step] {
    var (i, j) = (left.count, right.count)
    var steps: [Alignment.Step] = []
    while let move = moves(i, j).first(where: { self[i, j] == self[i - $0.left, j - $0.right] + $0.cost }) {
      for back in 1...max(move.left, move.right) {
        steps.append(
          Alignment.Step(
            left: move.left > 0 ? i - back : nil, right: move.right > 0 ? j - back : nil, differs: move.cost > 0))
      }
      (i, j) = (i - move.left, j - move.right)
    }
    return steps.reversed()
  }
}
