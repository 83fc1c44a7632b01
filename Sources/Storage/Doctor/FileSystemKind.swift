// A check for network file systems. It reads the kernel's list of mounts (proc(5), mountinfo); without that list, no
// path is on a network.

enum FileSystemKind {
  static func isNetwork(_ path: String) -> Bool {
    guard let bytes = try? WholeFile.read("/proc/self/mountinfo") else { return false }
    return isNetwork(path, mounts: String(decoding: bytes, as: UTF8.self))
  }

  private static let network: Set<String> = ["nfs", "nfs4", "cifs", "smb3", "smbfs", "ceph", "afs", "9p", "fuse.sshfs"]

  /// Looks for the mount point that is the longest prefix of the path; of equal mount points, the later mount counts.
  static func isNetwork(_ path: String, mounts: String) -> Bool {
    var nearest = (mountPoint: "", kind: "")
    for line in mounts.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count > 4, let dash = words.firstIndex(of: "-"), dash + 1 < words.count else { continue }
      let mountPoint = words[4]
      let holds = mountPoint == "/" || path == mountPoint || path.hasPrefix(mountPoint + "/")
      if holds, mountPoint.utf8.count >= nearest.mountPoint.utf8.count { nearest = (mountPoint, words[dash + 1]) }
    }
    return network.contains(nearest.kind)
  }
}
