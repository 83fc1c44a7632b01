// Cards by the bytes of their ids: a journal names the same few again and again.

import Glibc
import Glossary

struct CardNames {
  /// A power of two of them, at most half in use; a card lies at the place its hash names, or behind it.
  private var places: [Place?] = Array(repeating: nil, count: 64)
  private var count = 0

  private struct Place {
    let hash: UInt64
    let bytes: [UInt8]
    let card: Card.ID

    func isNamed(_ hash: UInt64, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
      guard hash == self.hash, name.count == bytes.count, let base = name.baseAddress else { return false }
      return memcmp(bytes, base, name.count) == 0
    }
  }

  /// `nil` when the bytes are no card's id.
  subscript(name: UnsafeBufferPointer<UInt8>) -> Card.ID? {
    mutating get {
      let hash = Self.hash(name)
      var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
      while let known = places[place] {
        if known.isNamed(hash, name) { return known.card }
        place = (place + 1) & (places.count - 1)
      }
      guard let card = Card.ID(utf8: name) else { return nil }
      insert(Place(hash: hash, bytes: Array(name), card: card))
      return card
    }
  }

  private mutating func insert(_ new: Place) {
    if 2 * (count + 1) > places.count {
      let known = places.compactMap(\.self)
      places = Array(repeating: nil, count: 2 * places.count)
      for place in known { put(place) }
    }
    put(new)
    count += 1
  }

  private mutating func put(_ new: Place) {
    var place = Int(truncatingIfNeeded: new.hash) & (places.count - 1)
    while places[place] != nil { place = (place + 1) & (places.count - 1) }
    places[place] = new
  }

  /// FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo), eight bytes at a time.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var position = 0
    while position + 8 <= raw.count {
      hash = (hash ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)) &* 0x100_0000_01B3
      hash ^= hash >> 32
      position += 8
    }
    while position < raw.count {
      hash = (hash ^ UInt64(raw[position])) &* 0x100_0000_01B3
      position += 1
    }
    return hash
  }
}
