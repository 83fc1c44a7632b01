// What a Zip file is, by what it holds: a spreadsheet, a text of a word processor, or something else.

package enum OfficeFile {
  package enum Kind: Equatable, Sendable { case xlsx, docx, ods, odt }

  package enum Problem: Error, Equatable, Sendable {
    case zip(ZipArchive.Problem)
    /// Sheets of more than `limit` cells, or of more text than any file may unpack to.
    case tooManyCells(limit: Int)
    /// A Zip file that is none of the four.
    case unknown
    /// A package of Anki's.
    case anki
  }

  package static let mostCells = 1_000_000

  package static func isZip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  package static func read(_ bytes: [UInt8]) throws(Problem) -> (kind: Kind, document: Document) {
    let archive: ZipArchive
    do throws(ZipArchive.Problem) { archive = try ZipArchive(bytes) } catch { throw .zip(error) }
    if archive.names.contains(where: { $0.hasPrefix("collection.anki") }) { throw .anki }
    let names = Set(archive.names)
    if names.contains("xl/workbook.xml") { return (.xlsx, try ExcelReader.read(archive)) }
    if names.contains("word/document.xml") { return (.docx, try WordReader.read(archive)) }
    guard names.contains("content.xml") else { throw .unknown }
    return try openDocument(archive)
  }

  private static func openDocument(_ archive: ZipArchive) throws(Problem) -> (kind: Kind, document: Document) {
    // OpenDocument locks its files one by one; the Zip file knows nothing of it.
    if text(try archive.part("META-INF/manifest.xml")).holds("encryption-data") { throw .zip(.encrypted) }
    if text(try archive.part("mimetype")).holds("spreadsheet") { return (.ods, try CalcReader.read(archive)) }
    return (.odt, try WriterReader.read(archive))
  }

  private static func text(_ bytes: [UInt8]?) -> String { String(decoding: bytes ?? [], as: UTF8.self) }
}

extension ZipArchive {
  /// The bytes of a part; `nil` if there is none of this name.
  func part(_ name: String) throws(OfficeFile.Problem) -> [UInt8]? {
    do throws(Problem) { return try file(name) } catch { throw .zip(error) }
  }

  /// Tells the listener what is in a part; `false` if there is none of this name. A part that breaks off is not read as if
  /// it were whole.
  @discardableResult
  func read<Listener: XMLListener>(
    _ name: String, _ listener: inout Listener
  ) throws(OfficeFile.Problem) -> Bool {
    guard let bytes = try part(name) else { return false }
    guard XMLEvents.read(xml: bytes, &listener) else { throw .zip(.damaged) }
    return true
  }
}
