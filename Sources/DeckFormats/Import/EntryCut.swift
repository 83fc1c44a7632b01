// Where an entry's head ends: at the first full stop, dash, colon, equals sign or tab that stands outside parentheses and
// quotation marks.

struct EntryCut {
  enum Separator: Equatable { case stop, dash, colon }

  let head: Substring
  let separator: Separator
  let rest: Substring

  /// Heads are short; looking further would take any sentence for one.
  private static let longestHead = 160

  /// `nil` when no head ends soon enough.
  init?(_ text: Substring) {
    let scalars = text.unicodeScalars
    var depth = 0
    var isQuoted = false
    for place in scalars.indices.prefix(Self.longestHead) {
      let scalar = scalars[place]
      depth = Sentences.nesting(depth, scalar)
      if scalar == "\"" { isQuoted.toggle() }
      guard depth == 0, !isQuoted, let (separator, end) = Self.separator(at: place, in: text) else { continue }
      head = text[..<place].trimmed
      self.separator = separator
      rest = text[end...].trimmed
      return
    }
    return nil
  }

  private static func separator(
    at place: Substring.Index, in text: Substring
  ) -> (Separator, end: Substring.Index)? {
    let scalars = text.unicodeScalars
    let after = scalars.index(after: place)
    func isBlank(_ scalar: Unicode.Scalar?) -> Bool { scalar?.properties.isWhitespace ?? true }
    let next = after < scalars.endIndex ? scalars[after] : nil
    let before = scalars[..<place].last
    switch scalars[place] {
    case "\t": return (.dash, after)
    case "-", "–", "=", "→": return before != nil && isBlank(before) && isBlank(next) ? (.dash, after) : nil
    case "—": return before == nil ? nil : (.dash, after)
    case ":", "：": return isBlank(next) ? (.colon, after) : nil
    default: return Sentences.end(of: text, from: place, isHead: true).map { (.stop, $0) }
    }
  }
}
