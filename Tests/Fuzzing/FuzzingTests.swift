// Every reader under mutilated files of a known seed, for a few seconds; RAMP_FUZZ_SECONDS says for how many (5).

import Foundation
import Testing

@Suite struct FuzzingTests {
  static let seconds = ProcessInfo.processInfo.environment["RAMP_FUZZ_SECONDS"].flatMap { Double($0) } ?? 5

  @Test(arguments: Subject.allCases)
  func noMutilatedFileBreaksAReadersPromises(_ subject: Subject) throws {
    let seed = UInt64.random(in: 0 ... .max)
    var mutilation = Mutilation(subject, seed: seed)
    let end = SuspendingClock.now + .seconds(Self.seconds / Double(Subject.allCases.count))
    var runs = 0
    repeat {
      let bytes = mutilation.next()
      runs += 1
      if let complaint = subject.complaint(about: bytes) {
        let text = String(decoding: bytes, as: UTF8.self).debugDescription
        Issue.record("\(subject), seed \(seed), run \(runs): \(complaint): \(text)")
        return
      }
    } while SuspendingClock.now < end
    print("fuzz: \(subject) runs \(runs) seed \(seed)")
  }

  /// What once broke a promise.
  @Test(arguments: [(Subject, String)]())
  func whatOnceBrokeAPromiseDoesNoMore(_ subject: Subject, _ text: String) {
    #expect(subject.complaint(about: Array(text.utf8)) == nil)
  }
}

/// Files made of sound ones: cut, doubled, with bits turned and pieces put in.
struct Mutilation {
  private let seeds: [[UInt8]]
  private let pieces: [[UInt8]]
  private var random: Numbers

  init(_ subject: Subject, seed: UInt64) {
    seeds = Corpus.seeds(of: subject)
    pieces = Corpus.pieces(of: subject).map { Array($0.utf8) }
    random = Numbers(state: seed)
  }

  mutating func next() -> [UInt8] {
    var bytes = Int.random(in: 0..<8, using: &random) == 0 ? [] : seeds.randomElement(using: &random) ?? []
    for _ in 0..<Int.random(in: 1...8, using: &random) { mutilate(&bytes) }
    return bytes
  }

  private mutating func mutilate(_ bytes: inout [UInt8]) {
    let index = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, index + Int.random(in: 0...12, using: &random))
    switch Int.random(in: 0..<7, using: &random) {
    case 0: bytes.removeSubrange(index..<end)
    case 1: bytes.insert(contentsOf: bytes[index..<end], at: Int.random(in: 0...bytes.count, using: &random))
    case 2: if index < bytes.count { bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
    case 3: bytes.insert(UInt8.random(in: 0...255, using: &random), at: index)
    default: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: index)
    }
  }
}

/// SplitMix64: the same numbers everywhere.
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
