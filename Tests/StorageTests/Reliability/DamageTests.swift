// A damaged file: cut anywhere, one bit turned anywhere, blocks lost, doubled and swapped. Damage is seen, stays where
// it is, and never becomes an answer that nobody gave.

import Glossary
import JournalSamples
import Learning
import Study
import Testing

@testable import Journal
@testable import Storage

@Suite struct DamageTests {
  @Test func everyCutKeepsTheLinesBeforeItAndTheNextAnswer() throws {
    let events = try MixedJournal.events()
    let lines = try MixedJournal.lines()
    let whole = lines.flatMap(\.self)
    let folder = try TemporaryFolder()
    var ends = lines.map(\.count)
    for index in ends.indices.dropFirst() { ends[index] += ends[index - 1] }
    let next = try Make.review(50, day: 4)
    for length in 0...whole.count {
      try folder.write(Array(whole.prefix(length)), to: folder.journalPath)
      // The note of the session before would tell of the cut.
      JournalNote(folder.device, in: folder.data).delete()
      // Until the journal is opened, a last line without its end is none.
      let full = ends.count { $0 <= length }
      let before = MixedJournal.read(Array(whole[(full == 0 ? 0 : ends[full - 1])..<length]))
      #expect(before.events.isEmpty && before.problems.isEmpty, "cut at \(length)")
      var journal = try JournalWriter.patiently(folder.device, in: folder.data, calls: FailingDisk().calls)
      try journal.append(next)
      // A last line that lacks only its line break is whole again.
      let kept = ends.count { $0 - 1 <= length }
      let bytes = try folder.bytes(folder.journalPath)
      #expect(bytes.starts(with: whole.prefix(length)), "cut at \(length)")
      let start = kept == 0 ? 0 : ends[kept - 1]
      // The lines before the cut are byte for byte those that were written: it is the rest that must be read.
      let rest = MixedJournal.read(Array(bytes.dropFirst(min(start, length))))
      #expect(rest.events == [next], "cut at \(length)")
      #expect(rest.problems.count == (length > start ? 1 : 0), "cut at \(length)")
    }
    #expect(MixedJournal.read(whole).events == events)
  }

  /// Every bit of every line and of its line break.
  @Test func everyTurnedBitIsSeenOrHarmlessAndTouchesNoOtherLine() throws {
    let lines = try MixedJournal.lines()
    let events = try MixedJournal.events()
    for (number, line) in lines.enumerated() {
      let after = lines[(number + 1) % lines.count]
      for index in line.indices {
        for bit in 0..<8 {
          var damaged = line
          damaged[index] ^= 1 << UInt8(bit)
          let isBreak = index == line.count - 1
          let context: Comment = "line \(number + 1), byte \(index), bit \(bit)"
          // A lost line break leaves one line where two were. It is said, and neither is misread.
          let found = MixedJournal.read(isBreak ? damaged + after : damaged)
          if found.problems.isEmpty {
            #expect(found.events == [events[number]], context)
          } else {
            #expect(found.events.allSatisfy { $0 == events[number] }, context)
          }
        }
      }
    }
  }

  @Test func theLinesAroundADamagedOneAreAlwaysFound() throws {
    let lines = try MixedJournal.lines()
    let line = lines[4]
    for index in line.indices.dropLast() {
      for bit in 0..<8 {
        var damaged = line
        damaged[index] ^= 1 << UInt8(bit)
        let texts = JournalText(name: "x", bytes: lines[3] + damaged + lines[5], isOwn: true).lines.map(\.bytes)
        #expect(texts.first.map(Array.init) == lines[3].dropLast(), "byte \(index), bit \(bit)")
        #expect(texts.last.map(Array.init) == lines[5].dropLast(), "byte \(index), bit \(bit)")
      }
    }
  }

  /// A block that begins within a line's checksum can leave a sound object whose last key is none of ours.
  @Test(arguments: ["firc", "gradecrc", "xrc", ""])
  func aChecksumWhoseKeyIsDamagedIsNoLineWithoutOne(_ key: String) throws {
    let text = String(decoding: JournalLine.encode(try Make.review(1)).dropLast(), as: UTF8.self)
    let damaged = text.replacing("\"ms\":3200,", with: "").replacing("\"crc\"", with: "\"\(key)\"")
    #expect(JournalLine.decode(Array(damaged.utf8)[...]) == .failure(.wrongChecksum))
  }

  // MARK: Blocks

  private func isSealed(_ line: ArraySlice<UInt8>) -> Bool {
    String(decoding: line.suffix(18), as: UTF8.self).hasPrefix(",\"crc\":\"")
  }

  enum Damage: CaseIterable { case zeroed, duplicated, swapped, lost, overwritten }

  @Test(arguments: Damage.allCases)
  func damagedBlocksInventNothingAndTouchNoOtherLine(_ damage: Damage) throws {
    for seed in 0..<60 {
      var random = SplitMix64("\(damage)", seed)
      let events = try (1...40).map {
        try Make.review($0, grade: Grade.allCases.randomElement(using: &random) ?? .good)
      }
      let lines = events.map { JournalLine.encode($0) }
      var bytes = lines.flatMap(\.self)
      for _ in 0..<Int.random(in: 1...3, using: &random) { damage.strike(&bytes, &random) }
      let found = MixedJournal.read(bytes)
      // Damage that takes a checksum away, key and all, leaves a line like one written by hand: those are counted.
      let sealed = MixedJournal.read(
        bytes.split(separator: UInt8(ascii: "\n")).filter(isSealed).flatMap { $0 + [UInt8(ascii: "\n")] })
      for event in sealed.events where !events.contains(event) { Issue.record("seed \(seed): \(event)") }
      // A line stands where it has its own line break and the one before.
      let texts = Set(bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast())
      for (event, line) in zip(events, lines) where texts.contains(line.dropLast()) {
        #expect(found.events.contains(event), "seed \(seed)")
      }
      let sound = Set(lines.map { $0.dropLast() })
      let odd = texts.filter { !sound.contains($0) && !$0.allSatisfy { $0 == 0x20 } && !$0.isEmpty }
      #expect(odd.isEmpty || !found.problems.isEmpty, "seed \(seed)")
    }
  }
}

extension DamageTests.Damage {
  /// Blocks of up to two sectors, at any offset.
  fileprivate func strike(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let size = min(bytes.count / 3, Int.random(in: 1...1024, using: &random))
    let first = Int.random(in: 0...bytes.count - 2 * size, using: &random)
    let second = Int.random(in: first + size...bytes.count - size, using: &random)
    let blocks = (Array(bytes[first..<first + size]), Array(bytes[second..<second + size]))
    switch self {
    case .zeroed: bytes.replaceSubrange(first..<first + size, with: Array(repeating: 0, count: size))
    case .duplicated: bytes.insert(contentsOf: blocks.0, at: second)
    case .lost: bytes.removeSubrange(first..<first + size)
    case .overwritten: bytes.replaceSubrange(second..<second + size, with: blocks.0)
    case .swapped:
      bytes.replaceSubrange(first..<first + size, with: blocks.1)
      bytes.replaceSubrange(second..<second + size, with: blocks.0)
    }
  }
}
