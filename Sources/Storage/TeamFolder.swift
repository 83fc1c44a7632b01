// The reader of a team's folder. It contains a folder for each learner, with copies of the learner's journals, one file
// for each device. Other programs may have duplicated, cut or partly synced the files: valid lines are read, and the
// others are reported.

import DeckFormats
import Glossary
import Journal
import Learning
import Platform

package struct TeamFolder: Sendable {
  private let folder: OpenFolder
  /// The names of the folders that contain a journal or cannot be read, sorted.
  package let learners: [String]
  /// The names of the folders without a journal, sorted.
  package let empty: [String]
  /// The links in the place of a learner's folder or of a journal, as paths in the team's folder. They are not followed.
  package let links: [String]

  package init(_ path: String) throws(StorageProblem) {
    folder = try OpenFolder(path)
    var learners: [String] = []
    var empty: [String] = []
    var links: [String] = []
    for (name, status) in try folder.entries() {
      if status.isLink, folder.leadsToAFolder(name) { links.append(name) }
      guard status.kind == .folder else { continue }
      // A folder that cannot be read gives an error in `reading(of:)`, so that the other learners can be reported.
      let journals = try? Journals(in: folder.folder(name))
      links += journals?.links.map { "\(name)/\($0)" } ?? []
      if journals?.names.isEmpty == true { empty.append(name) } else { learners.append(name) }
    }
    self.learners = learners
    self.empty = empty
    self.links = links
  }

  /// The journals in one learner's folder.
  private struct Journals {
    private(set) var names: [String] = []
    private(set) var links: [String] = []

    init(in folder: OpenFolder) throws(StorageProblem) {
      for (name, status) in try folder.entries() where name.hasSuffix(JournalNames.ending) {
        if status.kind == .regular { names.append(name) }
        if status.isLink { links.append(name) }
      }
    }
  }

  /// A reader of a learner's journals.
  package func reading(of learner: String, now: ClockReading) throws(StorageProblem) -> JournalReading {
    let learnersFolder = try folder.folder(learner)
    return try Self.reading(Journals(in: learnersFolder).names, in: learnersFolder, prefix: learner + "/", now)
  }

  /// The terms that a learner added and shares; `nil` if there are none. Throws `badDeck` for a file that cannot be read,
  /// and `link` if a link is in its place.
  package func terms(of learner: String) throws(StorageProblem) -> Deck? {
    let learnersFolder = try folder.folder(learner)
    let name = SharedCopies.termsName
    let file = learnersFolder.path(of: name)
    if let size = learnersFolder.status(of: name)?.size, size > DeckYAML.largest {
      throw .badDeck(file: file, DeckProblems([.init(.tooLarge(limit: DeckYAML.largest))]))
    }
    guard let bytes = try learnersFolder.read(name) else { return nil }
    switch DeckYAML.read(bytes, reserved: []) {
    case .success(let deck): return deck
    case .failure(let problems): throw .badDeck(file: file, problems)
    }
  }

  /// A reader of the journals in one learner's folder at any path. Throws `noJournals` if there are none, and `link` if
  /// the folder or a journal is a link.
  package static func reading(at path: String, now: ClockReading) throws(StorageProblem) -> JournalReading {
    let folder = try OpenFolder(unfollowed: path)
    let journals = try Journals(in: folder)
    if let link = journals.links.first { throw .link(path: folder.path(of: link)) }
    guard !journals.names.isEmpty else { throw .noJournals(path: path) }
    return try reading(journals.names, in: folder, prefix: "", now)
  }

  private static func reading(
    _ names: [String], in folder: OpenFolder, prefix: String, _ now: ClockReading
  ) throws(StorageProblem) -> JournalReading {
    var sources: [JournalSource] = []
    for name in names {
      sources.append(
        try JournalSource(
          .entry(name, in: folder), name: prefix + name, isOwn: false, isCopy: true,
          isHeld: names.count <= JournalReading.mostAtOnce))
    }
    return try JournalReading(sources, areCopies: true, now: now)
  }
}
