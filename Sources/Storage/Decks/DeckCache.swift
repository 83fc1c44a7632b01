// A cache of decks in compiled form (JSON). The key is the owner, the form's version, and the size and CRC-32 of the
// source file. A changed file gets another key, so entries are never updated. The folder may be deleted at any time.

import DeckFormats
import Glossary
import Journal
import Learning

struct DeckCache {
  /// The owner of a deck: the program or the learner. The same bytes may be valid as a bundled deck only, because its
  /// id is reserved; so the two owners have separate entries.
  enum Owner: String {
    case bundled, own
  }

  private let folder: String
  private let owner: Owner

  init(_ folder: DataFolder, _ owner: Owner) {
    self.folder = folder.cache
    self.owner = owner
  }

  /// The version of the compiled form. It must be raised whenever the form changes.
  private static let form = 3

  /// The deck in the cache; if there is none, the result of `read`, which is added to the cache. A failure to write the
  /// cache is ignored: it costs only time.
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
