// The reader of a deck with the decks that it includes (`with`), and of the learner's own terms.

import DeckFormats
import Glossary
import Journal
import Platform

struct DeckReading {
  private let folder: DataFolder
  private(set) var files: [DeckFile] = []
  /// The deck of each file.
  private(set) var decks: [Deck] = []
  /// Whether no file was being changed by another program at the last reading.
  var isSettled = true
  private(set) var problems: [InclusionProblem] = []
  private var ids: Set<Deck.ID> = []
  /// The files from the deck at the start to the one being read, and those that were read: links in paths are resolved.
  private var chain: [DeckFile.Source] = []
  private var read: Set<DeckFile.Source> = []
  /// The folders in which included files may be: the one above that of the deck's own file, and the learner's decks.
  private let limits: [String]

  /// Throws for the deck's own file; what is wrong with the decks that it includes becomes `problems`. `withMine`:
  /// whether the learner's own terms are included too.
  init(_ source: DeckFile.Source, in folder: DataFolder, withMine: Bool = true) throws(StorageProblem) {
    self.folder = folder
    limits = Self.limits(source, folder)
    let file = DeckFile(source: source, bytes: try Self.bytes(of: source))
    let deck = try file.deck(folder)
    try add(file, deck)
    if withMine, Self.isMine(folder.mine) { include(.path(folder.mine), named: folder.mine, by: deck.id) }
  }

  /// Whether a file is the deck of the learner's own terms. Another deck may have its name from an import.
  static func isMine(_ path: String) -> Bool {
    guard let bytes = try? WholeFile.read(path, limit: DeckYAML.largest) else { return false }
    return String(decoding: bytes.prefix(1024), as: UTF8.self).split(separator: "\n").contains {
      $0.hasPrefix("deck: \(Deck.ID.ownTermsStart)")
    }
  }

  /// Reads only the decks that a deck includes. `path`: where the deck's own file is, or will be.
  init(including names: [String], by deck: Deck.ID, at path: String, in folder: DataFolder) {
    self.folder = folder
    limits = Self.limits(.path(path), folder)
    ids.insert(deck)
    chain.append(.path(path))
    for name in names { include(name, by: deck, in: .path(path)) }
  }

  private mutating func add(_ file: DeckFile, _ deck: Deck) throws(StorageProblem) {
    files.append(file)
    decks.append(deck)
    ids.insert(deck.id)
    let source = Self.resolved(file.source)
    read.insert(source)
    chain.append(source)
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
    let resolved = Self.resolved(source)
    if chain.contains(resolved) { return leaveOut(.cycle) }
    if read.contains(resolved) { return }
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

  /// The file that a name in `with` means. `nil` for one outside `limits`: a shared deck must not read other files of the
  /// learner. An id is that of a bundled deck, of a file beside the deck's own, or of a deck on the learner's shelf.
  private func source(of name: String, in parent: DeckFile.Source) throws(StorageProblem) -> DeckFile.Source? {
    let home = parent.path.map(WholeFile.folder).map { path in ((try? Path.canonical(path)) ?? nil) ?? path }
    if name.contains("/") || name.contains(".") {
      guard let home, !name.hasPrefix("/"), !name.hasPrefix("~") else { return nil }
      guard let path = try Path.canonical("\(home)/\(name)") else {
        throw .noSuchFile(path: Path.absolute(name, from: home))
      }
      return isAllowed(path) ? .path(path) : nil
    }
    if DeckShelf.reserved.contains(name) { return .bundled(name) }
    if let home, let beside = try Path.canonical("\(home)/\(name).yaml") {
      return isAllowed(beside) ? .path(beside) : nil
    }
    return try DeckShelf(folder).source(withID: name)
  }

  private func isAllowed(_ path: String) -> Bool {
    limits.contains { WholeFile.folder(of: path) == $0 || path.hasPrefix($0 + "/") }
  }

  private static func limits(_ source: DeckFile.Source, _ folder: DataFolder) -> [String] {
    guard let path = source.path else { return [] }
    func canonical(_ path: String) -> String? { (try? Path.canonical(path)) ?? nil }
    let home = canonical(WholeFile.folder(of: path))
    // The root of the file system would allow every file: then only the deck's own folder counts.
    let limit = home.map { WholeFile.folder(of: $0) == "/" ? $0 : WholeFile.folder(of: $0) }
    return [limit, canonical(folder.decks)].compactMap(\.self)
  }

  private static func resolved(_ source: DeckFile.Source) -> DeckFile.Source {
    switch source {
    case .bundled: source
    case .path(let path): .path(((try? Path.canonical(path)) ?? nil) ?? path)
    }
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
