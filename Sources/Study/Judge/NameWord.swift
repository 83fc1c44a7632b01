// The words of a name or of a typed answer, as the judge compares them: folded, with what each of them is: a value, a
// small word, a word that turns the meaning round, or a word that names something.

import Glossary

struct NameWord: Equatable, Sendable {
  let folded: String
  /// The word without plural and feminine endings.
  let base: String
  let role: Role
  /// Whether the text writes the word in capitals, as an acronym: it has no typos.
  let isAcronym: Bool
  /// The word's letters in its text, as indices of scalars.
  let range: Range<Int>
  let trace: WordTrace

  enum Role: Equatable, Sendable {
    case content
    /// An article, a preposition or a possessive: names have it or not.
    case small
    /// A number, or the name of a month: compared as a value.
    case value(Int)
    /// "without", "not": the opposite of the same words without it.
    case negation
    /// "with", which is the opposite of "without".
    case affirmation
  }

  init(_ folded: String, range: Range<Int> = 0..<0, isPart: Bool = false, isAcronym: Bool = false) {
    self.folded = folded
    self.range = range
    self.isAcronym = isAcronym
    base = Inflection.base(folded)
    role = Self.role(of: folded, isPart: isPart)
    trace = WordTrace(folded, base)
  }

  /// `isPart`: whether a hyphen joins the word to another one.
  private static func role(of word: String, isPart: Bool) -> Role {
    if let number = WordTables.value(of: word) { return .value(number) }
    if WordTables.negations.contains(word) { return .negation }
    if WordTables.affirmations.contains(word) { return .affirmation }
    return WordTables.small.contains(word) && !isPart ? .small : .content
  }

  /// The words that an abbreviation of several words stands for; else the word itself.
  fileprivate var written: [NameWord] {
    WordTables.short[folded]?.map { NameWord($0, range: range) } ?? [self]
  }

  /// Whether one is a plural or a feminine of the other: « chargée » is « chargé » with one more ending than most have.
  func isForm(of other: NameWord) -> Bool {
    base == other.base || base == other.folded || folded == other.base
  }

  /// Whether the word is a small one, except beside a hyphen: "in" of « In-Person », which may be typed without.
  var isHyphenWord: Bool { WordTables.hyphenWords.contains(folded) }

  var hasDigit: Bool { folded.utf8.contains { (0x30...0x39).contains($0) } }

  var isSmall: Bool { role == .small }

  /// Letters, for the share of a name that was typed.
  var size: Int { folded.count }
}

/// The words of one reading of a text.
struct NameWords: Equatable, Sendable {
  /// Without the small words, unless there are no others.
  let words: [NameWord]
  let small: Set<String>
  /// All letters, small words included, without blanks: « on boarding » is « onboarding ».
  let joined: [Unicode.Scalar]

  /// The runs of digits: 12 is not 1 and 2.
  let numbers: [Substring]

  /// A key that names share which differ only by small words and endings.
  let key: String

  /// `known`: what was found out about words before, for a deck that has the same words again and again.
  init(_ text: FoldedText, of source: [Unicode.Scalar], _ known: inout NameWord.Cache) {
    var all: [NameWord] = []
    for word in text.whole.split(whereSeparator: \.isBlank) { all.append(NameWord(word, in: source, &known)) }
    let numbered = NumberWords.merged(all).flatMap(\.written)
    let content = numbered.filter { !$0.isSmall }
    words = content.isEmpty ? numbered : content
    small = Set(numbered.filter(\.isSmall).map(\.folded))
    joined = text.whole.filter { !$0.isBlank }.map(\.scalar)
    numbers = numbered.filter(\.hasDigit).flatMap { $0.folded.split { !("0"..."9").contains($0) } }
    key = words.map(\.base).joined(separator: " ")
  }
}

extension NameWord {
  /// The words that were met, by their folded letters.
  struct Cache {
    private var words: [String: Known] = [:]

    struct Known {
      let base: String
      let role: Role
      let trace: WordTrace
      /// Whether the folded letters alone say what the word is: it is part of no number of several words, stands for no
      /// others, and a hyphen beside it changes nothing.
      let isPlain: Bool

      fileprivate init(_ folded: String) {
        base = Inflection.base(folded)
        trace = WordTrace(folded, base)
        role = NameWord.role(of: folded, isPart: false)
        isPlain =
          switch role {
          // Digits are never joined with other numbers.
          case .value: folded.utf8.contains { (0x30...0x39).contains($0) }
          case .small: !WordTables.hyphenWords.contains(folded)
          case .content, .negation, .affirmation: WordTables.short[folded] == nil
          }
      }
    }

    mutating func word(_ folded: String) -> Known {
      if let known = words[folded] { return known }
      let known = Known(folded)
      words[folded] = known
      return known
    }
  }

  fileprivate init(_ letters: ArraySlice<FoldedText.Letter>, in source: [Unicode.Scalar], _ known: inout Cache) {
    let range = (letters.first?.index ?? 0)..<((letters.last?.index ?? -1) + 1)
    var folded = String.UnicodeScalarView()
    folded.append(contentsOf: letters.lazy.map(\.scalar))
    let spelling = String(String.UnicodeScalarView(source[range.clamped(to: 0..<source.count)]))
    let text = String(folded)
    let isHyphened = [range.lowerBound - 1, range.upperBound].contains { index in
      source.indices.contains(index) && Self.hyphens.contains(source[index])
    }
    self.folded = text
    self.range = range
    isAcronym = JudgedAcronym.matches(spelling)
    let found = known.word(text)
    base = found.base
    trace = found.trace
    role = isHyphened && WordTables.hyphenWords.contains(text) ? Self.role(of: text, isPart: true) : found.role
  }

  private static let hyphens: Set<Unicode.Scalar> = ["-", "\u{2010}", "\u{2011}"]
}

/// Numbers that are written in several words: « thirty five », « quatre-vingts ».
enum NumberWords {
  /// The words with each written number as one word.
  static func merged(_ words: [NameWord]) -> [NameWord] {
    var merged: [NameWord] = []
    for word in words {
      if case .value(let value) = word.role, let last = merged.last, case .value(let former) = last.role,
        !word.hasDigit, !last.hasDigit, let sum = combined(former, value)
      {
        merged[merged.count - 1] = NameWord("\(sum)", range: last.range.lowerBound..<word.range.upperBound)
      } else {
        merged.append(word)
      }
    }
    return merged
  }

  /// 30 and 5 are 35, 4 and 20 are 80, 60 and 10 are 70, 2 and 100 are 200.
  private static func combined(_ left: Int, _ right: Int) -> Int? {
    switch (left, right) {
    case (4, 20): 80
    case (60, 10...19), (80, 10...19): left + right
    case (20...90, 1...9) where left % 10 == 0: left + right
    case (1...99, 100), (1...999, 1000): left * right
    case (100..., 1...99) where left % 100 == 0: left + right
    default: nil
    }
  }
}
