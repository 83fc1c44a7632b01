// The reverse of Ramp's Anki export: the cards of a term become that term again, as far as their sides show it. If two
// cards of a term differ, one text is used and the other is reported.

import Glossary

struct OwnCards {
  /// The cards of each term.
  private var cards: [TermAddress: [OwnCard]] = [:]
  /// The tags of each term, without duplicates.
  private var tags: [TermAddress: [String]] = [:]
  /// The terms in the order of their first card.
  private var order: [TermAddress] = []

  /// Adds a card; `false` if a card with this id was added before.
  mutating func add(_ card: OwnCard, tags found: [String]) -> Bool {
    let term = TermAddress(deck: card.id.deck, term: card.id.term)
    guard cards[term]?.contains(where: { $0.id == card.id }) != true else { return false }
    if cards[term] == nil { order.append(term) }
    cards[term, default: []].append(card)
    var known = Set(tags[term] ?? []).union(Self.ankis)
    tags[term, default: []] += found.filter { known.insert($0).inserted }
    return true
  }

  /// Tags that Anki sets by itself: they describe the learner's progress, not the term.
  private static let ankis = ["leech", "marked"]

  /// `tagsAreOurs`: whether the tags have the order of Ramp's export, the kind first. Anki sorts them when it exports.
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
      findings.exportedFrom = deck
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
    let parts = byNames.map { $0.parts(acronym: acronym) }
    draft.acronym = acronym
    draft.names = parts.first { !$0.names.isEmpty }?.names ?? []
    let byDefinition = Self.sorted(cards, [.define, .name, .expand, .abbreviate]).map { $0.parts(acronym: acronym) }
    draft.definition = byDefinition.first { !$0.definition.isEmpty }?.definition ?? ""
    draft.points = cards.first { !$0.points.isEmpty }?.points ?? []
    draft.example = cards.lazy.compactMap(\.example).first
    draft.guesses += Self.others(cards, parts, draft).map(Guess.otherCard)
    return draft
  }

  private static func sorted(_ cards: [OwnCard], _ faces: [Face]) -> [OwnCard] {
    faces.flatMap { face in cards.filter { $0.id.face == face } }
  }

  /// The acronym. Cards with the faces `expand` and `abbreviate` state it; from other cards it is guessed.
  private static func acronym(_ cards: [OwnCard], _ guesses: inout [Guess]) -> String? {
    if let told = cards.lazy.compactMap({ $0.parts(acronym: nil).acronym }).first { return told }
    guard let guessed = cards.lazy.compactMap(\.likelyAcronym).first else { return nil }
    guesses.append(.acronym(.alone))
    return guessed
  }

  /// The texts of cards that the draft does not contain.
  private static func others(_ cards: [OwnCard], _ parts: [OwnCard.Parts], _ draft: Draft) -> [String] {
    let words = { (list: [String]) in list.joined(separator: " · ") }
    let told = parts.flatMap { [$0.acronym ?? "", words($0.names), $0.definition] }
    let below = cards.flatMap { [words($0.points), $0.example ?? ""] }
    let kept = [draft.acronym ?? "", words(draft.names), draft.definition, words(draft.points), draft.example ?? ""]
    var known = Set(kept).union([""])
    return (told + below).filter { known.insert($0).inserted }
  }

  // MARK: Tags

  private static let kinds: Set = ["role", "metric", "method", "interaction", "concept"]

  /// Splits the tags into kind and tags. Ramp exports the kind as the first tag, and blanks as underscores.
  private func fill(_ draft: inout Draft, _ tags: [String], isOrdered: Bool) {
    var tags = tags
    if let index = tags.firstIndex(where: Self.kinds.contains) ?? (isOrdered ? tags.indices.first : nil) {
      draft.kind = tags.remove(at: index)
    }
    draft.kind = draft.kind.map(Self.withBlanks)
    draft.tags = tags.map(Self.withBlanks)
  }

  private static func withBlanks(_ tag: String) -> String { tag.replacingScalars(["_": " "]) }
}

/// A card of Ramp from an Anki export: its guid is the card's id, and its two sides are as `AnkiText` wrote them,
/// except for what was changed in Anki.
struct OwnCard {
  let id: Card.ID
  let line: Int
  let prompt: String
  let answer: String
  /// The blocks of the back that are marked as points.
  private(set) var points: [String] = []
  /// The block of the back that is marked as the example.
  private(set) var example: String?
  /// The other blocks: further names and, on a card that asks for an acronym or its name, the definition.
  private var loose: [String] = []

  init(_ id: Card.ID, line: Int, front: Substring, back: Substring) {
    self.id = id
    self.line = line
    prompt = Self.plain(Self.blocks(front).first ?? front)
    let blocks = Self.blocks(back)
    answer = blocks.first.map(Self.plain) ?? ""
    for block in blocks.dropFirst() { read(block) }
    let surplus = loose.dropFirst(asksForAnAcronym ? 2 : 1)
    points += surplus
    loose.removeLast(surplus.count)
  }

  private var asksForAnAcronym: Bool { id.face == .expand || id.face == .abbreviate }

  private mutating func read(_ block: Substring) {
    let text = Self.plain(block)
    if text.isEmpty { return }
    if block.utf8.starts(with: "<i>".utf8), example == nil {
      example = text
    } else if block.utf8.starts(with: Self.bullet) {
      points += Self.pieces(block, between: "<br>").map(Self.point)
    } else {
      loose.append(text)
    }
  }

  // MARK: The parts of a term

  /// The parts of a term that a card shows.
  struct Parts {
    let acronym: String?
    let names: [String]
    let definition: String

    init(acronym: String?, names: [String], definition: String) {
      self.acronym = acronym.flatMap { $0.isEmpty ? nil : $0 }
      self.names = names.filter { !$0.isEmpty }
      self.definition = definition
    }
  }

  /// `acronym` is the term's acronym, if known: on cards with the faces `define` and `name` an acronym looks like a
  /// name.
  func parts(acronym: String?) -> Parts {
    switch id.face {
    case .expand: Parts(acronym: prompt, names: [answer] + otherNames, definition: definitionBelow)
    case .abbreviate: Parts(acronym: answer, names: [prompt] + otherNames, definition: definitionBelow)
    case .define: Parts(acronym: acronym, names: (acronym == nil ? [prompt] : []) + otherNames, definition: answer)
    case .name: Parts(acronym: acronym, names: names(without: acronym) + otherNames, definition: prompt)
    }
  }

  /// The names in the answer: `SDR, Sales Development Rep` is an acronym and a name; without a comma it is either.
  private func names(without acronym: String?) -> [String] {
    guard let acronym else { return [answer] }
    let start = acronym + ", "
    let hasBoth = answer.unicodeScalars.starts(with: start.unicodeScalars)
    let name = hasBoth ? String(answer.unicodeScalars.dropFirst(start.unicodeScalars.count)) : answer
    return name == acronym ? [] : [name]
  }

  private var definitionBelow: String { loose.last ?? "" }

  private var otherNames: [String] {
    let names = asksForAnAcronym ? loose.dropLast() : loose[...]
    return names.flatMap { Self.pieces($0[...], between: " · ").map { String($0.trimmed) } }
  }

  /// The term's first word on cards with the faces `define` and `name`, if it looks like an acronym.
  var likelyAcronym: String? {
    let text = id.face == .define ? prompt : answer
    let comma = text.utf8.firstIndex(of: UInt8(ascii: ","))
    let start = id.face == .name ? text[..<(comma ?? text.endIndex)] : text[...]
    return AcronymPattern.looksLike(start) ? String(start) : nil
  }

  // MARK: The markup

  /// The blocks of a side, separated by empty lines.
  private static func blocks(_ side: Substring) -> [Substring] { pieces(side, between: "<br><br>") }

  private static let bullet = Array("· ".utf8)

  private static func point(_ text: Substring) -> String {
    let bytes = text.utf8
    return plain(bytes.starts(with: bullet) ? Substring(bytes.dropFirst(bullet.count)) : text)
  }

  /// Splits by bytes, because a tag's `>` and a combining accent after it form one Swift character.
  private static func pieces(_ text: Substring, between separator: String) -> [Substring] {
    text.utf8.split(separator: Array(separator.utf8), omittingEmptySubsequences: true).map(Substring.init)
  }

  private static func plain(_ html: Substring) -> String {
    NormalizedText.of(String(PlainHTML.text(of: html).text[...].trimmed))
  }
}
