// What leaves the program outside the screen: data on standard output, messages on standard error. Nothing that a deck
// or a file name holds can disturb the terminal.

import Glibc
import Glossary
import Journal
import Phrases
import Terminal

enum Output {
  /// A line that cannot be written ends the program: a script would take missing output for an answer.
  static func line(_ text: String) {
    if write(text + "\n", to: stdoutDescriptor) { return }
    let problem = StorageProblem.notWritten(path: "/dev/stdout", DiskError(errno))
    self.problem(problem.sentence)
    Glibc.exit(ExitCode(problem).rawValue)
  }

  static func line(_ phrase: Phrase) { line(phrase(InterfaceLanguage.current)) }

  /// A whole file on standard output. Its writer has cleaned the texts in it; whatever it missed is cleaned here, but for
  /// the file's own tabs and line breaks. A file that is cut short is no file: that is told.
  static func file(_ text: String) throws(StorageProblem) {
    guard send(SafeText.clean(text, keeping: ["\t", "\r", "\n"]), to: stdoutDescriptor) else {
      throw .notWritten(path: "/dev/stdout", DiskError(errno))
    }
  }

  static func message(_ text: String) { _ = write(text + "\n", to: stderrDescriptor) }

  static func message(_ phrase: Phrase) { message(phrase(InterfaceLanguage.current)) }

  /// What went wrong, on standard error.
  static func problem(_ phrase: Phrase) { message("ramp: " + phrase(InterfaceLanguage.current)) }

  private static let stdoutDescriptor: Int32 = 1
  private static let stderrDescriptor: Int32 = 2

  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    send(String(text.map { $0 == "\n" ? $0 : Glyph($0).character }), to: descriptor)
  }

  /// Whether all of it was taken; if not, `errno` says why.
  private static func send(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
