// A program in a real terminal: a tmux server of its own, with one pane, driven and read by a test as a person would.
// Nothing here waits for a time to pass, only for something to become true.
import Foundation
import Glibc

package final class TestTerminal: Sendable {
  /// How a program ended.
  package struct Ending: Equatable, Sendable {
    /// Its exit status; 128 and a signal's number if it was killed by one.
    package let status: Int32
    /// Whether the terminal's settings (`stty`) were again what they had been.
    package let restored: Bool

    package init(status: Int32, restored: Bool) {
      self.status = status
      self.restored = restored
    }
  }

  /// Holds the server's socket and what the program's wrapper reports.
  let folder: String
  /// Where tmux is.
  let program: String

  /// Starts a command in a terminal of that size and type. `environment` and a few plain words are all it inherits;
  /// an empty `terminal` leaves TERM unset.
  package init(
    _ command: [String], columns: Int = 80, rows: Int = 24, terminal: String = "tmux-256color",
    environment: [String: String] = [:]
  ) async throws {
    guard let program = Self.tmux else {
      throw HarnessFailure("These tests need tmux, which is not installed (apt-get install tmux).")
    }
    self.program = program
    folder = Scratch.shortPath("terminal")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let variables = World.environment(with: environment.merging(["TERM": terminal]) { $1 })
    let words = variables.map { "\($0)=\($1)" }.sorted() + ["sh", "-c", Self.wrapper, folder] + command
    do {
      let size = ["-x", "\(columns)", "-y", "\(rows)"]
      try tmux(Self.settings + ["new-session", "-d"] + size + ["env", "-i"] + words)
    } catch {
      close()
      throw error
    }
  }

  /// Closes the terminal, which should end the program; one that outlives it by ten seconds is killed.
  package func close() {
    _ = try? tmux(["kill-server"])
    if !hasEnded(within: .seconds(10)), let process = try? process {
      kill(process, SIGKILL)
      _ = hasEnded(within: hangGuard)
    }
    try? FileManager.default.removeItem(atPath: folder)
  }

  private func hasEnded(within time: Duration) -> Bool {
    let end = SuspendingClock.now + time
    while reportedEnding == nil {
      if SuspendingClock.now > end { return false }
      usleep(1_000)
    }
    return true
  }

  /// No one's own settings, no line for the status, and no waiting for what may follow an Escape.
  private static let settings = [
    "-f", "/dev/null", "start-server", ";", "set", "-g", "status", "off", ";", "set", "-s", "escape-time", "0", ";",
  ]

  /// tmux often never learns how a program ended, so the shell around it writes that down. It must survive what ends
  /// the program, and writes to files, which need no terminal; what it would say itself of a killed program must not
  /// stand on the screen. The title comes after all that the program has shown; the long sleep keeps the screen to be
  /// looked at.
  private static let wrapper = """
    trap : HUP INT QUIT TERM
    before=$(stty -g)
    exec 3>&2 2>/dev/null
    sh -c 'exec 2>&3 3>&-; echo $$ > "$0/process"; exec "$@"' "$0" "$@"
    status=$?
    [ "$(stty -g)" = "$before" ] && state=restored || state=changed
    echo "$status $state" > "$0/ending.new"
    mv "$0/ending.new" "$0/ending"
    printf '\\033]2;ended\\007' && exec sleep 600
    """

  /// Where tmux is; `nil` where it is not installed.
  package static let tmux: String? = {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return path.split(separator: ":").map { "\($0)/tmux" }.first { access($0, X_OK) == 0 }
  }()

  /// Ends a server that an earlier run of the tests has left. It needs no scratch file: the scratch folder is
  /// still to be made then.
  static func endServer(_ tmux: String, _ socket: String) {
    let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { Glibc.close(nothing) }
    let descriptors = Array(repeating: nothing, count: 3)
    let command = [tmux, "-S", socket, "kill-server"]
    guard let process = try? spawn(command, environment: World.environment, descriptors: descriptors) else { return }
    _ = try? waitForEnd(of: process, limit: hangGuard, name: tmux)
  }

  /// A command for this session's own server.
  var tmuxCommand: [String] { [program, "-S", folder + "/socket"] }

  @discardableResult
  func tmux(_ arguments: [String]) throws -> String {
    let result = try run(tmuxCommand + arguments)
    guard result.status == 0 else {
      throw HarnessFailure("tmux \(arguments.prefix(3).joined(separator: " ")): \(result.errors)")
    }
    return result.output
  }

  func report(_ name: String) -> String? {
    let text = try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    return text?.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private var reportedEnding: Ending? {
    guard let words = report("ending")?.split(separator: " "), words.count == 2, let status = Int32(words[0]) else {
      return nil
    }
    return Ending(status: status, restored: words[1] == "restored")
  }

  /// Waits for the program's end, and until the screen shows the last of it.
  package func ending() async throws -> Ending {
    let ending = try await waitFor("the program's end") { self.reportedEnding }
    _ = try await waitFor("the last of the screen") { self.showsEverything ? true : nil }
    return ending
  }

  /// The title is the wrapper's last word; a terminal that has vanished has nothing more to show.
  private var showsEverything: Bool { ((try? value(of: "pane_title")) ?? "ended") == "ended" }

  /// The program's process.
  package var process: pid_t {
    get throws {
      guard let process = report("process").flatMap({ pid_t($0) }) else {
        throw HarnessFailure("The program has not been started.")
      }
      return process
    }
  }
}

/// Runs a test's body with a program in a terminal, which is closed at the end, whatever happens.
package func withTerminal<Result: Sendable>(
  _ command: [String], columns: Int = 80, rows: Int = 24, terminal: String = "tmux-256color",
  environment: [String: String] = [:], _ body: (TestTerminal) async throws -> Result
) async throws -> Result {
  try await Turnstile.terminals.pass {
    let session = try await TestTerminal(
      command, columns: columns, rows: rows, terminal: terminal, environment: environment)
    defer { session.close() }
    return try await body(session)
  }
}
