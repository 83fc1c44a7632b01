// The reader of a deck with the decks that it includes (`with`), and of the learner's own terms.

import DeckFormats
import Glossary
import Journal
import Platform

struct DeckReading {
  private let folder: DataFolder
  private(set) var files: [DeckFile] = []
  private(set) var problems: [InclusionProblem] = []
  private var ids: Set<Deck.ID> = []
  /// The sources from the deck at the start to the one being read.
  private var chain: [DeckFile.Source] = []

  /// Throws for the deck's own file; what is wrong with the decks that it includes becomes `problems`. `withMine`:
  /// whether the learner's own terms are included too.
  init(_ source: DeckFile.Source, in folder: DataFolder, withMine: Bool) throws(StorageProblem) {
    self.folder = folder
    let file = DeckFile(source: source, bytes: try Self.bytes(of: source))
    let deck = try file.deck(folder)
    try add(file, deck)
    let mine = DeckFile.Source.path(folder.mine)
    if withMine, Self.isMine(folder.mine), !files.contains(where: { $0.source == mine }) {
      include(mine, named: folder.mine, by: deck.id)
    }
  }

  /// Whether a file is the deck of the learner's own terms. Another deck may have its name from an import.
  private static func isMine(_ path: String) -> Bool {
    guard let bytes = try? WholeFile.read(path, limit: DeckYAML.largest) else { return false }
    return String(decoding: bytes.prefix(1024), as: UTF8.self).split(separator: "\n").contains {
      $0.hasPrefix("deck: \(DataFolder.mineStart)")
    }
  }

  /// Reads only the decks that a deck includes. `path`: where the deck's own file is, or will be.
  init(including names: [String], by deck: Deck.ID, at path: String, in folder: DataFolder) {
    self.folder = folder
    ids.insert(deck)
    chain.append(.path(path))
    for name in names { include(name, by: deck, in: .path(path)) }
  }

  private mutating func add(_ file: DeckFile, _ deck: Deck) throws(StorageProblem) {
    files.append(file)
    ids.insert(deck.id)
    chain.append(file.source)
    for name in deck.with { include(name, by: deck.id, in: file.source) }
    chain.removeLast()
  }

  private mutating func include(_ name: String, by deck: Deck.ID, in parent: DeckFile.Source) {
    do throws(StorageProblem) {
      guard let source = try source(of: name, in: parent) else {
        return problems.append(InclusionProblem(name: name, deck: deck, reason: .outside))
      }
      include(source, named: name, by: deck)
    } catch {
      problems.append(InclusionProblem(name: name, deck: deck, reason: .unread(error)))
    }
  }

  /// A deck that is included already is not included again.
  private mutating func include(_ source: DeckFile.Source, named name: String, by deck: Deck.ID) {
    func leaveOut(_ reason: InclusionProblem.Reason) {
      problems.append(InclusionProblem(name: name, deck: deck, reason: reason))
    }
    if chain.contains(source) { return leaveOut(.cycle) }
    if files.contains(where: { $0.source == source }) { return }
    do throws(StorageProblem) {
      let file = DeckFile(source: source, bytes: try Self.bytes(of: source))
      let included = try file.deck(folder)
      if ids.contains(included.id) { return leaveOut(.sameID(included.id)) }
      try add(file, included)
    } catch {
      leaveOut(.unread(error))
    }
  }

  // MARK: Names

  /// The file that a name in `with` means. `nil` for a path that leads too far. An id is that of a bundled deck, of a file
  /// beside the deck's own, or of a deck on the learner's shelf.
  private func source(of name: String, in parent: DeckFile.Source) throws(StorageProblem) -> DeckFile.Source? {
    let parentFolder = parent.path.map(WholeFile.folder)
    if name.contains("/") || name.contains(".") {
      guard let parentFolder else { return nil }
      return try path(name, from: parentFolder).map { .path($0) }
    }
    if DeckShelf.reserved.contains(name) { return .bundled(name) }
    if let parentFolder, let beside = try Path.canonical("\(parentFolder)/\(name).yaml") { return .path(beside) }
    return try DeckShelf(folder).source(withID: name)
  }

  /// A path stays inside the folder above that of the deck's file, after links are resolved: a shared deck must not read
  /// other files of the learner.
  private func path(_ name: String, from parent: String) throws(StorageProblem) -> String? {
    guard !name.hasPrefix("/"), !name.hasPrefix("~") else { return nil }
    guard let home = try Path.canonical(parent) else { throw .noSuchFile(path: parent) }
    guard let path = try Path.canonical("\(home)/\(name)") else {
      throw .noSuchFile(path: Path.absolute(name, from: home))
    }
    let above = WholeFile.folder(of: home)
    return path.hasPrefix(above == "/" ? "\(home)/" : "\(above)/") ? path : nil
  }

  static func bytes(of source: DeckFile.Source) throws(StorageProblem) -> [UInt8] {
    switch source {
    case .bundled(let id):
      guard let deck = BundledDeck.all.first(where: { $0.id == id }) else {
        throw .noSuchDeck(id: id, suggestion: nil)
      }
      return deck.bytes
    case .path(let path): return try DeckShelf.bytes(ofFile: path)
    }
  }
}
