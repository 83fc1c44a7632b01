// What is in a column, counted over its first rows.

struct ColumnFacts {
  /// Filled cells.
  let values: [String]
  let rows: Int
  let medianWords: Int
  /// Shares of the filled cells, in percent.
  let acronyms: Int
  let numbers: Int
  /// Of the numbers: addresses of pages.
  let links: Int
  let sentences: Int
  let distinct: Int
  /// Cells of letters that are short enough to be a name.
  let names: Int

  static func all(in rows: [[String]], width: Int) -> [ColumnFacts] {
    (0..<width).map { column in
      ColumnFacts(rows.map { $0.indices.contains(column) ? $0[column] : "" })
    }
  }

  private init(_ cells: [String]) {
    rows = cells.count
    let values = cells.filter { !$0.isEmpty }
    self.values = values
    let counts = values.map { WordCount.of($0) }.sorted()
    medianWords = counts.isEmpty ? 0 : counts[counts.count / 2]
    func share(_ test: (String) -> Bool) -> Int { values.isEmpty ? 0 : values.count(where: test) * 100 / values.count }
    acronyms = share(Self.isAcronym)
    numbers = share(Self.isNumber)
    links = share(Self.isLink)
    sentences = share { text in
      let words = WordCount.of(text)
      let isEnded = text.unicodeScalars.last.map { ".!?。".unicodeScalars.contains($0) } ?? false
      return words > 8 || (isEnded && words > 2) || text.unicodeScalars.last == "。"
    }
    distinct = values.isEmpty ? 0 : Set(values).count * 100 / values.count
    names = share { text in
      (1...8).contains(WordCount.of(text)) && !Self.isNumber(text)
        && text.unicodeScalars.contains(where: \.isAlphabetic)
    }
  }

  var isFilled: Bool { values.count * 2 >= rows && !values.isEmpty }

  /// An acronym; a reference such as REF-1042 is none.
  static func isAcronym(_ text: String) -> Bool {
    let digits = text.unicodeScalars.count { $0.isNumeric }
    guard digits < 3 else { return false }
    return text[...].pieces(at: ["/", ",", ";"]).allSatisfy { AcronymPattern.looksLike($0) } && !text.isEmpty
  }

  /// A sentence may hold an address and is none.
  static func isLink(_ text: String) -> Bool {
    (text.holds("://") || text.hasPrefix("www.")) && !text.holds(" ")
  }

  /// A number, a price, a date, a link, an address: nothing that a glossary explains.
  static func isNumber(_ text: String) -> Bool {
    if isLink(text) || (text.holds("@") && !text.holds(" ")) { return true }
    let letters = text.unicodeScalars.count { $0.isAlphabetic }
    let digits = text.unicodeScalars.count { $0.isNumeric }
    let first = text.unicodeScalars.first { $0.isAlphabetic || $0.isNumeric }
    let isNumeric = digits > 0 && letters * 2 <= digits + 2 && first?.isNumeric == true
    return isNumeric || ["true", "false", "yes", "no"].contains(text.lowercased())
  }
}

/// The roles of columns, decided in turn: by headings, then by what is in them.
struct ColumnRoles {
  private(set) var roles: [Column]
  private let facts: [ColumnFacts]
  private let headings: [String]

  init(_ headings: [String], width: Int, _ facts: [ColumnFacts]) {
    self.facts = facts
    self.headings = headings
    roles = (0..<width).map { index in
      guard headings.indices.contains(index) else { return .unknown("\(index + 1)") }
      return ColumnWords.column(headings[index]) ?? .unknown(NormalizedText.of(headings[index]))
    }
    correct()
  }

  /// Whether headings name a term and what it means.
  var areNamed: Bool {
    let roles = zip(roles, headings).filter { ColumnWords.column($1) != nil }.map(\.0)
    let hasTerm = roles.contains { [.term, .acronym, .names].contains($0) }
    let hasName = roles.contains(.names) || roles.contains(.term)
    return hasTerm && roles.contains { [.definition, .meaning].contains($0) } || (roles.contains(.acronym) && hasName)
  }

  private func name(_ index: Int) -> Column {
    .unknown(headings.indices.contains(index) && !headings[index].isEmpty ? headings[index] : "\(index + 1)")
  }

  /// Takes a heading's word back where the cells say otherwise.
  private mutating func correct() {
    for (index, role) in roles.enumerated() {
      let facts = facts[index]
      switch role {
      case .id: if facts.numbers > 50 { roles[index] = .ignored }
      case .term, .names: if facts.numbers > 60 { roles[index] = name(index) }
      case .definition:
        if facts.values.isEmpty || facts.numbers > 60 { roles[index] = name(index) }
      case .unknown:
        if headings.indices.contains(index), ColumnWords.isLanguage(headings[index]) { roles[index] = .ignored }
      default: break
      }
    }
    keepBest(.definition) { $0.medianWords }
    // A language's column is the term itself where no other is.
    if !roles.contains(where: { [.term, .acronym, .names].contains($0) }) {
      if let first = roles.indices.first(where: { isOtherLanguage($0) }) { roles[first] = .term }
    }
    for index in roles.indices where isOtherLanguage(index) {
      roles[index] = facts[index].medianWords <= 6 ? .aliases : name(index)
    }
  }

  private func isOtherLanguage(_ index: Int) -> Bool {
    roles[index] == .ignored && headings.indices.contains(index) && ColumnWords.isLanguage(headings[index])
  }

  /// Of several columns with one role, the first that is filled keeps it.
  private mutating func keepBest(_ role: Column, _ worth: (ColumnFacts) -> Int) {
    let all = roles.indices.filter { roles[$0] == role }
    guard all.count > 1, let kept = all.first(where: { facts[$0].isFilled && worth(facts[$0]) > 2 }) ?? all.first else {
      return
    }
    for index in all where index != kept { roles[index] = name(index) }
  }

  /// Sets what the user chose; `false` if a column is not there.
  mutating func choose(_ choice: ColumnChoice, _ headings: [String], _ numbers: [Int]) -> Bool {
    var chosen: [Int: Column] = [:]
    for (role, column) in choice.roles {
      guard let index = ColumnChoice.index(of: column, in: headings, numbers: numbers), roles.indices.contains(index)
      else { return false }
      chosen[index] = role.column
    }
    for index in roles.indices { roles[index] = chosen[index] ?? name(index) }
    return true
  }

  /// Whether there is a term and what it means, or an acronym and its name.
  mutating func decide() -> Bool {
    decideAcronym()
    decideMeaning()
    decideDefinition()
    decideTerm()
    decideHead()
    decideSparseAcronym()
    let hasTerm = roles.contains { [.term, .acronym, .names].contains($0) }
    // What a term means is its definition, unless terms are acronyms.
    if hasTerm, roles.contains(.definition) || roles.contains(.meaning) { return true }
    return roles.contains(.acronym) && (roles.contains(.names) || roles.contains(.term))
  }

  private func unknown(where test: (ColumnFacts) -> Bool) -> [Int] {
    roles.indices.filter { !roles[$0].isKnown && test(facts[$0]) }
  }

  private mutating func decideAcronym() {
    guard !roles.contains(.acronym) else { return }
    let found = unknown { $0.acronyms >= 60 && $0.distinct > 80 && $0.values.count > 1 }
    if let first = found.first, roles.count > 1 { roles[first] = .acronym }
  }

  /// A column headed « signification »: the names of acronyms, or definitions.
  private mutating func decideMeaning() {
    let keys = roles.indices.filter { roles[$0] == .acronym || roles[$0] == .term }
    let areAcronyms = keys.contains { roles[$0] == .acronym || facts[$0].acronyms >= 60 }
    guard areAcronyms, !roles.contains(.names), !(roles.contains(.acronym) && roles.contains(.term)) else { return }
    let candidates = roles.indices.filter { roles[$0] == .meaning || roles[$0] == .definition || !roles[$0].isKnown }
    let texts = candidates.filter { facts[$0].isFilled && facts[$0].numbers < 50 && facts[$0].distinct > 80 }
    guard let key = keys.first, texts.count == 1 || roles.contains(.meaning),
      let meaning = candidates.first(where: { roles[$0] == .meaning }) ?? texts.first
    else { return }
    let spelt = zip(facts[key].values, facts[meaning].values).count { AcronymPattern.isSpelt($0[...], by: $1[...]) }
    let areNames = facts[meaning].names >= 80 && facts[meaning].sentences <= 10
    // A heading that says definition is believed, unless the initials tell otherwise.
    if areNames, roles[meaning] != .definition || spelt * 2 >= facts[key].values.count {
      roles[meaning] = .names
      if roles[key] == .term { roles[key] = .acronym }
    }
  }

  private mutating func decideDefinition() {
    guard !roles.contains(.definition), !roles.contains(.meaning) else { return }
    let areSpelt = roles.contains(.acronym) && roles.contains(.names)
    // Remarks beside terms that nothing else explains are their definitions.
    if let notes = roles.indices.first(where: { roles[$0] == .points && facts[$0].isFilled && facts[$0].numbers < 30 })
    {
      return roles[notes] = .definition
    }
    let long = unknown {
      $0.isFilled && $0.numbers < 30 && $0.distinct > 60 && ($0.medianWords >= 6 || $0.sentences >= 50)
    }
    if let best = long.max(by: { facts[$0].medianWords <= facts[$1].medianWords }) {
      roles[best] = .definition
    } else if !areSpelt, roles.contains(where: { [.term, .acronym, .names].contains($0) }) || roles.count == 2 {
      let texts = unknown { $0.isFilled && $0.numbers < 30 && $0.distinct > 50 }
      let last = texts.max { facts[$0].medianWords <= facts[$1].medianWords }
      if let last, roles.count == 2 || facts[last].medianWords >= 3 { roles[last] = .definition }
    }
  }

  private mutating func decideTerm() {
    guard !roles.contains(.term), !roles.contains(.names) else { return }
    let texts = unknown { $0.isFilled && $0.names >= 70 && $0.distinct >= 80 && $0.medianWords <= 6 }
    let isNeeded = !roles.contains(.acronym) || acronymsAreSparse
    let short = isNeeded ? texts : texts.filter { facts[$0].medianWords >= 2 }
    if let first = short.first { roles[first] = .term }
  }

  /// The only names that a table has may hold more: `Panier moyen (PMO)`.
  private mutating func decideHead() {
    guard !roles.contains(.acronym), !roles.contains(.term), let names = roles.firstIndex(of: .names) else { return }
    roles[names] = .term
  }

  /// Beside terms, a column with nothing but an acronym here and there.
  private mutating func decideSparseAcronym() {
    guard !roles.contains(.acronym), roles.contains(.term) || roles.contains(.names) else { return }
    let found = unknown { $0.acronyms == 100 && $0.distinct == 100 }
    if let first = found.first { roles[first] = .acronym }
  }

  private var acronymsAreSparse: Bool {
    roles.indices.contains { roles[$0] == .acronym && facts[$0].values.count * 10 < facts[$0].rows * 9 }
  }
}
