// What the owner of a deck file is told about it, besides its own errors: the decks that it includes, its last good copy,
// and copies that a sync program has put beside it.

import DeckFormats
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
  /// The terms of the last good copy that are missing, without those that others name in `was`.
  package let missing: [Term]
  /// Whether learners would take the file for half-written.
  package let isCut: Bool
  /// The revision of the last good copy, if that of the file is lower: learners would not take it.
  package let higherRevision: Int?
  /// Whether there is a last good copy to compare with.
  package let isCompared: Bool
  /// The paths of other files in the folder with the same deck id: copies of a conflict.
  package let rivals: [String]
  /// Whether the seal at the end of the file fits it; `nil` without a seal.
  package let isSealed: Bool?
}

extension DeckShelf {
  /// Examines a deck file that has no errors of its own.
  package func examine(_ path: String) throws(StorageProblem) -> DeckExamination {
    let reading = try reading(path)
    guard let deck = reading.decks.joined else { throw .noSuchFile(path: path) }
    let names = names(of: path, deck.id)
    let copies = [DeckCopy.Purpose.checked, .good].flatMap { purpose in
      names.compactMap { GoodCopy(DeckCopy.read(purpose, of: $0, in: folder), folder) }
    }
    let bytes = reading.files.first?.bytes ?? []
    let former = copies.first { $0.deck.id == deck.id }
    let isCut = former?.stored.files.files.first.map {
      GoodCopy.isHalfWritten(bytes, revision: deck.revision, after: $0.bytes)
    }
    let claimed = Set(deck.ownTerms.flatMap(\.was))
    let lost = former.map { LostID.all(from: $0.deck.alone, to: deck.alone) } ?? []
    let renamed = Set(lost.map(\.former.id))
    let missing = former?.deck.ownTerms.filter { term in
      deck[own: term.id] == nil && !claimed.contains(term.id) && !renamed.contains(term.id)
    }
    let highest = copies.filter { $0.deck.id == deck.id }.map(\.deck.revision).max() ?? 0
    return DeckExamination(
      deck: deck, problems: reading.problems, lost: lost, missing: missing ?? [], isCut: isCut ?? false,
      higherRevision: highest > deck.revision ? highest : nil, isCompared: former != nil,
      rivals: rivals(of: path, deck.id), isSealed: Self.isSealed(bytes, deck.revision))
  }

  /// The path is resolved: a session names the same file so.
  private func reading(_ path: String) throws(StorageProblem) -> DeckReading {
    try DeckReading(.path(Path.canonical(path) ?? path), in: folder, withMine: false)
  }

  /// The names under which a session may have opened the file.
  private func names(of path: String, _ id: Deck.ID) -> [String] {
    let canonical = (try? Path.canonical(path)) ?? nil
    let isOnTheShelf = canonical == ((try? Path.canonical(self.path(of: id))) ?? nil)
    return [key(path.contains("/") ? path : "./" + path)] + [canonical].compactMap(\.self)
      + (isOnTheShelf ? [id.text] : [])
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
    DeckSeal(bytes).map { $0.revision == revision && DeckSeal.fits(bytes) }
  }

  // MARK: Writing

  package enum Sealing: Equatable, Sendable {
    case unchanged
    case raised(to: Int)
    /// The line of the revision cannot be put into the file, which is written in another form.
    case impossible(revision: Int)
  }

  /// Raises the revision of a deck file and seals it, if it has changed since it was sealed. Nothing else of the file
  /// changes, and its permissions stay. The new text is read back before it replaces the file.
  /// `above`: a revision that learners have already.
  package func seal(_ path: String, _ deck: Deck, above known: Int = 0) throws(StorageProblem) -> Sealing {
    let bytes = try Self.bytes(ofFile: path)
    if Self.isSealed(bytes, deck.revision) == true, known <= deck.revision { return .unchanged }
    let revision = max(deck.revision, DeckSeal(bytes)?.revision ?? 0, known) + 1
    let sealed = DeckSeal.sealed(bytes, revision: revision)
    var expected = deck.alone
    expected.revision = revision
    expected.checksum = nil
    guard case .success(let read) = DeckYAML.read(sealed, reserved: Self.reserved), read == expected else {
      return .impossible(revision: revision)
    }
    try replace(path, with: sealed)
    return .raised(to: revision)
  }

  private func replace(_ path: String, with bytes: [UInt8]) throws(StorageProblem) {
    let canonical = try Path.canonical(path) ?? path
    let folder = try OpenFolder(WholeFile.folder(of: canonical))
    guard let name = canonical.split(separator: "/").last.map(String.init), let status = FileStatus(canonical) else {
      throw .noSuchFile(path: path)
    }
    let access = OpenFolder.Access(mode: status.permissions & 0o777, group: status.group)
    try folder.replace(name, with: bytes, for: access, .real)
  }

  /// Keeps the file as the one that the next check compares with. A draft of a file that was sealed before is not kept:
  /// it is not published.
  package func keepChecked(_ path: String, on day: Day) throws(StorageProblem) {
    let reading = try reading(path)
    guard let id = reading.decks.first?.id, let name = names(of: path, id).first else { return }
    let former = DeckCopy.read(.checked, of: name, in: folder)?.files.files.first
    let wasSealed = former.map { DeckSeal($0.bytes) != nil } ?? false
    if wasSealed, let file = reading.files.first, !DeckSeal.fits(file.bytes) { return }
    Self.copy(reading, name, day).write(.checked, in: folder)
  }

  /// A deck that is not written yet, with the decks that it includes as far as they can be read.
  package func joined(_ deck: Deck) -> Deck {
    let reading = DeckReading(including: deck.with, by: deck.id, at: path(of: deck.id), in: folder)
    return deck.including(reading.decks)
  }

  /// The text of a deck that `ramp deck update` writes: sealed.
  package static func sealed(_ text: String, revision: Int) -> String {
    String(decoding: DeckSeal.sealed(Array(text.utf8), revision: revision), as: UTF8.self)
  }
}
