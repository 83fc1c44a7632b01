// Files that somebody made to hurt are refused in words of their own, never read in part as if they were whole.

import DeckFormats
import Glossary
import Harness
import Testing

@Suite struct HostileFileTests {
  @Test func aFileInZip64IsToldAsSuch() throws {
    var bytes = Zip.archive([("word/document.xml", "<d/>")])
    let end = bytes.count - 22
    bytes.replaceSubrange((end + 10)..<(end + 12), with: [0xFF, 0xFF])
    #expect(try problem(bytes, "a.docx").reason == .zip64Document)
  }

  @Test func aSheetOfTooManyCellsIsToldAsSuch() throws {
    let row =
      "<table-row table:number-rows-repeated='100'><table-cell table:number-columns-repeated='256'><p>a</p></table-cell></table-row>"
    let sheet = "<d><spreadsheet><table table:name='T'>\(String(repeating: row, count: 40))</table></spreadsheet></d>"
    let bytes = Zip.archive([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", sheet)])
    #expect(try problem(bytes, "a.ods").reason == .tooManyCells(limit: 1_000_000))
  }

  static let concept =
    "<termEntry><langSet xml:lang='fr'><descrip type='definition'>Un prix.</descrip><term>Devis</term></langSet></termEntry>"

  @Test(arguments: [
    "<martif>\(concept)\(concept)", "<martif>\(concept)<x a='&b;'/></martif>",
    "<html><body>" + String(repeating: "<b>", count: 50_000) + "<dl><dt>Devis<dd>Un prix.</dl>",
  ])
  func aFileThatBreaksOffIsNotReadInPart(_ text: String) throws {
    #expect(try imported("<martif>\(Self.concept)</martif>", "a.tbx").inLines == ["Devis | Un prix."])
    #expect(try problem(Array(text.utf8), "a.tbx").reason == .damagedDocument)
  }

  @Test func aTermBaseSavedInAnotherEncodingIsRead() throws {
    let text = "<?xml version='1.0' encoding='windows-1252'?><martif>\(Self.concept)</martif>"
    let bytes = Array(text.replacing("Devis", with: "D\u{1}vis").utf8).map { $0 == 1 ? 0xE9 : $0 }
    #expect(try imported(bytes, "a.tbx").inLines == ["Dévis | Un prix."])
  }
}
