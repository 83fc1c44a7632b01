// Damage to a file: cut anywhere, any bit flipped, blocks zeroed, doubled or swapped. What is read was written exactly so,
// and every line that the damage does not touch is still read.

import Foundation
import Glossary
import Learning
import Study
import Testing

@testable import Storage

@Suite struct DamageTests {
  /// Twenty lines of every kind.
  static func events() throws -> [Event] {
    let contents = try LineKindsTests.contents()
    return try (1...20).map { number in
      number % 2 == 0
        ? try Make.review(number, grade: number % 4 == 0 ? .again : .good)
        : try Make.event(number, day: 0, contents[number / 2 % contents.count])
    }
  }

  /// Events as they are in the file, undone or not, in its order.
  static func read(_ bytes: [UInt8]) -> (events: [Event], problems: Int) {
    let now = Moment(Make.start + 86_400_000, day: Make.start.date + 1)
    let text = JournalText(name: "x.jsonl", bytes: bytes, isOwn: true)
    let results = text.lines.map { JournalReading.event($0.bytes, now: now) }
    return (results.compactMap { try? $0.get() }, results.count { (try? $0.get()) == nil })
  }

  /// Each line between its neighbours, so that what the damage does to these is seen too.
  @Test func everyFlippedBitOfTwentyLinesIsNoticedOrHarmlessAndStaysInItsLine() throws {
    let events = try Self.events()
    var noticed = 0
    var tried = 0
    for index in 1..<events.count - 1 {
      let three = Array(events[index - 1...index + 1])
      let lines = three.map { JournalLine.write($0) }
      for byte in lines[1].indices {
        for bit in 0..<8 {
          var damaged = lines
          damaged[1][byte] ^= 1 << UInt8(bit)
          tried += 1
          let (read, problems) = Self.read(damaged.flatMap(\.self))
          if read == three { continue }
          noticed += 1
          // A line break that is gone joins two lines; any other damage costs its own line alone.
          let spared = byte == lines[1].count - 1 ? [three[0]] : [three[0], three[2]]
          #expect(read == spared && problems > 0, "line \(index), byte \(byte), bit \(bit)")
        }
      }
    }
    #expect(noticed * 100 > tried * 97)
  }

  @Test func everyCutKeepsTheLinesBeforeIt() throws {
    let events = try Self.events()
    let bytes = events.flatMap { JournalLine.write($0) }
    for length in 0...bytes.count {
      let whole = bytes[..<length].count { $0 == UInt8(ascii: "\n") }
      let (read, problems) = Self.read(Array(bytes[..<length]))
      #expect(read == Array(events.prefix(whole)) && problems == 0, "cut at \(length)")
    }
  }

  @Test func blocksZeroedDoubledOrSwappedChangeNoOtherLine() throws {
    let events = try (1...120).map { try Make.review($0, grade: $0 % 3 == 0 ? .again : .good) }
    let lines = events.map { JournalLine.write($0) }
    let bytes = lines.flatMap(\.self)
    for seed in 0..<150 {
      var random = SplitMix64("blocks", seed)
      let size = [16, 64, 512, 4096][seed % 4]
      let first = Int.random(in: 0..<(bytes.count - 2 * size), using: &random)
      let second = Int.random(in: (first + size)...(bytes.count - size), using: &random)
      let (one, other) = (first..<first + size, second..<second + size)
      var damaged = bytes
      var touched = [one]
      switch seed % 3 {
      case 0: damaged.replaceSubrange(one, with: repeatElement(0, count: size))
      case 1:
        damaged.insert(contentsOf: bytes[one], at: one.upperBound)
        touched = [one.upperBound..<one.upperBound + 1]
      default:
        damaged.replaceSubrange(one, with: bytes[other])
        damaged.replaceSubrange(other, with: bytes[one])
        touched.append(other)
      }
      let read = Self.read(damaged).events
      #expect(read.allSatisfy(events.contains), "seed \(seed): an answer that nobody gave")
      let spared = Self.spared(events, lines, touched)
      #expect(spared.allSatisfy(read.contains), "seed \(seed): a line lost beside the damage")
    }
  }

  /// The events whose lines, and the line breaks before them, lie outside the damage.
  private static func spared(_ events: [Event], _ lines: [[UInt8]], _ touched: [Range<Int>]) -> [Event] {
    var spared: [Event] = []
    var start = 0
    for (event, line) in zip(events, lines) {
      let range = max(0, start - 1)..<start + line.count
      if !touched.contains(where: { $0.overlaps(range) }) { spared.append(event) }
      start += line.count
    }
    return spared
  }
}
