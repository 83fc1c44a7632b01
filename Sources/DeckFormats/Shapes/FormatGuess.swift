// The guess of a file's format: an Anki export by its content, else by the name's ending; other endings (`.txt`) by
// content.

import Glossary

enum FormatGuess {
  /// How many lines are examined.
  private static let mostLines = 100

  static func of(_ text: String, ending: String) -> ImportFormat {
    if AnkiReader.looksLike(text[...]) { return .anki }
    switch ending {
    case "yaml", "yml": return .yaml
    case "json": return .json
    case "csv": return .separated
    case "md", "markdown": return .markdown
    default: return content(text, SourceLine.all(of: text, most: mostLines), isTable: ["tsv", "tab"].contains(ending))
    }
  }

  private static func content(_ text: String, _ lines: [SourceLine], isTable: Bool) -> ImportFormat {
    if lines.first?.text.hasPrefix("{") == true { return .json }
    if isDeck(lines) { return .yaml }
    if SeparatedReader.hasHeader(text[...]) { return .separated }
    if PairReader.looksLike(lines) { return .quizlet }
    return isTable ? .separated : isMarkdown(lines) ? .markdown : .prose
  }

  private static func isDeck(_ lines: [SourceLine]) -> Bool {
    let start = lines.filter { $0.indent == 0 }
    return start.contains { $0.text.hasPrefix("deck:") } && start.contains { $0.text.hasPrefix("terms:") }
  }

  private static func isMarkdown(_ lines: [SourceLine]) -> Bool {
    lines.contains { line in
      line.text.hasPrefix("# ") || line.text.hasPrefix("## ") || line.text.hasPrefix("|--") || line.text.contains("**")
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

  private static func isOne(_ bytes: [UInt8]) -> Bool {
    if beginnings.contains(where: bytes.starts) { return true }
    let start = String(decoding: bytes.prefix(200), as: UTF8.self).unicodeScalars.drop {
      $0.properties.isWhitespace || $0 == "\u{FEFF}"
    }
    let text = Substring(start).lowercased()
    return pages.contains(where: text.hasPrefix)
  }
}
