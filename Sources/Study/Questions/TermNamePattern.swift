// The pattern of one name of a term, and where it matches in a text. There are four sorts: an acronym matches by its
// capitals, a word by its stem, a phrase by a run of its words, an expression only as a whole.

import Glossary

enum TermNamePattern {
  /// The ways to write it: in one piece, and letter by letter as in « S.D.R. ».
  case acronym([[Word]])
  case word(Word)
  case phrase(MultiWordName)
  /// With hardly a word that counts: « en direct », "business to business".
  case expression([Word])

  struct MultiWordName {
    /// The words that count, two at least.
    let content: Set<String>
    /// A small word that it begins with, as "in" of "in-person meeting"; it goes with the rest.
    let opening: String?
    /// All of it written as one, as in "upselling" for "up-sell".
    let joined: Word

    init?(_ words: [Word]) {
      content = Set(words.filter { !$0.isGlue }.map(\.base))
      guard content.count > 1 else { return nil }
      opening = words.first.flatMap { $0.isGlue ? $0.folded : nil }
      joined = Word(Substring(words.map(\.folded).joined()))
    }
  }

  /// `nil` when there is no word in it.
  init?(_ text: String, isAcronym: Bool = false) {
    let words = Self.withoutArticle(text.words)
    guard let first = words.first else { return nil }
    if isAcronym || (words.count == 1 && Self.looksLikeAcronym(first)) {
      self = .acronym(Self.spellings(words))
    } else if words.count == 1 {
      self = .word(first)
    } else {
      self = MultiWordName(words).map { .phrase($0) } ?? .expression(words)
    }
  }

  /// The patterns of everything a term is called.
  static func all(of term: Term) -> [TermNamePattern] {
    let texts = term.names + term.aliases + (term.acronym == nil && term.names.isEmpty ? [term.title] : [])
    return acronym(of: term) + texts.compactMap { TermNamePattern($0) }
  }

  /// The patterns that tell the answer when the acronym is asked for.
  static func acronyms(of term: Term) -> [TermNamePattern] {
    acronym(of: term) + (term.names + term.aliases).compactMap { TermNamePattern($0) }.filter(\.isAcronym)
  }

  private static func acronym(of term: Term) -> [TermNamePattern] {
    term.acronym.flatMap { TermNamePattern($0, isAcronym: true) }.map { [$0] } ?? []
  }

  private var isAcronym: Bool {
    if case .acronym = self { true } else { false }
  }

  private static func looksLikeAcronym(_ word: Word) -> Bool {
    let letters = word.spelling.count
    return letters <= 2 || (letters <= 5 && word.spelling.count { $0.isUppercase } >= 2)
  }

  private static func spellings(_ words: [Word]) -> [[Word]] {
    let letters = words.flatMap { $0.spelling.map { Word(Substring(String($0))) } }
    return letters.count > words.count ? [words, letters] : [words]
  }

  private static func withoutArticle(_ words: [Word]) -> [Word] {
    words.count > 1 && words[0].isArticle ? Array(words.dropFirst()) : words
  }
}

// MARK: Matching

extension TermNamePattern {
  /// The ranges of words that say the name.
  func matches(in words: [Word]) -> [Range<Int>] {
    switch self {
    case .acronym(let spellings): spellings.flatMap { Self.matches(of: $0, in: words, Self.isAcronym) }
    case .expression(let parts): Self.matches(of: parts, in: words) { word, part, _ in word.base == part.base }
    case .word(let word): Self.matches(of: word, in: words)
    case .phrase(let phrase): Self.matches(of: phrase, in: words)
    }
  }

  /// The ranges of words that are the parts in a row, compared by `isSame`.
  private static func matches(
    of parts: [Word], in words: [Word], _ isSame: (_ word: Word, _ part: Word, _ isLast: Bool) -> Bool
  ) -> [Range<Int>] {
    guard words.count >= parts.count else { return [] }
    return (0...words.count - parts.count).map { $0..<$0 + parts.count }.filter { range in
      zip(words[range], parts).enumerated().allSatisfy { isSame($1.0, $1.1, $0 == parts.count - 1) }
    }
  }

  /// In its own spelling or in capitals only, for SE is not « se » and AM is not "am". Ordinary words of four letters
  /// and more that are acronyms too are rare, so those are found in any case.
  private static func isAcronym(_ word: Word, _ part: Word, mayBePlural: Bool) -> Bool {
    let isPlural = mayBePlural && word.spelling.last == "s" && word.folded == part.folded + "s"
    guard isPlural || word.folded == part.folded else { return false }
    let singular = isPlural ? Word(word.spelling.dropLast()) : word
    return part.spelling.count > 3 || singular.isInCapitals || singular.spelling == part.spelling
  }

  // MARK: Words

  private static func matches(of word: Word, in words: [Word]) -> [Range<Int>] {
    let stems = Inflection.stems(word.folded)
    func isForm(_ folded: String, _ base: String) -> Bool {
      base == word.base || stems.contains { Inflection.isForm(folded, of: $0) }
    }
    var matches = words.indices.filter { isForm(words[$0].folded, words[$0].base) }.map { $0..<$0 + 1 }
    for index in words.indices.dropLast() where word.folded.hasPrefix(words[index].folded) {
      // "on-boarding"
      let joined = words[index].folded + words[index + 1].folded
      if isForm(joined, Inflection.base(joined)) { matches.append(index..<index + 2) }
    }
    return matches
  }

  // MARK: Phrases

  /// A phrase is told by more than half of its words in a row, in any order; and by all of them with at most one other
  /// word between: « coût d'acquisition d'un nouveau client ». One word alone does not tell it: a question needs its
  /// words.
  private static func matches(of phrase: MultiWordName, in words: [Word]) -> [Range<Int>] {
    let content = phrase.content
    let runs =
      runs(of: content, in: words, strangers: 0, covering: max(2, content.count / 2 + 1))
      + runs(of: content, in: words, strangers: 1, covering: content.count)
    let opened = runs.map { run in
      let before = run.lowerBound - 1
      return before >= 0 && words[before].folded == phrase.opening ? before..<run.upperBound : run
    }
    return opened + matches(of: phrase.joined, in: words)
  }

  private static func runs(
    of content: Set<String>, in words: [Word], strangers: Int, covering needed: Int
  ) -> [Range<Int>] {
    var runs = [Run()]
    for (index, word) in words.enumerated() {
      if content.contains(word.base) {
        if !runs[runs.count - 1].needs(word.base) { runs.append(Run()) }
        runs[runs.count - 1].append(word.base, at: index)
      } else if !word.isGlue {
        runs[runs.count - 1].strangers += 1
        if runs[runs.count - 1].strangers > strangers { runs.append(Run()) }
      }
    }
    return runs.filter { $0.covered.count >= needed }.flatMap(\.ranges)
  }

  /// A run of words of a phrase. Glue words between two of them belong to the run's ranges, other words do not.
  private struct Run {
    private(set) var ranges: [Range<Int>] = []
    private(set) var covered: Set<String> = []
    /// The number of words since the last one of the phrase, glue apart.
    var strangers = 0

    /// Whether a word continues the run. After words that are not of the phrase, a word that the run has already begins
    /// another one: « une vente à distance reste une vente ».
    func needs(_ word: String) -> Bool { strangers == 0 || !covered.contains(word) }

    mutating func append(_ word: String, at index: Int) {
      covered.insert(word)
      if strangers == 0, let last = ranges.popLast() {
        ranges.append(last.lowerBound..<index + 1)
      } else {
        ranges.append(index..<index + 1)
      }
      strangers = 0
    }
  }
}
