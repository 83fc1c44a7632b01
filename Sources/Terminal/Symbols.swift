// Where only ASCII can be shown (LANG=C), every word stays readable: accents are left out, ligatures are two letters,
// bars and marks are drawn with what there is.

import Foundation

package enum Symbols: String, CaseIterable, Sendable {
  case unicode, ascii

  /// The text as it is put on the screen.
  package func text(_ text: String) -> String {
    guard self == .ascii, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    // The blanks within French quotation marks go with them.
    let bare = text.replacing(/«[\u{A0}\u{202F}]/, with: "«").replacing(/[\u{A0}\u{202F}]»/, with: "»")
    return bare.reduce(into: "") { $0 += Self.ascii($1) }
  }

  /// The same in so many columns: what was cut already is cut again where its three dots have no room.
  func text(_ text: String, columns: Int) -> String {
    let shown = self.text(text)
    guard self == .ascii, text.last == "…", shown.count > columns, columns > 3 else { return shown }
    return shown.prefix(columns - 3) + "..."
  }

  /// Where what is typed goes on.
  package var cursor: String { self == .unicode ? "▏" : "_" }

  private static func ascii(_ character: Character) -> String {
    if let ascii = character.asciiValue { return String(UnicodeScalar(ascii)) }
    if let drawn = drawn[character] { return drawn }
    // What is left after decomposition are letters without their marks.
    let plain = String(character).decomposedStringWithCompatibilityMapping.unicodeScalars.filter { $0.isASCII }
    return plain.isEmpty ? "?" : String(String.UnicodeScalarView(plain))
  }

  private static let drawn: [Character: String] = [
    "─": "-", "·": ".", "…": "...", "—": "-", "–": "-", "›": ">", "‹": "<", "◂": "<", "▸": ">", "×": "x",
    "▕": "[", "▏": "]", "░": "-", "▒": "=", "▓": "#", "█": "#", "▉": "@",
    "▁": ".", "▂": ".", "▃": ":", "▄": "-", "▅": "=", "▆": "+", "▇": "*",
    "✓": "v", "✗": "x", "●": "*", "○": "o", "␦": "?", "\u{FFFD}": "?",
    "↑": "^", "↓": "v", "←": "<", "→": ">",
    "«": "\"", "»": "\"", "“": "\"", "”": "\"", "’": "'", "‘": "'",
    "\u{A0}": " ", "\u{202F}": " ", "\u{2009}": " ",
    "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ß": "ss", "€": "EUR",
  ]
}
