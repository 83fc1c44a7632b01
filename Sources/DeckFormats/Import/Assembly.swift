// From drafts to terms: definitions cut into their sentences, kinds guessed, ids made and kept apart, references turned
// into ids. Everything decided here that the file did not say is noted on its term.

import Glossary

struct Assembly {
  private(set) var problems: [DeckProblem] = []
  private let drafts: [Draft]
  private let ids: [Term.ID]
  private var known: [String: Term.ID] = [:]
  private let living: Set<Term.ID>

  init(_ found: [Draft]) {
    var naming = Naming(found)
    var named = found
    ids = named.indices.map { naming.id(of: &named[$0]) }
    drafts = named
    living = Set(ids)
    for (draft, id) in zip(drafts, ids) {
      let names = [id.text] + [draft.acronym].compactMap(\.self) + draft.names + draft.aliases
      for name in names where known[Folded.key(name)] == nil { known[Folded.key(name)] = id }
    }
  }

  mutating func terms() -> [ImportedTerm] {
    drafts.indices.map { imported(drafts[$0], ids[$0]) }
  }

  private mutating func imported(_ draft: Draft, _ id: Term.ID) -> ImportedTerm {
    var guesses = draft.guesses
    let (definition, references) = withoutReference(draft, id, &guesses)
    let sentences = draft.isExact ? [definition] : Sentences.of(definition[...]).map(String.init)
    let names = draft.names.map(OneLine.of)
    let kind = kind(of: draft, names: names, definition: definition, &guesses)
    if sentences.count > 1 { guesses.append(.points(sentences.count - 1)) }
    let term = Term(
      id: id, acronym: draft.acronym.map(OneLine.of), names: names, kind: kind,
      definition: sentences.first ?? definition, points: sentences.dropFirst() + draft.points.map(OneLine.of),
      example: draft.example.map(OneLine.of), aliases: draft.aliases.map(OneLine.of),
      seeAlso: references + links(draft.seeAlso, of: id, &guesses).filter { !references.contains($0) },
      confusedWith: links(draft.confusedWith, of: id, &guesses), tags: draft.tags.map(OneLine.of))
    check(term, at: draft.line)
    return ImportedTerm(term: term, line: draft.line, guesses: guesses)
  }

  // MARK: Kinds

  private static let kinds: [String: Kind] = [
    "role": .role, "metier": .role, "metric": .metric, "metrique": .metric, "indicateur": .metric, "kpi": .metric,
    "method": .method, "methode": .method, "interaction": .interaction, "concept": .concept,
  ]

  private func kind(of draft: Draft, names: [String], definition: String, _ guesses: inout [Guess]) -> Kind {
    if let word = draft.kind.map(OneLine.of), !word.isEmpty { return Self.kinds[Folded.key(word)] ?? Kind(word) }
    guard let (kind, word) = KindGuess.of(names: names, definition: definition) else {
      guesses.append(.kindByDefault)
      return .concept
    }
    guesses.append(.kind(kind, word: word))
    return kind
  }

  // MARK: References

  /// A reference leaves the text only when every term it names is here.
  private func withoutReference(
    _ draft: Draft, _ id: Term.ID, _ guesses: inout [Guess]
  ) -> (definition: String, [Term.ID]) {
    let definition = OneLine.of(draft.definition)
    guard !draft.isExact, let reference = CrossReference(endOf: definition[...]) else { return (definition, []) }
    let found = links(reference.targets.map(String.init), of: id, &guesses)
    guard found.count == reference.targets.count else { return (definition, found) }
    guesses.append(.seeAlso(words: String(reference.words)))
    return (reference.text, found)
  }

  private func links(_ names: [String], of id: Term.ID, _ guesses: inout [Guess]) -> [Term.ID] {
    var links: [Term.ID] = []
    for name in names {
      if let target = target(name), target != id {
        if !links.contains(target) { links.append(target) }
      } else {
        guesses.append(.linkNotFound(OneLine.of(name)))
      }
    }
    return links
  }

  /// An id is that id; any other text is looked up by what it sounds like.
  private func target(_ name: String) -> Term.ID? {
    if let id = Term.ID(name), living.contains(id) { return id }
    return known[Folded.key(name)]
  }

  // MARK: Limits

  private mutating func check(_ term: Term, at line: Int) {
    let texts: [(key: String, [String])] = [
      ("acronym", [term.acronym].compactMap(\.self)), ("names", term.names), ("kind", [term.kind.word]),
      ("definition", [term.definition]), ("points", term.points), ("example", [term.example].compactMap(\.self)),
      ("aliases", term.aliases), ("tags", term.tags),
    ]
    for (key, values) in texts where values.contains(where: { $0.utf8.count > DeckYAML.longestText }) {
      problems.append(DeckProblem(.tooLong(key: key, limit: DeckYAML.longestText), line: line))
    }
  }
}
