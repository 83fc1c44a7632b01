// Characters that nobody sees, that no screen can show, or that only some texts need; and what each exit makes of them.

package struct OddCharacter: Sendable, CustomStringConvertible {
  /// A text with the character between "a" and "b", or in the text that needs it.
  package let text: String
  /// The text as it leaves in words: output, CSV, HTML, messages.
  package let words: String
  /// The text in the cells of a screen, and line by line, where joined emoji keep their first.
  package let cells: String
  /// The text inside a string of JSON.
  package let json: String

  package var description: String {
    text.unicodeScalars.map { $0.isASCII ? String($0) : "U+" + String($0.value, radix: 16, uppercase: true) }.joined()
  }

  private init(_ text: String, _ words: String, cells: String? = nil, json: String? = nil) {
    self.text = text
    self.words = words
    self.cells = cells ?? words
    self.json = json ?? text
  }

  private static func invisible(_ scalar: Unicode.Scalar) -> OddCharacter {
    OddCharacter("a\(scalar)b", "ab", json: "a\(escaped(scalar))b")
  }

  private static func unshown(_ scalar: Unicode.Scalar) -> OddCharacter {
    OddCharacter("a\(scalar)b", "a\u{FFFD}b", json: "a\(escaped(scalar))b")
  }

  private static func needed(_ text: String, cells: String) -> OddCharacter { OddCharacter(text, text, cells: cells) }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16, uppercase: unit >= 0x20)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  /// No U+0000 and no slash: each text may also stand in a path.
  package static let all: [OddCharacter] =
    ([
      // Soft hyphen, grapheme joiner, Arabic mark, Hangul fillers, Mongolian separator, zero widths, directions, joiners,
      // byte order mark, annotations, tags, a variation selector and a musical control.
      "\u{AD}", "\u{34F}", "\u{61C}", "\u{115F}", "\u{3164}", "\u{180E}", "\u{200B}", "\u{200C}", "\u{200D}",
      "\u{200E}", "\u{200F}", "\u{2060}", "\u{2064}", "\u{FEFF}", "\u{FFF9}", "\u{FFFA}", "\u{FFFB}", "\u{E0001}",
      "\u{E0041}", "\u{E007F}", "\u{FE0F}", "\u{E0100}", "\u{1D173}",
    ] as [Unicode.Scalar]).map(invisible)
    + ([
      // Controls of both kinds, overrides and isolates of direction, private, unassigned, noncharacters.
      "\u{1}", "\u{7}", "\u{1B}", "\u{7F}", "\u{80}", "\u{9B}", "\u{202A}", "\u{202E}", "\u{202C}", "\u{2066}",
      "\u{2069}", "\u{E000}", "\u{F8FF}", "\u{F0000}", "\u{10FFFD}", "\u{378}", "\u{FFFE}", "\u{1FFFF}",
    ] as [Unicode.Scalar]).map(unshown)
    + [
      needed("é", cells: "é"), needed("a\u{FFFD}b", cells: "a\u{FFFD}b"), needed("5\u{202F}%", cells: "5\u{202F}%"),
      needed("👩\u{200D}💻", cells: "👩"), needed("👩🏽\u{200D}💻", cells: "👩"), needed("❤\u{FE0F}", cells: "❤"),
      needed("1\u{FE0F}\u{20E3}", cells: "1\u{20E3}"), needed("می\u{200C}خواهم", cells: "میخواهم"),
      needed("葛\u{E0100}", cells: "葛"),
      OddCharacter("a\u{2028}b", "a b", json: "a\\u2028b"), OddCharacter("a\u{85}b", "a b", json: "a\\u0085b"),
      OddCharacter(
        "🏴\u{E0067}\u{E007F}", "🏴", json: "🏴\\uDB40\\uDC67\\uDB40\\uDC7F"),
    ]

  /// Whether a scalar is one that no text needs by itself: told by Unicode's tables, not by Ramp's.
  package static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// Every scalar of Unicode between letters, some thousands to a text.
  package static func everything(_ body: (String) throws -> Void) rethrows {
    for start in stride(from: UInt32(0), through: 0x10FFFF, by: 0x4000) {
      var text = String.UnicodeScalarView()
      for value in start..<start + 0x4000 {
        guard let scalar = Unicode.Scalar(value) else { continue }
        text.append(scalar)
        text.append("x")
      }
      if !text.isEmpty { try body(String(text)) }
    }
  }
}
