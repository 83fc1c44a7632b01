// Our own Anki export, read again: the cards of one term become that term, as far as their sides tell. Where two cards say
// different things, one is believed and the other named.

import Glossary

struct OwnCards {
  /// Cards and tags by term; terms in the order of their first card.
  private var cards: [TermAddress: [OwnCard]] = [:]
  private var tags: [TermAddress: [String]] = [:]
  private var order: [TermAddress] = []

  /// `false` when the card is there already.
  mutating func add(_ card: OwnCard, tags found: [String]) -> Bool {
    let term = TermAddress(deck: card.id.deck, term: card.id.term)
    guard cards[term]?.contains(where: { $0.id == card.id }) != true else { return false }
    if cards[term] == nil { order.append(term) }
    cards[term, default: []].append(card)
    var known = Set(tags[term] ?? []).union(Self.ankis)
    tags[term, default: []] += found.filter { known.insert($0).inserted }
    return true
  }

  /// Tags by which Anki marks a learner's troubles, not a term.
  private static let ankis = ["leech", "marked"]

  /// `tagsAreOurs` when their order is that in which we write them, the kind first; Anki sorts them.
  func findings(tagsAreOurs: Bool) -> Findings {
    var findings = Findings()
    for term in order {
      var draft = draft(of: term)
      fill(&draft, tags[term] ?? [], isOrdered: tagsAreOurs)
      if draft.acronym == nil, draft.names.isEmpty {
        findings.refuse(term.description, line: draft.line, .noTerm)
      } else if draft.definition.isEmpty {
        findings.refuse(term.description, line: draft.line, .noDefinition)
      } else {
        findings.drafts.append(draft)
      }
    }
    if let deck = order.first?.deck, order.allSatisfy({ $0.deck == deck }) {
      findings.former = deck
      findings.remarks.append(.ownCards(cards.values.reduce(0) { $0 + $1.count }, of: deck))
    }
    return findings
  }

  private func draft(of term: TermAddress) -> Draft {
    let cards = cards[term] ?? []
    var draft = Draft(line: cards.map(\.line).min() ?? 1)
    draft.isExact = true
    draft.id = term.term.text
    draft.guesses.append(.cards(cards.count))
    let byNames = Self.sorted(cards, [.expand, .abbreviate, .define, .name])
    let acronym = Self.acronym(byNames, &draft.guesses)
    let readings = byNames.map { $0.reading(acronym: acronym) }
    draft.acronym = acronym
    draft.names = readings.first { !$0.names.isEmpty }?.names ?? []
    let byDefinition = Self.sorted(cards, [.define, .name, .expand, .abbreviate]).map { $0.reading(acronym: acronym) }
    draft.definition = byDefinition.first { !$0.definition.isEmpty }?.definition ?? ""
    draft.points = cards.first { !$0.points.isEmpty }?.points ?? []
    draft.example = cards.lazy.compactMap(\.example).first
    draft.guesses += Self.others(cards, readings, draft).map(Guess.otherCard)
    return draft
  }

  private static func sorted(_ cards: [OwnCard], _ faces: [Face]) -> [OwnCard] {
    faces.flatMap { face in cards.filter { $0.id.face == face } }
  }

  /// Told by the two faces that only a term with an acronym has, else guessed.
  private static func acronym(_ cards: [OwnCard], _ guesses: inout [Guess]) -> String? {
    if let told = cards.lazy.compactMap({ $0.reading(acronym: nil).acronym }).first { return told }
    guard let guessed = cards.lazy.compactMap(\.likelyAcronym).first else { return nil }
    guesses.append(.acronym(.alone))
    return guessed
  }

  /// What some card says and the draft does not.
  private static func others(_ cards: [OwnCard], _ readings: [OwnCard.Reading], _ draft: Draft) -> [String] {
    let words = { (list: [String]) in list.joined(separator: " · ") }
    let told = readings.flatMap { [$0.acronym ?? "", words($0.names), $0.definition] }
    let below = cards.flatMap { [words($0.points), $0.example ?? ""] }
    let kept = [draft.acronym ?? "", words(draft.names), draft.definition, words(draft.points), draft.example ?? ""]
    var known = Set(kept).union([""])
    return (told + below).filter { known.insert($0).inserted }
  }

  // MARK: Tags

  private static let kinds: Set = ["role", "metric", "method", "interaction", "concept"]

  /// Our export writes the kind as a tag, and blanks as underscores.
  private func fill(_ draft: inout Draft, _ tags: [String], isOrdered: Bool) {
    var tags = tags
    if let place = tags.firstIndex(where: Self.kinds.contains) ?? (isOrdered ? tags.indices.first : nil) {
      draft.kind = tags.remove(at: place)
    }
    draft.kind = draft.kind.map(Self.withBlanks)
    draft.tags = tags.map(Self.withBlanks)
  }

  private static func withBlanks(_ tag: String) -> String { tag.replacingScalars(["_": " "]) }
}
