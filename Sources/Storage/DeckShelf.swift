// Where decks come from: the ones inside the program, the learner's own folder, a file named on the command line.

import CDecks
import DeckFormats
import Glossary
import Journal
import Platform

package struct DeckShelf: Sendable {
  private let folder: DataFolder

  package init(_ folder: DataFolder) { self.folder = folder }

  /// A deck and where it was read.
  package struct Found: Sendable {
    package let deck: Deck
    /// `nil` for a deck inside the program.
    package let path: String?
  }

  /// The bundled deck that a newcomer who reads this language gets.
  package static func standard(language: String) -> String { language == "fr" ? "ventes-fr" : "sales-en" }

  /// A text with a slash or an ending is a file's path; anything else is a deck's id.
  package func deck(named name: String) throws(StorageProblem) -> Found {
    name.contains("/") || name.contains(".") ? try deck(atPath: name) : try deck(withID: name)
  }

  /// A file's name as it can be found from any folder: `~` is the home, and the path whole.
  package static func lasting(_ name: String, home: String?) -> String {
    let path = name.hasPrefix("~/") ? (home ?? "~") + name.dropFirst() : name
    return path.contains("/") || path.contains(".") ? Path.resolved(path) ?? path : path
  }

  /// Every deck that can be named by its id, bundled ones first; a file that cannot be read hides no other.
  package func all() throws(StorageProblem) -> [Result<Found, StorageProblem>] {
    let bundled = Self.bundled.map { deck in Result { () throws(StorageProblem) in try found(deck) } }
    let own = try own().map { path in Result { () throws(StorageProblem) in try deck(atPath: path) } }
    return bundled + own
  }

  private func deck(withID id: String) throws(StorageProblem) -> Found {
    if let bundled = Self.bundled.first(where: { $0.id == id }) { return try found(bundled) }
    let path = "\(folder.decks)/\(id).yaml"
    if Deck.ID.isValid(id), Path.exists(path) { return try deck(atPath: path) }
    let readable = try all().compactMap { try? $0.get() }
    if let named = readable.first(where: { $0.deck.id.text == id }) { return named }
    throw .noSuchDeck(id: id, suggestion: Suggestion.nearest(to: id, among: readable.map(\.deck.id.text)))
  }

  private func found(_ bundled: BundledDeck) throws(StorageProblem) -> Found {
    let deck = try DeckCache(folder, .bundled).deck(from: bundled.bytes) { (bytes) throws(StorageProblem) in
      try Self.deck(from: bytes, named: bundled.fileName, reserved: [])
    }
    return Found(deck: deck, path: nil)
  }

  private static func deck(
    from bytes: [UInt8], named file: String, reserved: Set<String>
  ) throws(StorageProblem) -> Deck {
    switch DeckYAML.read(bytes, reserved: reserved) {
    case .success(let deck): return deck
    case .failure(let problems): throw .badDeck(file: file, problems)
    }
  }

  private func deck(atPath path: String) throws(StorageProblem) -> Found {
    let bytes = try Self.bytes(ofFile: path)
    let deck = try DeckCache(folder, .own).deck(from: bytes) { (bytes) throws(StorageProblem) in
      try Self.deck(from: bytes, named: path, reserved: Self.reserved)
    }
    return Found(deck: deck, path: path)
  }

  /// Where a deck of the learner's lies, or would lie.
  package func path(of id: Deck.ID) -> String { "\(folder.decks)/\(id).yaml" }

  /// Puts a deck on the learner's shelf, whole or not at all.
  package func put(_ text: String, as id: Deck.ID) throws(StorageProblem) {
    try DataFolder.create(folder.decks)
    try WholeFile.replace(path(of: id), with: Array(text.utf8), .real)
  }

  package static func bytes(ofFile path: String) throws(StorageProblem) -> [UInt8] {
    guard let bytes = try WholeFile.read(path, limit: DeckYAML.largest + 1) else { throw .noSuchFile(path: path) }
    return bytes
  }

  /// The bundled decks' ids: no other deck may take them.
  package static var reserved: Set<String> { Set(bundled.map(\.id)) }

  private func own() throws(StorageProblem) -> [String] {
    try FolderListing.names(in: folder.decks, ending: ".yaml").map { "\(folder.decks)/\($0)" }
  }

  private static var bundled: [BundledDeck] {
    (0..<bundled_deck_count()).map { BundledDeck(bundled_deck_at($0)) }
  }
}

/// A deck file that lies in the program.
private struct BundledDeck {
  let fileName: String
  let bytes: [UInt8]

  init(_ deck: bundled_deck) {
    fileName = String(cString: deck.file_name)
    bytes = Array(UnsafeBufferPointer(start: deck.bytes, count: deck.count))
  }

  var id: String { String(fileName.dropLast(".yaml".count)) }
}
