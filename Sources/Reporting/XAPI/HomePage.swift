// The base address of the ids of a company's learners and cards in xAPI. It is only a name: nothing is fetched from it.

import Glossary

/// An absolute http or https address without query and fragment, stored without a slash at its end.
package struct HomePage: Equatable, Sendable {
  package let text: String

  package static let standard = HomePage(known: "https://ramp.example")

  private init(known text: String) { self.text = text }

  /// `nil` if the text is not such an address, or is too long.
  package init?(_ text: String) {
    guard let scheme = ["https://", "http://"].first(where: text.lowercased().hasPrefix) else { return nil }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    guard Self.isHost(host), rest.utf8.count <= Self.longest, rest.utf8.allSatisfy(Self.isAllowed) else { return nil }
    let path = rest.dropFirst(host.count)
    let kept = path.lastIndex { $0 != "/" }.map { path[...$0] } ?? ""
    self.text = scheme + host.lowercased() + kept
  }

  /// The maximum length after the scheme, in bytes.
  private static let longest = 200

  private static func isHost(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let name = parts.first, !name.isEmpty, parts.count <= 2 else { return false }
    return parts.dropFirst().allSatisfy { UInt16($0) != nil }
      && name.utf8.allSatisfy { Self.isWord($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
  }

  /// Whether the byte needs no escape in an address and is harmless in files and pages.
  private static func isAllowed(_ byte: UInt8) -> Bool { isWord(byte) || "-._~/:".utf8.contains(byte) }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

// MARK: Addresses of decks, terms and exams, made from the ids in the journal

extension HomePage {
  func deck(_ deck: Deck.ID) -> String { "\(text)/xapi/deck/\(deck)" }

  func term(_ term: TermAddress) -> String { "\(deck(term.deck))/term/\(term.term)" }

  func exam(_ deck: Deck.ID) -> String { "\(self.deck(deck))/exam" }
}
