// What leaves the program outside the screen: data on standard output, messages on standard error. Nothing that a deck
// or a file name holds can disturb the terminal.

import Glibc
import Phrases
import Terminal

enum Output {
  static func line(_ text: String) { write(text + "\n", to: stdoutDescriptor) }

  static func message(_ text: String) { write(text + "\n", to: stderrDescriptor) }

  private static let stdoutDescriptor: Int32 = 1
  private static let stderrDescriptor: Int32 = 2

  private static func write(_ text: String, to descriptor: Int32) {
    let clean = String(text.map { $0 == "\n" ? $0 : TextWidth.drawable($0) })
    var rest = Array(clean.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
