// Tables that map bytes, escape sequences and ncurses codes to keys.

import CNcurses
import Terminal

/// The key sequences that nearly all terminals send. Needed where the terminfo description lacks them or differs.
enum KeySequences {
  /// Indexed by the bytes after ESC [.
  static let control: [String: Key] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "Z": .backTab,
    "1;5D": .wordLeft, "1;5C": .wordRight, "1;3D": .wordLeft, "1;3C": .wordRight,
    "1~": .home, "7~": .home, "4~": .end, "8~": .end, "3~": .delete, "5~": .pageUp, "6~": .pageDown,
    "P": .function(1), "Q": .function(2), "R": .function(3), "S": .function(4),
    "11~": .function(1), "12~": .function(2), "13~": .function(3), "14~": .function(4), "15~": .function(5),
    "17~": .function(6), "18~": .function(7), "19~": .function(8), "20~": .function(9), "21~": .function(10),
    "23~": .function(11), "24~": .function(12),
  ]

  /// Indexed by the character after ESC O: cursor keys (small letters: with Ctrl, in rxvt), and the numeric keypad in
  /// application mode.
  static let keypad: [Character: Key] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "d": .wordLeft, "c": .wordRight, "M": .enter,
    "I": .tab,
    "P": .function(1), "Q": .function(2), "R": .function(3), "S": .function(4), " ": .character(" "),
    "j": .character("*"), "k": .character("+"), "l": .character(","), "m": .character("-"), "n": .character("."),
    "o": .character("/"), "X": .character("="),
    "p": .character("0"), "q": .character("1"), "r": .character("2"), "s": .character("3"), "t": .character("4"),
    "u": .character("5"), "v": .character("6"), "w": .character("7"), "x": .character("8"), "y": .character("9"),
  ]
}

extension InputDecoder {
  /// Removes sequences from ncurses' own table, because the decoder reads them better: the keypad's keys, which several
  /// terminfo descriptions call function or cursor keys; an arrow with Ctrl or Alt, for which ncurses has no fixed code;
  /// reports of the focus; and those of the mouse, which must be skipped with their coordinates.
  static func claimSequences() {
    for final in "jklmnopqrstuvwxycd" { define_key("\u{1B}O\(final)", 0) }
    for rest in ["1;5D", "1;5C", "1;3D", "1;3C", "I", "O"] { define_key("\u{1B}[\(rest)", 0) }
    define_key(nil, KEY_MOUSE)
  }
}

extension Key {
  /// This key while Alt is held.
  var withAlt: Key {
    guard case .character(let character) = self, character.isASCII, character.isLetter else { return .unknown }
    return .alt(Character(character.lowercased()))
  }

  init(ascii byte: UInt8) {
    switch byte {
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x20...0x7E: self = .character(Character(Unicode.Scalar(byte)))
    default: self = .unknown
    }
  }

  /// `.unknown` for invalid UTF-8, and for control characters, format characters and line or paragraph separators.
  init(utf8 bytes: [UInt8]) {
    guard let scalar = String(validating: bytes, as: UTF8.self)?.unicodeScalars.first else {
      self = .unknown
      return
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: self = .unknown
    default: self = .character(Character(scalar))
    }
  }

  /// From one of ncurses' key codes; ncurses reads their sequences from the terminal's description.
  init(ncursesCode code: Int32) {
    switch code {
    case KEY_ENTER: self = .enter
    case KEY_BTAB: self = .backTab
    case KEY_BACKSPACE: self = .backspace
    case KEY_DC: self = .delete
    case KEY_UP: self = .up
    case KEY_DOWN: self = .down
    case KEY_LEFT: self = .left
    case KEY_RIGHT: self = .right
    case KEY_HOME, KEY_FIND, KEY_A1: self = .home
    case KEY_END, KEY_SELECT, KEY_LL, KEY_C1: self = .end
    case KEY_PPAGE, KEY_A3: self = .pageUp
    case KEY_NPAGE, KEY_C3: self = .pageDown
    case KEY_F0 + 1...KEY_F0 + 12: self = .function(Int(code - KEY_F0))
    default: self = .unknown
    }
  }
}
