// The name of a process in a lock file, by which other processes see whether it has ended: its host, its number, the
// moment of its start. Process numbers are given again, and hosts have equal names, so it has more than a number.

import Journal
import Learning
import Platform

struct ProcessIdentity: Equatable, Sendable {
  /// The name of the computer, for messages.
  let host: String
  let process: pid_t
  /// The start of the process, in clock ticks since the computer's start; 0 if the system does not tell it.
  let start: Int
  /// A checksum of the host's name and its id (machine-id(5)).
  let machine: String
  /// The id that the kernel draws at each start.
  let boot: String
  /// The name space in which the process has its number: a container has its own.
  let space: String

  /// The identity of this process.
  static var own: ProcessIdentity {
    let host = hostName
    let id = text("/etc/machine-id")
    return ProcessIdentity(
      host: host, process: getpid(), start: status(of: getpid())?.start ?? 0,
      machine: Checksum.of("\(host) \(id)".utf8).hexadecimal, boot: text("/proc/sys/kernel/random/boot_id"),
      space: Path.target(ofLink: "/proc/self/ns/pid") ?? "-")
  }

  private init(host: String, process: pid_t, start: Int, machine: String, boot: String, space: String) {
    self.host = host
    self.process = process
    self.start = start
    self.machine = machine
    self.boot = boot
    self.space = space
  }

  // MARK: As a line

  var line: String { "\(host) \(process) \(start) \(machine) \(boot) \(space)\n" }

  /// `nil` if the bytes are no identity.
  init?(_ bytes: [UInt8]) {
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count == 6, bytes.last == UInt8(ascii: "\n"), let process = pid_t(words[1]), process > 0,
      let start = Int(words[2])
    else { return nil }
    self.init(host: words[0], process: process, start: start, machine: words[3], boot: words[4], space: words[5])
  }

  // MARK: Whether it has ended

  enum Standing: Equatable {
    case runs, ended
    /// The process is on another computer, or in another container: it cannot be seen from here.
    case elsewhere
  }

  /// `here`: the identity of this process.
  func standing(seenFrom here: ProcessIdentity) -> Standing {
    guard machine == here.machine else { return .elsewhere }
    guard boot == here.boot else { return .ended }
    guard space == here.space else { return .elsewhere }
    guard let status = Self.status(of: process) else {
      return kill(process, 0) == 0 || errno == EPERM ? .runs : .ended
    }
    // A process that its parent has not waited for yet (Z) keeps its number, and runs no more.
    return ["Z", "X"].contains(status.state) || (start != 0 && start != status.start) ? .ended : .runs
  }

  /// The state and the start of a process; `nil` if there is no such process, or the system does not tell (proc(5),
  /// stat).
  private static func status(of process: pid_t) -> (state: String, start: Int)? {
    guard let bytes = try? WholeFile.read("/proc/\(process)/stat"),
      let end = bytes.lastIndex(of: UInt8(ascii: ")"))
    else { return nil }
    // The program's name, in parentheses, may have blanks. The state is the third field, the start the 22nd.
    let fields = String(decoding: bytes[(end + 1)...], as: UTF8.self).split(separator: " ")
    guard fields.count > 19, let start = Int(fields[19]) else { return nil }
    return (String(fields[0]), start)
  }

  /// The first word of a file; "-" if there is none.
  private static func text(_ path: String) -> String {
    let bytes = (try? WholeFile.read(path, limit: 4096)) ?? []
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return words.first.map(String.init) ?? "-"
  }

  private static var hostName: String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 257) { name in
      guard let start = name.baseAddress, gethostname(start, 256) == 0 else { return "-" }
      name[256] = 0
      let words = String(cString: start).split(whereSeparator: \.isWhitespace)
      return words.first.map(String.init) ?? "-"
    }
  }
}
