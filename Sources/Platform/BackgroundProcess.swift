// A program that runs beside this one: nobody waits for it, and it can be ended with all that it started.

package struct BackgroundProcess {
  package enum State: Equatable, Sendable {
    case running
    case ended(inSuccess: Bool)
  }

  private let process: pid_t

  /// Starts a program without input and output; `nil` if it cannot be started.
  package init?(_ path: String, _ arguments: [String]) {
    let started = Subprocess.start(path, arguments, inOwnGroup: true) { streams in
      posix_spawn_file_actions_addopen(&streams, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&streams, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
      posix_spawn_file_actions_addopen(&streams, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    guard let started else { return nil }
    process = started
  }

  /// Whether the program still runs. Ask no more once it has ended: its number may be another program's then.
  package var state: State {
    var status: Int32 = 0
    let found = retryOnInterrupt { waitpid(process, &status, WNOHANG) }
    // Where the system keeps no exit codes (SIGCHLD is ignored), no failure is known.
    return found == 0 ? .running : .ended(inSuccess: found < 0 || status == 0)
  }

  /// Ends the program, which must be running, and all that it started.
  package func end() {
    kill(-process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }
}
