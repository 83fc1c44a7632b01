// A cache of decks in compiled form (JSON). The key is the size and the CRC-32 of the source file: a changed file gets
// another key, so entries are never updated. The folder may be deleted at any time.

import DeckFormats
import Glossary
import Journal

struct DeckCache {
  /// Whose decks: a copy of a bundled deck is refused as one's own, so the two are kept apart.
  enum Owner: String {
    case bundled, own
  }

  private let folder: String
  private let owner: Owner

  init(_ folder: DataFolder, _ owner: Owner) {
    self.folder = folder.cache
    self.owner = owner
  }

  /// Goes up whenever the compiled form changes.
  private static let form = 2

  /// The compiled deck if there is one, else the one that `read` gives, compiled for the next time. A failure to
  /// write the cache is ignored: it costs time only.
  func deck(
    from source: [UInt8], read: ([UInt8]) throws(StorageProblem) -> Deck
  ) throws(StorageProblem) -> Deck {
    let path = "\(folder)/\(owner.rawValue)-\(Self.form)-\(Checksum.of(source).hexadecimal)-\(source.count).json"
    if let kept = try? WholeFile.read(path), let deck = DeckJSON.read(kept) { return deck }
    let deck = try read(source)
    keep(deck, at: path)
    return deck
  }

  private func keep(_ deck: Deck, at path: String) {
    guard let compiled = DeckJSON.compiled(deck) else { return }
    try? DataFolder.create(folder)
    try? WholeFile.replace(path, with: compiled, .real)
  }
}
