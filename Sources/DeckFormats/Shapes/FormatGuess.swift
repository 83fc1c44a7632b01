// The guess of a text's format: Ramp's own YAML and JSON by their keys, Markdown by its signs.

import Glossary

enum FormatGuess {
  /// How many lines are examined.
  private static let mostLines = 100

  /// Ramp's own YAML or JSON, by its keys; nil for other texts. A file that ends in `.yaml` needs only one of them: what is
  /// wrong with it is told as of a deck.
  static func exact(_ text: String, ending: String) -> ImportFormat? {
    let lines = SourceLine.all(of: text, most: mostLines)
    if lines.first?.text.hasPrefix("{") == true {
      let start = text.prefix(100_000)
      return start.contains("\"deck\"") && (start.contains("\"terms\"") || ending == "json") ? .json : nil
    }
    let start = lines.filter { $0.indent == 0 }
    let hasDeck = start.contains { $0.text.hasPrefix("deck:") }
    let isNamed = ["yaml", "yml"].contains(ending)
    return hasDeck && (isNamed || start.contains { $0.text.hasPrefix("terms:") }) ? .yaml : nil
  }

  static func isMarkdown(_ lines: [SourceLine], _ ending: String) -> Bool {
    if ["md", "markdown", "mdx"].contains(ending) { return true }
    return lines.prefix(mostLines).contains { line in
      line.text.hasPrefix("# ") || line.text.hasPrefix("## ") || line.text.hasPrefix("|--") || line.text.contains("**")
        || line.text.contains("](")
    }
  }
}

/// A test for Anki packages, word-processor files, spreadsheets, PDFs and web pages by their first bytes. They are not
/// plain text; the user is told which format to save instead.
enum FormattedDocument {
  /// The first bytes of a Zip file: an Anki package, docx, xlsx, odt, pages.
  private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  private static let beginnings: [[UInt8]] = [
    // Then the binary files of older Office versions, PDF and RTF.
    zip, [0xD0, 0xCF, 0x11, 0xE0], Array("%PDF-".utf8), Array("{\\rtf".utf8),
  ]
  private static let pages = ["<!doctype html", "<html", "<?xml"]

  /// `nil` for bytes that may be plain text.
  static func problem(of bytes: [UInt8]) -> DeckProblem.Reason? {
    isAnkiPackage(bytes) ? .ankiPackage : isOne(bytes) ? .formattedDocument : nil
  }

  /// Whether the first file in a Zip file is one of Anki's. Its name begins at the 30th byte, and its length is in the 26th
  /// and the 27th.
  private static func isAnkiPackage(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: zip), bytes.count > 30 else { return false }
    let length = Int(bytes[26]) | Int(bytes[27]) << 8
    let name = String(decoding: bytes[30...].prefix(length), as: UTF8.self)
    return name.hasPrefix("collection.anki") || name == "meta"
  }

  /// The problem of bytes that the import cannot read as a document either; `nil` for texts and web pages.
  static func importProblem(of bytes: [UInt8]) -> DeckProblem.Reason? {
    if bytes.starts(with: Array("%PDF-".utf8)) { return .portableDocument }
    return beginnings.contains(where: bytes.starts) ? .formattedDocument : nil
  }

  private static func isOne(_ bytes: [UInt8]) -> Bool {
    if beginnings.contains(where: bytes.starts) { return true }
    let start = String(decoding: bytes.prefix(200), as: UTF8.self).unicodeScalars.drop {
      $0.isWhitespace || $0 == "\u{FEFF}"
    }
    let text = Substring(start).lowercased()
    return pages.contains(where: text.hasPrefix)
  }
}
