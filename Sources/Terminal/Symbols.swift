// The character set of the terminal. If it can show only ASCII (LANG=C), every word stays readable: accents are
// removed, a ligature becomes two letters, bars and marks become similar ASCII characters.

import Foundation
import Glossary

package enum Symbols: String, CaseIterable, Sendable {
  case unicode, ascii

  /// The text in this character set.
  package func text(_ text: String) -> String {
    guard self == .ascii, !text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { return text }
    // The no-break spaces inside French quotation marks are removed too.
    let bare = SafeText.clean(text).replacing(/«[\u{A0}\u{202F}]/, with: "«").replacing(/[\u{A0}\u{202F}]»/, with: "»")
    return bare.reduce(into: "") { $0 += Self.ascii($1) }
  }

  /// The text in this character set. In ASCII "…" takes three columns, so a text that ends with it is cut again to fit
  /// in `columns`.
  func text(_ text: String, columns: Int) -> String {
    let shown = self.text(text)
    guard self == .ascii, text.last == "…", shown.count > columns, columns > 3 else { return shown }
    return shown.prefix(columns - 3) + "..."
  }

  /// The glyph that marks the cursor at the end of a text field.
  package var cursor: String { self == .unicode ? "▏" : "_" }

  private static func ascii(_ character: Character) -> String {
    if let ascii = character.asciiValue { return String(UnicodeScalar(ascii)) }
    if let drawn = drawn[character] { return drawn }
    // After decomposition only base letters are ASCII: this removes their marks.
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
