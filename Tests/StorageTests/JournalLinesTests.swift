// A journal read in pieces says what it says as a whole, wherever the pieces are cut.

import Glibc
import JournalSamples
import Learning
import Study
import Testing

@testable import Journal
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

  /// A file that is held open, or opened for each piece.
  func source(_ name: String, isHeld: Bool = true) throws -> any ByteSource {
    try JournalPlace.path(folder.path + name).source(isHeld: isHeld)
  }

  /// From memory and from a file, held open or not, which must agree.
  func read(_ text: String, isCopy: Bool = false, limit: Int = .max) throws -> [Line] {
    try folder.write(text, to: folder.path + "/lines")
    let ofFile = try read(
      JournalLines(source("/lines"), isCopy: isCopy, limit: limit))
    let ofBytes = try read(JournalLines(BytesInMemory(Array(text.utf8)), isCopy: isCopy, limit: limit))
    #expect(ofFile.elementsEqual(ofBytes) { $0 == $1 })
    let reopened = try read(JournalLines(source("/lines", isHeld: false), isCopy: isCopy, limit: limit))
    #expect(reopened.elementsEqual(ofBytes) { $0 == $1 })
    return ofFile
  }

  @Test func linesAcrossPiecesAreWhole() throws {
    var random = SplitMix64("lines", 1)
    let texts = (0..<4000).map { _ in String(repeating: "x", count: Int.random(in: 1...300, using: &random)) }
    let found = try read(texts.map { $0 + "\n" }.joined())
    #expect(found.map(\.text) == texts)
    #expect(found.map(\.number) == Array(1...texts.count))
  }

  @Test(arguments: [100_000, 131_071, 131_072, 131_073, 300_000, 1_000_000])
  func ofALineLongerThanAPieceEnoughIsLeftToRefuseIt(length: Int) throws {
    let event = String(decoding: JournalLine.encode(try Make.review(1)).dropLast(), as: UTF8.self)
    let blanks = String(repeating: " ", count: length)
    for long in [String(repeating: "a", count: length), blanks + "junk" + event, blanks + "junk" + blanks + event] {
      let found = try read("first\n" + long + "\nlast\n")
      #expect(found.map(\.number) == [1, 2, 3] && found.first?.text == "first" && found.last?.text == "last")
      let line = Array(try #require(found.dropFirst().first).text.utf8)
      #expect(throws: LineProblem.self) { try JournalLine.decode(line[...]).get() }
    }
  }

  /// `ramp doctor` numbers the lines of a whole file; what it is told of was numbered here.
  @Test func linesAreCutAndNumberedAsThoseOfAWholeFile() throws {
    for seed in 0..<400 {
      var random = SplitMix64("cut", seed)
      let pieces: [[UInt8]] = [
        [0x0A], [0x0A], [0x0D], [0x20], [0x09], [0], [0x61], [0xC3, 0xA9], [0xEF, 0xBB, 0xBF], [0xFF],
      ]
      let bytes = (0..<Int.random(in: 0...40, using: &random)).flatMap { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
      let whole = JournalText(name: "x", bytes: bytes, isOwn: true).lines.map { ($0.number, Array($0.bytes)) }
      var lines = JournalLines(BytesInMemory(bytes), isCopy: false)
      var found: [(Int, [UInt8])] = []
      while let line = try lines.next() { found.append((lines.number, Array(line))) }
      #expect(found.elementsEqual(whole) { $0 == $1 }, "seed \(seed): \(bytes)")
    }
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
    let source = try source("/nothing")
    #expect(try read(JournalLines(source, isCopy: true)).isEmpty)
  }

  @Test(arguments: [true, false]) func aFileThatGotShorterIsNoShorterJournal(isHeld: Bool) throws {
    try folder.write("a\nb\n", to: folder.path + "/lines")
    let input = try source("/lines", isHeld: isHeld)
    #expect(truncate(folder.path + "/lines", 2) == 0)
    #expect(throws: StorageProblem.cannotRead(path: folder.path + "/lines", DiskError(ESTALE))) {
      try read(JournalLines(input, isCopy: false, limit: 4))
    }
  }

  @Test func aFileInThePlaceOfAnotherIsNotReadInItsPlace() throws {
    try folder.write("a\nb\n", to: folder.path + "/lines")
    let input = try source("/lines")
    try folder.write("other\n", to: folder.path + "/new")
    #expect(rename(folder.path + "/new", folder.path + "/lines") == 0)
    #expect(try read(JournalLines(input, isCopy: false, limit: 4)).map(\.text) == ["a", "b"])
  }
}
