// A program that runs beside this one: nobody waits for it, and it can be ended with all that it started.

package struct BackgroundProcess {
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

  /// Whether the program has ended. Its exit code is thrown away; ask no more after `true`.
  package var hasEnded: Bool {
    var status: Int32 = 0
    return retryOnInterrupt { waitpid(process, &status, WNOHANG) } != 0
  }

  /// Ends the program, if it runs, and all that it started.
  package func end() {
    if hasEnded { return }
    kill(-process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }
}
