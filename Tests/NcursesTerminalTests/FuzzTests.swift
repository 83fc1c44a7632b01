// The decoder under noise. A seed that once failed belongs in `replayed`.

import Terminal
import Testing

@testable import NcursesTerminal

@Suite struct FuzzTests {
  static let replayed: [UInt64] = [1, 2, 3]

  @Test(arguments: replayed + [UInt64.random(in: 0...UInt64.max)])
  func noNoiseOutlivesTheDecodersPatience(seed: UInt64) throws {
    print("Fuzzing the decoder with seed \(seed)")
    var noise = Noise(seed: seed)
    var decoder = InputDecoder()
    for round in 1...3_000 {
      let codes = noise.burst()
      var inputs: [Input] = []
      for code in codes {
        decoder.feed(code)
        if noise.pauses() { inputs += decoder.readPause() }
      }
      inputs += decoder.takeAll() + decoder.readSilence()
      let context: Comment = "seed \(seed), round \(round): \(codes)"
      try #require(inputs.count <= codes.count, context)
      try #require(inputs.allSatisfy(isHarmless), context)
      try #require(decoder.patience == -1, context)
      let next = decoder.read("q")
      try #require(next == keys(.character("q")), context)
    }
  }

  /// Whether nothing in the input could disturb a screen or exceed a limit.
  private func isHarmless(_ input: Input) -> Bool {
    switch input {
    case .key(.character(let character)):
      character.unicodeScalars.allSatisfy { ![.control, .format].contains($0.properties.generalCategory) }
    case .key: true
    case .paste(let text):
      text.unicodeScalars.count <= Paste.limit
        && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F || $0 == "\n" || $0 == "\t" }
    default: false
    }
  }
}

/// What a terminal could send at its worst: halves of sequences and characters, pastes that never end, any byte and any
/// code of ncurses.
private struct Noise: RandomNumberGenerator {
  private var state: UInt64

  private static let pieces = [
    "\(escape)", "\(escape)\(escape)", "\(escape)[", "\(escape)O", "\(escape)]0;", "\(escape)P", "\(escape)\\",
    "\u{07}", "\(escape)[M", "\(escape)[[", "\(escape)[200~", "\(escape)[200~", "\(escape)[201~", "\(escape)[201~",
    "\(escape)[A", "\(escape)[1;5C", "\(escape)OP", "\(escape)[I", "\(escape)[<64;1;1M", "1;", "~", "q",
    "\(escape)[-9223372036854775808;1;1M", "-9223372036854775808", "9223372036854775807", "+", "-", ";", ";M", "M",
    "é", "日", "😀", "\r", "\n", "\t",
  ]

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Codes that come close together.
  mutating func burst() -> [Int32] {
    (0..<Int.random(in: 1...12, using: &self)).flatMap { _ in piece() }
  }

  mutating func pauses() -> Bool { Int.random(in: 0..<16, using: &self) == 0 }

  private mutating func piece() -> [Int32] {
    switch Int.random(in: 0..<10, using: &self) {
    case 0: return [Int32.random(in: 0...0xFF, using: &self)]
    case 1: return [Int32.random(in: 0x100...0x400, using: &self)]
    case 2: return [Int32.random(in: 0xC2...0xF4, using: &self)]
    default:
      let piece = Self.pieces[Int.random(in: Self.pieces.indices, using: &self)]
      return piece.utf8.map(Int32.init)
    }
  }
}
