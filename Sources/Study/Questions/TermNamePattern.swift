// A pattern that finds one name of a term in a text, so that a mask can hide it. There are four kinds: an acronym
// matches by its capitals, a word by its stem, a phrase by several of its words, an expression only as a whole.

import Glossary

enum TermNamePattern {
  /// The spellings of the acronym, each a list of words: as the deck writes it, letter by letter as in « S.D.R. », and
  /// without those dots.
  case acronym([[Word]])
  case word(Word)
  case phrase(MultiWordName)
  /// A name of several words with fewer than two different ones besides glue: « en direct », "business to business".
  case expression([Word])

  struct MultiWordName {
    /// The words without glue and endings, two at least.
    let content: Set<String>
    /// The glue word at the beginning, as "in" of "in-person meeting", which is hidden too; `nil` if there is none.
    let opening: String?
    /// All words written as one, as in "upselling" for "up-sell".
    let joined: Word

    init?(_ words: [Word]) {
      content = Set(words.filter { !$0.isGlue }.map(\.base))
      guard content.count > 1 else { return nil }
      opening = words.first.flatMap { $0.isGlue ? $0.folded : nil }
      joined = Word(Substring(words.map(\.folded).joined()))
    }
  }

  /// `nil` when the text has no word.
  init?(_ text: String, isAcronym: Bool = false) {
    let words = Self.withoutArticle(text.words)
    guard let first = words.first else { return nil }
    if isAcronym || Self.isSpelt(words) || (words.count == 1 && Self.looksLikeAcronym(first)) {
      self = .acronym(Self.spellings(words))
    } else if words.count == 1 {
      self = .word(first)
    } else {
      self = MultiWordName(words).map { .phrase($0) } ?? .expression(words)
    }
  }

  /// The patterns of all names of a term: acronym, names and aliases.
  static func all(of term: Term) -> [TermNamePattern] {
    let texts = term.names + term.aliases + (term.acronym == nil && term.names.isEmpty ? [term.title] : [])
    return acronym(of: term) + texts.compactMap { TermNamePattern($0) }
  }

  /// The patterns that must be hidden when the acronym is asked: the acronym, and names that look like one.
  static func acronyms(of term: Term) -> [TermNamePattern] {
    acronym(of: term) + (term.names + term.aliases).compactMap { TermNamePattern($0) }.filter(\.isAcronym)
  }

  private static func acronym(of term: Term) -> [TermNamePattern] {
    term.acronym.flatMap { TermNamePattern($0, isAcronym: true) }.map { [$0] } ?? []
  }

  private var isAcronym: Bool {
    if case .acronym = self { true } else { false }
  }

  /// Whether the words are capitals one by one: « S.D.R. ».
  private static func isSpelt(_ words: [Word]) -> Bool {
    words.count > 1 && words.allSatisfy { $0.spelling.count == 1 && $0.isInCapitals }
  }

  private static func looksLikeAcronym(_ word: Word) -> Bool {
    let letters = word.spelling.count
    return letters <= 2 || (letters <= 5 && word.spelling.count { $0.isUppercase } >= 2)
  }

  private static func spellings(_ words: [Word]) -> [[Word]] {
    let letters = words.flatMap { $0.spelling.map { Word(Substring(String($0))) } }
    if letters.count > words.count { return [words, letters] }
    return words.count > 1 ? [words, [Word(Substring(words.map(\.spelling).joined()))]] : [words]
  }

  private static func withoutArticle(_ words: [Word]) -> [Word] {
    words.count > 1 && words[0].isArticle ? Array(words.dropFirst()) : words
  }
}

// MARK: Matching

extension TermNamePattern {
  /// The ranges of the indices of words at which the name is found.
  func matches(in words: [Word]) -> [Range<Int>] {
    switch self {
    case .acronym(let spellings): spellings.flatMap { Self.matches(of: $0, in: words, Self.isAcronym) }
    case .expression(let parts): Self.matches(of: parts, in: words) { word, part, _ in word.base == part.base }
    case .word(let word): Self.matches(of: word, in: words)
    case .phrase(let phrase): Self.matches(of: phrase, in: words)
    }
  }

  /// The ranges at which the parts follow each other; `isSame` compares a word with a part.
  private static func matches(
    of parts: [Word], in words: [Word], _ isSame: (_ word: Word, _ part: Word, _ isLast: Bool) -> Bool
  ) -> [Range<Int>] {
    guard words.count >= parts.count else { return [] }
    return (0...words.count - parts.count).map { $0..<$0 + parts.count }.filter { range in
      zip(words[range], parts).enumerated().allSatisfy { isSame($1.0, $1.1, $0 == parts.count - 1) }
    }
  }

  /// Whether a word is the acronym, or its plural: in the deck's spelling or in capitals only, because SE is not « se »
  /// and AM is not "am". An acronym of four letters or more is found in any case: few of them are also ordinary words.
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

  /// The ranges at which enough words of a phrase stand together, in any order: more than half of its words, and at
  /// least two, with only glue between them; or all of its words, with at most one other word between neighbours
  /// (« coût d'acquisition d'un nouveau client »). One word alone is not hidden: a question needs its words.
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

  /// A run of words of a phrase. Its ranges include glue words between two of these words, but no other words.
  private struct Run {
    private(set) var ranges: [Range<Int>] = []
    private(set) var covered: Set<String> = []
    /// The number of words after the last word of the phrase; glue is not counted.
    var strangers = 0

    /// Whether a word of the phrase continues the run. After other words, a word that the run has already starts a new
    /// run: « une vente à distance reste une vente ».
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
