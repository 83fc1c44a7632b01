// This process's arguments and environment, programs that it starts, and the accounts of the computer.

package enum Subprocess {
  /// Runs a program with this process's environment and streams, and waits for its end. Returns its exit code, or 128
  /// plus the number of the signal that ended it, as shells do; `nil` when it could not be started.
  package static func run(_ path: String, _ arguments: [String]) -> Int32? {
    guard let process = start(path, arguments) else { return nil }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Starts a program; `nil` when it could not be started. `redirect` gives it other streams than this process's. In a
  /// group of its own it can be ended with all that it starts.
  static func start(
    _ path: String, _ arguments: [String], inOwnGroup: Bool = false,
    redirect: (inout posix_spawn_file_actions_t) -> Void = { _ in }
  ) -> pid_t? {
    var arguments = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var attributes = attributes(inOwnGroup: inOwnGroup)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer {
      posix_spawnattr_destroy(&attributes)
      posix_spawn_file_actions_destroy(&actions)
    }
    redirect(&actions)
    var process: pid_t = 0
    return posix_spawn(&process, path, &actions, &attributes, &arguments, environ) == 0 ? process : nil
  }

  /// Attributes that reset the signal mask and actions. This process may block signals (`Signals`); a child that
  /// inherits that would not react to Ctrl-C.
  private static func attributes(inOwnGroup: Bool) -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    let group = inOwnGroup ? POSIX_SPAWN_SETPGROUP : 0
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | group))
    return attributes
  }
}

// The arguments of the process.

package enum ProcessArguments {
  /// The first argument whose bytes are not UTF-8, in its form for messages; `nil` if there is none.
  /// `CommandLine.arguments` has other characters in the place of these bytes.
  package static var malformed: String? {
    for index in 0..<Int(CommandLine.argc) {
      guard let bytes = CommandLine.unsafeArgv[index] else { continue }
      if case .malformed(let shown) = SystemText(bytes) { return shown }
    }
    return nil
  }
}

// The environment variables of the process.

package enum Environment {
  /// All variables that are UTF-8.
  package static var all: [String: String] {
    var all: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      if let pair = SystemText(text).text, let equals = pair.firstIndex(of: "=") {
        all[String(pair[..<equals])] = String(pair[pair.index(after: equals)...])
      }
      entry += 1
    }
    return all
  }

  /// A variable whose bytes are checked; `nil` if it is not set. The subscript puts other characters in the place of bytes
  /// that are not UTF-8: as a path, its value would name another file.
  package static func checked(_ name: String) -> SystemText? { getenv(name).map { SystemText($0) } }

  /// Gets, sets or (with `nil`) removes a variable. The setter may run only while no other thread reads the
  /// environment.
  package static subscript(_ name: String) -> String? {
    get { getenv(name).map { String(cString: $0) } }
    set { _ = newValue.map { setenv(name, $0, 1) } ?? unsetenv(name) }
  }
}

// The accounts of the computer.

package enum Account {
  /// Whether a user is in a group. Root is in all, because it may read everything. `false` for an unknown user.
  package static func isMember(_ user: uid_t, of group: gid_t) -> Bool {
    if user == 0 { return true }
    return groups(of: user).contains(group)
  }

  /// The groups of a user; empty for an unknown user.
  private static func groups(of user: uid_t) -> [gid_t] {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 16) { texts in
      var entry = passwd()
      var found: UnsafeMutablePointer<passwd>?
      guard let start = texts.baseAddress, getpwuid_r(user, &entry, start, texts.count, &found) == 0, found != nil,
        let name = entry.pw_name
      else { return [] }
      var count: Int32 = 1 << 12
      var groups = [gid_t](repeating: 0, count: Int(count))
      guard getgrouplist(name, entry.pw_gid, &groups, &count) >= 0 else { return [] }
      return Array(groups.prefix(Int(count)))
    }
  }
}
