// The learner's own editor, in the terminal that was lent for it.

import Glibc

enum Editor {
  /// $VISUAL and $EDITOR may carry options, so a shell reads them; without either, the editor that every Debian has.
  static var command: String {
    [Environment["VISUAL"], Environment["EDITOR"]].compactMap(\.self).first { !$0.isEmpty } ?? "editor"
  }

  /// Opens a file at a line, from 1, and waits for the editor's end. `false` when there is no such editor.
  static func open(_ path: String, line: Int) -> Bool {
    let words = ["/bin/sh", "-c", "\(command) \"+$1\" \"$2\"", "ramp", "\(line)", path]
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var attributes = Self.attributes
    defer { posix_spawnattr_destroy(&attributes) }
    var process: pid_t = 0
    guard posix_spawn(&process, "/bin/sh", nil, &attributes, &arguments, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return !isNotFound(status)
  }

  /// 126 and 127 are a shell's own answers: not to be run, not to be found.
  private static func isNotFound(_ status: Int32) -> Bool {
    let code = (status >> 8) & 0xFF
    return status & 0x7F == 0 && (code == 126 || code == 127)
  }

  /// The trainer blocks signals to read them in its loop; a child that inherited that would be deaf to Ctrl-C.
  private static var attributes: posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    return attributes
  }
}
