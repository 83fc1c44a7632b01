// A folder that is held open. Its entries are read, replaced and deleted relative to the open folder: no path is looked up
// a second time, and symbolic links among the entries are not followed. A person with write access to a shared folder
// therefore cannot redirect Ramp to files elsewhere. The folder is closed when the last reference to it is released.

import Journal
import Learning
import Platform

final class OpenFolder: Sendable {
  /// The path by which it was opened, for messages.
  let path: String
  let descriptor: Descriptor

  private init(_ descriptor: consuming Descriptor, _ path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  /// `nil` on failure, with the reason in `errno`. A link at the path itself is followed.
  init?(unchecked path: String) {
    guard let descriptor = Descriptor(path: path, flags: O_RDONLY | O_DIRECTORY) else { return nil }
    self.descriptor = descriptor
    self.path = path
  }

  /// A folder that the user has named: a link at the path itself is followed. Throws `noSuchFile` or `notAFolder`.
  convenience init(_ path: String) throws(StorageProblem) {
    guard let descriptor = Descriptor(path: path, flags: O_RDONLY | O_DIRECTORY) else {
      throw Self.problem(errno, path, isLink: false)
    }
    self.init(descriptor, path)
  }

  /// A folder that may be in a shared folder: a link at the path itself is not followed.
  convenience init(unfollowed path: String) throws(StorageProblem) {
    // With a slash at its end, a path is followed.
    var bare = path[...]
    while bare.count > 1, bare.hasSuffix("/") { bare.removeLast() }
    let name = String(bare)
    guard let descriptor = Descriptor(path: name, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW) else {
      let error = errno
      throw Self.problem(error, path, isLink: FileStatus(unfollowed: name)?.isLink == true)
    }
    self.init(descriptor, path)
  }

  private static func problem(_ error: Int32, _ path: String, isLink: Bool) -> StorageProblem {
    switch error {
    case _ where isLink: .link(path: path)
    case ENOENT: .noSuchFile(path: path)
    case ENOTDIR: .notAFolder(path: path)
    default: .cannotRead(path: path, DiskError(error))
    }
  }

  /// The path of an entry, for messages.
  func path(of name: String) -> String { path.hasSuffix("/") ? path + name : "\(path)/\(name)" }

  // MARK: Folders in it

  /// A folder in this folder. Throws `noSuchFile`, `notAFolder`, or `link`.
  func folder(_ name: String) throws(StorageProblem) -> OpenFolder {
    guard let opened = Descriptor(name, in: descriptor, flags: O_RDONLY | O_DIRECTORY) else {
      let error = errno
      throw Self.problem(error, path(of: name), isLink: status(of: name)?.isLink == true)
    }
    return OpenFolder(opened, path(of: name))
  }

  /// The same; `nil` if there is nothing of that name.
  func folderIfAny(_ name: String) throws(StorageProblem) -> OpenFolder? {
    do throws(StorageProblem) {
      return try folder(name)
    } catch .noSuchFile {
      return nil
    }
  }

  /// The folder of a name, which is created for this user alone if it is missing.
  func folderMade(_ name: String) throws(StorageProblem) -> OpenFolder {
    _ = try makeFolder(name)
    return try folder(name)
  }

  /// Creates a folder for this user alone; `false` if the name is taken.
  func makeFolder(_ name: String) throws(StorageProblem) -> Bool {
    if retryOnInterrupt({ mkdirat(descriptor.number, name, 0o700) }) == 0 { return true }
    guard errno == EEXIST else { throw .cannotCreate(path: path(of: name), DiskError(errno)) }
    return false
  }

  /// Deletes an empty folder; `false` if it is not empty, or on failure.
  func removeFolder(_ name: String) -> Bool {
    retryOnInterrupt { unlinkat(descriptor.number, name, AT_REMOVEDIR) } == 0
  }

  // MARK: Entries

  /// The names and statuses of all entries that are not hidden, sorted by name. An entry that is deleted meanwhile is
  /// left out.
  func entries() throws(StorageProblem) -> [(name: String, status: FileStatus)] {
    guard let reader = FolderReader(descriptor) else { throw .cannotRead(path: path, DiskError(errno)) }
    var entries: [(name: String, status: FileStatus)] = []
    while let entry = reader.next() {
      // Others may have put names that are not UTF-8 here: none of them is Ramp's.
      guard let name = entry.text, !name.hasPrefix(".") else { continue }
      if let status = status(of: name) {
        entries.append((name, status))
      } else if errno != ENOENT {
        throw .cannotRead(path: path(of: name), DiskError(errno))
      }
    }
    // An incomplete list must be an error: a journal that is not listed would be missing from the history.
    guard errno == 0 else { throw .cannotRead(path: path, DiskError(errno)) }
    return entries.sorted { $0.name < $1.name }
  }

  /// The status of an entry, or of the link itself. `nil` on failure, with the reason in `errno`.
  func status(of name: String) -> FileStatus? { FileStatus(name, in: descriptor) }

  /// Whether a link leads to a folder. Nothing in that folder is read.
  func leadsToAFolder(_ name: String) -> Bool { FileStatus(path(of: name))?.kind == .folder }

  /// Throws `link` or `notARegularFile` if there is something else than a regular file.
  func refuseOthers(_ name: String) throws(StorageProblem) {
    guard let status = status(of: name) else { return }
    if status.isLink { throw .link(path: path(of: name)) }
    if status.kind != .regular { throw .notARegularFile(path: path(of: name)) }
  }

  // MARK: Files

  /// Opens a regular file for reading; `nil` if there is no such file. Throws `link`, or `notARegularFile`.
  func open(_ name: String) throws(StorageProblem) -> Descriptor? {
    guard let file = Descriptor(name, in: descriptor, flags: O_RDONLY | O_NONBLOCK) else {
      switch errno {
      case ENOENT: return nil
      case ELOOP: throw .link(path: path(of: name))
      default: throw .cannotRead(path: path(of: name), DiskError(errno))
      }
    }
    guard file.status?.kind == .regular else { throw .notARegularFile(path: path(of: name)) }
    return file
  }

  /// The bytes of a regular file; `nil` if there is no such file.
  func read(_ name: String) throws(StorageProblem) -> [UInt8]? {
    guard let file = try open(name) else { return nil }
    return try WholeFile.bytes(of: file, limit: .max, path(of: name))
  }

  /// Deletes a file, or a link itself. It is no error if there is none.
  func delete(_ name: String) throws(StorageProblem) {
    guard retryOnInterrupt({ unlinkat(descriptor.number, name, 0) }) == 0 || errno == ENOENT else {
      throw .notWritten(path: path(of: name), DiskError(errno))
    }
  }

  /// The permissions of a file that is written.
  struct Access: Equatable {
    var mode: mode_t
    /// `nil` for the group that the system gives a new file.
    var group: gid_t?

    /// For this user alone.
    static let own = Access(mode: 0o600)
  }

  /// Replaces a file atomically: a temporary file beside it is written, synced, and renamed over it; then the folder is
  /// synced. If only that last step fails, it throws although the file is replaced. `day`: the modification time.
  func replace(
    _ name: String, with bytes: [UInt8], for access: Access = .own, dated day: Day? = nil, _ calls: Syscalls
  ) throws(StorageProblem) {
    let temporary = name + ".tmp"
    try? delete(temporary)
    do throws(StorageProblem) {
      try writeNew(temporary, bytes, access, day, calls, of: path(of: name))
      guard retryOnInterrupt({ calls.rename(descriptor.number, temporary, name) }) == 0 else {
        throw .notWritten(path: path(of: name), DiskError(errno))
      }
      try sync(calls)
    } catch {
      try? delete(temporary)
      throw error
    }
  }

  /// Writes a copy of a file like `replace`, and reads it again to compare. Throws `link` if a link is in its place.
  func keepCopy(_ name: String, of bytes: [UInt8], _ calls: Syscalls) throws(StorageProblem) {
    try refuseOthers(name)
    try replace(name, with: bytes, calls)
    guard try read(name) == bytes else { throw .notGuaranteed(path: path(of: name), .inputOutput) }
  }

  /// Writes and syncs the temporary file. Errors name `path`, the file to be replaced.
  private func writeNew(
    _ temporary: String, _ bytes: [UInt8], _ access: Access, _ day: Day?, _ calls: Syscalls, of path: String
  ) throws(StorageProblem) {
    guard let file = Descriptor(temporary, in: descriptor, flags: O_WRONLY | O_CREAT | O_EXCL) else {
      throw .cannotCreate(path: path, DiskError(errno))
    }
    try Self.give(file, access, path)
    if let error = calls.writeAll(bytes, to: file.number) { throw .notWritten(path: path, DiskError(error)) }
    if let day {
      let moment = timespec(tv_sec: day.number * 86_400, tv_nsec: 0)
      _ = retryOnInterrupt { futimens(file.number, [moment, moment]) }
    }
    guard retryOnInterrupt({ calls.fsync(file.number) }) == 0 else {
      throw .notGuaranteed(path: path, DiskError(errno))
    }
  }

  /// Gives a new file its group and permissions. A file system without permissions is no error: nothing in it is hidden.
  private static func give(
    _ file: borrowing Descriptor, _ access: Access, _ path: String
  ) throws(StorageProblem) {
    let number = file.number
    if let group = access.group, group != file.status?.group,
      retryOnInterrupt({ fchown(number, uid_t.max, group) }) != 0
    {
      throw .cannotCreate(path: path, DiskError(errno))
    }
    // The umask may deny access to other users, but a file with another mode is for them.
    if access.mode != 0o600, retryOnInterrupt({ fchmod(number, access.mode) }) != 0,
      !NotOffered.permissions(errno)
    {
      throw .cannotCreate(path: path, DiskError(errno))
    }
  }

  /// Returns when the names in the folder are on the disk. On a file system that cannot confirm that, the confirmation
  /// of the file itself has to do: `ramp doctor` tells it.
  func sync(_ calls: Syscalls) throws(StorageProblem) {
    guard retryOnInterrupt({ calls.fsync(descriptor.number) }) != 0, !NotOffered.folderSync(errno) else { return }
    throw .notGuaranteed(path: path, DiskError(errno))
  }
}
