// The decks that can be opened: bundled decks (inside the program), the learner's decks folder, and files named on the
// command line.

import CDecks
import DeckFormats
import Glossary
import Journal
import Platform

package struct DeckShelf: Sendable {
  let folder: DataFolder

  package init(_ folder: DataFolder) { self.folder = folder }

  /// A deck, without those that it includes, and the path of its file.
  package struct Found: Sendable {
    package let deck: Deck
    /// `nil` for a bundled deck.
    package let path: String?
  }

  /// The id of the bundled deck for a newcomer with this language.
  package static func standard(language: String) -> String { language == "fr" ? "ventes-fr" : "sales-en" }

  /// The deck with a name, without those that it includes. A name with a slash or a period is a file's path; any other
  /// name is a deck's id.
  package func deck(named name: String) throws(StorageProblem) -> Found { try found(source(named: name)) }

  func source(named name: String) throws(StorageProblem) -> DeckFile.Source {
    Self.isPath(name) ? .path(name) : try source(withID: name)
  }

  static func isPath(_ name: String) -> Bool { name.contains("/") || name.contains(".") }

  /// The name of a deck in a form that does not depend on the current folder. For a path: absolute, with `~/` replaced
  /// by the home; it is not made absolute if there is no such file. An id stays as it is. Throws `notUTF8`.
  package static func lasting(_ name: String, home: String?) throws(StorageProblem) -> String {
    let path = Path.withHome(name, home: home) ?? name
    return isPath(path) ? try Path.canonical(path) ?? path : path
  }

  /// All decks that have an id: bundled decks first, then those in the learner's folder. A file that cannot be read
  /// gives an error in its place.
  package func all() throws(StorageProblem) -> [Result<Found, StorageProblem>] {
    let sources = BundledDeck.all.map { DeckFile.Source.bundled($0.id) } + (try own()).map { .path($0) }
    return sources.map { source in Result { () throws(StorageProblem) in try found(source) } }
  }

  func source(withID id: String) throws(StorageProblem) -> DeckFile.Source {
    if Self.reserved.contains(id) { return .bundled(id) }
    if let path = Deck.ID(id).map(path), Path.exists(path) { return .path(path) }
    let readable = try all().compactMap { try? $0.get() }
    if let named = readable.first(where: { $0.deck.id.text == id }), let path = named.path { return .path(path) }
    throw .noSuchDeck(id: id, suggestion: Suggestion.nearest(to: id, among: readable.map(\.deck.id.text)))
  }

  private func found(_ source: DeckFile.Source) throws(StorageProblem) -> Found {
    let file = DeckFile(source: source, bytes: try DeckReading.bytes(of: source))
    return Found(deck: try file.deck(folder), path: source.path)
  }

  /// The path of a deck in the learner's folder; the file need not exist.
  package func path(of id: Deck.ID) -> String { "\(folder.decks)/\(id).yaml" }

  /// Writes a deck into the learner's folder, completely or not at all.
  package func put(_ text: String, as id: Deck.ID) throws(StorageProblem) {
    try OutputFile.replace(text, at: path(of: id))
  }

  /// Writes a new deck into the learner's folder. Throws if there is a file of its name, even one that cannot be read.
  package func add(_ text: String, as id: Deck.ID) throws(StorageProblem) {
    try OutputFile.mustBeNew(path(of: id))
    try put(text, as: id)
  }

  /// The id, with a number if a deck or a file has it already.
  package func freeID(like id: Deck.ID) throws(StorageProblem) -> Deck.ID {
    let known = Set(try all().compactMap { try? $0.get().deck.id.text }).union(Self.reserved)
    func isFree(_ id: Deck.ID) -> Bool { !known.contains(id.text) && !Path.exists(path(of: id)) }
    if isFree(id) { return id }
    let numbered = (2...Self.mostAlike).lazy.compactMap { Deck.ID("\(id.text.prefix(Deck.ID.longest - 6))-\($0)") }
    guard let free = numbered.first(where: isFree) else { throw .exists(path: path(of: id)) }
    return free
  }

  private static let mostAlike = 10_000

  package static func bytes(ofFile path: String) throws(StorageProblem) -> [UInt8] {
    guard let bytes = try WholeFile.read(path, limit: DeckYAML.largest + 1) else { throw .noSuchFile(path: path) }
    return bytes
  }

  /// The bundled decks' ids: no other deck may take them.
  package static var reserved: Set<String> { Set(BundledDeck.all.map(\.id)) }

  private func own() throws(StorageProblem) -> [String] {
    try FolderListing.names(in: folder.decks, ending: ".yaml").map { "\(folder.decks)/\($0)" }
  }
}

/// A deck file inside the program.
struct BundledDeck {
  private let fileName: String
  let bytes: [UInt8]

  private init(_ deck: bundled_deck) {
    fileName = String(cString: deck.file_name)
    bytes = Array(UnsafeBufferPointer(start: deck.bytes, count: deck.count))
  }

  var id: String { String(fileName.dropLast(".yaml".count)) }

  static var all: [BundledDeck] { (0..<bundled_deck_count()).map { BundledDeck(bundled_deck_at($0)) } }
}
