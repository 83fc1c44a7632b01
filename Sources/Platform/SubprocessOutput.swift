// What another program writes: it is found by its name, runs without input, and its output is read up to a limit.

extension Subprocess {
  /// The path of a program in the folders of PATH; `nil` if none has it.
  package static func find(_ name: String) -> String? {
    let folders = (Environment["PATH"] ?? "").split(separator: ":")
    return folders.lazy.map { "\($0)/\(name)" }.first { path in
      retryOnInterrupt { access(path, X_OK) } == 0
    }
  }

  /// The standard output of a program that ended with 0 in time; of a longer output the first `limit` bytes. Its errors
  /// are thrown away. `nil` on failure.
  package static func output(of path: String, _ arguments: [String], limit: Int, seconds: Int) -> [UInt8]? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    // The program gets the writing end as its output only.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let process = start(path, arguments, inOwnGroup: true) { streams in
      posix_spawn_file_actions_addopen(&streams, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_adddup2(&streams, ends[1], STDOUT_FILENO)
      posix_spawn_file_actions_addopen(&streams, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    close(ends[1])
    guard let process else { return nil }
    let deadline = SystemClock.uptime + seconds * 1_000
    let output = read(ends[0], limit, until: deadline)
    // A program that is not read to its end must not wait for a reader.
    let isCut = output.map { $0.count >= limit } ?? true
    let status = end(of: process, until: isCut ? 0 : deadline)
    return output.flatMap { status == 0 || isCut ? $0 : nil }
  }

  /// Waits for the end of a program and returns its status. After the deadline, on the clock of `uptime`, ends it and all
  /// that it started.
  private static func end(of process: pid_t, until deadline: Int) -> Int32 {
    var status: Int32 = 0
    while SystemClock.uptime < deadline {
      let ended = retryOnInterrupt { waitpid(process, &status, WNOHANG) }
      if ended != 0 { return ended == process ? status : -1 }
      usleep(pause)
    }
    kill(-process, SIGKILL)
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }

  /// Microseconds between two looks at a program that ends.
  private static let pause: UInt32 = 2_000

  /// The bytes up to the end or the limit; `nil` if the time is up before.
  private static func read(_ pipe: Int32, _ limit: Int, until deadline: Int) -> [UInt8]? {
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while output.count < limit {
      var waiting = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
      let left = deadline - SystemClock.uptime
      guard left > 0, retryOnInterrupt({ poll(&waiting, 1, Int32(left)) }) > 0 else { return nil }
      let count = retryOnInterrupt { Platform.read(pipe, &buffer, buffer.count) }
      guard count >= 0 else { return nil }
      if count == 0 { break }
      output += buffer[..<count]
    }
    return Array(output.prefix(limit))
  }
}
