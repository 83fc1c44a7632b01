// The letters of a text that count, each with the place it comes from, so that what is compared and what is shown to
// differ are the same thing. Folding does the letters; articles, dotted acronyms and the ampersand are decided here.

import Glossary

struct Spelling {
  /// One letter, digit or blank, and the character of the text that it stands for.
  struct Letter: Equatable {
    let scalar: Unicode.Scalar
    let place: Int
    var isBlank: Bool { scalar == " " }
  }

  /// One blank between words, none at the ends; letters that stand alone make one word: S.D.R. is SDR.
  let whole: [Letter]
  /// The same without its leading article.
  let bare: [Letter]

  /// What an ampersand may stand for. All readings are tried, because R&D is RD, and a deck has names in two languages.
  private static let ampersands = [" ", " et ", " and "]

  private init(_ characters: some Sequence<Character>, ampersand: String) {
    var raw = Self.letters(characters, ampersand)
    // A name without letter or digit is what it is, as the deck's reader sees it: 🎯.
    if raw.allSatisfy(\.isBlank) { raw = Self.signs(characters) }
    let words = raw.split(whereSeparator: \.isBlank)
    whole = Self.joined(words[...], raw)
    bare = Self.hasArticle(words) ? Self.joined(words.dropFirst(), raw) : whole
  }

  var wholeText: [Unicode.Scalar] { whole.map(\.scalar) }
  var bareText: [Unicode.Scalar] { bare.map(\.scalar) }

  /// A text has several spellings only when it has an ampersand.
  static func all(_ characters: some Sequence<Character>) -> [Spelling] {
    let isOne = !characters.contains { $0.unicodeScalars.contains(where: isAmpersand) }
    return ampersands.prefix(isOne ? 1 : ampersands.count).map { Spelling(characters, ampersand: $0) }
  }

  private static func isAmpersand(_ scalar: Unicode.Scalar) -> Bool { scalar == "&" || scalar == "＆" }
}

// MARK: Letters and words

extension Spelling {
  private typealias Word = ArraySlice<Letter>

  private static func letters(_ characters: some Sequence<Character>, _ ampersand: String) -> [Letter] {
    var letters: [Letter] = []
    var scalars: [Unicode.Scalar] = []
    for (place, character) in characters.enumerated() {
      scalars.removeAll(keepingCapacity: true)
      for scalar in character.unicodeScalars {
        if isAmpersand(scalar) {
          scalars.append(contentsOf: ampersand.unicodeScalars)
        } else {
          Folding.append(scalar, to: &scalars)
        }
      }
      for scalar in scalars { letters.append(Letter(scalar: scalar, place: place)) }
    }
    return letters
  }

  private static func signs(_ characters: some Sequence<Character>) -> [Letter] {
    var letters: [Letter] = []
    for (place, character) in characters.enumerated() {
      for scalar in character.unicodeScalars where !Folding.isSilent(scalar) {
        let isBlank = scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
        letters.append(Letter(scalar: isBlank ? " " : scalar, place: place))
      }
    }
    return letters
  }

  private static func joined(_ words: ArraySlice<Word>, _ raw: [Letter]) -> [Letter] {
    var letters: [Letter] = []
    var last: Word?
    for word in words {
      if let last, !makeOneWord(last, word) { letters.append(blank(last, word, in: raw)) }
      letters.append(contentsOf: word)
      last = word
    }
    return letters
  }

  /// Numbers stay apart: 1/2 is not 12.
  private static func makeOneWord(_ word: Word, _ next: Word) -> Bool {
    guard word.count == 1, next.count == 1, let scalar = word.first?.scalar, let other = next.first?.scalar else {
      return false
    }
    return scalar.properties.isAlphabetic || other.properties.isAlphabetic
  }

  /// Of what separates two words, the character that is in neither: an ampersand may be a word itself.
  private static func blank(_ word: Word, _ next: Word, in raw: [Letter]) -> Letter {
    let run = raw[word.endIndex..<next.startIndex]
    return run.first { $0.place != word.last?.place && $0.place != next.first?.place } ?? raw[word.endIndex]
  }

  /// A, L and D are articles before a word, and letters before a letter: « l'offre », but A.E. and L.T.V.
  private static func hasArticle(_ words: [Word]) -> Bool {
    guard words.count > 1, articles.contains(words[0].map(\.scalar)) else { return false }
    return words[0].count > 1 || words[1].count > 1
  }

  private static let articles = Set(
    ["le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "the", "a", "an"].map { Array($0.unicodeScalars) })
}
