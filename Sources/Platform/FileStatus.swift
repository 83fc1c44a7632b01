// What the system knows of a file without reading it. The fields of C's `stat` differ between systems in type and name.

package struct FileStatus: Sendable {
  private let fields: stat

  /// Of the file behind a path, symbolic links followed. `nil` on failure, with the reason in `errno`.
  package init?(_ path: String) {
    var fields = stat()
    guard stat(path, &fields) == 0 else { return nil }
    self.fields = fields
  }

  /// Of what a path names, be it a symbolic link. `nil` on failure, with the reason in `errno`.
  package init?(unfollowed path: String) {
    var fields = stat()
    guard lstat(path, &fields) == 0 else { return nil }
    self.fields = fields
  }

  /// Of an open file. `nil` on failure, with the reason in `errno`.
  package init?(descriptor: Int32) {
    var fields = stat()
    guard fstat(descriptor, &fields) == 0 else { return nil }
    self.fields = fields
  }

  package enum Kind: Sendable {
    case regular, folder, other
  }

  package var kind: Kind {
    switch fields.st_mode & S_IFMT {
    case S_IFREG: .regular
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// Bytes; 0 or more.
  package var size: Int { max(0, Int(fields.st_size)) }

  /// The twelve bits of `chmod`.
  package var permissions: mode_t { fields.st_mode & 0o7777 }

  /// Whether the file belongs to the user as whom this process acts.
  package var isOurs: Bool { fields.st_uid == geteuid() }

  /// The number of hard links, which is of names.
  package var linkCount: Int { Int(fields.st_nlink) }

  /// The last change of the contents: milliseconds since 1970 in UTC.
  package var modificationTime: Int { Int(fields.st_mtim.tv_sec) * 1000 + Int(fields.st_mtim.tv_nsec) / 1_000_000 }

  /// Whether both are of one file, whatever its names.
  package func isSameFile(as other: FileStatus) -> Bool {
    fields.st_ino == other.fields.st_ino && fields.st_dev == other.fields.st_dev
  }
}
