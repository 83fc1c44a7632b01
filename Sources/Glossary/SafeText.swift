// The one place that decides which characters leave Ramp: every exit (screens, output, tables, pages, JSON) asks it.
// Texts from decks, files and people may hold control characters, directions and invisible characters; the
// programs that show them are terminals, spreadsheets and browsers.

package enum SafeText {
  /// What an exit makes of a character.
  package enum Fate: Equatable, Sendable {
    case kept
    /// A line break or a tab becomes a space.
    case blank
    /// It is invisible, and the text reads the same without it.
    case dropped
    /// It becomes U+FFFD: a control, an embedding or override of direction, a character without a meaning (private,
    /// unassigned).
    case replaced
  }

  /// The text as it may leave. `kept` scalars stay as they are: the text of a whole file keeps its line breaks.
  package static func clean(_ text: some StringProtocol, keeping kept: Set<Unicode.Scalar> = []) -> String {
    guard !isPlain(text) else { return String(text) }
    var scalars = String.UnicodeScalarView()
    forEachScalar(of: text) { scalar, fate in
      switch kept.contains(scalar) ? .kept : fate {
      case .kept: scalars.append(scalar)
      case .blank: scalars.append(" ")
      case .dropped: break
      case .replaced: scalars.append("\u{FFFD}")
      }
    }
    return String(scalars)
  }

  /// A whole file as it may leave: with its tabs, its line breaks, and the byte order mark at its start, by which
  /// spreadsheets know UTF-8.
  package static func file(_ text: String) -> String {
    let mark: Unicode.Scalar = "\u{FEFF}"
    let isMarked = text.unicodeScalars.first == mark
    return (isMarked ? String(mark) : "") + clean(text, keeping: ["\t", "\r", "\n"])
  }

  /// A JSON text that says the same: what `clean` would change is escaped, so that data stay exact and no terminal
  /// takes them for commands. JSON has such characters only inside strings.
  package static func json(_ text: String) -> String {
    guard !isPlain(text, except: ["\n"]) else { return text }
    var scalars = String.UnicodeScalarView()
    forEachScalar(of: text) { scalar, fate in
      if fate == .kept || ["\t", "\r", "\n"].contains(scalar) {
        scalars.append(scalar)
      } else {
        for unit in String(scalar).utf16 { scalars += "\\u\(digits(unit, count: 4))".unicodeScalars }
      }
    }
    return String(scalars)
  }

  /// The text as it is compared: without any invisible character, also those that are kept where the text is shown.
  package static func visible(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }), text.unicodeScalars.contains(where: isInvisible) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isInvisible($0) }))
  }

  /// Calls `body` with each scalar and what becomes of it, which may depend on its neighbours.
  package static func forEachScalar(of text: some StringProtocol, _ body: (Unicode.Scalar, Fate) -> Void) {
    var before: Unicode.Scalar?
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      let next = index < scalars.endIndex ? scalars[index] : nil
      let fate = fate(of: scalar, between: before, next)
      body(scalar, fate)
      if fate != .dropped { before = fate == .kept ? scalar : nil }
    }
  }

  /// « U+200B »
  package static func name(of scalar: Unicode.Scalar) -> String { "U+" + digits(scalar.value, count: 4) }

  private static func digits(_ value: some UnsignedInteger, count: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
  }

  // MARK: The decision

  private static func fate(
    of scalar: Unicode.Scalar, between before: Unicode.Scalar?, _ next: Unicode.Scalar?
  ) -> Fate {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: return .kept
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: return .blank
    case 0x202A...0x202E, 0x2066...0x2069: return .replaced
    default: break
    }
    if isInvisible(scalar) { return Joining.needs(scalar, between: before, next) ? .kept : .dropped }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return .replaced
    default: return .kept
    }
  }

  /// Whether the scalar is invisible: Unicode's default ignorable characters (joiners, directions, soft hyphens, fillers,
  /// variation selectors, tags), and the anchors of annotations.
  package static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0xAD { return false }
    return scalar.properties.isDefaultIgnorableCodePoint || (0xFFF9...0xFFFB).contains(scalar.value)
  }

  /// Whether no exit lets the scalar out, whatever its neighbours are.
  package static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    switch fate(of: scalar, between: nil, nil) {
    case .blank, .replaced: true
    case .kept, .dropped: false
    }
  }

  /// A quick look: whether all scalars are kept wherever they stand.
  private static func isPlain(_ text: some StringProtocol, except: Set<Unicode.Scalar> = []) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x202F, 0x20AC, 0x2190...0x2193, 0x2500...0x25FC:
        true
      default: except.contains(scalar)
      }
    }
  }

  // MARK: Spreadsheets

  /// A clean text that no spreadsheet takes for a formula: an apostrophe is inserted before each character that would
  /// begin a formula, at the start of the cell and after a comma or a semicolon. (If the file were opened with the
  /// wrong separator, a cell would start there.)
  package static func cell(_ text: some StringProtocol) -> String {
    var guarding = FormulaGuard()
    var scalars = String.UnicodeScalarView()
    for scalar in clean(text).unicodeScalars {
      if guarding.canBeginFormula, isFormulaSign(scalar) { scalars.append("'") }
      guarding.advance(over: scalar)
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// The inverse of `cell`: removes the apostrophes that `cell` inserted.
  package static func text(ofCell cell: some StringProtocol) -> String {
    var guarding = FormulaGuard()
    var scalars = String.UnicodeScalarView()
    let source = Array(cell.unicodeScalars)
    for (index, scalar) in source.enumerated() {
      let next = index + 1 < source.count ? source[index + 1] : " "
      let isGuard = guarding.canBeginFormula && scalar == "'" && isFormulaSign(next)
      guarding.advance(over: scalar)
      if !isGuard { scalars.append(scalar) }
    }
    return String(scalars)
  }

  private static func isFormulaSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "|", "＝", "＋", "－", "＠": true
    default: false
    }
  }

  /// A scanner of one cell that finds where a formula could begin: at the start, or after a separator, followed only by
  /// blanks, quotes and byte order marks, which readers of a file drop.
  private struct FormulaGuard {
    private(set) var canBeginFormula = true

    mutating func advance(over scalar: Unicode.Scalar) {
      switch scalar {
      case ",", ";": canBeginFormula = true
      case "\"", "'", "\u{FEFF}": break
      default: canBeginFormula = canBeginFormula && scalar.isWhitespace
      }
    }
  }
}

/// The invisible characters that some texts need: joined emoji, scripts whose letters join, the variants of ideographs.
/// One that stands anywhere else may hide something.
private enum Joining {
  static func needs(_ scalar: Unicode.Scalar, between before: Unicode.Scalar?, _ next: Unicode.Scalar?) -> Bool {
    guard let before else { return false }
    switch scalar.value {
    case 0x200D:
      guard let next else { return false }
      return (isEmoji(before) || isSelector(before)) && isEmoji(next) || isJoining(before) && isJoining(next)
    case 0x200C: return isJoining(before) && next.map(isJoining) == true
    case 0xFE0E, 0xFE0F: return isEmoji(before) || before.properties.isEmoji && next == "\u{20E3}"
    case 0xFE00...0xFE02, 0xE0100...0xE01EF: return before.properties.isIdeographic
    case 0x180B...0x180D, 0x180F: return isMongolian(before)
    default: return false
    }
  }

  /// Digits and signs of ASCII are emoji for Unicode too.
  private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool { !scalar.isASCII && scalar.properties.isEmoji }

  private static func isSelector(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{FE0F}" }

  private static func isMongolian(_ scalar: Unicode.Scalar) -> Bool { (0x1820...0x18AA).contains(scalar.value) }

  /// Letters and marks of Arabic, Syriac, N'Ko, the scripts of India and its neighbours, Mongolian, Adlam.
  private static func isJoining(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0600...0x08FF, 0x0900...0x109F, 0x1700...0x18AF, 0x1900...0x1CFF, 0xA800...0xAAFF, 0xABC0...0xABFF,
      0xFB50...0xFDFF, 0xFE70...0xFEFC, 0x10A00...0x11FFF, 0x1E900...0x1E95F:
      !SafeText.isInvisible(scalar)
    default: false
    }
  }
}

/// A writer of delimited text (RFC 4180), with a comma or any other separator. It works on scalars, not on characters:
/// for Swift a quotation mark with a combining accent is one character, but the reader of the file still sees a
/// quotation mark.
package enum DelimitedText {
  /// One row without its line break; cells are quoted where they must be.
  package static func row(_ cells: [String], separator: Unicode.Scalar) -> String {
    cells.map { quotedIfNeeded($0, separator) }.joined(separator: String(separator))
  }

  /// Cells with a blank at an end are quoted too: some readers would trim it.
  private static func quotedIfNeeded(_ cell: String, _ separator: Unicode.Scalar) -> String {
    let scalars = cell.unicodeScalars
    let special: Set = [separator, "\"", "\r", "\n"]
    let needsQuotes = scalars.contains { special.contains($0) } || scalars.first == " " || scalars.last == " "
    return needsQuotes ? "\"" + cell.replacingScalars(["\"": "\"\""]) + "\"" : cell
  }
}

extension String {
  /// The text with each of some scalars replaced.
  package func replacingScalars(_ replacements: [Unicode.Scalar: String]) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      scalars += replacements[scalar]?.unicodeScalars ?? String.UnicodeScalarView([scalar])
    }
    return String(scalars)
  }
}
