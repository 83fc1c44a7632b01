// How many columns a text takes. Pure, so that a screen's layout is the same in a test, in a log and on any machine;
// the terminal's own wcwidth agrees on everything Ramp draws (French typography, bars, CJK, simple emoji).

package enum TextWidth {
  /// 0, 1 or 2. A character is as wide as its first scalar: what follows it are marks that join it.
  package static func columns(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    return columns(of: first)
  }

  package static func columns(of text: some StringProtocol) -> Int {
    var sum = 0
    for character in text { sum += columns(of: drawable(character)) }
    return sum
  }

  /// The character as it may be painted: control characters, invisible format characters (bidirectional overrides,
  /// zero-width ones) and unassigned code points become a visible replacement; joined emoji keep their first scalar,
  /// because terminals disagree on the width of the whole; at most four marks stay on one base.
  package static func drawable(_ character: Character) -> Character {
    if let ascii = character.asciiValue { return ascii < 0x20 || ascii == 0x7F ? " " : character }
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return " " }
    if isDrawnAsItIs(first), scalars.count == 1 { return character }
    if isHostile(first) { return first == "\r" || first == "\n" ? " " : "\u{FFFD}" }
    if scalars.count == 1 { return character }
    var kept = String.UnicodeScalarView([first])
    kept += scalars.dropFirst().filter(isMark).prefix(4)
    return Character(String(kept))
  }

  /// Latin letters, rules and bars: of what is not ASCII, nearly all that a frame has. None is asked what Unicode says of
  /// it.
  private static func isDrawnAsItIs(_ scalar: Unicode.Scalar) -> Bool {
    (0xC0...0x24F).contains(scalar.value) || (0x2500...0x25FF).contains(scalar.value)
  }

  private static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse, .spacingMark:
      true
    default: isMark(scalar)
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    if (0xFE00...0xFE0F).contains(scalar.value) { return false }  // variation selectors change widths
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x1100 { return scalar.value == 0 ? 0 : 1 }
    let block = wide.first { $0.upperBound >= scalar.value }
    return block?.contains(scalar.value) == true ? 2 : 1
  }

  /// East Asian wide and full-width blocks (Unicode Standard Annex 11) and the emoji that are wide by themselves.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0, 0x23F3...0x23F3,
    0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F, 0x2693...0x2693, 0x26A1...0x26A1,
    0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA,
    0x26F2...0x26F3, 0x26F5...0x26F5, 0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B,
    0x2728...0x2728, 0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
    0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55, 0x2E80...0x303E,
    0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF,
    0x1AFF0...0x1B2FF, 0x1F004...0x1F004, 0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A,
    0x1F200...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA,
    0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440...0x1F440,
    0x1F442...0x1F4FC, 0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A...0x1F57A,
    0x1F595...0x1F596, 0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC,
    0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6D7, 0x1F6DC...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC,
    0x1F7E0...0x1F7EB, 0x1F7F0...0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF,
    0x1FA70...0x1FAFF, 0x20000...0x3FFFD,
  ]
}
