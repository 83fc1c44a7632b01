// How a typed word matches a word of a name.

import Glossary

enum WordMatch: Equatable {
  case equal
  /// Another form of the word: plural, feminine, abbreviation, translation.
  case form
  case typo(edits: Int)
  /// The same stem with another ending: "architecture" for "architect".
  case ending
  /// The word turned round: "offboarding" for "onboarding".
  case opposite
  /// Another number.
  case number
  case none

  /// The most edits that count as a typo, by the letters of the name's word; letters that only moved always do.
  static func tolerance(letters: Int) -> Int {
    switch letters {
    case ...3: 0
    case ...7: 1
    case ...11: 2
    default: 3
    }
  }

  /// `isKnown`: whether the typed word is one of the deck's own: then it is no typo.
  init(_ typed: NameWord, _ word: NameWord, isKnown: Bool) {
    self =
      if typed.folded == word.folded { .equal } else if typed.role != .content || word.role != .content {
        Self.ofRoles(typed, word)
      } else if typed.hasDigit || word.hasDigit {
        typed.hasDigit && word.hasDigit ? .number : .none
      } else if Opposites.are(typed, word) {
        .opposite
      } else if typed.isForm(of: word)
        || WordTables.areOne(typed.base, word.base)
      { .form } else if word.isAcronym { .none } else { Self.ofLetters(typed, word, isKnown) }
  }

  private static func ofRoles(_ typed: NameWord, _ word: NameWord) -> WordMatch {
    switch (typed.role, word.role) {
    case (.value(let value), .value(let other)): value == other ? .equal : .number
    case (.negation, .negation), (.affirmation, .affirmation): .equal
    case (.negation, .affirmation), (.affirmation, .negation): .opposite
    case (.content, .value), (.value, .content): typed.hasDigit && word.hasDigit ? .number : .none
    default: .none
    }
  }

  private static func ofLetters(_ typed: NameWord, _ word: NameWord, _ isKnown: Bool) -> WordMatch {
    let (left, right) = (Array(typed.folded.unicodeScalars), Array(word.folded.unicodeScalars))
    let edits = EditDistance.between(left, right, within: 3)
    if WordEnding.differs(left, right, edits) { return .ending }
    guard !isKnown, let edits, edits < right.count, !Opposites.isRepeated(typed, word) else { return .none }
    if areMoved(left, right, edits) { return .typo(edits: 1) }
    return edits <= tolerance(letters: right.count) ? .typo(edits: edits) : .none
  }

  /// Whether the letters are the same at other places: two neighbours are swapped, or one letter has moved ("sever" for
  /// "serve"). That is one slip of the hand, however short the word.
  private static func areMoved(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], _ edits: Int) -> Bool {
    (edits == 1 || edits == 2 && left.first == right.first) && left.count == right.count
      && left.sorted() == right.sorted()
  }
}

/// Words that are the opposites of each other, by a table or by a prefix.
enum Opposites {
  /// Letters that must be left of a word without a swapped prefix.
  private static let shortest = 3

  static func are(_ word: NameWord, _ other: NameWord) -> Bool {
    OppositeWords.areContrary(word.base, other.base)
      || haveOneEnd(word, other) && (isNegated(word, other) || isNegated(other, word) || areSwapped(word, other))
  }

  /// A prefix changes no end: for most words that settles it.
  private static func haveOneEnd(_ word: NameWord, _ other: NameWord) -> Bool {
    word.base.utf8.suffix(2).elementsEqual(other.base.utf8.suffix(2))
  }

  /// Whether `word` is `other` with a negating prefix.
  static func isNegated(_ word: NameWord, _ other: NameWord) -> Bool {
    WordTables.negating.contains { prefix, fewest in
      rest(of: word, after: prefix, atLeast: fewest).map { isSame($0, other.folded) } ?? false
    }
  }

  /// Whether one is the other with "re": no contrary, but no slip of the finger either.
  static func isRepeated(_ word: NameWord, _ other: NameWord) -> Bool {
    rest(of: word, after: "re") == other.folded || rest(of: other, after: "re") == word.folded
  }

  private static func areSwapped(_ word: NameWord, _ other: NameWord) -> Bool {
    WordTables.swapped.contains { one, two in
      isSwapped(word, one, other, two) || isSwapped(word, two, other, one)
    }
  }

  private static func isSwapped(_ word: NameWord, _ one: String, _ other: NameWord, _ two: String) -> Bool {
    guard let left = rest(of: word, after: one), let right = rest(of: other, after: two) else { return false }
    return isSame(left, right)
  }

  private static func rest(of word: NameWord, after prefix: String, atLeast fewest: Int = shortest) -> String? {
    guard word.folded.hasPrefix(prefix), word.folded.count >= prefix.count + fewest else { return nil }
    return String(word.folded.dropFirst(prefix.count))
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    left == right || Inflection.base(left) == Inflection.base(right)
  }
}

/// Words of one stem with different endings, which make other words of it: a person, an action, a thing.
enum WordEnding {
  /// Letters that both words must begin with.
  private static let shortest = 4

  /// A word with one edit is a typo, unless that makes a person of it, or of a person something else: "closer" for
  /// "close".
  static func differs(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], _ edits: Int?) -> Bool {
    let common = zip(left, right).prefix { $0 == $1 }.count
    guard common >= shortest else { return false }
    return (shortest...common).contains { start in
      let (one, two) = (String(left, from: start), String(right, from: start))
      guard endings.contains(one), endings.contains(two) else { return false }
      return edits != 1 || persons.contains(one) != persons.contains(two)
    }
  }

  private static let persons: Set<String> = ["er", "or", "eur", "ist", "iste", "ers", "ors", "eurs"]

  private static let endings: Set<String> = [
    "", "e", "ed", "ing", "er", "or", "eur", "ment", "ement", "ion", "ation", "ure", "ance", "ence", "al", "ive", "if",
    "able", "ant", "ent", "ist", "iste", "ism", "isme", "ity", "ite", "age", "ship", "ful", "less", "ly", "ery", "ary",
    "aire", "ique", "ic", "ical", "ings", "ions", "ations", "ures", "ers", "eurs", "ments",
  ]
}

extension String {
  fileprivate init(_ letters: [Unicode.Scalar], from start: Int) {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: letters[start...])
    self.init(text)
  }
}
