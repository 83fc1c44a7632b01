// The files that make one deck: its own, and those of the decks that it includes. They are read at one time and kept
// together, so that a deck is never a mixture of two versions.

import DeckFormats
import Glossary
import Journal
import Learning

struct DeckFiles: Equatable, Sendable {
  /// The deck's own file first, then those of the decks that it includes.
  var files: [DeckFile]

  /// Reads the deck of the files. Throws `badDeck` for the first file that cannot be read.
  func deck(_ cache: DataFolder) throws(StorageProblem) -> Deck {
    guard let deck = try decks(cache).joined else { throw .noSuchFile(path: "") }
    return deck
  }

  /// Reads the deck of each file. Throws `badDeck` for the first file that cannot be read.
  func decks(_ cache: DataFolder) throws(StorageProblem) -> [Deck] {
    var decks: [Deck] = []
    for file in files { decks.append(try file.deck(cache)) }
    return decks
  }

  /// The path of each deck's file; bundled decks have none.
  func paths(_ deck: Deck) -> [Deck.ID: String] {
    let pairs = zip(deck.parts, files).compactMap { part, file in file.source.path.map { (part.id, $0) } }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

/// The bytes of one deck's file.
struct DeckFile: Equatable, Sendable {
  let source: Source
  let bytes: [UInt8]

  enum Source: Hashable, Sendable {
    /// A deck inside the program, by its id.
    case bundled(String)
    case path(String)

    var path: String? {
      switch self {
      case .bundled: nil
      case .path(let path): path
      }
    }
  }

  /// Throws `badDeck`.
  func deck(_ folder: DataFolder) throws(StorageProblem) -> Deck {
    let (owner, name, reserved) =
      switch source {
      case .bundled(let id): (DeckCache.Owner.bundled, id, Set<String>())
      case .path(let path): (DeckCache.Owner.own, path, DeckShelf.reserved)
      }
    var deck = try DeckCache(folder, owner).deck(from: bytes) { (bytes) throws(StorageProblem) in
      switch DeckYAML.read(bytes, reserved: reserved) {
      case .success(let deck): return deck
      case .failure(let problems): throw .badDeck(file: name, problems)
      }
    }
    deck.checksum = Checksum.of(bytes).value
    return deck
  }
}

extension [Deck] {
  /// The first deck, which includes the others; `nil` if there is none.
  var joined: Deck? { first?.including(Array(dropFirst())) }
}
