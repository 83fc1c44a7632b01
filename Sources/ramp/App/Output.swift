// What leaves the program outside the screen: data on standard output, messages on standard error. Nothing that a deck
// or a file name holds can disturb the terminal.

import Glossary
import Journal
import Phrases
import Platform
import Terminal

enum Output {
  /// A line that cannot be written ends the program: a script would take missing output for an answer.
  static func line(_ text: String) {
    guard let error = write(text + "\n", to: STDOUT_FILENO) else { return }
    let problem = StorageProblem.notWritten(path: "/dev/stdout", DiskError(error))
    self.problem(problem.sentence)
    Platform.exit(ExitCode(problem).rawValue)
  }

  static func line(_ phrase: Phrase) { line(phrase(InterfaceLanguage.current)) }

  /// A whole file on standard output. Its writer has cleaned the texts in it; whatever it missed is cleaned here, but for
  /// the file's own tabs and line breaks. A file that is cut short is no file: that is told.
  static func file(_ text: String) throws(StorageProblem) {
    if let error = send(SafeText.clean(text, keeping: ["\t", "\r", "\n"]), to: STDOUT_FILENO) {
      throw .notWritten(path: "/dev/stdout", DiskError(error))
    }
  }

  static func message(_ text: String) { _ = write(text + "\n", to: STDERR_FILENO) }

  static func message(_ phrase: Phrase) { message(phrase(InterfaceLanguage.current)) }

  /// What went wrong, on standard error.
  static func problem(_ phrase: Phrase) { message("ramp: " + phrase(InterfaceLanguage.current)) }

  private static func write(_ text: String, to descriptor: Int32) -> Int32? {
    send(String(text.map { $0 == "\n" ? $0 : Glyph($0).character }), to: descriptor)
  }

  /// The error number that stopped it; `nil` when all of it was taken.
  private static func send(_ text: String, to descriptor: Int32) -> Int32? {
    Syscalls.real.writeAll(Array(text.utf8), to: descriptor)
  }
}
