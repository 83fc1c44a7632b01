// The names that outlive everything: a term's id and a deck's id, chosen once. Texts may be corrected freely; a
// learner's history hangs on these alone.

/// 1 to 48 characters of a-z, 0-9 and hyphen; as a value, one word.
package struct Identifier<Owner>: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let address: SpellingAddress

  package static var longest: Int { Spelling.longest }

  /// `nil` when the text is no identifier.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard let identifier = bytes.withUnsafeBufferPointer({ Self(utf8: $0) }) else { return nil }
    self = identifier
  }

  /// The same from bytes: journals are made of them.
  package init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard let spelling = Spelling(utf8: bytes) else { return nil }
    self.init(spelling)
  }

  /// Whether a text is one, which is not kept for that.
  package static func isSpelt(_ text: some StringProtocol) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer { Spelling(utf8: $0) != nil }
  }

  private init(_ spelling: Spelling) { address = SpellingAddress(spelling) }

  /// For what has no name of which anything can be kept.
  package static var unnamed: Self { Self(Spelling.unnamed) }

  package var text: String { address.spelling.text }

  package var description: String { text }

  /// The bytes of the text, which is not put together for it.
  package func forEachByte(_ body: (UInt8) -> Void) { address.spelling.forEachByte(body) }

  package static func < (left: Self, right: Self) -> Bool {
    left != right && left.address.spelling < right.address.spelling
  }

  package var hash: UInt64 { address.hash }

  package func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  /// The standard library's hook for what needs no more than that.
  package func _rawHashValue(seed: Int) -> Int { Int(truncatingIfNeeded: hash) ^ seed }
}
