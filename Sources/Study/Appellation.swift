// One way a term is called. Four sorts, because they give themselves away differently: an acronym by its capitals, a
// word by its stem, a phrase by a run of its words, an expression only as a whole.

import Glossary

enum Appellation {
  /// The ways to write it: in one piece, and letter by letter as in « S.D.R. ».
  case acronym([[Word]])
  case word(Word)
  case phrase(Phrase)
  /// With hardly a word that counts: « en direct », "business to business".
  case expression([Word])

  struct Phrase {
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
      self = Phrase(words).map { .phrase($0) } ?? .expression(words)
    }
  }

  /// Everything a term is called.
  static func all(of term: Term) -> [Appellation] {
    let texts = term.names + term.aliases + (term.acronym == nil && term.names.isEmpty ? [term.title] : [])
    return acronym(of: term) + texts.compactMap { Appellation($0) }
  }

  /// What gives away the answer when the acronym is asked for.
  static func acronyms(of term: Term) -> [Appellation] {
    acronym(of: term) + (term.names + term.aliases).compactMap { Appellation($0) }.filter(\.isAcronym)
  }

  private static func acronym(of term: Term) -> [Appellation] {
    term.acronym.flatMap { Appellation($0, isAcronym: true) }.map { [$0] } ?? []
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
