// The codec of journal lines: one event is one line. docs/JOURNAL.md promises that later versions can read the format.

import FoundationEssentials
import Glossary
import Learning

package enum JournalLine {
  /// The number of the format. Another one would mean lines that earlier versions cannot keep apart from damage.
  package static let format = 1
  /// The most bytes of a line, without its line break.
  package static let longest = 4096
  /// The length of the end of a line with a checksum: `,"crc":"5a1f09c3"}`
  static let tailLength = 18

  // MARK: Reading

  /// Parses one line and verifies its checksum, if it has one. `bytes` has no line break at its end.
  package static func decode(_ bytes: ArraySlice<UInt8>) -> Result<Event, LineProblem> {
    let line = trimmed(bytes)
    guard line.count <= longest else { return .failure(.tooLong) }
    guard hasRightChecksum(line) else { return .failure(.wrongChecksum) }
    var event = Event.none
    var scanner = AnswerScanner()
    let isScanned = line.withUnsafeBufferPointer { scanner.scan($0) && scanner.write(to: &event) }
    return isScanned ? .success(event) : decoded(line)
  }

  /// Parses one line in the buffer of the reader, without a copy, and writes its event to `event`; `false` if `read`
  /// must parse the line.
  static func scan(_ bytes: Bytes, with scanner: inout AnswerScanner, into event: inout Event) -> Bool {
    let line = withoutReturn(bytes)
    return line.count <= longest && scanner.scan(line) && scanner.isSealed && scanner.write(to: &event)
  }

  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Removes the carriage return that some systems write before a line break.
  private static func withoutReturn(_ bytes: Bytes) -> Bytes {
    bytes.last == UInt8(ascii: "\r") ? Bytes(rebasing: bytes.dropLast()) : bytes
  }

  /// Parses a line with the JSON decoder. A checksum at the end of the line must be verified before; a `crc` key at any
  /// other place is an error.
  static func decoded(_ line: ArraySlice<UInt8>) -> Result<Event, LineProblem> {
    guard let record = try? JSONDecoder().decode(DecodedLine.self, from: Data(line)) else {
      return .failure(isObject(line) ? .notUnderstood : .notJSON)
    }
    guard record.crc == nil || hasChecksum(line) else { return .failure(.wrongChecksum) }
    return record.event.map { .success($0) } ?? .failure(.notUnderstood)
  }

  /// The unverified id at the start of a line, even if the rest of the line is damaged; `nil` if there is no valid id.
  static func claimedID(_ bytes: ArraySlice<UInt8>) -> Event.ID? {
    let line = trimmed(bytes)
    let start = Array("{\"id\":\"".utf8)
    guard line.starts(with: start) else { return nil }
    return Event.ID(String(decoding: line.dropFirst(start.count).prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self))
  }

  /// The event of a line without verifying its checksum, for the learner to judge; `nil` if none can be decoded.
  package static func claim(_ bytes: ArraySlice<UInt8>) -> Event? {
    let line = trimmed(bytes)
    guard line.count <= longest else { return nil }
    return (try? JSONDecoder().decode(DecodedLine.self, from: Data(line)))?.event
  }

  /// Removes blanks, tabs and carriage returns at both ends of a line.
  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    let start = bytes.firstIndex { !isBlank($0) } ?? bytes.endIndex
    let end = bytes.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
    return bytes[start..<end]
  }

  /// Whether a line has the right checksum, or none because it was written by hand or imported. A line that ends in a
  /// text of eight hexadecimal digits had one: if damage to the key `crc` hides it, the result is `false`.
  private static func hasRightChecksum(_ line: ArraySlice<UInt8>) -> Bool {
    guard hasChecksum(line) else { return !endsInDigits(line) }
    let computed = line.dropLast(tailLength).withUnsafeBufferPointer { Checksum.of($0) }
    return line.suffix(10).dropLast(2).withUnsafeBufferPointer { Checksum(hexadecimal: $0) } == computed
  }

  /// Whether the line ends with a checksum. `crc` keys at other places are not trusted.
  private static func hasChecksum(_ line: ArraySlice<UInt8>) -> Bool {
    let tail = line.suffix(tailLength)
    return tail.count == tailLength && tail.starts(with: ",\"crc\":\"".utf8) && tail.suffix(2).elementsEqual("\"}".utf8)
  }

  /// Whether the line ends in a text of eight hexadecimal digits: `"5a1f09c3"}`
  private static func endsInDigits(_ line: ArraySlice<UInt8>) -> Bool {
    let tail = Array(line.suffix(11))
    guard tail.count == 11, tail[0] == UInt8(ascii: "\""), tail[9...] == Array("\"}".utf8)[...] else { return false }
    return tail[1..<9].allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private static func isObject(_ line: ArraySlice<UInt8>) -> Bool {
    (try? JSONDecoder().decode([String: Anything].self, from: Data(line))) != nil
  }

  /// A JSON value of any kind, which is not decoded.
  private struct Anything: Decodable {
    init(from decoder: any Decoder) {}
  }
}

/// The reason why a line is rejected. The line stays unchanged in its file.
package enum LineProblem: Error, Equatable, Sendable {
  case notJSON
  case wrongChecksum
  case tooLong
  /// Intact, but of a kind that this version does not know, or with invalid values.
  case notUnderstood
  /// Intact, but with an impossible date (`ClockReading.admits`).
  case fromAnotherTime
}
