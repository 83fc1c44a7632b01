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
  static let ampersands = [" ", " et ", " and "]

  init(_ characters: some Sequence<Character>, ampersand: String = " ") {
    var raw = Self.letters(characters, ampersand)
    // A name without letter or digit is what it is, as the deck's reader sees it: 🎯.
    if raw.allSatisfy(\.isBlank) { raw = Self.signs(characters) }
    let words = raw.split(whereSeparator: \.isBlank)
    whole = Self.joined(words[...], raw)
    bare = Self.hasArticle(words) ? Self.joined(words.dropFirst(), raw) : whole
  }

  /// A text has several spellings only when it has an ampersand.
  static func all(_ text: String) -> [Spelling] {
    let isOne = !text.contains { $0 == "&" || $0 == "＆" }
    return ampersands.prefix(isOne ? 1 : ampersands.count).map { Spelling(text, ampersand: $0) }
  }

  static func key(_ letters: [Letter]) -> String {
    var key = String.UnicodeScalarView()
    for letter in letters { key.append(letter.scalar) }
    return String(key)
  }
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
        if scalar == "&" || scalar == "＆" {
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
    characters.enumerated().flatMap { place, character in
      character.unicodeScalars.map { Letter(scalar: $0.properties.isWhitespace ? " " : $0, place: place) }
    }
  }

  private static func joined(_ words: ArraySlice<Word>, _ raw: [Letter]) -> [Letter] {
    var letters: [Letter] = []
    var isAlone = false
    for word in words {
      let followsAlone = isAlone && word.count == 1
      if !letters.isEmpty, !followsAlone { letters.append(raw[word.startIndex - 1]) }
      letters.append(contentsOf: word)
      isAlone = word.count == 1
    }
    return letters
  }

  /// A, L and D are articles before a word, and letters before a letter: « l'offre », but A.E. and L.T.V.
  private static func hasArticle(_ words: [Word]) -> Bool {
    guard words.count > 1, articles.contains(words[0].map(\.scalar)) else { return false }
    return words[0].count > 1 || words[1].count > 1
  }

  private static let articles = Set(
    ["le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "the", "a", "an"].map { Array($0.unicodeScalars) })
}
