// The bytes of a file that is to become a deck. Of a PDF the text is taken, by pdftotext if that is installed.

import DeckFormats
import Glossary
import Journal
import Platform
import Storage

enum GlossaryFile {
  static func bytes(of path: String) throws(StorageProblem) -> [UInt8] {
    let bytes = try DeckShelf.bytes(ofFile: path)
    guard bytes.starts(with: Array("%PDF-".utf8)), let program = Subprocess.find("pdftotext") else { return bytes }
    guard let text = text(ofPDF: path, by: program) else {
      throw .badDeck(file: path, DeckProblems([DeckProblem(.pagesWithoutText)]))
    }
    return text
  }

  /// More seconds than any glossary takes; a page made to hang stops there.
  private static let longest = 60

  /// The text with its layout, so that tables keep their columns; `nil` if the program fails or finds none.
  private static func text(ofPDF path: String, by program: String) -> [UInt8]? {
    // A name that begins with a hyphen is no option.
    let file = path.hasPrefix("-") ? "./" + path : path
    let text = Subprocess.output(
      of: program, ["-layout", "-enc", "UTF-8", file, "-"], limit: DeckYAML.largest + 1, seconds: longest)
    return text.flatMap { bytes in bytes.allSatisfy(isBlank) ? nil : bytes }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: " ") }
}
