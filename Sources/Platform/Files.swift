// Facts about files, the entries of folders, and paths.

import CPlatform

// The status of a file: kind, size, owner, permissions. It wraps C's `stat`, whose fields have other types and names on
// other systems.

package struct FileStatus: Sendable {
  private let fields: stat

  /// The status of the file at a path; follows symbolic links. `nil` on failure, with the reason in `errno`.
  package init?(_ path: String) {
    var fields = stat()
    guard retryOnInterrupt({ stat(path, &fields) }) == 0 else { return nil }
    self.fields = fields
  }

  /// The status of the file at a path, or of the symbolic link itself. `nil` on failure, with the reason in `errno`.
  package init?(unfollowed path: String) {
    var fields = stat()
    guard retryOnInterrupt({ lstat(path, &fields) }) == 0 else { return nil }
    self.fields = fields
  }

  /// The status of an entry of an open folder, or of the symbolic link itself. `nil` on failure, with the reason in
  /// `errno`.
  package init?(_ name: String, in folder: borrowing Descriptor) {
    var fields = stat()
    let parent = folder.number
    guard retryOnInterrupt({ fstatat(parent, name, &fields, AT_SYMLINK_NOFOLLOW) }) == 0 else { return nil }
    self.fields = fields
  }

  /// The status of an open file. `nil` on failure, with the reason in `errno`.
  package init?(descriptor: Int32) {
    var fields = stat()
    guard retryOnInterrupt({ fstat(descriptor, &fields) }) == 0 else { return nil }
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

  /// Whether it is the status of a symbolic link itself.
  package var isLink: Bool { fields.st_mode & S_IFMT == S_IFLNK }

  /// The size in bytes; 0 or more.
  package var size: Int { max(0, Int(fields.st_size)) }

  /// The twelve permission bits that `chmod` sets.
  package var permissions: mode_t { fields.st_mode & 0o7777 }

  package var owner: uid_t { fields.st_uid }

  package var group: gid_t { fields.st_gid }

  /// Whether the file belongs to the effective user of this process.
  package var isOurs: Bool { fields.st_uid == geteuid() }

  /// The number of hard links: the names of the file.
  package var linkCount: Int { Int(fields.st_nlink) }

  /// The last change of the contents: milliseconds since 1970 in UTC.
  package var modificationTime: Int { Int(fields.st_mtim.tv_sec) * 1000 + Int(fields.st_mtim.tv_nsec) / 1_000_000 }

  /// Whether both are statuses of the same file, even under different names.
  package func isSameFile(as other: FileStatus) -> Bool {
    fields.st_ino == other.fields.st_ino && fields.st_dev == other.fields.st_dev
  }
}

// An iterator over the names in a folder. The C types of the handle and the entries differ between systems.

package struct FolderReader: ~Copyable {
  private let folder: OpaquePointer

  /// `nil` on failure, with the reason in `errno`.
  package init?(_ path: String) {
    guard let folder = retryOnInterrupt(pointer: { opendir(path) }) else { return nil }
    self.folder = folder
  }

  /// A reader of an open folder, from its start. `nil` on failure, with the reason in `errno`.
  package init?(_ folder: borrowing Descriptor) {
    let parent = folder.number
    let own = retryOnInterrupt { openat(parent, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0) }
    guard own >= 0 else { return nil }
    guard let opened = fdopendir(own) else {
      close(own)
      return nil
    }
    self.folder = opened
  }

  deinit { closedir(folder) }

  /// The next name, in no particular order. `nil` at the end (`errno` is 0) and on failure (`errno` has the reason).
  package func next() -> SystemText? {
    let entry = retryOnInterrupt(pointer: {
      errno = 0
      return readdir(folder)
    })
    guard let entry else { return nil }
    return withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { SystemText($0) }
    }
  }
}

extension Descriptor {
  /// Whether the file or folder has an access control list. Then its permission bits do not tell who may read it.
  package var hasAccessList: Bool { fgetxattr(number, "system.posix_acl_access", nil, 0) > 0 }
}

// Functions that look up a path in the file system.

package enum Path {
  /// Whether there is a file or folder at the path. `false` also on failure, with the reason in `errno`.
  package static func exists(_ path: String) -> Bool { retryOnInterrupt { access(path, F_OK) } == 0 }

  /// Whether the path begins with the shell's word for the home: `~/x`, or `~` alone.
  package static func beginsAtHome(_ path: String) -> Bool { path == "~" || path.hasPrefix("~/") }

  /// The path with the home in the place of `~` at its start; any other path unchanged. `nil` without a home.
  package static func withHome(_ path: String, home: String?) -> String? {
    guard beginsAtHome(path) else { return path }
    return home.flatMap { $0.isEmpty ? nil : $0 + path.dropFirst() }
  }

  /// The absolute path of a file that need not exist: links are not resolved. A path that cannot be made absolute is
  /// unchanged.
  package static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), case .text(let folder)? = resolved(".") else { return path }
    return absolute(path, from: folder)
  }

  /// The same from a folder, which is an absolute path.
  package static func absolute(_ path: String, from folder: String) -> String {
    var parts = folder.split(separator: "/")
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The text in a symbolic link; `nil` if there is no link at the path, or on failure.
  package static func target(ofLink path: String) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX) + 1) { text in
      guard let start = text.baseAddress else { return nil }
      let count = retryOnInterrupt { readlink(path, start, Int(PATH_MAX)) }
      guard count >= 0 else { return nil }
      text[count] = 0
      return String(cString: start)
    }
  }

  /// The absolute path, without symbolic links. `nil` if nothing is at the path, or on failure.
  package static func resolved(_ path: String) -> SystemText? {
    guard let resolved = retryOnInterrupt(pointer: { realpath(path, nil) }) else { return nil }
    defer { free(resolved) }
    return SystemText(resolved)
  }
}
