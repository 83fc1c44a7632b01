// The letters of a text that count, each with the place it comes from, so that what is compared and what is shown to
// differ are the same thing. Folding does the letters; articles, dotted acronyms and the ampersand are decided here.
// Places are characters where a text is shown, scalars where it is only compared: finding characters takes time.

import Glossary

struct Spelling {
  /// One letter, digit or blank, and the place in the text that it stands for.
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

  private init(_ written: [Letter], ampersand: String) {
    var raw = Self.folded(written, ampersand)
    // A name without letter or digit is what it is, as the deck's reader sees it: 🎯.
    if raw.allSatisfy(\.isBlank) { raw = Self.signs(written) }
    let words = raw.split(whereSeparator: \.isBlank)
    whole = Self.joined(words[...], raw)
    bare = Self.hasArticle(words) ? Self.joined(words.dropFirst(), raw) : whole
  }

  var wholeText: [Unicode.Scalar] { whole.map(\.scalar) }
  var bareText: [Unicode.Scalar] { bare.map(\.scalar) }

  /// Placed by its scalars. A text has several spellings only when it has an ampersand.
  static func all(_ text: String) -> [Spelling] {
    all(text.unicodeScalars.enumerated().map { Letter(scalar: $1, place: $0) })
  }

  /// The same, placed by its characters.
  static func all(_ characters: [Character]) -> [Spelling] {
    all(
      characters.enumerated().flatMap { place, character in
        character.unicodeScalars.map { Letter(scalar: $0, place: place) }
      })
  }

  private static func all(_ written: [Letter]) -> [Spelling] {
    let isOne = !written.contains { isAmpersand($0.scalar) }
    return ampersands.prefix(isOne ? 1 : ampersands.count).map { Spelling(written, ampersand: $0) }
  }

  private static func isAmpersand(_ scalar: Unicode.Scalar) -> Bool { scalar == "&" || scalar == "＆" }
}

// MARK: Letters and words

extension Spelling {
  private typealias Word = ArraySlice<Letter>

  private static func folded(_ written: [Letter], _ ampersand: String) -> [Letter] {
    var letters: [Letter] = []
    letters.reserveCapacity(written.count)
    var scalars: [Unicode.Scalar] = []
    for letter in written {
      scalars.removeAll(keepingCapacity: true)
      if isAmpersand(letter.scalar) {
        scalars.append(contentsOf: ampersand.unicodeScalars)
      } else {
        Folding.append(letter.scalar, to: &scalars)
      }
      for scalar in scalars { letters.append(Letter(scalar: scalar, place: letter.place)) }
    }
    return letters
  }

  private static func signs(_ written: [Letter]) -> [Letter] {
    written.filter { !Folding.isSilent($0.scalar) }.map { letter in
      let properties = letter.scalar.properties
      let isBlank = properties.isWhitespace || properties.generalCategory == .control
      return Letter(scalar: isBlank ? " " : letter.scalar, place: letter.place)
    }
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
    guard words.count > 1, words[0].count <= longestArticle, articles.contains(words[0].map(\.scalar)) else {
      return false
    }
    return words[0].count > 1 || words[1].count > 1
  }

  private static let articles = Set(
    ["le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "the", "a", "an"].map { Array($0.unicodeScalars) })
  private static let longestArticle = 3
}
