// Word's, Excel's and PDF's files and web pages, known by how they begin: none is text that a glossary can be read from,
// and whoever gives one wants to be told what to save instead.

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
