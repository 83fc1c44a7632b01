// What a Zip file is, by what it holds: a spreadsheet, a text of a word processor, or something else.

package enum OfficeFile {
  package enum Kind: Equatable, Sendable { case xlsx, docx, ods, odt }

  package enum Problem: Error, Equatable, Sendable {
    case zip(ZipArchive.Problem)
    /// A Zip file that is none of the four.
    case unknown
    /// A package of Anki's.
    case anki
  }

  package static func isZip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  package static func read(_ bytes: [UInt8]) throws(Problem) -> (kind: Kind, document: Document) {
    do throws(ZipArchive.Problem) {
      let archive = try ZipArchive(bytes)
      if isAnki(archive) { throw ZipArchive.Problem.unknownMethod }
      return try read(archive)
    } catch {
      if let archive = try? ZipArchive(bytes) {
        if isAnki(archive) { throw .anki }
        if error == .unknownMethod, !isKnown(archive) { throw .unknown }
      }
      throw .zip(error)
    }
  }

  private static func isAnki(_ archive: ZipArchive) -> Bool {
    archive.names.contains { $0.hasPrefix("collection.anki") }
  }

  private static func isKnown(_ archive: ZipArchive) -> Bool {
    ["xl/workbook.xml", "word/document.xml", "content.xml"].contains { archive.names.contains($0) }
  }

  private static func read(_ archive: ZipArchive) throws(ZipArchive.Problem) -> (kind: Kind, document: Document) {
    if archive.names.contains("xl/workbook.xml") { return (.xlsx, try ExcelReader.read(archive)) }
    if archive.names.contains("word/document.xml") { return (.docx, try WordReader.read(archive)) }
    guard archive.names.contains("content.xml"), let content = try archive.file("content.xml") else {
      throw .unknownMethod
    }
    let type = try archive.file("mimetype").map { String(decoding: $0, as: UTF8.self) } ?? ""
    let styles = try archive.file("styles.xml") ?? []
    if type.holds("spreadsheet") { return (.ods, CalcReader.read(content)) }
    return (.odt, WriterReader.read(content, styles: styles))
  }
}
