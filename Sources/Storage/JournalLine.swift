// One event as one line of a journal, and back. The format is a promise: docs/JOURNAL.md.

import FoundationEssentials
import Glossary
import Learning

package enum JournalLine {
  /// Bytes of a line, its line break not counted.
  package static let longest = 4096
  /// `,"crc":"5a1f09c3"}`
  private static let tailLength = 18

  // MARK: Writing

  /// Ends with its line break.
  package static func write(_ event: Event) -> [UInt8] {
    let text = "{\"id\":\"\(event.id)\",\"at\":\"\(event.at)\",\"day\":\"\(event.day)\"" + fields(of: event.content)
    return Array("\(text),\"crc\":\"\(Checksum.of(text.utf8).hexadecimal)\"}\n".utf8)
  }

  // MARK: Reading

  /// What one line says. `bytes` has no line break at its end.
  package static func read(_ bytes: ArraySlice<UInt8>) -> Result<Event, LineProblem> {
    let line = trimmed(bytes)
    guard line.count <= longest else { return .failure(.tooLong) }
    guard hasRightChecksum(line) else { return .failure(.wrongChecksum) }
    guard let record = try? JSONDecoder().decode(JournalRecord.self, from: Data(line)) else {
      return .failure(isObject(line) ? .notUnderstood : .notJSON)
    }
    guard hasChecksum(line) || record.crc == nil && !endsLikeAChecksum(line) else { return .failure(.wrongChecksum) }
    return record.event.map { .success($0) } ?? .failure(.notUnderstood)
  }

  /// Without the blanks that other systems leave around a line.
  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    let start = bytes.firstIndex { !isBlank($0) } ?? bytes.endIndex
    let end = bytes.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
    return bytes[start..<end]
  }

  /// A line without a checksum, written by hand or imported, is taken as it is.
  private static func hasRightChecksum(_ line: ArraySlice<UInt8>) -> Bool {
    let tail = line.suffix(tailLength)
    guard tail.count == tailLength, tail.starts(with: Array(",\"crc\":\"".utf8)),
      tail.suffix(2) == Array("\"}".utf8)[...]
    else { return true }
    let body = line.dropLast(tailLength)
    let computed = body.withUnsafeBufferPointer { Checksum.of($0) }
    return Array(tail.dropFirst(8).dropLast(2)) == Array(computed.hexadecimal.utf8)
  }

  /// Whether the line ends as a sealed one does; a checksum anywhere else is none that can be trusted.
  private static func hasChecksum(_ line: ArraySlice<UInt8>) -> Bool {
    let tail = line.suffix(tailLength)
    return tail.count == tailLength && tail.starts(with: Array(",\"crc\":\"".utf8))
      && tail.suffix(2) == Array("\"}".utf8)[...]
  }

  /// Whether the last value is eight hexadecimal digits: damage to a checksum's key must not make it a line without one.
  private static func endsLikeAChecksum(_ line: ArraySlice<UInt8>) -> Bool {
    let end = line.suffix(12)
    return end.starts(with: Array(":\"".utf8)) && end.suffix(2) == Array("\"}".utf8)[...]
      && end.dropFirst(2).dropLast(2).allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
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
