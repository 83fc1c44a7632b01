// The table of interned texts of identifiers: each text is stored once, until the program ends, and an identifier is
// the address of its text. An identifier is copied and compared as one word, without reference counting. The memory
// grows with the number of different identifiers in the decks and journals that were read.

import Synchronization

/// The text of an identifier, 1 to 48 characters of a-z, 0-9 and hyphen, packed into six 64-bit words, with its hash.
struct PackedText: Hashable, Comparable {
  static let longest = 48

  /// Eight characters a word, the first one in the highest byte: so the order of the words is the order of the texts.
  /// Bytes after the last character are zero.
  private let words: InlineArray<6, UInt64>
  let hash: UInt64

  /// `nil` when the bytes are not an identifier.
  init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard (1...Self.longest).contains(bytes.count) else { return nil }
    var words = InlineArray<6, UInt64>(repeating: 0)
    for index in bytes.indices {
      guard Self.isAllowed(bytes[index]) else { return nil }
      words[index >> 3] |= UInt64(bytes[index]) &<< Self.shift(index)
    }
    self.init(words)
  }

  private init(_ words: InlineArray<6, UInt64>) {
    var hash: UInt64 = 0
    for index in words.indices where words[index] != 0 { hash = HashMixer.mix(hash ^ words[index]) }
    self.words = words
    self.hash = hash
  }

  static let unnamed = Self([0x756E_6E61_6D65_6400, 0, 0, 0, 0, 0])

  private static func isAllowed(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-")
  }

  /// The number of bits by which the character at an index is shifted in its word.
  private static func shift(_ index: Int) -> UInt64 { UInt64(56 &- (index & 7) &* 8) }

  var text: String {
    String(unsafeUninitializedCapacity: Self.longest) { buffer in
      var length = 0
      forEachByte {
        buffer[length] = $0
        length += 1
      }
      return length
    }
  }

  func forEachByte(_ body: (UInt8) -> Void) {
    for index in 0..<Self.longest {
      let byte = UInt8(truncatingIfNeeded: words[index >> 3] &>> Self.shift(index))
      if byte == 0 { return }
      body(byte)
    }
  }

  static func == (left: Self, right: Self) -> Bool {
    for index in left.words.indices where left.words[index] != right.words[index] { return false }
    return true
  }

  static func < (left: Self, right: Self) -> Bool {
    for index in left.words.indices where left.words[index] != right.words[index] {
      return left.words[index] < right.words[index]
    }
    return false
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  /// The standard library's hook for a precomputed hash.
  func _rawHashValue(seed: Int) -> Int { Int(truncatingIfNeeded: hash) ^ seed }
}

/// The address of an interned text: equal texts have equal addresses. The text is never written again and never freed,
/// so any thread may read it at any time.
struct InternedText: Equatable, @unchecked Sendable {
  private let pointer: UnsafePointer<PackedText>

  /// Looks the text up in the table of interned texts, and adds it if it is new.
  init(_ text: PackedText) {
    self = Self.table.withLock { table in
      if let known = table[text] { return known }
      let interned = Self(storing: text)
      table[text] = interned
      return interned
    }
  }

  private init(storing text: PackedText) {
    let memory = UnsafeMutablePointer<PackedText>.allocate(capacity: 1)
    memory.initialize(to: text)
    pointer = UnsafePointer(memory)
  }

  var value: PackedText { pointer.pointee }
  var hash: UInt64 { pointer.pointee.hash }

  private static let table = Mutex<[PackedText: InternedText]>([:])
}

/// A hash finalizer: mixes the bits of a number, so that each input bit affects every output bit.
package enum HashMixer {
  /// The last step of SplitMix64: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators"
  /// (2014).
  package static func mix(_ number: UInt64) -> UInt64 {
    var mixed = number
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
