// A journal line on its way to the file: bytes from the start, for a text put together of thirty others takes longer than
// everything else that an answer brings about.

import Glossary
import Learning

struct WrittenLine {
  private var bytes: [UInt8] = []

  /// A review's line and more: it is not moved as it grows.
  private static let usual = 384

  init() { bytes.reserveCapacity(Self.usual) }

  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  // MARK: A key, its value, and what ends it

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

  /// With its checksum and its line break.
  consuming func sealed() -> [UInt8] {
    let checksum = Checksum.of(bytes)
    bytes.append(contentsOf: ",\"crc\":\"".utf8)
    bytes.append(hexadecimal: UInt64(checksum.value), digits: 8)
    bytes.append(contentsOf: "\"}\n".utf8)
    return bytes
  }
}
