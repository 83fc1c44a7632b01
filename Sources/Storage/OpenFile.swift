// The files of journals, open for reading. A file is read by offsets, so that several readers can share it. A few files
// stay open between the two readings of a journal: both see the same file, even if another file takes its name
// meanwhile. Many files are opened for each piece, because a process may have only so many files open.

import Journal
import Platform

/// The place of a journal: a path that the learner's own settings lead to, or an entry of an open folder that others may
/// write to, where links are not followed.
enum JournalPlace {
  case path(String)
  case entry(String, in: OpenFolder)

  var path: String {
    switch self {
    case .path(let path): path
    case .entry(let name, let folder): folder.path(of: name)
    }
  }

  /// `nil` if there is no such file; throws `link`.
  func open() throws(StorageProblem) -> Descriptor? {
    switch self {
    case .path(let path): try WholeFile.open(path)
    case .entry(let name, let folder): try folder.open(name)
    }
  }

  /// The bytes of the file; empty if there is no such file. `isHeld`: whether the file stays open.
  func source(isHeld: Bool) throws(StorageProblem) -> any ByteSource {
    guard let file = try open() else { return BytesInMemory([]) }
    if isHeld { return OpenFile(file, path) }
    guard let status = file.status else { throw .cannotRead(path: path, DiskError(errno)) }
    return ReopenedFile(self, status)
  }
}

/// An open regular file. It is closed when the last reference to it is released.
private final class OpenFile: ByteSource {
  private let path: String
  private let file: Descriptor

  init(_ file: consuming Descriptor, _ path: String) {
    self.path = path
    self.file = file
  }

  func read(_ count: Int, at offset: Int, to buffer: UnsafeMutablePointer<UInt8>) throws(StorageProblem) -> Int {
    let got = file.read(count, at: offset, to: buffer)
    guard got >= 0 else { throw .cannotRead(path: path, DiskError(errno)) }
    return got
  }

  var shortened: StorageProblem? { .cannotRead(path: path, DiskError(ESTALE)) }
}

/// A regular file that is opened for each piece. Another file that takes its name meanwhile is an error, as is a link.
private final class ReopenedFile: ByteSource {
  private let place: JournalPlace
  private let status: FileStatus

  /// `status`: that of the file at the first opening.
  init(_ place: JournalPlace, _ status: FileStatus) {
    self.place = place
    self.status = status
  }

  func read(_ count: Int, at offset: Int, to buffer: UnsafeMutablePointer<UInt8>) throws(StorageProblem) -> Int {
    guard let file = try place.open(), file.status?.isSameFile(as: status) == true else { throw changed }
    let got = file.read(count, at: offset, to: buffer)
    guard got >= 0 else { throw .cannotRead(path: place.path, DiskError(errno)) }
    return got
  }

  private var changed: StorageProblem { .cannotRead(path: place.path, DiskError(ESTALE)) }

  var shortened: StorageProblem? { changed }
}

extension JournalSource {
  /// The journal in a file; an empty journal if there is no such file. `isHeld`: whether the file stays open.
  init(_ place: JournalPlace, name: String, isOwn: Bool, isCopy: Bool, isHeld: Bool) throws(StorageProblem) {
    self.init(name: name, isOwn: isOwn, isCopy: isCopy, bytes: try place.source(isHeld: isHeld))
  }
}

extension JournalReading {
  /// A reader of all journals of a folder; a missing folder is an empty history. It needs no lock, because a last line
  /// without a line break is not read. Another device's journal that cannot be opened is left out (`unreadable`).
  package init(_ folder: DataFolder, device: Device, now: ClockReading) throws(StorageProblem) {
    let names = try JournalNames.all(in: folder)
    let own = "\(device.id)\(JournalNames.ending)"
    var sources: [JournalSource] = []
    var unreadable: [StorageProblem] = []
    for name in names {
      let place = JournalPlace.path("\(folder.journal)/\(name)")
      do throws(StorageProblem) {
        sources.append(
          try JournalSource(
            place, name: name, isOwn: name == own, isCopy: false, isHeld: names.count <= JournalReading.mostAtOnce))
      } catch {
        if name == own { throw error }
        unreadable.append(error)
      }
    }
    try self.init(sources, unreadable: unreadable, alarm: JournalAlarm(device, in: folder), now: now)
  }
}

/// The names of all files with the ending of a journal: of this device, of other devices, and copies by sync programs.
enum JournalNames {
  static let ending = ".jsonl"

  static func all(in folder: DataFolder) throws(StorageProblem) -> [String] {
    try FolderListing.names(in: folder.journal, ending: ending)
  }

  /// The bytes of a journal; `nil` if there is no such file, or if it is another device's and cannot be read.
  static func read(_ name: String, in folder: DataFolder, _ device: Device) throws(StorageProblem) -> [UInt8]? {
    let path = "\(folder.journal)/\(name)"
    return path == folder.journal(of: device) ? try WholeFile.read(path) : (try? WholeFile.read(path)) ?? nil
  }
}
