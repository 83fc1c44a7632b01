// The parser of labels that glossaries and job advertisements write behind a name, and that are no part of it: `Upsell
// (n.)`, `churn, n. m.`, `prospecter *v. tr.*`, `SDR (h/f)`, `Vertriebsleiter (m/w/d)`. French and English.

struct GrammarLabel {
  /// With its parentheses, its comma or its italics.
  let range: Range<Substring.Index>
  let kind: Kind

  enum Kind: Equatable {
    /// A word class, a gender or a number: what follows it is the definition.
    case grammar
    /// For whom a job is: `h/f`. The name may go on behind it.
    case gender
  }

  /// In scalars, from the beginning of the text, and of a label.
  private static let furthest = 160
  private static let longest = 40
  private static let mostWords = 5
  /// In one head.
  private static let mostLabels = 4

  /// The first label that follows a name; `nil` if there is none.
  static func first(in text: Substring) -> GrammarLabel? {
    let scalars = text.unicodeScalars
    var hasName = false
    for index in scalars.indices.prefix(furthest) {
      if hasName, let label = GrammarLabel(at: index, in: text) { return label }
      if scalars[index].isAlphabetic { hasName = true }
    }
    return nil
  }

  /// The name without its labels, and the labels as they are written.
  static func removed(from name: Substring) -> (name: Substring, labels: [String]) {
    var rest = name
    var labels: [String] = []
    while labels.count < mostLabels, let label = first(in: rest) {
      labels.append(String(rest[label.range].trimming(signs)))
      let (before, after) = (rest[..<label.range.lowerBound].trimmed, rest[label.range.upperBound...].trimmed)
      rest = after.isEmpty ? before : Substring("\(before) \(after)")
    }
    return (rest, labels)
  }

  /// A text that follows a marked name, without the labels at its start.
  static func removed(fromStartOf text: Substring) -> (text: Substring, labels: [String]) {
    var rest = text
    var labels: [String] = []
    while labels.count < mostLabels, let first = rest.unicodeScalars.indices.first,
      let label = GrammarLabel(at: first, in: rest) ?? bare(in: rest)
    {
      labels.append(String(rest[label.range].trimming(signs)))
      rest = rest[label.range.upperBound...].trimmed
    }
    return (rest, labels)
  }

  private static let signs: Set<Unicode.Scalar> = ["(", ")", "[", "]", ",", "*", "_"]

  // MARK: Places

  /// The label that begins at this index; `nil` if there is none.
  init?(at index: Substring.Index, in text: Substring) {
    guard let found = Self.label(at: index, in: text) else { return nil }
    self = found
  }

  private static func label(at index: Substring.Index, in text: Substring) -> GrammarLabel? {
    let scalars = text.unicodeScalars
    switch scalars[index] {
    case "(": return enclosed(text[index...], until: ")")
    case "[": return enclosed(text[index...], until: "]")
    case "*", "_":
      guard scalars[..<index].last.map({ !$0.isAlphabetic }) ?? true else { return nil }
      return enclosed(text[index...], until: scalars[index])
    case ",":
      let start = afterBlanks(text[index...].unicodeScalars.dropFirst())
      let isOpened = start.unicodeScalars.first.map { signs.contains($0) && $0 != "," } ?? true
      let found = isOpened ? label(atStartOf: start) : open(start, needsStop: false)
      return found.map { GrammarLabel(index..<$0.range.upperBound, $0.kind) }
    case let scalar where scalar.isWhitespace:
      let start = Substring(scalars[index...].dropFirst())
      let word = start.unicodeScalars.prefix(longest).prefix { !$0.isWhitespace }
      guard word.contains(where: { "./|".unicodeScalars.contains($0) }) else { return nil }
      return open(start, needsStop: true).map { GrammarLabel(index..<$0.range.upperBound, $0.kind) }
    default: return nil
    }
  }

  private static func label(atStartOf text: Substring) -> GrammarLabel? {
    text.isEmpty ? nil : label(at: text.startIndex, in: text)
  }

  /// The text without the blanks at its start; of a long run of blanks some stay.
  private static func afterBlanks(_ scalars: Substring.UnicodeScalarView) -> Substring {
    let blanks = scalars.prefix(longest).prefix { $0.isWhitespace }
    return Substring(scalars[blanks.endIndex...])
  }

  private init(_ range: Range<Substring.Index>, _ kind: Kind) {
    self.range = range
    self.kind = kind
  }

  /// A label in parentheses or in italics; both may be around it.
  private static func enclosed(_ text: Substring, until close: Unicode.Scalar) -> GrammarLabel? {
    let window = text.unicodeScalars.prefix(longest)
    let inside = window.drop { signs.contains($0) }
    guard let end = inside.firstIndex(of: close), let kind = kind(of: Substring(inside[..<end]).trimming(signs)) else {
      return nil
    }
    let tail = text.unicodeScalars[end...].prefix { signs.contains($0) && $0 != "," && $0 != "(" && $0 != "[" }
    return GrammarLabel(text.startIndex..<tail.endIndex, kind)
  }

  /// A label without signs around it, up to the end of the text or a separator. After a comma a label with full stops
  /// may also stand before the definition: `churn, n. m. Perte de clients.` Without a comma (`needsStop`) a word class
  /// needs its stops: "Sales verb" is a name.
  private static func open(_ text: Substring, needsStop: Bool) -> GrammarLabel? {
    var found: GrammarLabel?
    for (end, isLast) in ends(of: text) {
      let words = text[..<end]
      guard let kind = kind(of: words) else { continue }
      let hasStop = words.unicodeScalars.last == "."
      if kind == .grammar, needsStop, !hasStop { continue }
      if isLast || (hasStop && !needsStop) { found = GrammarLabel(text.startIndex..<end, kind) }
    }
    return found
  }

  /// A word class with its stops at the start of a text: `n. m. Perte de clients.`
  private static func bare(in text: Substring) -> GrammarLabel? {
    guard let label = open(text, needsStop: false), label.kind == .grammar,
      text[label.range].unicodeScalars.contains("."), text.unicodeScalars.first != "m", text.unicodeScalars.first != "f"
    else { return nil }
    return label
  }

  /// The ends of the first words, and whether the text or a separator ends there.
  private static func ends(of text: Substring) -> [(end: Substring.Index, isLast: Bool)] {
    let window = text.unicodeScalars.prefix(longest)
    var ends: [(Substring.Index, Bool)] = []
    for word in window.split(maxSplits: mostWords, whereSeparator: { $0.isWhitespace }).prefix(mostWords) {
      let end = word.last == ":" || word.last == "," ? word.index(before: word.endIndex) : word.endIndex
      let rest = afterBlanks(text.unicodeScalars[end...])
      ends.append((end, rest.unicodeScalars.first.map { ":-–—=→,\t".unicodeScalars.contains($0) } ?? true))
      if end < word.endIndex { break }
    }
    return ends
  }

  // MARK: Words

  /// What kind of label a text is as a whole; `nil` if it is none.
  static func kind(of text: Substring) -> Kind? {
    guard let first = text.unicodeScalars.first, first.isAlphabetic else { return nil }
    return isGender(text) ? .gender : isGrammar(text) ? .grammar : nil
  }

  /// `h/f`, `M/W/D`, `hommes/femmes`: one for men and one for women at least.
  private static func isGender(_ text: Substring) -> Bool {
    let parts = text.unicodeScalars.split { "/|".unicodeScalars.contains($0) }.map {
      Substring($0).trimmed.lowercased()
    }
    guard (2...4).contains(parts.count), parts.allSatisfy(genders.contains) else { return false }
    return parts.contains(where: men.contains) && parts.contains(where: women.contains)
  }

  private static let men: Set = ["h", "m", "homme", "hommes"]
  private static let women: Set = ["f", "w", "femme", "femmes"]
  private static let genders = men.union(women).union(["d", "x", "i", "nb", "gn"])

  /// Words of grammar only, of which one at least says a class, a gender or a number.
  private static func isGrammar(_ text: Substring) -> Bool {
    // Most texts are seen to be none by their first word.
    guard isKnown(Substring(text.unicodeScalars.prefix(while: isInWord))) else { return false }
    let words = text.unicodeScalars.split { !isInWord($0) }
    let others = text.unicodeScalars.filter { !isInWord($0) }
    guard (1...mostWords).contains(words.count),
      others.allSatisfy({ $0.isWhitespace || ".,/&-".unicodeScalars.contains($0) })
    else { return false }
    let folded = words.map { spelled(Substring($0)) }
    return folded.allSatisfy { classes.contains($0) || details.contains($0) }
      && folded.contains(where: classes.contains)
  }

  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isAlphabetic || (!scalar.isASCII && scalar.properties.isDiacritic)
  }

  private static func isKnown(_ word: Substring) -> Bool {
    guard word.utf8.count <= longest else { return false }
    let folded = spelled(word)
    return classes.contains(folded) || details.contains(folded)
  }

  /// The folded word; empty for one in capitals, which is an acronym: `(N)`, `(ADJ)`.
  private static func spelled(_ word: Substring) -> String {
    let isSmall = word.unicodeScalars.dropFirst(word.unicodeScalars.count > 2 ? 1 : 0).allSatisfy {
      $0.properties.isLowercase
    }
    guard isSmall else { return "" }
    return word.utf8.allSatisfy { $0 < 0x80 } ? word.lowercased() : Folded.key(word)
  }

  private static let classes = set(
    """
    n nm nf nmf nc np v vt vi vtr adj adv loc abr abrev abbr abbrev acr m f mf masc fem pl sing
    nom noun verb verbe adjectif adjective adverbe adverb locution sigle acronyme acronym abreviation abbreviation
    initialism masculin feminin masculine feminine pluriel plural
    """)

  private static let details = set(
    """
    c p tr intr trans intrans inv invar prep pron nominale verbale adjectivale adverbiale commun propre common proper
    transitif intransitif transitive intransitive singulier singular invariable countable uncountable mass phrasal phrase
    et ou and or s
    """)

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
