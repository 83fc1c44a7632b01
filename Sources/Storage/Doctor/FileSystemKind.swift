// The kind of the file system on which a folder lies, and what it does not offer. The kind is in the kernel's list of
// mounts (proc(5), mountinfo); without that list, it is unknown.

import Journal
import Platform

enum FileSystemKind {
  private static let network: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "ceph", "afs", "coda", "9p", "davfs", "lustre", "glusterfs",
    "fuse.sshfs", "fuse.rclone", "fuse.davfs", "fuse.s3fs", "fuse.glusterfs", "fuse.ceph", "fuse.nfs",
  ]

  static func isNetwork(_ path: String) -> Bool { of(path).map { network.contains($0) } ?? false }

  static func isNetwork(_ path: String, mounts: String) -> Bool {
    of(path, mounts: mounts).map { network.contains($0) } ?? false
  }

  /// The kind, such as `ext4` or `fuse.sshfs`; `nil` if it is not known. Links in the path are followed.
  static func of(_ path: String) -> String? {
    guard let bytes = try? WholeFile.read("/proc/self/mountinfo") else { return nil }
    return of(Path.resolved(path)?.text ?? path, mounts: String(decoding: bytes, as: UTF8.self))
  }

  /// Looks for the mount point that is the longest prefix of the path; of equal mount points, the later mount counts.
  private static func of(_ path: String, mounts: String) -> String? {
    var nearest = (mountPoint: "", kind: String?.none)
    for line in mounts.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count > 4, let dash = words.firstIndex(of: "-"), dash + 1 < words.count else { continue }
      let mountPoint = decoded(words[4])
      let holds = mountPoint == "/" || path == mountPoint || path.hasPrefix(mountPoint + "/")
      if holds, mountPoint.utf8.count >= nearest.mountPoint.utf8.count { nearest = (mountPoint, words[dash + 1]) }
    }
    return nearest.kind
  }

  /// A name in the list of mounts, in which the kernel writes a blank, a tab, a line break and a backslash as `\040`,
  /// `\011`, `\012` and `\134`.
  private static func decoded(_ name: String) -> String {
    var decoded: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(3)
      if byte == UInt8(ascii: "\\"), digits.count == 3, digits.allSatisfy({ (0x30...0x37).contains($0) }) {
        decoded.append(digits.reduce(0) { $0 &* 8 &+ ($1 - 0x30) })
        rest = rest.dropFirst(3)
      } else {
        decoded.append(byte)
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  // MARK: What it does not offer

  /// Tries the calls on the folder and the file of this device's journal, without changing them.
  static func lacks(of folder: DataFolder, _ device: Device, _ calls: Syscalls) -> [Finding] {
    var lacks: [Finding] = []
    if let open = OpenFolder(unchecked: folder.journal),
      retryOnInterrupt({ calls.fsync(open.descriptor.number) }) != 0
    {
      let isLack = NotOffered.folderSync(errno)
      lacks.append(
        Finding(
          folder.journal, isLack ? .withoutFolderSync(kind: of(folder.journal)) : .unreadable(DiskError(errno))))
    }
    // Sessions lock another file, so this does not disturb them.
    let path = folder.journal(of: device)
    if let file = Descriptor(path: path, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK) {
      let number = file.number
      if retryOnInterrupt({ calls.flock(number, LOCK_SH | LOCK_NB) }) != 0, NotOffered.lock(errno) {
        lacks.append(Finding(folder.journal, .withoutLocks(kind: of(folder.journal))))
      }
    }
    return lacks
  }
}
