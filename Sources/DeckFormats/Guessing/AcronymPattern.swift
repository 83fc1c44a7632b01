// Tests for acronyms: whether a word looks like one (SDR, SaaS, PoC, B2B, CI/CD), and whether a name's initials spell
// it.

enum AcronymPattern {
  private static let longest = 8
  private static let mostWords = 10

  /// Whether the text is one word of 2 to 8 characters in which at least half of the letters are capitals. It needs two
  /// capitals, or one capital and a digit.
  static func looksLike(_ text: Substring) -> Bool {
    let scalars = text.unicodeScalars
    let count = scalars.prefix(longest + 1).count
    guard (2...longest).contains(count), scalars.allSatisfy(isAllowed) else { return false }
    let letters = scalars.count { $0.isAlphabetic }
    let capitals = scalars.count { $0.properties.isUppercase }
    let hasDigit = letters < count && scalars.contains { $0.isNumeric }
    return capitals * 2 >= letters && capitals >= (hasDigit ? 1 : 2)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", "&", "-", ".", "+": true
    default: scalar.isAlphabetic || scalar.isNumeric
    }
  }

  /// Whether the acronym's capitals are, in this order, initials of words of the name, starting with its first word.
  static func isSpelt(_ acronym: Substring, by name: Substring) -> Bool {
    let capitals = acronym.unicodeScalars.filter { $0.properties.isUppercase }
    var wanted = capitals.map { Folded.key(String($0)) }[...]
    let initials = Folded.words(name, most: mostWords + 1).map { String($0.prefix(1)) }
    guard let first = wanted.first, initials.first == first, initials.count <= mostWords else { return false }
    for initial in initials where initial == wanted.first { wanted = wanted.dropFirst() }
    return wanted.isEmpty
  }

  /// Whether at least two words follow those that spell the acronym: `Sales development reps find leads` is more than a
  /// name.
  static func isOutrun(_ acronym: Substring, by name: Substring) -> Bool {
    let words = name.split(separator: " ")
    return words.count > 2 && isSpelt(acronym, by: Substring(words.dropLast(2).joined(separator: " ")))
  }
}

/// The parser of definitions that expand an acronym: `Abréviation de "Software as a Service" ou "Sales as a Science".`
enum ExpandedAcronym {
  private static let openings: Set = [
    "abreviation", "acronyme", "sigle", "initiales", "signifie", "abbreviation", "acronym", "initialism", "short",
    "stands",
  ]
  private static let quotes: [(open: Character, close: Character)] = [("\"", "\""), ("«", "»"), ("“", "”")]

  /// The quoted names in the first sentence, if one of its first three words announces an expansion (« Sigle »).
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
