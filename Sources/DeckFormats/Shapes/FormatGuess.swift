// Which form a file has. What it holds says more than what it is called: a `.txt` may be anything.

import Glossary

enum FormatGuess {
  /// Only so many lines are looked at.
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

/// Files of word processors and spreadsheets, PDFs and web pages, recognised by their first bytes: none is plain text,
/// and the user is told what to save instead.
enum FormattedDocument {
  private static let beginnings: [[UInt8]] = [
    // Zip: docx, xlsx, odt, pages; then the binary files of older Office.
    [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0], Array("%PDF-".utf8), Array("{\\rtf".utf8),
  ]
  private static let pages = ["<!doctype html", "<html", "<?xml"]

  static func isOne(_ bytes: [UInt8]) -> Bool {
    if beginnings.contains(where: bytes.starts) { return true }
    let start = String(decoding: bytes.prefix(200), as: UTF8.self).unicodeScalars.drop {
      $0.properties.isWhitespace || $0 == "\u{FEFF}"
    }
    let text = Substring(start).lowercased()
    return pages.contains(where: text.hasPrefix)
  }
}
