// The columns of a table, recognised by their headings, in any case, with or without accents.

enum Column: Equatable {
  case id, term, acronym, names, kind, definition, points, example, aliases, seeAlso, confusedWith, tags
  /// The name of an acronym, or the definition; the other columns decide which.
  case meaning
  /// The name of the deck that a row belongs to.
  case deck
  /// Anki's id of a note; in Ramp's own export it is a card's id.
  case guid
  /// Anki's own data, which describes no term.
  case ignored
  case unknown(String)

  init(heading: some StringProtocol) {
    self = ColumnWords.column(heading) ?? .unknown(NormalizedText.of(String(heading)))
  }

  var isKnown: Bool { if case .unknown = self { false } else { true } }
}

/// The columns of a file, in order.
struct Columns {
  private(set) var all: [Column]
  /// Whether the first two columns were taken as term and definition, because no heading names them.
  private(set) var isAssumed = false
  /// Whether the table states all parts of a term, as it does with ids: then its definitions are not split.
  private(set) var isExact = false
  /// Whether the columns begin with those of Ramp's own CSV: then only bars separate list items, and cells are
  /// protected against formulas.
  private(set) var isOurs = false

  init(_ all: [Column], headings: [String] = [], isAssumed: Bool = false) {
    self.all = Self.withoutRepetitions(Self.withMeanings(all), headings)
    isExact = self.all.contains(.id)
    self.isAssumed = isAssumed
    isOurs = self.all.starts(with: Self.ours)
  }

  init(headings: [String]) { self.init(headings.map { Column(heading: $0) }, headings: headings) }

  /// The columns, each `meaning` as the names if there is a definition without names, otherwise as the definition.
  private static func withMeanings(_ all: [Column]) -> [Column] {
    var hasDefinition = all.contains(.definition)
    var hasNames = all.contains(.names)
    return all.map { column in
      guard column == .meaning else { return column }
      let isName = hasDefinition && !hasNames
      if isName { hasNames = true } else { hasDefinition = true }
      return isName ? .names : .definition
    }
  }

  /// The columns without those that repeat one that a term can have only once. The first such column stays; the values
  /// of the others are reported as left out.
  private static func withoutRepetitions(_ all: [Column], _ headings: [String]) -> [Column] {
    var taken: [Column] = []
    return all.enumerated().map { index, column in
      guard [.id, .term, .acronym, .kind, .definition, .example].contains(column) else { return column }
      guard taken.contains(column) else {
        taken.append(column)
        return column
      }
      return .unknown(headings.indices.contains(index) ? NormalizedText.of(headings[index]) : "\(index + 1)")
    }
  }

  var tellsTerms: Bool {
    all.contains(.definition) && [.term, .acronym, .names].contains { all.contains($0) }
  }

  private static let ours: [Column] = [
    .id, .acronym, .names, .kind, .definition, .points, .example, .aliases, .seeAlso, .confusedWith, .tags,
  ]

  /// Makes the first two unknown columns the term and its definition, unless headings name them.
  mutating func assumeTermAndDefinition() {
    guard !tellsTerms else { return }
    isAssumed = true
    for wanted in [Column.term, .definition] where !all.contains(wanted) {
      if let index = all.firstIndex(where: { !$0.isKnown }) { all[index] = wanted }
    }
  }
}
