// The learner's text editor, which runs in the terminal while the trainer waits.

import Platform

enum Editor {
  /// $VISUAL or $EDITOR, which may contain options: a shell reads them. The default `editor` exists on Debian.
  static var command: String {
    [Environment["VISUAL"], Environment["EDITOR"]].compactMap(\.self).first { !$0.isEmpty } ?? "editor"
  }

  /// Opens a file at a line (from 1) and waits until the editor ends. `false` if the editor cannot be run.
  static func open(_ path: String, line: Int) -> Bool {
    let arguments = ["-c", "\(command) \"+$1\" \"$2\"", "ramp", "\(line)", path]
    guard let code = Subprocess.run("/bin/sh", arguments) else { return false }
    return code != notExecutable && code != notFound
  }

  /// Exit codes of a shell that could not run the command.
  private static let notExecutable: Int32 = 126
  private static let notFound: Int32 = 127
}
