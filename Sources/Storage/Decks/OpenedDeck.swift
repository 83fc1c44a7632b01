// The opening of the deck of a session. A file that is broken, half-written, out of reach or older than before is not
// taken: the last good copy is, and the reason is told. So every session can train.

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
  /// Opens the deck of a session. `day`: the day on which a new copy is made. `trusted`: the file that is taken as it is,
  /// because the learner has just edited it. Throws if the files cannot be taken and there is no copy of them.
  package func open(_ name: String, on day: Day, trusting trusted: String? = nil) throws(StorageProblem) -> OpenedDeck {
    let name = key(name)
    let copy = DeckCopy.read(.good, of: name, in: folder)
    let read: DeckReading
    do throws(StorageProblem) {
      read = try settled(name, unless: copy?.files)
    } catch {
      guard trusted == nil, let good = GoodCopy(copy, folder) else { throw error }
      return try opened(good, .unread(error))
    }
    let files = DeckFiles(files: read.files)
    guard let deck = read.decks.joined else { throw .noSuchFile(path: name) }
    // The copy is read only where the files differ from it: the start waits for this.
    if copy?.files != files {
      if let good = GoodCopy(copy, folder) {
        if let reason = good.refusal(of: read, deck, trusting: trusted) { return try opened(good, reason) }
        keepIDs(of: good, before: deck, name)
      }
      if read.isSettled { Self.copy(read, name, day).write(.good, in: folder) }
    }
    return OpenedDeck(
      deck: deck, paths: files.paths(deck), fallback: nil, problems: read.problems, name: name, files: files)
  }

  /// The name by which copies are kept: an id, or an absolute path. A path that climbs is resolved, because it means
  /// another file where a folder in it is a link.
  func key(_ name: String) -> String {
    guard Self.isPath(name) else { return name }
    guard name.split(separator: "/").contains("..") else { return Path.absolute(name) }
    let parent = (try? Path.canonical(WholeFile.folder(of: name))) ?? nil
    guard let parent, let last = name.split(separator: "/").last else { return Path.absolute(name) }
    return "\(parent)/\(last)"
  }

  static func copy(_ read: DeckReading, _ name: String, _ day: Day) -> DeckCopy {
    DeckCopy(
      name: name, day: day, files: DeckFiles(files: read.files), missing: read.problems.filter(\.isUnread).map(\.name))
  }

  /// The copy, with the learner's own terms as they are now: they are on this machine.
  private func opened(_ copy: GoodCopy, _ reason: DeckFallback.Reason) throws(StorageProblem) -> OpenedDeck {
    let opened = OpenedDeck(
      deck: copy.deck, paths: copy.stored.files.paths(copy.deck),
      fallback: DeckFallback(day: copy.stored.day, reason: reason), problems: [], name: copy.stored.name,
      files: copy.stored.files)
    guard DeckReading.isMine(folder.mine) else { return opened }
    return (try? withOwnTerms(opened)) ?? opened
  }

  /// Keeps the copy for `ramp deck check` if an id was changed without a word since: the next start may replace it, and
  /// the owner must still be told.
  private func keepIDs(of copy: GoodCopy, before deck: Deck, _ name: String) {
    guard !LostID.all(from: copy.deck.alone, to: deck.alone).isEmpty,
      DeckCopy.read(.checked, of: name, in: folder) == nil
    else { return }
    copy.stored.write(.checked, in: folder)
  }

  /// Opens a deck again after the learner has edited one of its files, which is taken as it is.
  package func reopened(_ deck: OpenedDeck, edited path: String, on day: Day) throws(StorageProblem) -> OpenedDeck {
    try open(deck.name, on: day, trusting: path)
  }

  /// Deletes the last good copy of a deck that the learner chooses: its files count as they are now, also with a lower
  /// revision.
  package func forgetCopy(of name: String) { DeckCopy.delete(.good, of: key(name), in: folder) }

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
  /// as in `known` need no second reading. After the last reading they are not settled.
  private func settled(_ name: String, unless known: DeckFiles?) throws(StorageProblem) -> DeckReading {
    var readings = 1
    while true {
      let result = Result { () throws(StorageProblem) in try DeckReading(source(named: name), in: folder) }
      if case .success(let read) = result, read.files == known?.files { return read }
      let changed = Self.isPath(name) ? [name] : [Deck.ID(name).map(path)].compactMap(\.self)
      let paths = (try? result.get())?.files.compactMap(\.source.path) ?? changed
      let ages = paths.compactMap { FileStatus($0)?.modificationTime }.map { SystemClock.now - $0 }
      let youngest = ages.filter { (0..<Self.quietTime).contains($0) }.min()
      guard let youngest, readings < Self.mostReadings else {
        var read = try result.get()
        read.isSettled = youngest == nil
        return read
      }
      readings += 1
      SystemClock.sleep(milliseconds: Self.quietTime - youngest)
    }
  }
}
