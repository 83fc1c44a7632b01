// The difference between the typed and the expected answer, letter under letter, with a mark under each edit: readable
// without colour. Differences that folding ignores (case, accents, articles, punctuation) are shown without a mark. The
// result is plain text; a screen only draws it.

/// Three rows of equally many characters.
package struct AnswerDifference: Equatable, Sendable {
  package let columns: [Column]
  /// The number of edits: insertions, deletions, substitutions, transpositions.
  package let edits: Int

  /// One character of each text, above each other. If some characters are wider on a screen, it pads each column.
  package struct Column: Equatable, Sendable {
    package let typed: Character
    package let expected: Character
    package let isMarked: Bool
  }

  /// The filler of a column in which one text has no character; one cell wide.
  package static let gap: Character = "·"
  package static let mark: Character = "^"

  package var typed: String { String(columns.map(\.typed)) }
  package var marks: String { String(columns.map { $0.isMarked ? Self.mark : " " }) }
  package var expected: String { String(columns.map(\.expected)) }

  init(typed: String, expected: String) {
    let (left, right) = (VisibleText(typed), VisibleText(expected))
    let pairs = left.readings.flatMap { letters in right.readings.map { Pair(left: letters, right: $0) } }
    let best = pairs.min { $0.alignment.edits < $1.alignment.edits } ?? Pair(left: [], right: [])
    var rows = Rows(left: Row(left, best.left), right: Row(right, best.right))
    for step in best.alignment.steps { rows.append(step) }
    columns = rows.finished()
    edits = best.alignment.edits
  }
}

/// An alignment of one reading of each text.
private struct Pair {
  let left: [FoldedText.Letter]
  let right: [FoldedText.Letter]
  let alignment: Alignment

  init(left: [FoldedText.Letter], right: [FoldedText.Letter]) {
    self.left = left
    self.right = right
    alignment = Alignment(left.map(\.scalar), right.map(\.scalar))
  }
}

/// A builder of the columns, from left to right.
private struct Rows {
  var left: Row
  var right: Row
  private var columns: [AnswerDifference.Column] = []

  init(left: Row, right: Row) {
    self.left = left
    self.right = right
  }

  mutating func append(_ step: Alignment.Step) {
    append(left.charactersBefore(step.left), right.charactersBefore(step.right))
    let (typed, expected) = (left.character(step.left), right.character(step.right))
    // œ is two letters and one character: where both texts have it, its second letter needs no column.
    if typed == nil, expected == nil, !step.differs { return }
    append(typed, expected, isMarked: step.differs)
  }

  mutating func finished() -> [AnswerDifference.Column] {
    append(left.charactersAtEnd(), right.charactersAtEnd())
    return columns
  }

  /// Appends characters without letters, which are never marked.
  private mutating func append(_ typed: ArraySlice<Character>, _ expected: ArraySlice<Character>) {
    for index in 0..<max(typed.count, expected.count) {
      append(typed.dropFirst(index).first, expected.dropFirst(index).first, isMarked: false)
    }
  }

  private mutating func append(_ typed: Character?, _ expected: Character?, isMarked: Bool) {
    let gap = AnswerDifference.gap
    columns.append(AnswerDifference.Column(typed: typed ?? gap, expected: expected ?? gap, isMarked: isMarked))
  }
}

/// A cursor over the characters of one text: its letters, and the other characters between them.
private struct Row {
  private let text: VisibleText
  private let letters: [FoldedText.Letter]
  /// The index of the first character that is not in the row yet.
  private var next = 0

  init(_ text: VisibleText, _ letters: [FoldedText.Letter]) {
    self.text = text
    self.letters = letters
  }

  mutating func charactersBefore(_ letter: Int?) -> ArraySlice<Character> {
    characters(upTo: letter.map { letters[$0].index } ?? next)
  }

  mutating func charactersAtEnd() -> ArraySlice<Character> { characters(upTo: text.characters.count) }

  private mutating func characters(upTo index: Int) -> ArraySlice<Character> {
    guard index > next else { return [] }
    defer { next = index }
    return text.characters[next..<index].map(VisibleText.drawn)[...]
  }

  /// The letter's character; `nil` without a letter, or when its character is in the row already.
  mutating func character(_ letter: Int?) -> Character? {
    guard let letter, letters[letter].index >= next else { return nil }
    next = letters[letter].index + 1
    return VisibleText.drawn(text.characters[letters[letter].index])
  }
}
