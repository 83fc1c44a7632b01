// Where a text calls a term by one of its appellations: the words to hide, as ranges of their places.

extension Appellation {
  func places(in words: [Word]) -> [Range<Int>] {
    switch self {
    case .acronym(let spellings): spellings.flatMap { Self.places(of: $0, in: words) }
    case .word(let word): Self.places(of: word, in: words)
    case .phrase(let content, let joined): Self.places(of: content, joined: joined, in: words)
    }
  }

  // MARK: Acronyms

  private static func places(of acronym: [Word], in words: [Word]) -> [Range<Int>] {
    guard words.count >= acronym.count else { return [] }
    return (0...words.count - acronym.count).compactMap { start in
      let range = start..<start + acronym.count
      let isThere = zip(words[range], acronym).enumerated().allSatisfy { offset, pair in
        isSame(pair.0, as: pair.1, mayBePlural: offset == acronym.count - 1)
      }
      return isThere ? range : nil
    }
  }

  /// In its own spelling or in capitals only, for SE is not « se » and AM is not "am". Ordinary words of four letters
  /// and more that are acronyms too are rare, so those are found in any case.
  private static func isSame(_ word: Word, as part: Word, mayBePlural: Bool) -> Bool {
    let isPlural = mayBePlural && word.spelling.last == "s" && word.folded == part.folded + "s"
    guard isPlural || word.folded == part.folded else { return false }
    let singular = isPlural ? Word(word.spelling.dropLast()) : word
    return part.spelling.count > 3 || singular.isInCapitals || singular.spelling == part.spelling
  }

  // MARK: Words

  private static func places(of word: Word, in words: [Word]) -> [Range<Int>] {
    let stem = Inflection.stem(word.folded)
    func isForm(_ folded: String, _ base: String) -> Bool {
      base == word.base || stem.map { Inflection.isForm(folded, of: $0) } == true
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
  private static func places(of content: Set<String>, joined: String, in words: [Word]) -> [Range<Int>] {
    let most = max(2, content.count / 2 + 1)
    return runs(of: content, in: words, strangers: 0, covering: most)
      + runs(of: content, in: words, strangers: 1, covering: content.count)
      + words.indices.filter { words[$0].base == joined }.map { $0..<$0 + 1 }
  }

  private static func runs(
    of content: Set<String>, in words: [Word], strangers: Int, covering needed: Int
  ) -> [Range<Int>] {
    var runs = [Run()]
    for (index, word) in words.enumerated() {
      if content.contains(word.base) {
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
