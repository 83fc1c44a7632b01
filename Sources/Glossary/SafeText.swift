// Sanitizers for texts from decks, for the programs that open our files: terminals, spreadsheets, browsers. They handle
// control characters, bidirectional overrides and cells that look like formulas.

package enum SafeText {
  /// The text with each line break and tab as a space, and each other control character or bidirectional override as
  /// U+FFFD. `kept` scalars are not replaced: the text of a whole file keeps its line breaks.
  package static func clean(_ text: some StringProtocol, keeping kept: Set<Unicode.Scalar> = []) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(kept.contains(scalar) ? scalar : replacement(for: scalar) ?? scalar)
    }
    return String(scalars)
  }

  /// Whether `clean` replaces the scalar.
  package static func isHostile(_ scalar: Unicode.Scalar) -> Bool { replacement(for: scalar) != nil }

  private static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
    case 0x00...0x1F, 0x7F...0x9F: "\u{FFFD}"
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: nil
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
      default: canBeginFormula = canBeginFormula && scalar.properties.isWhitespace
      }
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
