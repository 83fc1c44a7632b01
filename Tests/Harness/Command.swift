// Starting programs as a test needs it: with nothing of the tester's own surroundings, and with an end.
import Foundation
import Glibc

/// What went wrong, in a sentence for whoever reads the test's log.
package struct HarnessFailure: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}

/// The folder of the built products: the one of the test program itself.
package var products: String {
  let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  return (program as NSString?)?.deletingLastPathComponent ?? "."
}

/// Runs a command without a terminal and waits for its end. A status above 128 is 128 and the number of the signal
/// that ended it. An empty value takes a variable out of the environment.
package func run(
  _ command: [String], environment: [String: String] = [:], input: String = "", limit: Duration = hangGuard
) throws -> (status: Int32, output: String, errors: String) {
  // Files rather than pipes: nothing can fill up, and a daemon that keeps them open (a tmux server) holds up nobody.
  let files = try (ScratchFile(containing: input), ScratchFile(), ScratchFile())
  let descriptors = [files.0.descriptor, files.1.descriptor, files.2.descriptor]
  let environment = World.environment(with: environment)
  let process = try spawn(command, environment: environment, descriptors: descriptors)
  let status: Int32
  do {
    status = try waitForEnd(of: process, limit: limit, name: command.joined(separator: " "))
  } catch {
    throw HarnessFailure("\(error)\nIt said:\n\(try files.1.text())\(try files.2.text())")
  }
  return (status, try files.1.text(), try files.2.text())
}

/// Starts a program with these descriptors as its standard input, output and errors.
func spawn(
  _ command: [String], environment: [String: String], descriptors: [Int32]
) throws -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for (target, source) in descriptors.enumerated() {
    posix_spawn_file_actions_adddup2(&actions, source, Int32(target))
  }
  // Swift's worker threads block nearly every signal, and a child would inherit that: a tmux server that never hears
  // SIGCHLD nor SIGTERM stays for ever.
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var none = sigset_t()
  var all = sigset_t()
  sigemptyset(&none)
  sigfillset(&all)
  posix_spawnattr_setsigmask(&attributes, &none)
  posix_spawnattr_setsigdefault(&attributes, &all)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  var words = command.map { strdup($0) } + [nil]
  var settings = environment.map { strdup("\($0)=\($1)") } + [nil]
  defer { for word in words + settings { free(word) } }
  var process: pid_t = 0
  let problem = posix_spawnp(&process, command.first ?? "", &actions, &attributes, &words, &settings)
  guard problem == 0 else {
    throw HarnessFailure("\(command.first ?? "no command") cannot be started: \(String(cString: strerror(problem)))")
  }
  return process
}

func waitForEnd(of process: pid_t, limit: Duration, name: String) throws -> Int32 {
  let end = SuspendingClock.now + limit
  var status: Int32 = 0
  while true {
    let ended = waitpid(process, &status, WNOHANG)
    if ended == process { break }
    if ended < 0, errno != EINTR { throw HarnessFailure("\(name): \(String(cString: strerror(errno)))") }
    if SuspendingClock.now > end {
      kill(process, SIGKILL)
      waitpid(process, &status, 0)
      throw HarnessFailure("\(name) had not ended after \(limit)")
    }
    usleep(300)
  }
  let signal = status & 0x7F
  return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
}

/// A nameless file, closed in every program started meanwhile.
private final class ScratchFile {
  let descriptor: Int32

  init(containing text: String = "") throws {
    let name = Scratch.path("stream")
    descriptor = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw HarnessFailure("\(name): \(String(cString: strerror(errno)))") }
    unlink(name)
    try handle.write(contentsOf: Data(text.utf8))
    try handle.seek(toOffset: 0)
  }

  deinit { close(descriptor) }

  func text() throws -> String {
    try handle.seek(toOffset: 0)
    return String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
  }

  private var handle: FileHandle { FileHandle(fileDescriptor: descriptor, closeOnDealloc: false) }
}

extension String {
  /// As one word of a shell's line.
  package var quotedForShell: String { "'" + replacing("'", with: "'\\''") + "'" }
}
