// Where a text calls a term by one of its appellations: the words to hide, as ranges of their places.

extension Appellation {
  func places(in words: [Word]) -> [Range<Int>] {
    switch self {
    case .acronym(let spellings): spellings.flatMap { Self.places(of: $0, in: words, Self.isAcronym) }
    case .expression(let expression): Self.places(of: expression, in: words) { word, part, _ in word.base == part.base }
    case .word(let word): Self.places(of: word, in: words)
    case .phrase(let phrase): Self.places(of: phrase, in: words)
    }
  }

  /// Where the parts follow each other, as `isSame` sees them; it is told which part is the last.
  private static func places(
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

  private static func places(of word: Word, in words: [Word]) -> [Range<Int>] {
    let stems = Inflection.stems(word.folded)
    func isForm(_ folded: String, _ base: String) -> Bool {
      base == word.base || stems.contains { Inflection.isForm(folded, of: $0) }
    }
    var places = words.indices.filter { isForm(words[$0].folded, words[$0].base) }.map { $0..<$0 + 1 }
    for index in words.indices.dropLast() where word.folded.hasPrefix(words[index].folded) {
      // "on-boarding"
      let joined = words[index].folded + words[index + 1].folded
      if isForm(joined, Inflection.base(joined)) { places.append(index..<index + 2) }
    }
    return places
  }

  // MARK: Phrases

  /// More than half of its words in a row give a phrase away, in any order, and so do all of them with at most one other
  /// word between: « coût d'acquisition d'un nouveau client ». One of them alone does not: a question needs its words.
  private static func places(of phrase: Phrase, in words: [Word]) -> [Range<Int>] {
    let content = phrase.content
    let runs =
      runs(of: content, in: words, strangers: 0, covering: max(2, content.count / 2 + 1))
      + runs(of: content, in: words, strangers: 1, covering: content.count)
    let opened = runs.map { run in
      let before = run.lowerBound - 1
      return before >= 0 && words[before].folded == phrase.opening ? before..<run.upperBound : run
    }
    return opened + places(of: phrase.joined, in: words)
  }

  private static func runs(
    of content: Set<String>, in words: [Word], strangers: Int, covering needed: Int
  ) -> [Range<Int>] {
    var runs = [Run()]
    for (index, word) in words.enumerated() {
      if content.contains(word.base) {
        if !runs[runs.count - 1].needs(word.base) { runs.append(Run()) }
        runs[runs.count - 1].take(word.base, at: index)
      } else if !word.isGlue {
        runs[runs.count - 1].strangers += 1
        if runs[runs.count - 1].strangers > strangers { runs.append(Run()) }
      }
    }
    return runs.filter { $0.covered.count >= needed }.flatMap(\.places)
  }

  /// Words of a phrase that stand together. Glue between two of them belongs to the place, other words do not.
  private struct Run {
    private(set) var places: [Range<Int>] = []
    private(set) var covered: Set<String> = []
    /// Other words since the last one taken.
    var strangers = 0

    /// After other words, the same word again begins another run: « une vente à distance reste une vente ».
    func needs(_ word: String) -> Bool { strangers == 0 || !covered.contains(word) }

    mutating func take(_ word: String, at index: Int) {
      covered.insert(word)
      if strangers == 0, let last = places.popLast() {
        places.append(last.lowerBound..<index + 1)
      } else {
        places.append(index..<index + 1)
      }
      strangers = 0
    }
  }
}
