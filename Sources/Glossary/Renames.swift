// A look-up table from former ids to present ids. With it, a renamed term and a copied deck keep the answers that were
// given under their former ids. A term that was split has several heirs: each inherits its answers.

package struct Renames: Sendable {
  /// The present deck of each id of a deck, also of each former one.
  private let decks: [Deck.ID: Deck.ID]
  /// The terms that have a former address, in the order of the deck: one, or several after a split.
  private let present: [TermAddress: [Term.ID]]
  /// Whether a term was split.
  package let hasSplits: Bool

  package init(_ deck: Deck) {
    let parts = deck.parts
    let ids = parts.map { ($0.id, $0.id) } + parts.flatMap { part in part.was.map { ($0, part.id) } }
    decks = Dictionary(ids, uniquingKeysWith: { first, _ in first })
    var present: [TermAddress: [Term.ID]] = [:]
    // The id of a present term is never mapped, even if it is also a former id of another term.
    func add(_ former: Term.ID, of part: Deck.ID, _ id: Term.ID) {
      let address = TermAddress(deck: part, term: former)
      if deck[address] == nil, present[address]?.contains(id) != true { present[address, default: []].append(id) }
    }
    for term in deck.terms { for former in term.was { add(former, of: term.deck, term.id) } }
    // The former ids of a removed term map to its last id, because the term may be added again.
    for part in parts {
      for gone in part.gone {
        for former in gone.was where present[TermAddress(deck: part.id, term: former)] == nil {
          add(former, of: part.id, gone.id)
        }
      }
    }
    self.present = present
    hasSplits = present.contains { $0.value.count > 1 }
  }

  /// The present id of a card, or `nil` when the card is of another deck. The deck need not contain the card. After a
  /// split, the card of the first heir.
  package func resolve(_ id: Card.ID) -> Card.ID? { resolve(id.address).map { Card.ID($0, id.face) } }

  /// The present address of a term, or `nil` when the term is of another deck. The deck need not contain the term.
  package func resolve(_ address: TermAddress) -> TermAddress? {
    guard let deck = decks[address.deck] else { return nil }
    let address = TermAddress(deck: deck, term: address.term)
    return present[address]?.first.map { TermAddress(deck: deck, term: $0) } ?? address
  }

  /// The present id of a deck, or `nil` when it is another deck.
  package func resolve(_ id: Deck.ID) -> Deck.ID? { decks[id] }

  /// The present addresses of a term, as for `resolve`: several after a split, none for a term of another deck.
  package func heirs(of address: TermAddress) -> [TermAddress] {
    guard let deck = decks[address.deck] else { return [] }
    let address = TermAddress(deck: deck, term: address.term)
    return present[address]?.map { TermAddress(deck: deck, term: $0) } ?? [address]
  }
}

/// The address of a term, as journals write it: "deck/term".
package struct TermAddress: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let deck: Deck.ID
  package let term: Term.ID

  package init(deck: Deck.ID, term: Term.ID) {
    self.deck = deck
    self.term = term
  }

  /// Reads "deck/term"; `nil` when the text is no address.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let deck = Deck.ID(parts[0]), let term = Term.ID(parts[1]) else { return nil }
    self.init(deck: deck, term: term)
  }

  package var description: String { "\(deck)/\(term)" }

  /// The address as a deck names it: the id alone for a term of its own.
  package func name(in deck: Deck.ID) -> String { self.deck == deck ? term.text : description }

  /// Reads an address as a deck names it (`name(in:)`).
  package init?(_ text: some StringProtocol, in deck: Deck.ID) {
    let bytes = Array(text.utf8)
    guard let address = bytes.withUnsafeBufferPointer({ Self(utf8: $0, in: deck) }) else { return nil }
    self = address
  }

  /// Reads the same from UTF-8 bytes: a journal reader has bytes, not strings.
  package init?(utf8 bytes: UnsafeBufferPointer<UInt8>, in deck: Deck.ID) {
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else {
      guard let term = Term.ID(utf8: bytes) else { return nil }
      self.init(deck: deck, term: term)
      return
    }
    guard let other = Deck.ID(utf8: UnsafeBufferPointer(rebasing: bytes[..<slash])),
      let term = Term.ID(utf8: UnsafeBufferPointer(rebasing: bytes[(slash + 1)...]))
    else { return nil }
    self.init(deck: other, term: term)
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.deck == right.deck ? left.term < right.term : left.deck < right.deck
  }

  /// The deck is left out: as a rule, equal ids in one hash table are of one deck.
  package var hash: UInt64 { term.hash }

  package func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  /// The standard library's hook for a precomputed hash, as in `Identifier`.
  package func _rawHashValue(seed: Int) -> Int { Int(truncatingIfNeeded: hash) ^ seed }
}
