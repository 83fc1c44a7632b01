// What looks like an acronym (SDR, SaaS, PoC, B2B, CI/CD), and whether a name's initials spell it.

enum AcronymPattern {
  private static let longest = 8
  private static let mostWords = 10

  /// One word of 2 to 8 characters whose letters are capitals for half or more, at least two of them; or one capital
  /// beside a digit.
  static func looksLike(_ text: Substring) -> Bool {
    let scalars = text.unicodeScalars
    let count = scalars.prefix(longest + 1).count
    guard (2...longest).contains(count), scalars.allSatisfy(isAllowed) else { return false }
    let letters = scalars.count { $0.properties.isAlphabetic }
    let capitals = scalars.count { $0.properties.isUppercase }
    let hasDigit = letters < count && scalars.contains { $0.properties.numericType != nil }
    return capitals * 2 >= letters && capitals >= (hasDigit ? 1 : 2)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", "&", "-", ".", "+": true
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  /// The capitals of the acronym are, in order, initials of the name's words; the first is that of its first word.
  static func isSpelt(_ acronym: Substring, by name: Substring) -> Bool {
    let capitals = acronym.unicodeScalars.filter { $0.properties.isUppercase }
    var wanted = capitals.map { Folded.key(String($0)) }[...]
    let initials = Folded.words(name, most: mostWords + 1).map { String($0.prefix(1)) }
    guard let first = wanted.first, initials.first == first, initials.count <= mostWords else { return false }
    for initial in initials where initial == wanted.first { wanted = wanted.dropFirst() }
    return wanted.isEmpty
  }

  /// Whether the text goes on after the words that spell the acronym: `Sales development reps find leads` is more than
  /// a name.
  static func isOutrun(_ acronym: Substring, by name: Substring) -> Bool {
    let words = name.split(separator: " ")
    return words.count > 2 && isSpelt(acronym, by: Substring(words.dropLast(2).joined(separator: " ")))
  }
}

/// A definition that says what an acronym stands for: `Abréviation de "Software as a Service" ou "Sales as a Science".`
enum ExpandedAcronym {
  private static let openings: Set = [
    "abreviation", "acronyme", "sigle", "initiales", "signifie", "abbreviation", "acronym", "initialism", "short",
    "stands",
  ]
  private static let quotes: [(open: Character, close: Character)] = [("\"", "\""), ("«", "»"), ("“", "”")]

  /// The quoted names of the first sentence, when that sentence opens by saying that it expands an acronym.
  static func names(in definition: Substring) -> [Substring] {
    guard Folded.words(definition, most: 3).contains(where: openings.contains) else { return [] }
    let sentence = Sentences.of(definition.prefix(DeckYAML.longestText)).first ?? definition
    return quotes.lazy.map { quoted(in: sentence, $0.open, $0.close) }.first { !$0.isEmpty } ?? []
  }

  private static func quoted(in text: Substring, _ open: Character, _ close: Character) -> [Substring] {
    var names: [Substring] = []
    var rest = text
    while let start = rest.firstIndex(of: open) {
      let inside = rest[rest.index(after: start)...]
      guard let end = inside.firstIndex(of: close) else { break }
      names.append(inside[..<end].trimmed)
      rest = inside[inside.index(after: end)...]
    }
    return names.filter { !$0.isEmpty }
  }
}
