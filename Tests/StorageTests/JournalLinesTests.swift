// A journal read in pieces says what it says as a whole, wherever the pieces are cut.

import Learning
import Study
import Testing

@testable import Storage

@Suite struct JournalLinesTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  typealias Line = (number: Int, text: String)

  func read(_ lines: JournalLines) throws -> [Line] {
    var lines = lines
    var found: [Line] = []
    while let line = try lines.next() { found.append((lines.number, String(decoding: line, as: UTF8.self))) }
    return found
  }

  /// From memory and from a file, which must agree.
  func read(_ text: String, isCopy: Bool = false, limit: Int = .max) throws -> [Line] {
    try folder.write(text, to: folder.path + "/lines")
    let ofFile = try read(JournalLines(ofFile: folder.path + "/lines", isCopy: isCopy, limit: limit))
    let ofBytes = try read(JournalLines(of: Array(text.utf8), isCopy: isCopy, limit: limit))
    #expect(ofFile.elementsEqual(ofBytes) { $0 == $1 })
    return ofFile
  }

  @Test func linesLongerThanAPieceAndLinesAcrossPiecesAreWhole() throws {
    var random = SplitMix64("lines", 1)
    let long = String(repeating: "a", count: 300_000)
    let texts = (0..<4000).map { number in
      number % 1999 == 1998 ? long : String(repeating: "x", count: Int.random(in: 1...300, using: &random))
    }
    let found = try read(texts.map { $0 + "\n" }.joined())
    #expect(found.map(\.text) == texts)
    #expect(found.map(\.number) == Array(1...texts.count))
  }

  @Test func blankLinesCountAndAreNotGiven() throws {
    let found = try read("\u{FEFF}a\n\n \t\r\nb\n\u{0}\n")
    #expect(found.map(\.text) == ["a", "b", "\u{0}"])
    #expect(found.map(\.number) == [1, 4, 5])
  }

  @Test func aLineWithoutItsEndWaitsUnlessItIsACopys() throws {
    #expect(try read("a\nb").map(\.text) == ["a"])
    #expect(try read("a\nb", isCopy: true).map(\.text) == ["a", "b"])
    #expect(try read("a\n  ", isCopy: true).map(\.text) == ["a"])
    #expect(try read("", isCopy: true).isEmpty)
  }

  @Test func whatAFileGrewByIsForTheNextTime() throws {
    #expect(try read("a\nb\nc\n", limit: 4).map(\.text) == ["a", "b"])
    #expect(try read("a\nb\nc\n", limit: 5).map(\.text) == ["a", "b"])
  }

  @Test func aFileThatIsNotThereHasNoLines() throws {
    #expect(try read(JournalLines(ofFile: folder.path + "/nothing", isCopy: true, limit: .max)).isEmpty)
  }
}
