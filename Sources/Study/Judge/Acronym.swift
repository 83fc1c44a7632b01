// What an acronym is. Acronyms are told apart because they are judged to the letter: SDR, MDR and ADR are one edit from
// each other.

import Glossary

enum Acronym {
  private static let letters = 2...5
  private static let fewestCapitals = 2

  /// Whether a text looks like one: a single word of two to five letters, two of them capitals. Its digits, dots and
  /// signs are no letters: B2B, R&D and S.D.R. are acronyms.
  static func isOne(_ text: String) -> Bool {
    var letters = 0
    var capitals = 0
    for character in text {
      if character.isWhitespace { return false }
      guard character.isLetter else { continue }
      letters += 1
      if letters > Self.letters.upperBound { return false }
      if character.isUppercase { capitals += 1 }
    }
    return Self.letters.contains(letters) && capitals >= fewestCapitals
  }
}

extension Term {
  /// Everything the term is called, in the order in which its author wrote it.
  var headwords: [String] { [acronym].compactMap(\.self) + names + aliases }

  /// Whether a text of this term is right only to the letter. What the author declares an acronym is one in any form.
  func isAcronym(_ text: String) -> Bool { text == acronym || Acronym.isOne(text) }
}
