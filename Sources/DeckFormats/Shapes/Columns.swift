// The columns of a table, known by their headings in French or English, whatever their case and accents.

enum Column: Equatable {
  case id, term, acronym, names, kind, definition, points, example, aliases, seeAlso, confusedWith, tags
  /// The name that an acronym stands for, or the definition: the other columns tell.
  case meaning
  /// The name of the deck that a row belongs to.
  case deck
  /// Anki's name for a note; in our own export it is a card's id.
  case guid
  /// Anki's own bookkeeping, which says nothing of the term.
  case ignored
  case unknown(String)

  init(heading: some StringProtocol) {
    self = Self.known[Folded.key(heading)] ?? .unknown(NormalizedText.of(String(heading)))
  }

  var isKnown: Bool { if case .unknown = self { false } else { true } }

  private static let headings: [(Column, [String])] = [
    (.id, ["id", "identifiant", "identifier"]),
    (.term, ["terme", "termes", "term", "terms", "mot", "word", "front", "recto", "entree", "entry", "expression"]),
    (.acronym, ["sigle", "sigles", "acronym", "acronyme", "acronyms", "acronymes", "abreviation", "abbreviation"]),
    (.names, ["nom", "noms", "name", "names", "nom-complet", "full-name", "intitule", "libelle"]),
    (.kind, ["type", "kind", "categorie", "category", "genre", "nature"]),
    (.definition, ["definition", "definitions", "description", "back", "verso", "explication", "explanation"]),
    (.meaning, ["sens", "meaning", "signification", "developpe", "expansion"]),
    (.points, ["points", "point", "notes", "note", "remarques", "remarks", "details", "complements"]),
    (.example, ["exemple", "exemples", "example", "examples"]),
    (.aliases, ["alias", "aliases", "synonyme", "synonymes", "synonym", "synonyms"]),
    (.seeAlso, ["voir-aussi", "see-also", "voir", "see", "renvois"]),
    (.confusedWith, ["confondu-avec", "confused-with", "a-ne-pas-confondre-avec", "not-to-be-confused-with"]),
    (.tags, ["etiquettes", "etiquette", "tags", "tag", "mots-cles", "keywords", "theme", "themes"]),
    (.deck, ["deck", "jeu", "paquet"]),
  ]
  private static let known = Dictionary(
    headings.flatMap { column, words in words.map { ($0, column) } }, uniquingKeysWith: { first, _ in first })
}

/// The columns of one file, in order.
struct Columns {
  private(set) var all: [Column]
  /// No heading told the term and the definition: the first two columns were taken.
  private(set) var isAssumed = false

  init(_ all: [Column], headings: [String] = []) {
    self.all = all
    for index in all.indices where all[index] == .meaning { self.all[index] = meaning }
    for index in all.indices where isTaken(index) {
      self.all[index] = .unknown(headings.indices.contains(index) ? NormalizedText.of(headings[index]) : "\(index + 1)")
    }
  }

  init(headings: [String]) { self.init(headings.map { Column(heading: $0) }, headings: headings) }

  private var meaning: Column { all.contains(.definition) && !all.contains(.names) ? .names : .definition }

  /// A term has one of these: the first such column stays, and what stands in another is said to be left out.
  private func isTaken(_ index: Int) -> Bool {
    let column = all[index]
    return [.id, .term, .acronym, .kind, .definition, .example].contains(column) && all[..<index].contains(column)
  }

  var tellsTerms: Bool {
    all.contains(.definition) && [.term, .acronym, .names].contains { all.contains($0) }
  }

  /// With an id or points of its own, a table says all there is to say: its definitions are not cut.
  var isExact: Bool { all.contains(.id) || all.contains(.points) }

  /// Written by us, or from there: lists are parted by bars alone, and cells are guarded against formulas.
  var isOurs: Bool { all.starts(with: Self.ours) }

  private static let ours: [Column] = [
    .id, .acronym, .names, .kind, .definition, .points, .example, .aliases, .seeAlso, .confusedWith, .tags,
  ]

  /// The first two columns that are nothing else become the term and its definition.
  mutating func assumeTermAndDefinition() {
    guard !tellsTerms else { return }
    isAssumed = true
    for wanted in [Column.term, .definition] where !all.contains(wanted) {
      if let index = all.firstIndex(where: { !$0.isKnown }) { all[index] = wanted }
    }
  }
}
