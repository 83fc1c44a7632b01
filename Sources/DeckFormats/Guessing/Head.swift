// The parser of an entry's head: `Valeur annuelle / Valeur moyenne "ACV"`, `BANT (Budget, Authority, …)`, `Customer
// Lifetime Value (valeur à vie)`. A head has at most one acronym. Names are shown; glosses are only accepted as
// answers.

struct Head {
  private(set) var acronym: Substring?
  private(set) var names: [Substring] = []
  private(set) var glosses: [Substring] = []
  private(set) var guesses: [Guess] = []

  private static let edges: Set<Unicode.Scalar> = [".", ",", ";", ":", "-", "–", "—", "=", "*", "…"]
  private static let quotes: [(open: Unicode.Scalar, close: Unicode.Scalar)] = [
    ("\"", "\""), ("«", "»"), ("“", "”"), ("„", "“"), ("‘", "’"),
  ]

  /// Labels of grammar are no part of the names. Of a name for men and women, the feminine is a gloss.
  init(_ text: Substring) {
    let (name, labels) = GrammarLabel.removed(from: text)
    if let both = InclusiveName(name) {
      self.init(labelless: Substring(both.masculine))
      let feminine = Head(labelless: Substring(both.feminine)).names.filter { !names.contains($0) }
      glosses += feminine
      for gloss in feminine { guesses.append(.gloss(String(gloss))) }
    } else {
      self.init(labelless: name)
    }
    note(labels)
  }

  /// Adds labels that were removed.
  mutating func note(_ labels: [String]) { guesses += labels.map(Guess.labelRemoved) }

  private init(labelless text: Substring) {
    let text = text.trimming(Self.edges)
    if let (outside, inside) = Self.tail(of: text, "(", ")") {
      readParentheses(outside, inside)
    } else if let (outside, inside) = Self.quoted(text) {
      readQuotes(outside, inside, of: text)
    } else {
      readNames(text)
    }
    for gloss in glosses { guesses.append(.gloss(String(gloss))) }
  }

  /// Adds the names of the part of the entry that follows the acronym: `CS. Succès de la clientèle.`
  mutating func addNames(of other: Head, from origin: NamesOrigin) {
    names += other.names
    glosses += other.glosses
    if let acronym = other.acronym { glosses.append(acronym) }
    guesses.append(.names(origin))
    for gloss in other.glosses { guesses.append(.gloss(String(gloss))) }
    guesses += other.guesses.filter { if case .labelRemoved = $0 { true } else { false } }
  }

  mutating func setAcronym(_ text: Substring, from origin: AcronymOrigin) {
    acronym = text
    guesses.removeAll { if case .acronym = $0 { true } else { false } }
    guesses.append(.acronym(origin))
  }

  mutating func addNames(_ found: [Substring], from origin: NamesOrigin) {
    names += found
    guesses.append(.names(origin))
  }

  // MARK: Forms of heads

  private mutating func readParentheses(_ outside: Substring, _ inside: Substring) {
    if AcronymPattern.looksLike(outside) {
      setAcronym(outside, from: .beforeParentheses)
      let isName = AcronymPattern.isSpelt(outside, by: inside) || inside.contains(" ") || Self.isCompound(inside)
      if isName { addNames([inside], from: .inParentheses) } else { glosses.append(inside) }
      return
    }
    readNames(outside)
    let pieces = inside.pieces(at: [",", ";"])
    guard acronym == nil, let found = pieces.first(where: AcronymPattern.looksLike) else {
      glosses.append(inside)
      return
    }
    setAcronym(found, from: .inParentheses)
    glosses += pieces.filter { $0 != found }
  }

  /// One long word with a capital, as German has them: `CAC (Kundenakquisekosten)`.
  private static func isCompound(_ text: Substring) -> Bool {
    text.unicodeScalars.count >= 12 && text.unicodeScalars.first?.properties.isUppercase == true
      && text.unicodeScalars.allSatisfy(\.isAlphabetic)
  }

  private mutating func readQuotes(_ outside: Substring, _ inside: Substring, of whole: Substring) {
    guard !outside.isEmpty else { return readNames(inside) }
    guard AcronymPattern.looksLike(inside) else { return readNames(whole) }
    readNames(outside)
    if acronym == nil { setAcronym(inside, from: .inQuotes) } else { glosses.append(inside) }
  }

  private mutating func readNames(_ text: Substring) {
    guard !AcronymPattern.looksLike(text) else { return setAcronym(text, from: .alone) }
    let pieces = Self.alternatives(text)
    guard pieces.count > 1 else { return names = pieces }
    let acronyms = pieces.filter(AcronymPattern.looksLike)
    names = pieces.filter { !AcronymPattern.looksLike($0) }
    if let first = acronyms.first { setAcronym(first, from: .besideSlash) }
    glosses += acronyms.dropFirst()
    guesses.append(.names(.besideSlash))
  }

  /// Splits `Nom / Autre nom` and `Disco/Démo`, but neither `A/B` nor `24/7`.
  private static func alternatives(_ text: Substring) -> [Substring] {
    let spaced = text.split(separator: " / ").map(\.trimmed).filter { !$0.isEmpty }
    guard spaced.count == 1 else { return spaced }
    let tight = text.split(separator: "/", omittingEmptySubsequences: false)
    let areWords = tight.allSatisfy { word in
      word.unicodeScalars.prefix(3).count == 3 && !word.unicodeScalars.contains { $0.isWhitespace }
    }
    return tight.count > 1 && areWords ? tight : text.isEmpty ? [] : [text]
  }

  // MARK: Parentheses and quotation marks at the end

  private static func quoted(_ text: Substring) -> (outside: Substring, inside: Substring)? {
    for (open, close) in quotes {
      if let found = tail(of: text, open, close) { return found }
    }
    return nil
  }

  /// Splits `outside (inside)` if the parentheses end the text.
  private static func tail(
    of text: Substring, _ open: Unicode.Scalar, _ close: Unicode.Scalar
  ) -> (outside: Substring, inside: Substring)? {
    let scalars = text.unicodeScalars
    guard scalars.last == close, let end = scalars.indices.last,
      let start = scalars[..<end].lastIndex(of: open)
    else { return nil }
    let inside = text[scalars.index(after: start)..<end].trimmed
    return inside.isEmpty ? nil : (text[..<start].trimming(edges), inside)
  }
}
