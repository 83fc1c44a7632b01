// The closing line of a deck file: `... # revision 7, 5a1f09c3`. The three dots end a YAML document; the rest is a comment.
// It tells that the file is whole: a file that is still being written lacks the line, or has that of an older revision.

import Glossary
import Journal
import Learning

package struct DeckSeal: Equatable, Sendable {
  package let revision: Int
  /// The checksum of the file without this line and without the line of the revision.
  package let checksum: Checksum

  private static let start = "... # revision "
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The seal of a file; `nil` if its last line is none.
  package init?(_ bytes: [UInt8]) {
    guard let line = Self.lines(of: bytes).last(where: { !$0.isBlank }) else { return nil }
    let text = String(decoding: line.content, as: UTF8.self)
    guard text.hasPrefix(Self.start) else { return nil }
    let parts = text.dropFirst(Self.start.count).split(separator: ",")
    guard parts.count == 2, let revision = Int(parts[0]),
      let checksum = Checksum(hexadecimal: String(parts[1].drop { $0 == " " }))
    else { return nil }
    self.revision = revision
    self.checksum = checksum
  }

  /// The checksum that a seal of the file would have.
  package static func checksum(of bytes: [UInt8]) -> Checksum {
    Checksum.of(body(of: bytes).flatMap { $0.content + [UInt8(ascii: "\n")] })
  }

  /// Whether a file is sealed, and its seal has the checksum of its lines.
  static func fits(_ bytes: [UInt8]) -> Bool { DeckSeal(bytes)?.checksum == checksum(of: bytes) }

  /// The file with another revision, and sealed. Nothing else of it changes. The line of the revision stays where it is;
  /// without one, it comes after that of the deck's id.
  package static func sealed(_ bytes: [UInt8], revision: Int) -> [UInt8] {
    let lines = lines(of: bytes)
    let breaks = lines.first?.end ?? [UInt8(ascii: "\n")]
    let seal = Array("\(start)\(revision), \(checksum(of: bytes).hexadecimal)".utf8) + breaks
    let numbered = Array("revision: \(revision)".utf8) + breaks
    var text: [UInt8] = bytes.starts(with: byteOrderMark) ? byteOrderMark : []
    let hasRevision = lines.contains { $0.isRevision }
    for line in lines where !line.isSeal {
      if line.isRevision {
        text += numbered
        continue
      }
      text += line.content + (line.end.isEmpty && !line.content.isEmpty ? breaks : line.end)
      if !hasRevision, line.isDeck { text += numbered }
    }
    return text + seal
  }

  private static func body(of bytes: [UInt8]) -> [Line] {
    let lines = lines(of: bytes).filter { !$0.isSeal && !$0.isRevision }
    return lines.last?.content.isEmpty == true ? lines.dropLast() : lines
  }

  private struct Line {
    let content: [UInt8]
    /// The line break; empty for the last line without one.
    let end: [UInt8]

    var isBlank: Bool { content.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
    var isSeal: Bool { content.starts(with: DeckSeal.start.utf8) }
    var isRevision: Bool { content.starts(with: "revision:".utf8) }
    var isDeck: Bool { content.starts(with: "deck:".utf8) }
  }

  private static func lines(of bytes: [UInt8]) -> [Line] {
    let lineFeed = UInt8(ascii: "\n"), carriageReturn = UInt8(ascii: "\r")
    var lines: [Line] = []
    var rest = bytes[...]
    // The byte order mark is no part of the first line.
    if rest.starts(with: byteOrderMark) { rest = rest.dropFirst(3) }
    while let index = rest.firstIndex(of: lineFeed) {
      let isPair = index > rest.startIndex && rest[index - 1] == carriageReturn
      lines.append(
        Line(
          content: Array(rest[rest.startIndex..<(isPair ? index - 1 : index)]),
          end: isPair ? [carriageReturn, lineFeed] : [lineFeed]))
      rest = rest[(index + 1)...]
    }
    return rest.isEmpty ? lines : lines + [Line(content: Array(rest), end: [])]
  }
}
