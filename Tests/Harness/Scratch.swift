// Where tests write: one folder for a run, which goes with it. A run that was killed leaves its folder; the next run
// finds it by the number of a process that has ended, ends the tmux servers in it, and removes it.
import Foundation
import Glibc
import Synchronization

package enum Scratch {
  /// A path at which nothing is yet. Its folder exists.
  package static func path(_ name: String) -> String {
    let number = count.withLock { count in
      count += 1
      return count
    }
    return "\(folder)/\(name)-\(number)"
  }

  /// The same where a socket's path, which has room for 107 bytes, surely fits.
  static func shortPath(_ name: String) -> String {
    let path = path(name)
    return path.utf8.count <= 80 ? path : shortFolder + path.dropFirst(folder.count)
  }

  private static let count = Mutex(0)
  private static let folder = makeFolder(in: FileManager.default.temporaryDirectory.path(percentEncoded: false))
  private static let shortFolder = makeFolder(in: "/tmp")
  private static let prefix = "ramp-tests."

  private static func makeFolder(in parent: String) -> String {
    let parent = parent.hasSuffix("/") ? String(parent.dropLast()) : parent
    sweep(parent)
    let folder = "\(parent)/\(prefix)\(getpid())"
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    made.withLock { $0.append(folder) }
    return folder
  }

  /// The folders to remove at the end of the process.
  private static let made: Mutex<[String]> = {
    atexit { Scratch.made.withLock { $0.forEach(Scratch.remove) } }
    return Mutex([])
  }()

  /// Removes what runs that have ended have left.
  private static func sweep(_ parent: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] where name.hasPrefix(prefix) {
      guard let process = pid_t(name.dropFirst(prefix.count)) else { continue }
      // A folder of our own number is of an earlier process that had it.
      if process == getpid() || (kill(process, 0) != 0 && errno == ESRCH) { remove("\(parent)/\(name)") }
    }
  }

  private static func remove(_ folder: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      let socket = "\(folder)/\(name)/socket"
      if access(socket, F_OK) == 0, let tmux = TestTerminal.tmux { TestTerminal.endServer(tmux, socket) }
    }
    try? FileManager.default.removeItem(atPath: folder)
  }
}
