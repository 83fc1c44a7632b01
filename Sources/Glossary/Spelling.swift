// The letters of identifiers. Each spelling that was met is kept once and for ever, so that an identifier is an address: it
// is copied and compared as one word, and nobody counts who holds it. A program meets a deck's ids and those of its journals.

import Synchronization

/// 1 to 48 characters of a-z, 0-9 and hyphen.
struct Spelling: Hashable, Comparable {
  static let longest = 48

  /// Eight characters a word, the first one highest, so that words are in the order of their texts; zeros after the last.
  private let words: InlineArray<6, UInt64>
  /// Of the letters, worked out once.
  let hash: UInt64

  /// `nil` when the text is no identifier.
  init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard (1...Self.longest).contains(bytes.count) else { return nil }
    var words = InlineArray<6, UInt64>(repeating: 0)
    for place in bytes.indices {
      guard Self.isAllowed(bytes[place]) else { return nil }
      words[place >> 3] |= UInt64(bytes[place]) &<< Self.shift(place)
    }
    self.init(words)
  }

  private init(_ words: InlineArray<6, UInt64>) {
    var hash: UInt64 = 0
    for place in words.indices where words[place] != 0 { hash = Mixing.mix(hash ^ words[place]) }
    self.words = words
    self.hash = hash
  }

  static let unnamed = Self([0x756E_6E61_6D65_6400, 0, 0, 0, 0, 0])

  private static func isAllowed(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-")
  }

  /// How far up in its word a character lies.
  private static func shift(_ place: Int) -> UInt64 { UInt64(56 &- (place & 7) &* 8) }

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
    for place in 0..<Self.longest {
      let byte = UInt8(truncatingIfNeeded: words[place >> 3] &>> Self.shift(place))
      if byte == 0 { return }
      body(byte)
    }
  }

  static func == (left: Self, right: Self) -> Bool {
    for place in left.words.indices where left.words[place] != right.words[place] { return false }
    return true
  }

  static func < (left: Self, right: Self) -> Bool {
    for place in left.words.indices where left.words[place] != right.words[place] {
      return left.words[place] < right.words[place]
    }
    return false
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  /// The standard library's hook for what is hashed already.
  func _rawHashValue(seed: Int) -> Int { Int(truncatingIfNeeded: hash) ^ seed }
}

/// Where a spelling is kept. It is never written again and never let go: any thread may read it at any time.
struct SpellingAddress: Equatable, @unchecked Sendable {
  private let pointer: UnsafePointer<Spelling>

  /// The same for the same letters.
  init(_ spelling: Spelling) {
    self = Self.known.withLock { known in
      if let address = known[spelling] { return address }
      let address = Self(keeping: spelling)
      known[spelling] = address
      return address
    }
  }

  private init(keeping spelling: Spelling) {
    let memory = UnsafeMutablePointer<Spelling>.allocate(capacity: 1)
    memory.initialize(to: spelling)
    pointer = UnsafePointer(memory)
  }

  var spelling: Spelling { pointer.pointee }
  var hash: UInt64 { pointer.pointee.hash }

  private static let known = Mutex<[Spelling: SpellingAddress]>([:])
}
