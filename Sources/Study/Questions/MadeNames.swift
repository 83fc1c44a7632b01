// The maker of wrong names for an acronym. If only one option's initials spelled « SDR », whoever knows no term would
// find it. So the wrong options have the right name's initials, words of the same classes in the same places, its small
// words and its capitals: « Sales Demand Recruiter ».

import Glossary

struct MadeNames: Sendable {
  private let judge: Judge
  private let language: String
  /// The last words of the deck's own names, which may stand at the place of a word of their class.
  private let own: [Place: [Word]]
  /// The terms by the form of their names.
  private let terms: [String: [Term]]

  private struct Place: Hashable {
    let isEnglish: Bool
    let kind: WordClass
    let initial: Character
  }

  init(_ deck: Deck, _ judge: Judge) {
    self.judge = judge
    language = deck.language
    var own: [Place: [Word]] = [:]
    var terms: [String: [Term]] = [:]
    for term in deck.terms {
      guard let name = term.names.first else { continue }
      let parts = NameParts(name, term, deck.language)
      terms[parts.form, default: []].append(term)
      guard parts.canLend, let last = parts.words.indices.last, let kind = parts.kinds[last] else { continue }
      let word = Word(Substring(parts.words[last].spelling.lowercased()))
      guard let initial = word.spelling.first else { continue }
      own[Place(isEnglish: parts.isEnglish, kind: kind, initial: initial), default: []].append(word)
    }
    self.own = own
    self.terms = terms
  }

  /// `count` wrong names for the card's acronym; empty when so many cannot be made.
  func names(for card: Card, count: Int, random: inout some RandomNumberGenerator) -> [String] {
    guard let name = card.term.names.first, (1...Self.most).contains(count) else { return [] }
    let parts = NameParts(name, card.term, language)
    let places = parts.words.indices.map { alternatives(to: $0, of: parts) }
    let drawn = (0..<Self.attempts).map { _ in Array(Self.draw(parts, places, random: &random).prefix(count)) }
      .filter { Set($0).count == count }.map { (names: $0, ranks: Self.ranks(of: name, among: $0)) }
    let reachable = Set(drawn.flatMap(\.ranks))
    guard let wanted = Self.rank(reachable, count, random: &random) else { return [] }
    let best = drawn.filter { $0.ranks.contains(wanted) } + drawn.filter { !$0.ranks.contains(wanted) }
    return best.first { $0.names.allSatisfy { isWrong($0, for: card) } }?.names ?? []
  }

  /// The terms whose names are of the same form as the card's: they may stand beside it.
  func fitting(_ card: Card) -> [Term] {
    guard let name = card.term.names.first else { return [] }
    return terms[NameParts(name, card.term, language).form, default: []]
  }

  /// A choice has so many wrong names at most.
  private static let most = 3
  private static let attempts = 60

  // MARK: Words

  /// The words that can stand at a place of the name; empty where its own word has to stay.
  private func alternatives(to index: Int, of parts: NameParts) -> [String] {
    let word = parts.words[index]
    guard let kind = parts.kinds[index], let initial = word.spelling.lowercased().first else { return [] }
    let own = own[Place(isEnglish: parts.isEnglish, kind: kind, initial: initial), default: []]
    var met = Set(parts.words.map(\.base))
    return (parts.table.words(kind, from: initial) + own)
      .filter { !Self.areAlike($0, word) && met.insert($0.base).inserted }.map { String($0.spelling) }
  }

  /// Whether one word may mean what the other means: they begin alike, or are noted so.
  private static func areAlike(_ one: Word, _ other: Word) -> Bool {
    let common = zip(one.folded, other.folded).prefix { $0 == $1 }.count
    return common >= 4 || common == min(one.folded.count, other.folded.count)
      || WordTable.areInterchangeable(one.folded, other.folded)
  }

  // MARK: Names

  /// Three names. With the right one, each of two words stands in two of the four names, at every place that has
  /// another word, and any two names differ by equally many words if there are up to three such places: so no name is
  /// the one that all others resemble.
  private static func draw(
    _ parts: NameParts, _ places: [[String]], random: inout some RandomNumberGenerator
  ) -> [String] {
    let open = places.indices.filter { !places[$0].isEmpty }.shuffled(using: &random)
    guard let first = open.first else { return [] }
    if open.count == 1 {
      return places[first].shuffled(using: &random).prefix(most).map { parts.name(replacing: [first: $0]) }
    }
    let drawn = open.map { (place: $0, word: places[$0].randomElement(using: &random)) }
    return (0..<most).map { row in
      var words: [Int: String] = [:]
      for (column, other) in drawn.enumerated() where column % most != row { words[other.place] = other.word }
      return parts.name(replacing: words)
    }
  }

  /// A rank by length for the right name, so that to take the longest, the shortest or one between them solves equally
  /// few choices: where the right name cannot be the longest, as "Sales Rep", it is the shortest one time in three.
  private static func rank(_ reachable: Set<Int>, _ count: Int, random: inout some RandomNumberGenerator) -> Int? {
    let extremes = [0, count].filter(reachable.contains)
    let middle = (1..<count).filter(reachable.contains)
    let isMiddle = !middle.isEmpty && Int.random(in: 0..<extremes.count + count - 1, using: &random) >= extremes.count
    return (isMiddle ? middle : extremes).randomElement(using: &random)
  }

  /// The ranks of the right name among all lengths, from the shortest: equal lengths share theirs.
  private static func ranks(of name: String, among names: [String]) -> ClosedRange<Int> {
    let shorter = names.count { $0.count < name.count }
    return shorter...shorter + names.count { $0.count == name.count }
  }

  /// Whether the judge would take the name neither for an answer to a card of the term, right or nearly so, nor for
  /// another term.
  private func isWrong(_ name: String, for card: Card) -> Bool {
    let verdict = judge.judge(name, for: card, firstKey: nil, usual: 0, hints: 0).verdict
    switch verdict {
    case .wrong: return true
    case .exact, .equivalent, .typo, .close, .otherTerm, .blank: return false
    }
  }
}

/// A name taken apart: its words, and what stands between them.
struct NameParts {
  private let name: String
  let words: [Word]
  let isEnglish: Bool
  /// The class of each word that another one may replace; `nil` for small words, acronyms, and words of a class that
  /// nothing tells.
  let kinds: [WordClass?]

  var table: WordTable { isEnglish ? .english : .french }

  init(_ name: String, _ term: Term, _ language: String) {
    self.name = name
    let words = name.words
    self.words = words
    let english = words.count { WordTable.english.knows($0.folded) }
    let french = words.count { WordTable.french.knows($0.folded) }
    let isEnglish = english == french ? language != "fr" : english > french
    self.isEnglish = isEnglish
    // In a deck of a third language, only words that a table has are understood.
    let isUnderstood = ["en", "fr"].contains(language) || max(english, french) > 0
    kinds = words.indices.map { index in
      guard isUnderstood, Self.isReplaceable(words[index]) else { return nil }
      let context = Self.context(of: index, in: words, name)
      let isRole = term.kind == .role
      let expected = isEnglish ? Self.english(context, isRole: isRole) : Self.french(context, isRole: isRole)
      return (isEnglish ? WordTable.english : .french).kind(of: words[index].folded, expected: expected)
    }
  }

  private static func isReplaceable(_ word: Word) -> Bool {
    !word.isGlue && word.spelling.count > 1 && word.spelling.allSatisfy(\.isLetter)
      && !word.spelling.dropFirst().contains(where: \.isUppercase)
  }

  /// Whether the last word may be used in other names: a singular noun.
  var canLend: Bool {
    guard let last = words.last else { return false }
    return last.folded.count > 2 && !last.folded.hasSuffix("s") && !last.folded.hasSuffix("x")
  }

  // MARK: Classes of words by their place

  private struct Context {
    let word: String
    let before: String?
    let after: String?
    let isAfterHyphen: Bool
  }

  private static func context(of index: Int, in words: [Word], _ name: String) -> Context {
    let word = words[index]
    let start = word.spelling.startIndex
    return Context(
      word: word.folded, before: index > 0 ? words[index - 1].folded : nil,
      after: index + 1 < words.count ? words[index + 1].folded : nil,
      isAfterHyphen: start > name.startIndex && name[name.index(before: start)] == "-")
  }

  private static func english(_ context: Context, isRole: Bool) -> WordClass {
    let links: Set = ["and", "or"]
    if context.before == "to" { return .verb }
    if context.isAfterHyphen, context.word.hasSuffix("ed") { return .participle }
    guard let after = context.after else { return isRole ? .person : .thing }
    return links.contains(after) || context.before.map { links.contains($0) } ?? false ? .adjective : .thing
  }

  private static func french(_ context: Context, isRole: Bool) -> WordClass? {
    if context.before == nil, isRole { return .person }
    let isPlural = context.word.hasSuffix("s") || context.word.hasSuffix("x")
    return ["de", "d"].contains(context.before) && context.after == nil && !isPlural ? .complement : nil
  }

  // MARK: Names of the same form

  /// The name with other words at some places, written with the capitals of the words that they replace.
  func name(replacing others: [Int: String]) -> String {
    var made = ""
    var end = name.startIndex
    for (index, word) in words.enumerated() {
      made += name[end..<word.spelling.startIndex]
      end = word.spelling.endIndex
      guard let other = others[index] else {
        made += word.spelling
        continue
      }
      made += word.spelling.first?.isUppercase ?? false ? other.prefix(1).uppercased() + other.dropFirst() : other
    }
    return made + name[end...]
  }

  /// What shows of a name before one knows its words: small words, initials, capitals, signs, and the language.
  var form: String {
    var form = isEnglish ? "en " : "fr "
    var end = name.startIndex
    for word in words {
      form += name[end..<word.spelling.startIndex] + (word.isGlue ? word.spelling : word.spelling.prefix(1))
      end = word.spelling.endIndex
    }
    return form + name[end...]
  }
}
