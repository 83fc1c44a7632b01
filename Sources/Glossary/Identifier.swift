// The identifiers of decks and terms. Journals name terms by id only, so an author may correct all texts of a term and
// learners keep their answers.

/// 1 to 48 characters of a-z, 0-9 and hyphen. In memory an identifier is one machine word: a pointer to the interned
/// text.
package struct Identifier<Owner>: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let interned: InternedText

  package static var longest: Int { PackedText.longest }

  /// Reads an identifier; `nil` when the text has another form.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard let identifier = bytes.withUnsafeBufferPointer({ Self(utf8: $0) }) else { return nil }
    self = identifier
  }

  /// Reads the same format from UTF-8 bytes: a journal reader has bytes, not strings.
  package init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard let text = PackedText(utf8: bytes) else { return nil }
    self.init(text)
  }

  /// Whether a text has the form of an identifier. The text is not interned.
  package static func isValid(_ text: some StringProtocol) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer { PackedText(utf8: $0) != nil }
  }

  private init(_ text: PackedText) { interned = InternedText(text) }

  /// The id "unnamed", for a term or a deck whose name has no letters or digits to build an id from.
  package static var unnamed: Self { Self(PackedText.unnamed) }

  package var text: String { interned.value.text }

  package var description: String { text }

  /// Calls `body` with each byte of the text, without making a string.
  package func forEachByte(_ body: (UInt8) -> Void) { interned.value.forEachByte(body) }

  package static func < (left: Self, right: Self) -> Bool {
    left != right && left.interned.value < right.interned.value
  }

  package var hash: UInt64 { interned.hash }

  package func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  /// The standard library's hook for a precomputed hash.
  package func _rawHashValue(seed: Int) -> Int { Int(truncatingIfNeeded: hash) ^ seed }
}
