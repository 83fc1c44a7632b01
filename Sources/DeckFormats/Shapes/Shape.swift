// The shapes in which a document may write its terms, and the words that name them in a command.

/// How a document writes its terms.
package enum Shape: Equatable, Sendable {
  /// `level` is nil for headings of several levels.
  case headings(level: Int?)
  case bold, separator, termLines, definitions, table, pairs, lines

  /// What the author marked is more certain than what only looks so.
  var trust: Double {
    switch self {
    case .definitions, .table: 1.25
    case .headings(.some), .bold: 1.2
    case .headings(.none): 1.05
    case .pairs: 1.28
    case .separator, .lines: 1
    case .termLines: 0.95
    }
  }
}

extension Shape {
  private static let words: [(String, Shape)] = [
    ("headings", .headings(level: nil)), ("bold", .bold), ("separator", .separator), ("lines", .termLines),
    ("definitions", .definitions), ("table", .table), ("pairs", .pairs), ("text", .lines),
  ]
  private static let levels = 1...6

  /// `headings-3`, `bold`: the name of the shape in a command. `nil` for a word that names none.
  package init?(word: String) {
    let parts = word.lowercased().split(separator: "-", maxSplits: 1)
    if parts.count == 2, parts[0] == "headings", let level = Int(parts[1]), Self.levels.contains(level) {
      self = .headings(level: level)
      return
    }
    guard let known = Self.words.first(where: { $0.0 == word.lowercased() }) else { return nil }
    self = known.1
  }

  package var word: String {
    if case .headings(let level?) = self { return "headings-\(level)" }
    return Self.words.first { $0.1 == self }?.0 ?? ""
  }
}

/// A shape in which a file can be read, and what comes of it.
package struct ShapeOption: Equatable, Sendable {
  package let shape: Shape
  package let entries: Int
  private let score: Double

  init(_ reading: Reading) {
    shape = reading.shape
    entries = reading.findings.drafts.count
    score = reading.score
  }

  /// Below this share of the best score, a shape explains too little of a file to be offered.
  private static let leastShare = 0.2

  /// Those that are worth a look, each shape once, the best first.
  static func best(of all: [ShapeOption]) -> [ShapeOption] {
    let sorted = all.sorted { $0.score > $1.score }
    var best: [ShapeOption] = []
    for option in sorted where !best.contains(where: { $0.shape == option.shape }) {
      let isWorthIt = option.entries > 1 && option.score >= sorted[0].score * leastShare
      if best.isEmpty || isWorthIt { best.append(option) }
    }
    return best
  }
}
