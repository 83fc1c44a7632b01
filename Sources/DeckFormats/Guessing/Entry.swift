// The parser of a glossary entry: a head, and the text that defines it. An acronym may be followed by its name, after a
// dash or as a short second sentence: `ADR - Account Development Rep. …`, `CS. Succès de la clientèle. L'équipe…`

struct Entry {
  private(set) var head: Head
  private(set) var body: Substring
  /// Whether the file marks the head, for example in bold: then the text after it is the definition, even if it looks
  /// like a name.
  private let isMarked: Bool
  private let isApart: Bool
  /// Whether a full stop alone parts the head from its text, as it parts two sentences.
  let isSentence: Bool

  enum Failure: Error, Equatable { case noTerm, noDefinition }

  /// Reads an entry. `marked` is the head if the file marks it: bold text, a cell, the text before a tab.
  /// `isApart`: the text stands in a block of its own, so that its first short sentence is no name.
  static func read(_ text: Substring, marked: Substring? = nil, isApart: Bool = false) -> Result<Entry, Failure> {
    if let marked { return read(marked: marked, text, isApart) }
    guard let cut = EntryCut(text) else { return spelt(text) }
    guard NameLikeness.canBeHead(cut.head) else { return .failure(.noTerm) }
    return Entry(Head(cut.head), body: cut.rest, cut.separator).checked
  }

  /// `ACV Annual Contract Value`, `ACV (Annual Contract Value)`: an acronym with its name and nothing else.
  private static func spelt(_ text: Substring) -> Result<Entry, Failure> {
    let first = text.prefix { !$0.isWhitespace }
    let rest = text[first.endIndex...].trimmed
    if AcronymPattern.looksLike(first), AcronymPattern.isSpelt(first, by: rest), !rest.contains("(") {
      var entry = Entry(Head(first), body: rest[rest.endIndex...], .dash, isMarked: true)
      entry.head.addNames(of: Head(rest), from: .afterSeparator)
      return .success(entry)
    }
    var head = Head(text)
    if head.acronym != nil, head.names.isEmpty { head.addNames(head.glosses, from: .inParentheses) }
    let isInFront = head.guesses.contains(.acronym(.beforeParentheses))
    guard let acronym = head.acronym, !head.names.isEmpty,
      isInFront || head.names.contains(where: { AcronymPattern.isSpelt(acronym, by: $0) })
    else {
      return .failure(.noTerm)
    }
    return .success(Entry(head, body: text[text.endIndex...], .dash, isMarked: true))
  }

  private static func read(marked: Substring, _ text: Substring, _ isApart: Bool) -> Result<Entry, Failure> {
    let (unlabelled, labels) = GrammarLabel.removed(fromStartOf: text)
    return readUnlabelled(marked, unlabelled, isApart).map { entry in
      var noted = entry
      noted.head.note(labels)
      return noted
    }
  }

  private static func readUnlabelled(
    _ marked: Substring, _ text: Substring, _ isApart: Bool
  ) -> Result<Entry, Failure> {
    let start = withoutSeparator(text)
    if let cut = EntryCut(marked), !cut.rest.isEmpty, cut.separator != .stop {
      var entry = Entry(Head(cut.head), body: cut.rest, cut.separator)
      entry.adoptWholeBody(as: start)
      return entry.checked
    }
    return parenthesised(marked, start, isApart).checked
  }

  /// The text without the separator at its start. In `-10 %` the hyphen is a sign, not a separator.
  private static func withoutSeparator(_ text: Substring) -> Substring {
    let scalars = text.unicodeScalars
    let signs = scalars.prefix { ":-–—=.,|→".unicodeScalars.contains($0) || $0.isWhitespace }
    guard let last = signs.indices.last, "-–".unicodeScalars.contains(scalars[last]),
      scalars[signs.endIndex...].first?.isASCIIDigit == true
    else { return text[signs.endIndex...].trimmed }
    return text[last...].trimmed
  }

  /// `**SDR** (Sales Development Rep) : …`: text in parentheses after the marked head belongs to the head.
  private static func parenthesised(_ marked: Substring, _ text: Substring, _ isApart: Bool) -> Entry {
    guard text.first == "(", let close = text.prefix(200).firstIndex(of: ")") else {
      return Entry(Head(marked), body: text, .dash, isMarked: true, isApart: isApart)
    }
    let rest = text[text.index(after: close)...].trimmed
    let signs = rest.unicodeScalars.prefix { ":-–—=.".unicodeScalars.contains($0) }
    guard !signs.isEmpty else { return Entry(Head(marked), body: text, .dash, isMarked: true, isApart: isApart) }
    let head = Head(Substring("\(marked) \(text[...close])"))
    return Entry(head, body: rest[signs.endIndex...].trimmed, .dash, isMarked: true)
  }

  private init(
    _ head: Head, body: Substring, _ separator: EntryCut.Separator, isMarked: Bool = false, isApart: Bool = false
  ) {
    self.head = head
    self.body = body
    self.isMarked = isMarked
    self.isApart = isApart
    isSentence = separator == .stop
    if let acronym = head.acronym, head.names.isEmpty {
      if separator != .stop { self.head.setAcronym(acronym, from: .beforeSeparator) }
      adoptName(of: acronym, after: separator)
    } else if head.acronym == nil, separator != .stop {
      adoptAcronym()
    }
    if self.head.names.isEmpty { adoptNamesOfDefinition() }
  }

  private var checked: Result<Entry, Failure> {
    if head.acronym == nil, head.names.isEmpty { return .failure(.noTerm) }
    let isExpandedAcronym = head.acronym != nil && !head.names.isEmpty
    return body.isEmpty && !isExpandedAcronym ? .failure(.noDefinition) : .success(self)
  }

  // MARK: Names and acronyms after the head

  private mutating func adoptName(of acronym: Substring, after separator: EntryCut.Separator) {
    let cut = EntryCut(body)
    let (name, rest) = halves(of: acronym) ?? (cut?.head ?? body, cut?.rest ?? body[body.endIndex...])
    let (shown, _) = GrammarLabel.removed(from: name)
    let isSpelt = AcronymPattern.isSpelt(acronym, by: shown)
    let most = separator == .stop ? NameLikeness.fewWords : NameLikeness.mostWords
    // After a dash, a colon ends the name: `ARR – Revenu récurrent annuel : …`; after a colon it does not.
    let mayEnd = cut?.separator != .colon
    let isBetween = separator == .dash && [.colon, .dash].contains(cut?.separator) && !isMarked
    let mayBeName =
      mayEnd && NameLikeness.isName(shown, most: most) || isBetween && NameLikeness.canBeHead(shown)
    let isName = isSpelt || (mayBeName && !(isApart && cut?.separator == .stop) && !FirstSentence.looksLike(shown))
    guard isName, !rest.isEmpty || (isSpelt && !isMarked && !AcronymPattern.isOutrun(acronym, by: name)) else { return }
    head.addNames(of: Head(name), from: separator == .stop ? .secondSentence : .afterSeparator)
    body = rest
  }

  /// Splits `Sales Development Rep ; prospecte à froid` if the first part spells the acronym.
  private func halves(of acronym: Substring) -> (name: Substring, rest: Substring)? {
    guard let sign = body.utf8.prefix(Self.longestName).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = body[..<sign]
    let rest = body[body.utf8.index(after: sign)...].trimmed
    let isName = AcronymPattern.isSpelt(acronym, by: name) && !name.contains(": ")
    return isName && !rest.isEmpty ? (name.trimmed, rest) : nil
  }

  /// In bytes.
  private static let longestName = 200

  /// Takes the acronym after a name: `Customer Lifetime Value - CLV. …`
  private mutating func adoptAcronym() {
    guard let cut = EntryCut(body), AcronymPattern.looksLike(cut.head), !cut.rest.isEmpty else { return }
    guard head.names.contains(where: { AcronymPattern.isSpelt(cut.head, by: $0) }) else { return }
    head.setAcronym(cut.head, from: .afterSeparator)
    body = cut.rest
  }

  /// Takes the names in `Abréviation de "X" ou "Y".`; the definition stays as it is.
  private mutating func adoptNamesOfDefinition() {
    let names = ExpandedAcronym.names(in: body)
    if !names.isEmpty { head.addNames(names, from: .definition) }
  }

  /// `**SDR — Sales Development Rep** : …`: the second half of the marked head is a name, and the text is the
  /// definition.
  private mutating func adoptWholeBody(as text: Substring) {
    if !body.isEmpty { head.addNames(of: Head(body), from: .afterSeparator) }
    body = text
  }
}

/// The end of an entry's head: the first full stop, dash, colon, equals sign, arrow or tab outside parentheses and
/// quotation marks.
struct EntryCut {
  enum Separator: Equatable { case stop, dash, colon }

  let head: Substring
  let separator: Separator
  let rest: Substring

  /// In scalars. Heads are short; with a larger limit, every sentence would have a head.
  private static let longestHead = 160

  /// `nil` if no separator comes within the limit.
  init?(_ text: Substring) {
    let scalars = text.unicodeScalars
    var depth = 0
    var isQuoted = false
    var labelEnd: Substring.Index?
    for index in scalars.indices.prefix(Self.longestHead) where labelEnd.map({ $0 <= index }) ?? true {
      let scalar = scalars[index]
      if depth == 0, !isQuoted, index > text.startIndex, let label = GrammarLabel(at: index, in: text) {
        labelEnd = label.range.upperBound
        guard let definition = Self.definition(behind: label, in: text) else { continue }
        head = text[..<label.range.upperBound].trimmed
        separator = .dash
        rest = definition
        return
      }
      depth = Sentences.nesting(depth, scalar)
      if scalar == "\"" { isQuoted.toggle() }
      guard depth == 0, !isQuoted, let (separator, end) = Self.separator(at: index, in: text) else { continue }
      head = text[..<index].trimmed
      self.separator = separator
      rest = text[end...].trimmed
      return
    }
    return nil
  }

  /// A label of grammar ends the head, even without a separator: `churn, n. m. Perte de clients.`
  private static func definition(behind label: GrammarLabel, in text: Substring) -> Substring? {
    let rest = text[label.range.upperBound...].trimmed
    guard label.kind == .grammar, let first = rest.unicodeScalars.first,
      first.isAlphabetic || first.isNumeric
    else { return nil }
    return rest
  }

  private static func separator(
    at index: Substring.Index, in text: Substring
  ) -> (Separator, end: Substring.Index)? {
    let scalars = text.unicodeScalars
    let after = scalars.index(after: index)
    func isBlank(_ scalar: Unicode.Scalar?) -> Bool { scalar?.isWhitespace ?? true }
    let next = after < scalars.endIndex ? scalars[after] : nil
    let before = scalars[..<index].last
    switch scalars[index] {
    case "\t": return (.dash, after)
    case "-" where next == ">", "=" where next == ">":
      let end = scalars.index(after: after)
      return before != nil && isBlank(before) && isBlank(end < scalars.endIndex ? scalars[end] : nil)
        ? (.dash, end) : nil
    case "=": return before != nil && isBlank(next) ? (.dash, after) : nil
    case "-", "–", "→": return before != nil && isBlank(before) && isBlank(next) ? (.dash, after) : nil
    case "—": return before == nil ? nil : (.dash, after)
    case ":", "：": return isBlank(next) ? (.colon, after) : nil
    // « Des questions ? Demandez. » is no head.
    case "!", "?": return nil
    default: return Sentences.end(of: text, from: index, isHead: true).map { (.stop, $0) }
    }
  }
}
