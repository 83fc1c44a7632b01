// A search text and the names it is sought in, folded as the judge folds an answer and a name (`FoldedText`). The text is
// sought as it is typed, and by the words that count for the judge (`NameWords`): without small words, and then without
// words that may be added to any name.

import Glossary

/// One reading of a name; a name with an ampersand has several.
struct SearchedName: Sendable {
  fileprivate let words: [String]
  /// The number of words of the leading article.
  private let article: Int
  /// The letters of a name that is an acronym.
  fileprivate let acronym: String?

  static func all(_ name: String, of term: Term) -> [SearchedName] {
    Reading.all(name).map { SearchedName($0, isAcronym: term.isAcronym(name)) }
  }

  private init(_ reading: Reading, isAcronym: Bool) {
    words = reading.wholeWords
    article = reading.bare.count == reading.whole.count ? 0 : 1
    acronym = isAcronym ? words.joined() : nil
  }

  /// Whether the name begins with these letters, blanks aside: « onb » begins « On boarding ».
  fileprivate func begins(with letters: String) -> Bool {
    isRun(of: letters, from: 0) || (article > 0 && isRun(of: letters, from: article))
  }

  /// Whether the name goes on with these letters from one of its words.
  fileprivate func isRun(of letters: String) -> Bool { words.indices.contains { isRun(of: letters, from: $0) } }

  private func isRun(of letters: String, from start: Int) -> Bool {
    var rest = letters.utf8[...]
    for word in words[start...] {
      if word.utf8.starts(with: rest) { return true }
      guard rest.starts(with: word.utf8) else { return false }
      rest = rest.dropFirst(word.utf8.count)
    }
    return false
  }
}

/// A search text that is not empty.
struct SoughtText {
  /// The letters of each reading without blanks; those with the leading article come first.
  private let letters: [String]
  /// The words of each reading as they are typed, those that are content, and those that must be there.
  let typed: [[SoughtWord]]
  let content: [[SoughtWord]]
  let counting: [[SoughtWord]]

  /// `nil` for a text that says nothing.
  init?(_ text: String) {
    let said = SaidText(text)
    guard !said.saysNothing else { return nil }
    letters = said.readings.map { $0.wholeWords.joined() } + said.readings.map { String($0.bare.filter { $0 != " " }) }
    typed = said.readings.map { $0.wholeWords.map { SoughtWord(NameWord($0)) } }
    content = said.words.map { $0.words.map(SoughtWord.init) }
    counting = said.words.map { reading in
      let words = reading.words.filter { !WordTables.generic.contains($0.folded) }
      return (words.isEmpty ? reading.words : words).map(SoughtWord.init)
    }
  }

  func begins(_ name: SearchedName) -> Bool { letters.contains(where: name.begins) }

  /// Whether a name has the letters in one run, or in the middle of an acronym.
  func isPart(of name: SearchedName) -> Bool {
    letters.contains { letters in
      name.isRun(of: letters) || name.acronym.map { $0.contains(letters) } ?? false
    }
  }
}

/// A word of a search text. It is found in the beginnings of words, and in their other forms.
struct SoughtWord: Sendable {
  private let folded: String
  /// The bases of the word and of those that are one with it: another number word, an abbreviation, a translation.
  private let bases: [String]
  /// The acronym of which the word may be the plural.
  private let singular: String

  init(_ word: NameWord) {
    folded = word.folded
    bases = [word.folded, word.base] + WordTables.others(of: word).map(Inflection.base)
    singular = word.folded.hasSuffix("s") ? String(word.folded.dropLast()) : word.folded
  }

  func isFound(in name: SearchedName) -> Bool {
    name.isRun(of: folded) || name.words.contains(where: isForm) || name.acronym == singular
  }

  func isFound(in word: String) -> Bool { word.utf8.starts(with: folded.utf8) || isForm(word) }

  /// Whether the word is a form of this one. No ending reaches the first two letters: most words need no base.
  private func isForm(_ word: String) -> Bool {
    bases.contains { base in
      word.utf8.prefix(2).elementsEqual(base.utf8.prefix(2)) && (word == base || Inflection.base(word) == base)
    }
  }
}

extension Reading {
  fileprivate var wholeWords: [String] { whole.split(separator: " ").map { String($0) } }
}

extension String {
  fileprivate init(_ letters: some Sequence<Unicode.Scalar>) {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: letters)
    self.init(text)
  }
}
