// The accepted answers to a term's cards, folded once: `Headwords` keeps those of each term.

import Glossary

struct AcceptedAnswer: Sendable {
  let text: String
  /// The text without its invisible characters, which a keyboard does not type.
  let visible: String
  let isAcronym: Bool
  /// Whether the deck or the learner accepts it without showing it as the answer.
  let isAlias: Bool
  let readings: [Reading]
  private let lazyWords = Lazy<[NameWords]>()

  /// The words of each reading. Of a deck's names, most are never compared word by word.
  var words: [NameWords] { lazyWords.value { readings.map(\.words) } }

  /// `shared`: the folded texts without parentheses that another term has too; they name neither.
  init(_ text: String, of term: Term, isAlias: Bool = false, without shared: Set<String> = []) {
    self.text = text
    self.isAlias = isAlias
    visible = SafeText.visible(text)
    isAcronym = term.isAcronym(text)
    let short = Parentheses(text)?.blanked
    let isShared = short.map { shared.contains(Folding.key($0)) } ?? false
    readings = Reading.all(text) + (isShared ? [] : short.map { Reading.all($0) } ?? [])
  }

  /// The names that a learner added to a term, of the kind that the card asks for.
  static func own(_ names: [String], for card: Card) -> [AcceptedAnswer] {
    names.map { AcceptedAnswer($0, of: card.term, isAlias: true) }.filter { name in
      switch card.face {
      case .expand: !name.isAcronym
      case .abbreviate: name.isAcronym
      case .name, .define: true
      }
    }
  }
}

/// The accepted answers for each face of a term.
struct TermAnswers: Sendable {
  private let term: Term
  let all: [AcceptedAnswer]
  private let names: [AcceptedAnswer]
  private let acronyms: [AcceptedAnswer]

  init(_ term: Term, without shared: Set<String> = []) {
    self.term = term
    let acronym = [term.acronym].compactMap(\.self).map { AcceptedAnswer($0, of: term, without: shared) }
    let own = term.names.map { AcceptedAnswer($0, of: term, without: shared) }
    let aliases = term.aliases.map { AcceptedAnswer($0, of: term, isAlias: true, without: shared) }
    all = acronym + own + aliases
    names = own + aliases.filter { !$0.isAcronym }
    acronyms = acronym + aliases.filter(\.isAcronym)
  }

  /// The accepted answers to a face. `define` is never typed: it has the answers of `name`.
  subscript(face: Face) -> [AcceptedAnswer] {
    switch face {
    case .expand: names
    case .abbreviate: acronyms
    case .name, .define: all
    }
  }

  /// Whether these are also the answers of another version of the term: its acronym, names and aliases are the same.
  func areOf(_ other: Term) -> Bool {
    term.acronym == other.acronym && term.names == other.names && term.aliases == other.aliases
  }
}

/// The first pair of parentheses of a text, with something before or after it: « Upsell (n.) », "SDR (Sales Development
/// Rep)".
struct Parentheses {
  /// The text with blanks instead of the parentheses and what is in them.
  let blanked: String
  let inside: String

  init?(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    guard let open = scalars.firstIndex(of: "("), let close = scalars[open...].firstIndex(of: ")") else { return nil }
    var blanked = scalars
    for index in open...close { blanked[index] = " " }
    inside = String(String.UnicodeScalarView(scalars[(open + 1)..<close]))
    self.blanked = String(String.UnicodeScalarView(blanked))
    if VisibleText.isEmpty(self.blanked) { return nil }
  }
}

extension Deck {
  /// The names without their parentheses, folded, that are names of another term as well: « Churn » of « Churn (net) » and
  /// « Churn (brut) ».
  var sharedShortNames: Set<String> {
    var owners: [String: TermAddress] = [:]
    var shared: Set<String> = []
    for term in terms where term.headwords.contains(where: { $0.contains("(") }) {
      for short in Set(term.headwords.compactMap { Parentheses($0)?.blanked }.map { Folding.key($0) }) {
        if let owner = owners[short], owner != term.address { shared.insert(short) }
        owners[short] = term.address
      }
    }
    guard !owners.isEmpty else { return [] }
    for term in terms {
      for name in term.headwords.map({ Folding.key($0) }) where owners[name].map({ $0 != term.address }) ?? false {
        shared.insert(name)
      }
    }
    return shared
  }
}

/// The rule for acronyms, which are judged without tolerance for typos: SDR, MDR and ADR are one edit from each other.
enum JudgedAcronym {
  private static let letters = 2...5
  private static let fewestCapitals = 2

  /// Whether a text looks like an acronym: a single word of two to five letters, two or more of them capitals. Digits,
  /// dots and signs are not counted: B2B, R&D and S.D.R. are acronyms.
  static func matches(_ text: String) -> Bool {
    var count = Count()
    for byte in text.utf8 {
      guard byte < 0x80 else { return matchesByCharacters(text) }
      switch byte {
      case 0x20, 0x09...0x0D: return false
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): count.add(isCapital: true)
      case UInt8(ascii: "a")...UInt8(ascii: "z"): count.add(isCapital: false)
      default: break
      }
      if count.letters > letters.upperBound { return false }
    }
    return count.isAcronyms
  }

  /// The same for any text: finding characters takes time.
  private static func matchesByCharacters(_ text: String) -> Bool {
    var count = Count()
    for character in text {
      if character.isWhitespace { return false }
      if character.isLetter { count.add(isCapital: character.isUppercase) }
      if count.letters > letters.upperBound { return false }
    }
    return count.isAcronyms
  }

  private struct Count {
    private(set) var letters = 0
    private var capitals = 0

    mutating func add(isCapital: Bool) {
      letters += 1
      if isCapital { capitals += 1 }
    }

    var isAcronyms: Bool { JudgedAcronym.letters.contains(letters) && capitals >= fewestCapitals }
  }
}

extension Term {
  /// All names of the term, in the order of the deck file.
  var headwords: [String] { [acronym].compactMap(\.self) + names + aliases }

  /// Whether a name of this term is judged without tolerance for typos: the declared acronym, or a name that looks like
  /// an acronym.
  func isAcronym(_ text: String) -> Bool { text == acronym || JudgedAcronym.matches(text) }
}
