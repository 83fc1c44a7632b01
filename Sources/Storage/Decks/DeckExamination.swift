// What the owner of a deck file is told about it, besides its own errors: the decks that it includes, its last good copy,
// and copies that a sync program has put beside it.

import Glossary
import Journal
import Learning
import Platform

package struct DeckExamination: Sendable {
  /// The deck with those that it includes, without the owner's own terms.
  package let deck: Deck
  package let problems: [InclusionProblem]
  /// The terms whose id was changed without a word since the last good copy.
  package let lost: [LostID]
  /// The paths of other files in the folder with the same deck id: copies of a conflict.
  package let rivals: [String]
  /// Whether the seal at the end of the file fits it; `nil` without a seal.
  package let isSealed: Bool?
}

extension DeckShelf {
  /// Examines a deck file that has no errors of its own.
  package func examine(_ path: String) throws(StorageProblem) -> DeckExamination {
    let reading = try DeckReading(.path(path), in: folder, withMine: false)
    let deck = try DeckFiles(files: reading.files).deck(folder)
    let former = names(of: path, deck.id).compactMap { DeckCopy.read(.good, of: $0, in: folder) }.first
    let old = try former?.files.files.first?.deck(folder)
    return DeckExamination(
      deck: deck, problems: reading.problems, lost: old.map { LostID.all(from: $0, to: deck.alone) } ?? [],
      rivals: rivals(of: path, deck.id),
      isSealed: reading.files.first.flatMap { Self.isSealed($0.bytes, deck.revision) })
  }

  /// The names under which a session may have opened the file.
  private func names(of path: String, _ id: Deck.ID) -> [String] {
    let canonical = (try? Path.canonical(path)) ?? nil
    let isOnTheShelf = canonical == ((try? Path.canonical(self.path(of: id))) ?? nil)
    return [Path.absolute(path)] + [canonical].compactMap(\.self) + (isOnTheShelf ? [id.text] : [])
  }

  private func rivals(of path: String, _ id: Deck.ID) -> [String] {
    let parent = WholeFile.folder(of: path)
    guard let own = FileStatus(path),
      let names = try? FolderListing.names(in: parent, ending: ".yaml", hasStrangers: true)
    else { return [] }
    return names.map { "\(parent)/\($0)" }.filter { other in
      guard let status = FileStatus(other), !status.isSameFile(as: own) else { return false }
      return (try? deck(named: other))?.deck.id == id
    }
  }

  private static func isSealed(_ bytes: [UInt8], _ revision: Int) -> Bool? {
    DeckSeal(bytes).map { $0.revision == revision && $0.checksum == DeckSeal.checksum(of: bytes) }
  }

  // MARK: Writing

  /// Raises the revision of a deck file and seals it, if it has changed since it was sealed; nothing else of the file
  /// changes, and its permissions stay. Returns the new revision; `nil` if nothing was to do.
  package func seal(_ path: String, _ deck: Deck) throws(StorageProblem) -> Int? {
    let bytes = try Self.bytes(ofFile: path)
    if Self.isSealed(bytes, deck.revision) == true { return nil }
    let revision = max(deck.revision, DeckSeal(bytes)?.revision ?? 0) + 1
    let canonical = try Path.canonical(path) ?? path
    let folder = try OpenFolder(WholeFile.folder(of: canonical))
    guard let name = canonical.split(separator: "/").last.map(String.init), let status = FileStatus(canonical) else {
      throw .noSuchFile(path: path)
    }
    let access = OpenFolder.Access(mode: status.permissions & 0o777, group: status.group)
    try folder.replace(name, with: DeckSeal.sealed(bytes, revision: revision), for: access, .real)
    return revision
  }

  /// Keeps the file as the last good copy, so that a later check can tell what was lost.
  package func keepGoodCopy(of path: String, on day: Day) throws(StorageProblem) {
    let reading = try DeckReading(.path(path), in: folder, withMine: false)
    let name = Path.absolute(path)
    let files = DeckFiles(files: reading.files)
    if let copy = DeckCopy.read(.good, of: name, in: folder), copy.files.files.first == files.files.first { return }
    DeckCopy(name: name, day: day, files: files, missing: reading.problems.filter(\.isUnread).map(\.name))
      .write(.good, in: folder)
  }

  /// A deck that is not written yet, with the decks that it includes as far as they can be read.
  package func joined(_ deck: Deck) -> Deck {
    let reading = DeckReading(including: deck.with, by: deck.id, at: path(of: deck.id), in: folder)
    return deck.including(reading.files.compactMap { try? $0.deck(folder) })
  }

  /// The text of a deck that `ramp deck update` writes: sealed.
  package static func sealed(_ text: String, revision: Int) -> String {
    String(decoding: DeckSeal.sealed(Array(text.utf8), revision: revision), as: UTF8.self)
  }
}
