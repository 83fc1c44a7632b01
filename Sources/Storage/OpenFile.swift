// The journals of a folder as files to be read. A file is read by offsets, so that several readers may share it, and
// held open between the two readings of a journal: both see the same file, even when another one takes its name
// meanwhile.

import Journal
import Platform

/// A regular file; closed when its last reader is gone.
final class OpenFile: ByteSource {
  private let path: String
  private let file: Descriptor

  /// `nil` when there is no such file.
  init?(_ path: String) throws(StorageProblem) {
    guard let file = try WholeFile.open(path) else { return nil }
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

extension JournalSource {
  /// The journal in a file; an empty one where there is no file.
  init(file path: String, name: String, isOwn: Bool, isCopy: Bool) throws(StorageProblem) {
    let file = try OpenFile(path)
    self.init(name: name, isOwn: isOwn, isCopy: isCopy, bytes: file ?? BytesInMemory([]) as any ByteSource)
  }
}

extension JournalReading {
  /// A reading of all journals of a folder; a folder that does not exist is an empty history. It needs no lock: the
  /// last line of a file is read once it has its line break.
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

/// The names of the journals in a folder: this device's, other devices', copies that a sync tool made.
enum JournalNames {
  static let ending = ".jsonl"

  static func all(in folder: DataFolder) throws(StorageProblem) -> [String] {
    try FolderListing.names(in: folder.journal, ending: ending)
  }
}
