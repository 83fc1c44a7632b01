// A card: a term and the face that is asked. Journal lines name cards by id, so the format of the id never changes.

/// The question that a card asks: given → wanted.
package enum Face: String, CaseIterable, Sendable {
  /// Acronym → name.
  case expand
  /// Definition → term.
  case name
  /// Name → acronym.
  case abbreviate
  /// Term → definition.
  case define

  /// The index of the face, 0 to 3.
  package var index: Int {
    switch self {
    case .expand: 0
    case .name: 1
    case .abbreviate: 2
    case .define: 3
    }
  }
}

package struct Card: Equatable, Sendable, Identifiable {
  package let id: ID
  package let term: Term

  package init(_ term: Term, _ face: Face) {
    id = ID(term.address, face)
    self.term = term
  }

  package var face: Face { id.face }

  /// Written "deck/term/face".
  package struct ID: Hashable, Sendable, CustomStringConvertible {
    package let deck: Deck.ID
    package let term: Term.ID
    package let face: Face

    package init(deck: Deck.ID, term: Term.ID, face: Face) {
      self.deck = deck
      self.term = term
      self.face = face
    }

    package init(_ term: TermAddress, _ face: Face) { self.init(deck: term.deck, term: term.term, face: face) }

    /// The address of the card's term.
    package var address: TermAddress { TermAddress(deck: deck, term: term) }

    /// The deck is left out: as a rule, all cards of a hash table are of one deck.
    private var hash: UInt64 { HashMixer.mix(term.hash ^ UInt64(face.index)) }

    package func hash(into hasher: inout Hasher) { hasher.combine(hash) }

    /// The standard library's hook for a precomputed hash. Every answer of a history is looked up by its card; with
    /// this hook a look-up takes half the time (measured).
    package func _rawHashValue(seed: Int) -> Int { Int(truncatingIfNeeded: hash) ^ seed }

    /// Reads "deck/term/face"; `nil` when the text is no card's id.
    package init?(_ text: some StringProtocol) {
      let bytes = Array(text.utf8)
      guard let id = bytes.withUnsafeBufferPointer({ Self(utf8: $0) }) else { return nil }
      self = id
    }

    /// Reads the same format from UTF-8 bytes: a journal reader has bytes, not strings.
    package init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
      let slash = UInt8(ascii: "/")
      guard let first = bytes.firstIndex(of: slash), let second = bytes[(first + 1)...].firstIndex(of: slash),
        let deck = Deck.ID(utf8: UnsafeBufferPointer(rebasing: bytes[..<first])),
        let term = Term.ID(utf8: UnsafeBufferPointer(rebasing: bytes[(first + 1)..<second])),
        let face = Face(rawValue: String(decoding: bytes[(second + 1)...], as: UTF8.self))
      else { return nil }
      self.init(deck: deck, term: term, face: face)
    }

    package var description: String { "\(deck)/\(term)/\(face.rawValue)" }
  }
}
