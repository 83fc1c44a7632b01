// The bytes of a file that is to become a deck. Of a PDF the text is taken, by pdftotext if that is installed.

import DeckFormats
import Journal
import Platform
import Storage

enum GlossaryFile {
  /// The last part of a path.
  static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  static func bytes(of path: String) throws(StorageProblem) -> [UInt8] {
    let bytes = try DeckShelf.bytes(ofFile: path)
    guard bytes.starts(with: Array("%PDF-".utf8)), let text = text(ofPDF: path) else { return bytes }
    return text
  }

  /// More seconds than any glossary takes; a page made to hang stops there.
  private static let longest = 60

  /// The text with its layout, so that tables keep their columns; `nil` without the program, or if it fails.
  private static func text(ofPDF path: String) -> [UInt8]? {
    // A name that begins with a hyphen is no option.
    let file = path.hasPrefix("-") ? "./" + path : path
    guard let program = Subprocess.find("pdftotext") else { return nil }
    let text = Subprocess.output(
      of: program, ["-layout", "-enc", "UTF-8", file, "-"], limit: DeckYAML.largest + 1, seconds: longest)
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }
}
