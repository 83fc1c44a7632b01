// One way a term is called, and where a text calls it so. Three sorts, because they give themselves away differently:
// an acronym by its capitals, a word by its stem, a phrase by a run of its words.

import Glossary

enum Appellation {
  /// The ways to write it: in one piece, and letter by letter as in « S.D.R. ».
  case acronym([[Word]])
  case word(Word)
  /// The words that count, without glue; and all of them written as one, as in "upsell" for "up-sell".
  case phrase(Set<String>, joined: String)

  /// `nil` when there is no word in it.
  init?(_ text: String, isAcronym: Bool = false) {
    let words = Self.withoutArticle(text.words)
    guard let first = words.first else { return nil }
    if isAcronym || (words.count == 1 && Self.looksLikeAcronym(first)) {
      self = .acronym(Self.spellings(words))
    } else if words.count == 1 {
      self = .word(first)
    } else {
      self = .phrase(Self.content(words), joined: Inflection.base(words.map(\.folded).joined()))
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

  private static func content(_ words: [Word]) -> Set<String> {
    let content = Set(words.filter { !$0.isGlue }.map(\.base))
    return content.count > 1 ? content : Set(words.map(\.base))
  }
}
