// The learner's own editor, in the terminal that was lent for it.

import Platform

enum Editor {
  /// $VISUAL and $EDITOR may carry options, so a shell reads them; without either, the editor that every Debian has.
  static var command: String {
    [Environment["VISUAL"], Environment["EDITOR"]].compactMap(\.self).first { !$0.isEmpty } ?? "editor"
  }

  /// Opens a file at a line, from 1, and waits for the editor's end. `false` when there is no such editor.
  static func open(_ path: String, line: Int) -> Bool {
    let arguments = ["-c", "\(command) \"+$1\" \"$2\"", "ramp", "\(line)", path]
    guard let code = Subprocess.run("/bin/sh", arguments) else { return false }
    return code != notExecutable && code != notFound
  }

  /// A shell's own answers.
  private static let notExecutable: Int32 = 126
  private static let notFound: Int32 = 127
}
