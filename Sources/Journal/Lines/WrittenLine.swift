// A builder of one journal line. It appends bytes, because a line built from some thirty strings takes longer than all
// other work on an answer.

import Glossary
import Learning

struct WrittenLine {
  private var bytes: [UInt8] = []

  /// The reserved bytes: more than the usual line of an answer, so that the buffer is not reallocated.
  private static let usual = 384

  init() { bytes.reserveCapacity(Self.usual) }

  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  // MARK: A key, its value, and the text after it

  mutating func add(_ key: String, _ value: String, _ end: String = "") {
    add(key)
    add(value)
    add(end)
  }

  mutating func add(_ key: String, _ value: some WrittenInASCII, _ end: String) {
    add(key)
    value.write(to: &bytes)
    add(end)
  }

  mutating func add(_ key: String, _ value: Int) { add(key, String(value)) }

  mutating func add(_ key: String, _ value: Bool) { add(key, value ? "true" : "false") }

  mutating func add(_ key: String, _ card: Card.ID, _ end: String) {
    add(key)
    add(card.deck.text, "/", card.term.text)
    add("/", card.face.rawValue, end)
  }

  /// The finished line, with its checksum and its line break.
  consuming func sealed() -> [UInt8] {
    let checksum = Checksum.of(bytes)
    bytes.append(contentsOf: ",\"crc\":\"".utf8)
    bytes.append(hexadecimal: UInt64(checksum.value), digits: 8)
    bytes.append(contentsOf: "\"}\n".utf8)
    return bytes
  }
}
