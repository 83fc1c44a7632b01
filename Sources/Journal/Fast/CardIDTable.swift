// A hash table (open addressing, linear probing) from the bytes of a card id to its `Card.ID`. A journal repeats the
// same ids many times. Measured: a lookup takes a third of the time of parsing the id.

import CBytes
import Glossary

struct CardIDTable {
  /// The ids, in the order in which they were added. `hashes` has the same indices.
  private var cards: [Card.ID] = []
  private var hashes: [UInt64] = []
  /// The bytes of id n are `bytes[ends[n]..<ends[n + 1]]`.
  private var ends: [Int] = [0]
  private var bytes: [UInt8] = []
  /// The slots of the table: an index into `cards` plus 1; 0 is an empty slot. At most half of them are in use.
  private var numbers: [Int32] = Array(repeating: 0, count: 256)

  /// The card of an id, which is added to the table if it is new; `nil` if the bytes are not a card id.
  mutating func card(_ name: UnsafeBufferPointer<UInt8>) -> Card.ID? {
    let hash = Self.hash(name)
    var slot = Int(truncatingIfNeeded: hash) & (numbers.count - 1)
    while numbers[slot] > 0 {
      let number = Int(numbers[slot]) - 1
      if hashes[number] == hash, isNamed(number, name) { return cards[number] }
      slot = (slot + 1) & (numbers.count - 1)
    }
    guard let card = Card.ID(utf8: name) else { return nil }
    add(card, name, hash)
    return card
  }

  private func isNamed(_ number: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = ends[number]..<ends[number + 1]
    guard range.count == name.count, let base = name.baseAddress else { return false }
    return bytes.withUnsafeBufferPointer { known in
      known.baseAddress.map { bytes_are_equal($0 + range.lowerBound, base, range.count) } ?? false
    }
  }

  private mutating func add(_ card: Card.ID, _ name: UnsafeBufferPointer<UInt8>, _ hash: UInt64) {
    cards.append(card)
    hashes.append(hash)
    bytes.append(contentsOf: name)
    ends.append(bytes.count)
    if 2 * cards.count > numbers.count {
      numbers = Array(repeating: 0, count: 2 * numbers.count)
      for number in cards.indices { put(number) }
    } else {
      put(cards.count - 1)
    }
  }

  private mutating func put(_ number: Int) {
    var slot = Int(truncatingIfNeeded: hashes[number]) & (numbers.count - 1)
    while numbers[slot] > 0 { slot = (slot + 1) & (numbers.count - 1) }
    numbers[slot] = Int32(number + 1)
  }

  /// A hash that mixes in eight bytes at a time, with one multiplication each.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = UInt64(truncatingIfNeeded: bytes.count)
    var position = 0
    while position &+ 8 <= raw.count {
      hash = stirred(hash ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      position &+= 8
    }
    var rest: UInt64 = 0
    while position < raw.count {
      rest = rest << 8 | UInt64(raw[position])
      position &+= 1
    }
    return stirred(stirred(hash ^ rest))
  }

  private static func stirred(_ hash: UInt64) -> UInt64 {
    let product = hash &* 0x9E37_79B9_7F4A_7C15  // 2^64 divided by the golden ratio
    return product ^ product >> 32
  }
}
