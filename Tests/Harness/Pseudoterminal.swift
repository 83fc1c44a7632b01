// A program on a bare pseudoterminal: what it sends is bytes, and it can be killed at any moment. For what a tmux would be
// too slow for, or too kind.
import Foundation
import Glibc

package final class Pseudoterminal {
  private let master: Int32
  private let process: pid_t
  /// TIOCSPTLCK and TIOCGPTN of asm-generic/ioctls.h: macros that Swift does not see.
  private static let unlock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430
  private var hasEnded = false
  /// What the program sent and nobody has taken yet.
  private var pending = ""
  /// What the latest `awaits` took.
  package private(set) var taken = ""

  package init(
    _ command: [String], columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
  ) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var number: UInt32 = 0
    var lock: Int32 = 0
    // pts(4): unlock it, and ask for the number of its other end.
    guard master >= 0, ioctl(master, Self.unlock, &lock) == 0, ioctl(master, Self.getNumber, &number) == 0 else {
      throw HarnessFailure("no pseudoterminal: \(String(cString: strerror(errno)))")
    }
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard slave >= 0 else { throw HarnessFailure("/dev/pts/\(number): \(String(cString: strerror(errno)))") }
    defer { close(slave) }
    let variables = World.environment(with: ["TERM": "xterm-256color"].merging(environment) { $1 })
    process = try spawn(command, environment: variables, descriptors: [slave, slave, slave])
  }

  deinit {
    kill()
    close(master)
  }

  package func send(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Waits until the program sends `text`; what came up to there is taken. The failure shows what did come.
  package func wait(for text: String) throws {
    guard awaits(text, until: .now + hangGuard) else {
      throw HarnessFailure("“\(text)” did not come. What came:\n\(pending.debugDescription)")
    }
  }

  /// Whether the program sent `text` before the deadline; what came up to there is taken.
  package func awaits(_ text: String, until deadline: SuspendingClock.Instant) -> Bool {
    while true {
      if let range = pending.range(of: text) {
        taken = String(pending[..<range.upperBound])
        pending = String(pending[range.upperBound...])
        return true
      }
      let left = deadline - SuspendingClock.now
      guard left > .zero, read(within: left) else { return false }
    }
  }

  /// All that the program sends until its end.
  package func rest() throws -> String {
    let deadline = SuspendingClock.now + hangGuard
    while read(within: deadline - SuspendingClock.now) {}
    guard deadline > SuspendingClock.now else {
      throw HarnessFailure("The program had not ended after \(hangGuard). What came:\n\(pending.debugDescription)")
    }
    defer { pending = "" }
    return pending
  }

  /// Whether anything came.
  private func read(within time: Duration) -> Bool {
    var poll = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    let milliseconds = Int32(
      clamping: time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000 + 1)
    guard Glibc.poll(&poll, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    pending += String(decoding: buffer[..<count], as: UTF8.self)
    return true
  }

  /// Ends it as a power cut would, if it has not ended.
  package func kill() {
    guard !hasEnded else { return }
    hasEnded = true
    Glibc.kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }
}
