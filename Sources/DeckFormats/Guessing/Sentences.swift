// Splits a text into sentences. "e.g.", "3.5", "p. ex." and text in parentheses do not end a sentence. No word is lost:
// the sentences joined by spaces give the text.

enum Sentences {
  /// The maximum number of signs that end a sentence ("!)…"). Without it, a line of dots would be slow.
  private static let mostSigns = 8

  static func of(_ text: Substring) -> [Substring] {
    var sentences = split(text, watchingParentheses: true)
    // If a parenthesis never closes, split the sentences after it without regard to parentheses.
    if let last = sentences.last, !isBalanced(last) {
      sentences.removeLast()
      sentences += split(last, watchingParentheses: false)
    }
    return sentences
  }

  /// The end of the sentence whose terminator is at `start`; `nil` if no sentence ends there. With `isHead` the text
  /// before is a head, in which an acronym is not an abbreviation.
  static func end(of text: Substring, from start: Substring.Index, isHead: Bool) -> Substring.Index? {
    let scalars = text.unicodeScalars
    guard isTerminator(scalars[start]) else { return nil }
    let signs = scalars[start...].prefix(mostSigns).prefix { isTerminator($0) || isCloser($0) }
    let stop = signs.endIndex
    guard stop < scalars.endIndex else { return stop }
    guard scalars[stop].isWhitespace else { return nil }
    if scalars[start] == ".", isAbbreviation(before: start, in: text), !(isHead && isAcronym(text[..<start])) {
      return nil
    }
    let rest = scalars[stop...].drop { $0.isWhitespace }
    guard let next = rest.first else { return stop }
    if next == "»" { return nil }
    return isHead || opensSentence(next) ? stop : nil
  }

  private static func split(_ text: Substring, watchingParentheses: Bool) -> [Substring] {
    let scalars = text.unicodeScalars
    var sentences: [Substring] = []
    var begin = scalars.startIndex
    var index = begin
    var depth = 0
    while index < scalars.endIndex {
      depth = watchingParentheses ? nesting(depth, scalars[index]) : 0
      if depth == 0, let stop = end(of: text, from: index, isHead: false) {
        sentences.append(text[begin..<stop].trimmed)
        begin = stop
        index = stop
      } else {
        index = scalars.index(after: index)
      }
    }
    sentences.append(text[begin...].trimmed)
    return sentences.filter { !$0.isEmpty }
  }

  private static func isBalanced(_ text: Substring) -> Bool { text.unicodeScalars.reduce(0, nesting) == 0 }

  static func nesting(_ depth: Int, _ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "(", "[", "«", "“": depth + 1
    case ")", "]", "»", "”": max(0, depth - 1)
    default: depth
    }
  }

  private static func isTerminator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "…": true
    default: false
    }
  }

  /// Whether the text is an acronym with full stops and nothing else: `R.O.I`.
  private static func isAcronym(_ text: Substring) -> Bool {
    text.contains(".") && text.unicodeScalars.allSatisfy { $0 == "." || $0.properties.isUppercase }
  }

  private static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ")", "]", "\"", "”", "’", "'": true
    default: false
    }
  }

  private static func opensSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "«", "“", "\"", "(", "[", "¿", "¡": true
    default: scalar.properties.isUppercase || scalar.isNumeric
    }
  }

  private static let abbreviations: Set = ["cf", "ex", "vs", "mr", "mrs", "ms", "dr", "nb", "env", "approx", "c.-à-d"]

  /// Whether the word before a full stop is an abbreviation: a word of the list, a single small letter ("p. ex."), or
  /// letters with full stops ("e.g").
  private static func isAbbreviation(before stop: Substring.Index, in text: Substring) -> Bool {
    let head = text.unicodeScalars[..<stop]
    let letters = head.suffix(8).reversed().prefix { $0.isAlphabetic || $0 == "." || $0 == "-" }.reversed()
    let word = String(String.UnicodeScalarView(letters))
    guard let first = letters.first else { return false }
    if letters.count == 1, first.properties.isLowercase { return true }
    if word == "M" || abbreviations.contains(word.lowercased()) { return true }
    return word.contains(".") && word.split(separator: ".").allSatisfy { $0.unicodeScalars.count == 1 }
  }
}
