// The names that outlive everything: a term's id and a deck's id, chosen once. Texts may be corrected freely; a
// learner's history hangs on these alone.

/// 1 to 48 characters of a-z, 0-9 and hyphen.
package struct Identifier<Owner>: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  package static var longest: Int { 48 }

  /// `nil` when the text is no identifier.
  package init?(_ text: some StringProtocol) {
    let bytes = text.utf8
    guard (1...Self.longest).contains(bytes.count), bytes.allSatisfy(Self.isAllowed) else { return nil }
    self.text = String(text)
  }

  /// For what has no name of which anything can be kept.
  package static var unnamed: Self { Self(known: "unnamed") }

  private init(known text: String) { self.text = text }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }

  package var description: String { text }

  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
