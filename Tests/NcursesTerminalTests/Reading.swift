// What the tests of the decoder share: bytes go in, all inputs come out.

import Terminal
import Testing

@testable import NcursesTerminal

extension InputDecoder {
  /// What bytes that come at once give.
  mutating func read(_ bytes: [UInt8]) -> [Input] {
    for byte in bytes { feed(Int32(byte)) }
    return takeAll()
  }

  mutating func read(_ text: String) -> [Input] { read(Array(text.utf8)) }

  /// What one of ncurses' key codes gives.
  mutating func read(code: Int32) -> [Input] {
    feed(code)
    return takeAll()
  }

  /// What a short silence gives: long enough to tell an Escape from a sequence.
  mutating func readPause() -> [Input] {
    settle()
    return takeAll()
  }

  /// What a silence longer than the decoder's patience gives.
  mutating func readSilence() -> [Input] {
    settle()
    if patience >= 0 { giveUp() }
    return takeAll()
  }

  mutating func takeAll() -> [Input] {
    var inputs: [Input] = []
    while let input = next() { inputs.append(input) }
    return inputs
  }
}

/// What a new decoder makes of bytes that come at once.
func read(_ bytes: [UInt8]) -> [Input] {
  var decoder = InputDecoder()
  return decoder.read(bytes)
}

func read(_ text: String) -> [Input] { read(Array(text.utf8)) }

/// Keys pressed one after the other.
func keys(_ keys: Key...) -> [Input] { keys.map(Input.key) }

let escape = "\u{1B}"

/// What a test is given to send. Reports spell its control characters out: they must not reach a real terminal.
struct Sent: ExpressibleByStringInterpolation, CustomTestStringConvertible, Sendable {
  let text: String

  init(stringLiteral text: String) { self.text = text }

  var testDescription: String { "\"" + text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined() + "\"" }
}
