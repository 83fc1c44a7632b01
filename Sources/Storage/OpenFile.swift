// The files of journals, open for reading. A file is read by offsets, so that several readers can share it. It stays
// open between the two readings of a journal: both see the same file, even if another file takes its name meanwhile.

import Journal
import Platform

/// An open regular file. It is closed when the last reference to it is released.
final class OpenFile: ByteSource {
  private let path: String
  private let file: Descriptor

  /// `nil` if there is no such file.
  init?(_ path: String) throws(StorageProblem) {
    guard let file = try WholeFile.open(path) else { return nil }
    self.path = path
    self.file = file
  }

  /// A file in a folder that others may write to. `nil` if there is no such file; throws `link`.
  init?(_ name: String, in folder: OpenFolder) throws(StorageProblem) {
    guard let file = try folder.open(name) else { return nil }
    path = folder.path(of: name)
    self.file = file
  }

  func read(_ count: Int, at offset: Int, to buffer: UnsafeMutablePointer<UInt8>) throws(StorageProblem) -> Int {
    let got = file.read(count, at: offset, to: buffer)
    guard got >= 0 else { throw .cannotRead(path: path, DiskError(errno)) }
    return got
  }

  var shortened: StorageProblem? { .cannotRead(path: path, DiskError(ESTALE)) }
}

extension JournalSource {
  /// The journal in a file; an empty journal if there is no such file.
  init(file path: String, name: String, isOwn: Bool, isCopy: Bool) throws(StorageProblem) {
    let file = try OpenFile(path)
    self.init(name: name, isOwn: isOwn, isCopy: isCopy, bytes: file ?? BytesInMemory([]) as any ByteSource)
  }
}

extension JournalSource {
  /// The copy of a journal in a folder that others may write to; an empty one if there is no such file. Throws `link`.
  init(copy name: String, in folder: OpenFolder, prefix: String) throws(StorageProblem) {
    let file = try OpenFile(name, in: folder)
    self.init(
      name: prefix + name, isOwn: false, isCopy: true, bytes: file ?? BytesInMemory([]) as any ByteSource)
  }
}

extension JournalReading {
  /// A reader of all journals of a folder; a missing folder is an empty history. It needs no lock, because a last line
  /// without a line break is not read.
  package init(_ folder: DataFolder, device: Device, now: ClockReading) throws(StorageProblem) {
    var sources: [JournalSource] = []
    for name in try JournalNames.all(in: folder) {
      let isOwn = name == "\(device.id)\(JournalNames.ending)"
      sources.append(
        try JournalSource(file: "\(folder.journal)/\(name)", name: name, isOwn: isOwn, isCopy: false))
    }
    try self.init(sources, alarm: JournalAlarm(device, in: folder), now: now)
  }
}

/// The names of all files with the ending of a journal: of this device, of other devices, and copies by sync programs.
enum JournalNames {
  static let ending = ".jsonl"

  static func all(in folder: DataFolder) throws(StorageProblem) -> [String] {
    try FolderListing.names(in: folder.journal, ending: ending)
  }
}
