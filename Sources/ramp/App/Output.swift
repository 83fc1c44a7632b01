// Output outside the trainer's screen: data on standard output, messages on standard error. Texts from decks and file
// names are made harmless for the terminal.

import Glossary
import Journal
import Phrases
import Platform
import Terminal

enum Output {
  /// Writes a line. If that fails, the program ends: a script would mistake missing output for an answer.
  static func line(_ text: String) {
    guard let error = write(text + "\n", to: STDOUT_FILENO) else { return }
    let problem = StorageProblem.notWritten(path: "/dev/stdout", DiskError(error))
    self.problem(problem.sentence)
    Platform.exit(ExitCode(problem).rawValue)
  }

  static func line(_ phrase: Phrase) { line(phrase(InterfaceLanguage.current)) }

  /// Writes a whole file to standard output. Control characters are replaced, except the file's tabs and line breaks.
  /// Throws if the file could not be written completely.
  static func file(_ text: String) throws(StorageProblem) {
    if let error = send(SafeText.clean(text, keeping: ["\t", "\r", "\n"]), to: STDOUT_FILENO) {
      throw .notWritten(path: "/dev/stdout", DiskError(error))
    }
  }

  static func message(_ text: String) { _ = write(text + "\n", to: STDERR_FILENO) }

  static func message(_ phrase: Phrase) { message(phrase(InterfaceLanguage.current)) }

  /// Writes an error message to standard error.
  static func problem(_ phrase: Phrase) { message("ramp: " + phrase(InterfaceLanguage.current)) }

  private static func write(_ text: String, to descriptor: Int32) -> Int32? {
    send(String(text.map { $0 == "\n" ? $0 : Glyph($0).character }), to: descriptor)
  }

  /// Returns the error number, or `nil` if all bytes were written.
  private static func send(_ text: String, to descriptor: Int32) -> Int32? {
    Syscalls.real.writeAll(Array(text.utf8), to: descriptor)
  }
}
