// A definition that says what an acronym stands for: `Abréviation de "Software as a Service" ou "Sales as a Science".`

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
