// The part of a text that can be shown and compared letter by letter: without invisible characters, and not longer than
// a limit.

import Glossary

struct VisibleText {
  let characters: [Character]

  /// The most characters, and letters, of a text that are aligned or measured, because the time is the product of two
  /// lengths; no name that a learner types from memory is longer. A longer answer is right only if it is equal.
  static let longest = 200

  /// Runs of blanks become one, blanks at the ends are dropped.
  init(_ text: String) {
    var characters: [Character] = []
    for character in text where !Self.isInvisible(character) {
      let isBlank = Self.isBlank(character)
      if isBlank && characters.last.map(Self.isBlank) ?? true { continue }
      if characters.count == Self.longest { break }
      characters.append(character)
    }
    if characters.last.map(Self.isBlank) == true { characters.removeLast() }
    self.characters = characters
  }

  /// Whether nothing of a text is visible. A printable ASCII character is found quickly.
  static func isEmpty(_ text: String) -> Bool {
    !text.utf8.contains { (0x21...0x7E).contains($0) } && text.allSatisfy { isInvisible($0) || isBlank($0) }
  }

  /// Its letters, once for each reading of its ampersand.
  var readings: [[FoldedText.Letter]] { FoldedText.all(characters).map { Array($0.bare.prefix(Self.longest)) } }

  /// The character as it is drawn: it joins no neighbour and has no effect on them (U+FFFD where that is impossible).
  static func drawn(_ character: Character) -> Character {
    if isBlank(character) { return " " }
    let clean = SafeText.clean(String(character))
    let isAlone = character.isASCII || "·\(clean)·".count == 3
    return isAlone ? clean.first ?? replacement : replacement
  }

  private static let replacement: Character = "\u{FFFD}"

  private static func isBlank(_ character: Character) -> Bool {
    character.isWhitespace || character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
  }

  /// Joiners, directions, byte order marks: they come with pasted text, and a learner could not see the difference.
  private static func isInvisible(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .format }
  }
}
