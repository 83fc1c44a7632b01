// The opening of the deck of a session. A file that is broken, half-written, out of reach or older than before is not
// taken: the last good copy is, and the reason is told. So a shared deck stops nobody.

import Glossary
import Journal
import Learning
import Platform

/// A deck with those that it includes, ready for a session.
package struct OpenedDeck: Sendable {
  package let deck: Deck
  /// The path of each deck's file; bundled decks have none.
  package let paths: [Deck.ID: String]
  /// Set if the deck is the last good copy.
  package let fallback: DeckFallback?
  /// The decks that are left out, of those that it includes.
  package let problems: [InclusionProblem]
  /// The name under which it was opened.
  let name: String
  let files: DeckFiles

  package var path: String? { paths[deck.id] }
}

extension DeckShelf {
  /// Opens the deck of a session. `day`: the day on which a new copy is made. `withMine`: whether the learner's own terms
  /// are included. `trusting`: whether the files are taken as they are, because the learner has just chosen or edited
  /// them. Throws if the file cannot be taken and there is no copy of it.
  package func open(
    _ name: String, on day: Day, withMine: Bool = true, trusting: Bool = false
  ) throws(StorageProblem) -> OpenedDeck {
    let name = Self.isPath(name) ? Path.absolute(name) : name
    let copy = DeckCopy.read(.good, of: name, in: folder)
    let read: DeckReading
    do throws(StorageProblem) {
      read = try settled(name, withMine: withMine, unless: trusting ? nil : copy?.files)
    } catch {
      guard let copy, !trusting else { throw error }
      return try opened(copy, .unread(error))
    }
    let files = DeckFiles(files: read.files)
    if let copy, !trusting, copy.files != files, let reason = try refusal(of: read, after: copy) {
      return try opened(copy, reason)
    }
    let deck = try files.deck(folder)
    if copy?.files != files { Self.copy(read, name, day).write(.good, in: folder) }
    return OpenedDeck(
      deck: deck, paths: files.paths(deck), fallback: nil, problems: read.problems, name: name, files: files)
  }

  private static func copy(_ read: DeckReading, _ name: String, _ day: Day) -> DeckCopy {
    DeckCopy(
      name: name, day: day, files: DeckFiles(files: read.files), missing: read.problems.filter(\.isUnread).map(\.name))
  }

  private func opened(_ copy: DeckCopy, _ reason: DeckFallback.Reason) throws(StorageProblem) -> OpenedDeck {
    let deck = try copy.files.deck(folder)
    return OpenedDeck(
      deck: deck, paths: copy.files.paths(deck), fallback: DeckFallback(day: copy.day, reason: reason), problems: [],
      name: copy.name, files: copy.files)
  }

  /// Opens a deck again after the learner has edited one of its files: they are taken as they are.
  package func reopened(_ deck: OpenedDeck, on day: Day) throws(StorageProblem) -> OpenedDeck {
    try open(deck.name, on: day, withMine: true, trusting: true)
  }

  /// Deletes the last good copy of a deck that the learner chooses: its files count as they are now, also with a lower
  /// revision.
  package func forgetCopy(of name: String) {
    let name = Self.isPath(name) ? Path.absolute(name) : name
    DeckCopy.delete(.good, of: name, in: folder)
  }

  // MARK: The last session

  /// What has changed since the learner's last session; `nil` if nothing has, or there was none.
  package func news(of opened: OpenedDeck) -> DeckNews? {
    guard let seen = DeckCopy.read(.seen, of: opened.name, in: folder), seen.files != opened.files,
      let deck = try? seen.files.deck(folder)
    else { return nil }
    return DeckNews(from: deck, to: opened.deck)
  }

  /// Keeps the deck as that of the learner's last session.
  package func see(_ opened: OpenedDeck, on day: Day) {
    guard DeckCopy.read(.seen, of: opened.name, in: folder)?.files != opened.files else { return }
    DeckCopy(name: opened.name, day: day, files: opened.files, missing: []).write(.seen, in: folder)
  }

  // MARK: Files that are being written

  /// In milliseconds. A file that has not changed for so long is read as it is.
  private static let quietTime = 150
  private static let mostReadings = 4

  /// Reads the files, again while one of them has just been changed: another program may be writing it. Files that are
  /// as in `known` need no second reading. After the last reading they are taken as they are.
  private func settled(
    _ name: String, withMine: Bool, unless known: DeckFiles?
  ) throws(StorageProblem) -> DeckReading {
    var readings = 1
    while true {
      let result = Result { () throws(StorageProblem) in
        try DeckReading(source(named: name), in: folder, withMine: withMine)
      }
      if case .success(let read) = result, read.files == known?.files { return read }
      let changed = Self.isPath(name) ? [name] : [Deck.ID(name).map(path)].compactMap(\.self)
      let paths = (try? result.get())?.files.compactMap(\.source.path) ?? changed
      let ages = paths.compactMap { FileStatus($0)?.modificationTime }.map { SystemClock.now - $0 }
      guard let youngest = ages.filter({ (0..<Self.quietTime).contains($0) }).min(), readings < Self.mostReadings else {
        return try result.get()
      }
      readings += 1
      SystemClock.sleep(milliseconds: Self.quietTime - youngest)
    }
  }

  // MARK: Files that are not taken

  /// Why the files are not taken after the copy was made; `nil` if they are.
  private func refusal(
    of read: DeckReading, after copy: DeckCopy
  ) throws(StorageProblem) -> DeckFallback.Reason? {
    let known = Dictionary(copy.files.files.map { ($0.source, $0) }, uniquingKeysWith: { first, _ in first })
    let newlyLost = read.problems.first { $0.isUnread && !copy.missing.contains($0.name) }
    if let newlyLost, Set(read.files.map(\.source)).isStrictSubset(of: known.keys) { return .incomplete(newlyLost) }
    for file in read.files {
      guard let path = file.source.path, let former = known[file.source], former != file else { continue }
      let (deck, formerDeck) = (try file.deck(folder), try former.deck(folder))
      if deck.id == formerDeck.id, deck.revision < formerDeck.revision {
        return .older(path: path, revision: deck.revision, known: formerDeck.revision)
      }
      if Self.isHalfWritten(file, deck, after: former) { return .halfWritten(path: path) }
    }
    return nil
  }

  /// A sealed file is whole if its seal has the revision of its first lines. A file that was never sealed counts as
  /// half-written if it is the beginning of its former version and ends where no editor ends it: within a line, or at
  /// the end of a block.
  private static func isHalfWritten(_ file: DeckFile, _ deck: Deck, after former: DeckFile) -> Bool {
    if let seal = DeckSeal(file.bytes) { return seal.revision != deck.revision }
    if DeckSeal(former.bytes) != nil { return true }
    guard file.bytes.count < former.bytes.count, former.bytes.starts(with: file.bytes) else { return false }
    return file.bytes.last != UInt8(ascii: "\n") || file.bytes.count.isMultiple(of: blockSize)
  }

  private static let blockSize = 512
}
