// The learner's own editor, in the terminal that was lent for it.

import Glibc

enum Editor {
  /// Opens a file at a line, from 1, and waits for the editor's end. $VISUAL and $EDITOR may carry options, so a shell
  /// reads them; without either, the editor that every Debian has.
  static func open(_ path: String, line: Int) {
    let editor = [Environment["VISUAL"], Environment["EDITOR"]].compactMap(\.self).first { !$0.isEmpty } ?? "editor"
    let words = ["/bin/sh", "-c", "\(editor) \"+$1\" \"$2\"", "ramp", "\(line)", path]
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var attributes = Self.attributes
    defer { posix_spawnattr_destroy(&attributes) }
    var process: pid_t = 0
    guard posix_spawn(&process, "/bin/sh", nil, &attributes, &arguments, environ) == 0 else { return }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
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
