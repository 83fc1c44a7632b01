// A queue of the statements of a file, which has one per line: each id once, in the order of the file; and the lines
// that hold no statement.

import Foundation
import Learning

struct Outbox: Equatable, Sendable {
  private(set) var statements: [Statement] = []
  private(set) var unreadable: [Unreadable] = []

  /// A statement, to be sent as the bytes of its line.
  struct Statement: Equatable, Sendable {
    let id: Event.ID
    /// The number of the line, from 1.
    let line: Int
    let bytes: Data
  }

  struct Unreadable: Equatable, Sendable {
    let line: Int
    let bytes: Data
  }

  private struct Named: Decodable {
    let id: String
  }

  init(_ text: Data) {
    var seen: Set<Event.ID> = []
    let decoder = JSONDecoder()
    for (index, bytes) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      guard bytes.contains(where: { $0 > 0x20 }) else { continue }
      let bytes = Data(bytes)
      guard let id = (try? decoder.decode(Named.self, from: bytes)).flatMap({ Event.ID($0.id) }) else {
        unreadable.append(Unreadable(line: index + 1, bytes: bytes))
        continue
      }
      // An LRS refuses a batch that holds an id twice.
      if seen.insert(id).inserted { statements.append(Statement(id: id, line: index + 1, bytes: bytes)) }
    }
  }

  /// The statements whose id is not in `settled`.
  func pending(_ settled: Set<Event.ID>) -> [Statement] { statements.filter { !settled.contains($0.id) } }

  /// The body of a request: a JSON array of the unchanged bytes.
  static func body(_ statements: ArraySlice<Statement>) -> Data {
    var body = Data("[".utf8)
    for (index, statement) in statements.enumerated() {
      if index > 0 { body.append(UInt8(ascii: ",")) }
      body.append(statement.bytes)
    }
    body.append(UInt8(ascii: "]"))
    return body
  }
}
