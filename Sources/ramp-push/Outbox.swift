// The statements of a file, one a line, each once; and the lines that hold none.

import Foundation
import Learning

struct Outbox: Equatable, Sendable {
  private(set) var statements: [Statement] = []
  private(set) var unreadable: [Unreadable] = []

  /// A statement as it is sent: its line, byte for byte.
  struct Statement: Equatable, Sendable {
    let id: Event.ID
    /// From 1.
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

  /// The letters that are not in `settled` yet.
  func pending(_ settled: Set<Event.ID>) -> [Statement] { statements.filter { !settled.contains($0.id) } }

  /// The body of a request: a JSON array of the very bytes.
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
