// The step from drafts to terms: it splits definitions into sentences, guesses kinds, makes unique ids, and turns
// references into ids. Each decision that the file did not state is recorded with its term. `Duplicates` then removes
// duplicates.

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
    let names = draft.names.map(NormalizedText.of)
    let kind = kind(of: draft, names: names, definition: definition, &guesses)
    if sentences.count > 1 { guesses.append(.points(sentences.count - 1)) }
    let term = Term(
      id: id, acronym: draft.acronym.map(NormalizedText.of), names: names, kind: kind,
      definition: sentences.first ?? definition, points: sentences.dropFirst() + draft.points.map(NormalizedText.of),
      example: draft.example.map(NormalizedText.of), aliases: draft.aliases.map(NormalizedText.of),
      seeAlso: references + links(draft.seeAlso, of: id, &guesses).filter { !references.contains($0) },
      confusedWith: links(draft.confusedWith, of: id, &guesses), tags: draft.tags.map(NormalizedText.of))
    check(term, at: draft.line)
    return ImportedTerm(term: term, place: draft.place, guesses: guesses, stated: draft.stated)
  }

  // MARK: Kinds

  private static let kinds: [String: Kind] = [
    "role": .role, "metier": .role, "metric": .metric, "metrique": .metric, "indicateur": .metric, "kpi": .metric,
    "method": .method, "methode": .method, "interaction": .interaction, "concept": .concept,
  ]

  private func kind(of draft: Draft, names: [String], definition: String, _ guesses: inout [Guess]) -> Kind {
    if let word = draft.kind.map(NormalizedText.of), !word.isEmpty {
      return draft.isExact ? Kind(word) : Self.kinds[Folded.key(word)] ?? Kind(word)
    }
    guard let (kind, word) = KindGuess.of(names: names, definition: definition) else {
      guesses.append(.kindByDefault)
      return .concept
    }
    guesses.append(.kind(kind, word: word))
    return kind
  }

  // MARK: References

  /// The definition without its cross-reference, if all terms of the reference are in the glossary; and the terms
  /// found.
  private func withoutReference(
    _ draft: Draft, _ id: Term.ID, _ guesses: inout [Guess]
  ) -> (definition: String, [Term.ID]) {
    let definition = NormalizedText.of(draft.definition)
    guard !draft.isExact, let reference = CrossReference(endOf: definition[...]) else { return (definition, []) }
    let found = links(reference.targets.map(String.init), of: id, &guesses)
    guard found.count == reference.targets.count else { return (definition, found) }
    guesses.append(.seeAlso(words: String(reference.words)))
    return (reference.text, found)
  }

  private func links(_ names: [String], of id: Term.ID, _ guesses: inout [Guess]) -> [Term.ID] {
    var links: [Term.ID] = []
    var known: Set<Term.ID> = []
    for name in names {
      if let target = target(name), target != id {
        if known.insert(target).inserted { links.append(target) }
      } else {
        guesses.append(.linkNotFound(NormalizedText.of(name)))
      }
    }
    return links
  }

  /// The term with this id, or with this name in its folded form; nil for none.
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

/// Removes a term with the acronym or name of an earlier term, because an answer would be ambiguous. The earlier term
/// stays; the later one is reported with its line, and references to it are removed.
enum Duplicates {
  static func removed(from terms: [ImportedTerm]) -> (terms: [ImportedTerm], unread: [Unread]) {
    var owners: [String: Term.ID] = [:]
    var kept: [ImportedTerm] = []
    var unread: [Unread] = []
    for imported in terms {
      let names = ([imported.term.acronym].compactMap(\.self) + imported.term.names).map(key)
      if let owner = names.compactMap({ owners[$0] }).first {
        unread.append(Unread(at: imported.place, text: imported.term.title, reason: .nameTaken(by: owner)))
        continue
      }
      for name in names { owners[name] = imported.term.id }
      kept.append(imported)
    }
    return (unread.isEmpty ? kept : pointing(kept), unread)
  }

  private static func key(_ name: String) -> String {
    let folded = Folding.key(name)
    return folded.isEmpty ? name : folded
  }

  private static func pointing(_ terms: [ImportedTerm]) -> [ImportedTerm] {
    let living = Set(terms.map(\.term.id))
    return terms.map { imported in
      var term = imported.term
      term.seeAlso.removeAll { !living.contains($0) }
      term.confusedWith.removeAll { !living.contains($0) }
      return ImportedTerm(term: term, place: imported.place, guesses: imported.guesses)
    }
  }
}
