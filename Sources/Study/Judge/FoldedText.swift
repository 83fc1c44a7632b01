// A text reduced to the letters that the judge compares, each with its index in the text, so that a difference can be
// shown at its place. `Folding` folds the letters; articles, dotted acronyms and the ampersand are handled here. The
// indices are those of characters for a text that is shown, and of scalars for one that is only compared, because
// finding characters takes time.

import Glossary

struct FoldedText {
  /// One letter, digit or blank, and the index in the text that it comes from.
  struct Letter: Equatable {
    let scalar: Unicode.Scalar
    let index: Int
    var isBlank: Bool { scalar == " " }
  }

  /// The letters, with one blank between words and none at the ends. Single letters are joined: S.D.R. is SDR.
  let whole: [Letter]
  /// The letters without the leading article.
  let bare: [Letter]

  /// The readings of an ampersand. All are tried: R&D is RD, and decks have names in two languages.
  private static let ampersands = [" ", " et ", " and "]

  private init(_ written: [Letter], ampersand: String) {
    var raw = Self.folded(written, ampersand)
    // A name without letters and digits, such as 🎯, is compared by its signs.
    if raw.allSatisfy(\.isBlank) { raw = Self.signs(written) }
    let words = raw.split(whereSeparator: \.isBlank)
    whole = Self.joined(words[...], raw)
    bare = Self.hasArticle(words) ? Self.joined(words.dropFirst(), raw) : whole
  }

  var wholeText: [Unicode.Scalar] { whole.map(\.scalar) }
  var bareText: [Unicode.Scalar] { bare.map(\.scalar) }

  /// All readings of a text, with indices of its scalars. There are several only when the text has an ampersand.
  static func all(_ text: String) -> [FoldedText] {
    all(text.unicodeScalars.enumerated().map { Letter(scalar: $1, index: $0) })
  }

  /// All readings of a text, with indices of its characters.
  static func all(_ characters: [Character]) -> [FoldedText] {
    all(
      characters.enumerated().flatMap { index, character in
        character.unicodeScalars.map { Letter(scalar: $0, index: index) }
      })
  }

  private static func all(_ written: [Letter]) -> [FoldedText] {
    let isOne = !written.contains { isAmpersand($0.scalar) }
    return ampersands.prefix(isOne ? 1 : ampersands.count).map { FoldedText(written, ampersand: $0) }
  }

  private static func isAmpersand(_ scalar: Unicode.Scalar) -> Bool { scalar == "&" || scalar == "＆" }
}

// MARK: Letters and words

extension FoldedText {
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
      for scalar in scalars { letters.append(Letter(scalar: scalar, index: letter.index)) }
    }
    return letters
  }

  private static func signs(_ written: [Letter]) -> [Letter] {
    written.filter { !Folding.isSilent($0.scalar) }.map { letter in
      let properties = letter.scalar.properties
      let isBlank = properties.isWhitespace || properties.generalCategory == .control
      return Letter(scalar: isBlank ? " " : letter.scalar, index: letter.index)
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

  /// Whether two words of one letter each are joined. Two digits are not: 1/2 is not 12.
  private static func makeOneWord(_ word: Word, _ next: Word) -> Bool {
    guard word.count == 1, next.count == 1, let scalar = word.first?.scalar, let other = next.first?.scalar else {
      return false
    }
    return scalar.properties.isAlphabetic || other.properties.isAlphabetic
  }

  /// The blank between two words, with the index of a separator that is in neither word: an ampersand may itself be a
  /// word (« et »).
  private static func blank(_ word: Word, _ next: Word, in raw: [Letter]) -> Letter {
    let run = raw[word.endIndex..<next.startIndex]
    return run.first { $0.index != word.last?.index && $0.index != next.first?.index } ?? raw[word.endIndex]
  }

  /// Whether the first word is an article. A, L and D are articles before a word, but letters of an acronym before a
  /// single letter: « l'offre », but A.E. and L.T.V.
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

/// The letters of a text without their indices: for names, which are folded once and compared often.
struct Reading: Equatable, Sendable {
  let whole: [Unicode.Scalar]
  /// The letters without the leading article.
  let bare: [Unicode.Scalar]
  private let text: String
  /// The number of this reading among those of the text.
  private let number: Int

  private init(_ spelling: FoldedText, _ number: Int, of text: String) {
    whole = spelling.wholeText
    bare = spelling.bare.count == whole.count ? whole : spelling.bareText
    self.text = text
    self.number = number
  }

  /// The words of this reading. Computed at each call: of a deck's names, most are never compared word by word.
  func words(_ known: inout NameWord.Cache) -> NameWords {
    NameWords(FoldedText.all(text)[number], of: Array(text.unicodeScalars), &known)
  }

  var words: NameWords {
    var known = NameWord.Cache()
    return words(&known)
  }

  /// All readings of a text; there are several only when it has an ampersand.
  static func all(_ text: String) -> [Reading] {
    FoldedText.all(text).enumerated().map { Reading($1, $0, of: text) }
  }
}
