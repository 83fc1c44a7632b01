// Cells to a line, as RFC 4180 has it, for a comma or any other separator. Everything here goes scalar by scalar: a quote
// that carries an accent is one character for Swift and still a quote for whoever reads the file.

package enum DelimitedText {
  package static func row(_ cells: [String], separator: Unicode.Scalar) -> String {
    cells.map { quotedIfNeeded($0, separator) }.joined(separator: String(separator))
  }

  /// Blanks at the ends are quoted too: some readers would trim them.
  private static func quotedIfNeeded(_ cell: String, _ separator: Unicode.Scalar) -> String {
    let scalars = cell.unicodeScalars
    let special: Set = [separator, "\"", "\r", "\n"]
    let needsQuotes = scalars.contains { special.contains($0) } || scalars.first == " " || scalars.last == " "
    return needsQuotes ? "\"" + cell.replacingScalars(["\"": "\"\""]) + "\"" : cell
  }
}

extension String {
  package func replacingScalars(_ replacements: [Unicode.Scalar: String]) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      scalars += replacements[scalar]?.unicodeScalars ?? String.UnicodeScalarView([scalar])
    }
    return String(scalars)
  }
}
