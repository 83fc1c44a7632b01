// One event as one line of a journal, and back. The format is a promise: docs/JOURNAL.md.

import FoundationEssentials
import Glossary
import Learning

package enum JournalLine {
  /// Bytes of a line, its line break not counted.
  package static let longest = 4096
  /// `,"crc":"5a1f09c3"}`
  static let tailLength = 18

  // MARK: Reading

  /// What one line says. `bytes` has no line break at its end.
  package static func read(_ bytes: ArraySlice<UInt8>) -> Result<Event, LineProblem> {
    let line = trimmed(bytes)
    guard line.count <= longest else { return .failure(.tooLong) }
    guard hasRightChecksum(line) else { return .failure(.wrongChecksum) }
    var event = Event.none
    var scanner = AnswerScanner()
    let isScanned = line.withUnsafeBufferPointer { scanner.scan($0) && scanner.write(to: &event) }
    return isScanned ? .success(event) : decoded(line)
  }

  /// The same of a line as Ramp writes them, where it lies; `false` when it is to be read otherwise.
  static func scan(_ bytes: Bytes, with scanner: inout AnswerScanner, into event: inout Event) -> Bool {
    let line = withoutReturn(bytes)
    return line.count <= longest && scanner.scan(line) && scanner.isSealed && scanner.write(to: &event)
  }

  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Without the return that some systems leave before a line's end.
  private static func withoutReturn(_ bytes: Bytes) -> Bytes {
    bytes.last == UInt8(ascii: "\r") ? Bytes(rebasing: bytes.dropLast()) : bytes
  }

  /// The same by the JSON decoder, which has the last word on every line.
  static func decoded(_ line: ArraySlice<UInt8>) -> Result<Event, LineProblem> {
    guard let record = try? JSONDecoder().decode(DecodedLine.self, from: Data(line)) else {
      return .failure(isObject(line) ? .notUnderstood : .notJSON)
    }
    guard record.crc == nil || hasChecksum(line) else { return .failure(.wrongChecksum) }
    return record.event.map { .success($0) } ?? .failure(.notUnderstood)
  }

  /// The id that a line begins with, sound or not.
  static func claimedID(_ bytes: ArraySlice<UInt8>) -> Event.ID? {
    let line = trimmed(bytes)
    let start = Array("{\"id\":\"".utf8)
    guard line.starts(with: start) else { return nil }
    return Event.ID(String(decoding: line.dropFirst(start.count).prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self))
  }

  /// What a line says, its checksum not looked at: for the learner to judge. `nil` when it says nothing.
  package static func claim(_ bytes: ArraySlice<UInt8>) -> Event? {
    let line = trimmed(bytes)
    guard line.count <= longest else { return nil }
    return (try? JSONDecoder().decode(DecodedLine.self, from: Data(line)))?.event
  }

  /// Without the blanks that other systems leave around a line.
  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    let start = bytes.firstIndex { !isBlank($0) } ?? bytes.endIndex
    let end = bytes.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
    return bytes[start..<end]
  }

  /// A line without a checksum, written by hand or imported, is taken as it is. One that ends as if it had one must have
  /// the right one: damage to the word `crc` must not make a line trusted.
  private static func hasRightChecksum(_ line: ArraySlice<UInt8>) -> Bool {
    guard hasChecksum(line) else { return !endsInDigits(line) }
    let computed = line.dropLast(tailLength).withUnsafeBufferPointer { Checksum.of($0) }
    return line.suffix(10).dropLast(2).withUnsafeBufferPointer { Checksum(hexadecimal: $0) } == computed
  }

  /// Whether the line ends as a sealed one does; a checksum anywhere else is none that can be trusted.
  private static func hasChecksum(_ line: ArraySlice<UInt8>) -> Bool {
    let tail = line.suffix(tailLength)
    return tail.count == tailLength && tail.starts(with: ",\"crc\":\"".utf8) && tail.suffix(2).elementsEqual("\"}".utf8)
  }

  /// `"5a1f09c3"}`
  private static func endsInDigits(_ line: ArraySlice<UInt8>) -> Bool {
    let tail = Array(line.suffix(11))
    guard tail.count == 11, tail[0] == UInt8(ascii: "\""), tail[9...] == Array("\"}".utf8)[...] else { return false }
    return tail[1..<9].allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private static func isObject(_ line: ArraySlice<UInt8>) -> Bool {
    (try? JSONDecoder().decode([String: Anything].self, from: Data(line))) != nil
  }

  /// A value of any kind, not looked at.
  private struct Anything: Decodable {
    init(from decoder: any Decoder) {}
  }
}

/// Why a line was set aside. It stays in its file, untouched.
package enum LineProblem: Error, Equatable, Sendable {
  case notJSON
  case wrongChecksum
  case tooLong
  /// Sound, but of a kind this version does not know, or with values that make no sense.
  case notUnderstood
  /// Dated more than 26 hours ahead, or on a day that is not near its moment.
  case fromAnotherTime
}
