// Output outside the trainer's screen: data on standard output, messages on standard error. Texts from decks and file
// names are made harmless for the terminal.

import Journal
import Phrases
import Platform
import Storage
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

  /// Writes a line. Returns the error if standard output did not take it.
  static func attempt(_ text: String) -> DiskError? { write(text + "\n", to: STDOUT_FILENO).map { DiskError($0) } }

  /// Writes a line about something that is done and saved. If standard output does not take the line, it goes to standard
  /// error, and the program does not fail: a script would take the failure for something that is not saved.
  static func confirm(_ phrase: Phrase, in language: Language = InterfaceLanguage.current) {
    StandardStreams.surviveClosedPipes()
    guard let error = attempt(phrase(language)) else { return }
    message("ramp: " + unconfirmed(phrase, error)(language))
  }

  private static func unconfirmed(_ phrase: Phrase, _ error: DiskError) -> Phrase {
    Phrase(
      fr: "la sortie standard n'a pas pris cette ligne (\(error.reason)) : \(phrase)",
      en: "couldn't write this line to standard output (\(error.reason)): \(phrase)")
  }

  /// Writes a whole file to standard output. It is made harmless for a terminal; its tabs and line breaks stay.
  /// Throws if the file could not be written completely.
  static func file(_ text: String) throws(StorageProblem) { try OutputTarget.output.write(text) }

  static func message(_ text: String) { _ = write(text + "\n", to: STDERR_FILENO) }

  static func message(_ phrase: Phrase) { message(phrase(InterfaceLanguage.current)) }

  /// Writes an error message to standard error.
  static func problem(_ phrase: Phrase) { message("ramp: " + phrase(InterfaceLanguage.current)) }

  /// Returns the error number, or `nil` if all bytes were written.
  private static func write(_ text: String, to descriptor: Int32) -> Int32? {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      Glyphs(Substring(line)).reduce(into: String.UnicodeScalarView()) { $0 += $1.scalars }
    }
    return Syscalls.real.writeAll(Array(lines.map(String.init).joined(separator: "\n").utf8), to: descriptor)
  }
}
