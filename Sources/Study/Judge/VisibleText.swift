// The visible characters of a text, to be shown and compared letter by letter: without invisible characters, and no
// longer than a limit.

import Glossary

struct VisibleText {
  let characters: [Character]

  /// The most characters, and folded letters, that are aligned or compared: the time is the product of two lengths, and
  /// no name that a learner types from memory is longer. A longer answer is right only if it is equal.
  static let longest = 200

  /// Drops invisible characters and blanks at the ends, keeps one blank of each run, and cuts after `longest`
  /// characters.
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

  /// Whether no character of a text is visible. The first test is a fast path for printable ASCII.
  static func isEmpty(_ text: String) -> Bool {
    !text.utf8.contains { (0x21...0x7E).contains($0) } && text.allSatisfy { isInvisible($0) || isBlank($0) }
  }

  /// The letters without article, one list for each reading of the ampersand, at most `longest` each.
  var readings: [[FoldedText.Letter]] { FoldedText.all(characters).map { Array($0.bare.prefix(Self.longest)) } }

  /// The character as it is drawn. It must not join its neighbours on the screen: U+FFFD replaces one that would.
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

  /// Whether a character is only joiners, directions or byte order marks: they come with pasted text, and a learner
  /// could not see the difference.
  private static func isInvisible(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { SafeText.isInvisible($0) || $0.properties.generalCategory == .format }
  }
}
