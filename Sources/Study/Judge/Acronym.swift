// What an acronym is, and which answers each face of a card accepts. Acronyms are told apart because they are judged to
// the letter: SDR, MDR and ADR are one edit from each other.

import Glossary

enum Acronym {
  private static let letters = 2...5
  private static let fewestCapitals = 2

  /// Whether a text looks like one: a single word of two to five letters, two of them capitals. Its digits, dots and
  /// signs are no letters: B2B, R&D and S.D.R. are acronyms.
  static func isOne(_ text: String) -> Bool {
    let letters = text.filter(\.isLetter)
    return Self.letters.contains(letters.count) && letters.count(where: \.isUppercase) >= fewestCapitals
      && !text.contains(where: \.isWhitespace)
  }
}

extension Term {
  /// Everything the term is called, in the order in which its author wrote it.
  var headwords: [String] { [acronym].compactMap(\.self) + names + aliases }

  /// Whether a text of this term is right only to the letter. What the author declares an acronym is one in any form.
  func isAcronym(_ text: String) -> Bool { text == acronym || Acronym.isOne(text) }

  /// What may be typed on a face. A definition is never typed; were it asked, the term's name would be the answer.
  func answers(to face: Face) -> [String] {
    switch face {
    case .expand: names + aliases.filter { !isAcronym($0) }
    case .abbreviate: [acronym].compactMap(\.self) + aliases.filter(isAcronym)
    case .name, .define: headwords
    }
  }
}
