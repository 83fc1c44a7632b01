// The byte scanner says what the JSON decoder says, or nothing: on lines as Ramp writes them, and on odd and broken ones.

import Glossary
import JournalSamples
import Learning
import Testing

@testable import Journal

@Suite struct AnswerScannerTests {
  func scan(_ line: String) -> Event? {
    var scanner = AnswerScanner()
    return scan(line, &scanner)
  }

  func scan(_ line: String, _ scanner: inout AnswerScanner) -> Event? {
    var event = Event.none
    return Array(line.utf8).withUnsafeBufferPointer { scanner.scan($0) && scanner.write(to: &event) ? event : nil }
  }

  func decode(_ line: String) -> Event? { try? JournalLine.decoded(Array(line.utf8)[...]).get() }

  static let plain =
    #"{"id":"019ab3f0-0000-7000-8000-000000000001","at":"2026-11-23T09:14:05.120Z","day":"2026-11-23","card":"ventes-fr/sdr/expand","form":"recall","grade":4,"ms":4210,"iv":1,"next":6,"crc":"5a1f09c3"}"#

  @Test func anAnswerIsScanned() throws {
    let event = try #require(scan(Self.plain))
    #expect(event == decode(Self.plain))
    #expect(event.review?.duration == 4210)
    #expect(event.review?.intervalAfter == 6)
  }

  @Test func everythingThatAnAnswerMaySayIsScanned() throws {
    var random = Seeded(7)
    for _ in 0..<500 {
      let event = Self.event(&random)
      let line = String(decoding: JournalLine.encode(event).dropLast(), as: UTF8.self)
      #expect(scan(line) == event, "\(line)")
    }
  }

  /// A scanner remembers cards and the latest day: that may change nothing.
  @Test func whatWasReadBeforeChangesNothing() throws {
    var random = Seeded(8)
    var scanner = AnswerScanner()
    for number in 0..<3000 {
      let at = Instant(milliseconds: 1_780_000_000_000 + Int.random(in: 0...40, using: &random) * 86_400_000)
      let term = "t\(Int.random(in: 0..<700, using: &random))"
      let card = try #require(Card.ID("ventes-fr/\(term)/\(Bool.random(using: &random) ? "name" : "define")"))
      let review = Review(
        card: card, form: .typed, grade: .good, duration: number, firstKey: Bool.random(using: &random) ? 9 : nil)
      let event = Event(id: Event.ID(at: at, random: &random), at: at, day: at.date, content: .review(review))
      let spoilt = number % 5 == 0 ? "\"day\":\"2026-99" : "\"day\":\"2026"
      let line = String(decoding: JournalLine.encode(event).dropLast(), as: UTF8.self)
        .replacing("\"day\":\"2026", with: spoilt)
      #expect(scan(line, &scanner) == (number % 5 == 0 ? nil : event), "\(line)")
    }
  }

  @Test func nothingOfALineIsLeftForTheNext() throws {
    var scanner = AnswerScanner()
    let rare = Self.plain.replacing(
      #","crc""#,
      with:
        #","first":900,"repeat":true,"got":"mdr","against":"adr","hints":2,"override":"close","practice":true,"crc""#)
    #expect(try #require(scan(rare, &scanner)?.review).hints == 2)
    #expect(scan(Self.plain, &scanner) == decode(Self.plain))
    let undo = try String(decoding: JournalLine.encode(Make.undo(2, of: 1)).dropLast(), as: UTF8.self)
    #expect(try #require(scan(undo, &scanner)).undone == Make.id(1))
    #expect(scan(Self.plain, &scanner) == decode(Self.plain))
  }

  @Test(arguments: [
    (#""grade":4"#, #""grade":4.0"#), (#""grade":4"#, #""grade":04"#), (#""grade":4"#, #""grade":6"#),
    (#""grade":4"#, #""grade":-1"#), (#""grade":4"#, #""grade":4e0"#), (#""ms":4210"#, #""ms":12345678901234"#),
    (#""ms":4210"#, #""ms":4210.5"#), (#""ms":4210"#, #""ms":null"#), (#""ms":4210"#, #""ms":"4210""#),
    (#""iv":1"#, #""iv": 1"#), (#""iv":1,"#, ""), (#""next":6"#, #""next":6,"next":7"#), ("sdr", #"s\u0064r"#),
    ("sdr", "sdré"), ("sdr", "SDR"), ("ventes-fr/sdr", "ventes-fr"), (#""form":"recall""#, #""form":"recal""#),
    (#""form":"recall","#, ""), (#""form":"recall""#, #""form":"duel","against":"mdr""#),
    ("09:14:05.120Z", "09:14:05Z"),
    ("09:14:05.120Z", "10:14:05.120+01:00"), ("09:14:05.120Z", "24:14:05.120Z"), ("09:14:05.120Z", "09:14:60.120Z"),
    (#""day":"2026-11-23""#, #""day":"2026-02-30""#), (#""id":"019ab3f0"#, #""id":"019AB3F0"#),
    (#""id":"019ab3f0-"#, #""id":"019ab3f0x"#), (#","crc""#, #","future":[1,2],"crc""#),
    (#","crc""#, #","repeat":false,"crc""#),
    (#","crc""#, #","hints":12,"crc""#), (#","crc""#, #","override":"close","crc""#),
    (#","crc""#, #","override":"odd","crc""#),
    (#"c3"}"#, #"c30"}"#), (#"c3"}"#, #"c"}"#), (#"c3"}"#, #"c3"} "#), (#"c3"}"#, #"c3"}}"#), (#"c3"}"#, #"c3""#),
    (#"{"id""#, #" {"id""#), (#","crc":"5a1f09c3""#, ""),
    (#","crc":"5a1f09c3"}"#, #","crc":"5a1f09c3","undo":"019ab3f0-0000-7000-8000-000000000002"}"#),
  ])
  func whatIsOddIsLeftToTheDecoderOrReadAsItDoes(index: String, odd: String) {
    let line = Self.plain.replacing(index, with: odd)
    #expect(line != Self.plain)
    if let event = scan(line) { #expect(event == decode(line), "\(line)") }
  }

  @Test func whateverBytesAreBrokenBothSayTheSameOrTheScannerNothing() {
    let seed = UInt64.random(in: 0..<1_000_000)
    var random = Seeded(seed)
    var scanned = 0
    var scanner = AnswerScanner()
    for _ in 0..<4000 {
      var bytes = Array(JournalLine.encode(Self.event(&random)).dropLast())
      for _ in 0..<Int.random(in: 0...2, using: &random) { Self.spoil(&bytes, &random) }
      let line = String(decoding: bytes, as: UTF8.self)
      guard let event = scan(line, &scanner) else { continue }
      scanned += 1
      #expect(event == decode(line), "seed \(seed): \(line)")
    }
    #expect(scanned > 1000, "seed \(seed)")
  }

  /// One byte other than it was, gone, or twice; or a piece from elsewhere in the line.
  private static func spoil(_ bytes: inout [UInt8], _ random: inout Seeded) {
    let index = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes[index] = UInt8.random(in: 0x20...0x7E, using: &random)
    case 1: bytes.remove(at: index)
    case 2: bytes.insert(bytes[index], at: index)
    case 3: bytes[index] = Array("\"\\,:{}0.-e".utf8).randomElement(using: &random) ?? 0x20
    default:
      let from = Int.random(in: 0..<bytes.count, using: &random)
      bytes.insert(contentsOf: bytes[from..<min(bytes.count, from + 12)], at: index)
    }
  }

  private static func event(_ random: inout Seeded) -> Event {
    let terms = ["sdr", "mdr", "a", "a-term-with-a-rather-long-identifier-for-its-deck"].compactMap { Term.ID($0) }
    let at = Instant(milliseconds: Int.random(in: 1_700_000_000_000..<1_900_000_000_000, using: &random))
    let card = Card.ID(
      deck: Deck.ID("ventes-fr") ?? .unnamed, term: terms.randomElement(using: &random) ?? .unnamed,
      face: Face.allCases.randomElement(using: &random) ?? .name)
    var review = Review(
      card: card, form: Form.allCases.randomElement(using: &random) ?? .recall,
      grade: Grade.allCases.randomElement(using: &random) ?? .good,
      duration: Int.random(in: 0...90_000_000, using: &random),
      firstKey: Bool.random(using: &random) ? Int.random(in: 0...100_000, using: &random) : nil)
    review.intervalBefore = Int.random(in: 0...4000, using: &random)
    review.intervalAfter = Int.random(in: 0...4000, using: &random)
    review.isRepeat = Bool.random(using: &random)
    // Now and then the other term is one of another deck.
    let decks = [card.deck, card.deck, card.deck, Deck.ID("acme") ?? .unnamed]
    func other() -> TermAddress? {
      guard Bool.random(using: &random), let term = terms.randomElement(using: &random) else { return nil }
      return TermAddress(deck: decks.randomElement(using: &random) ?? card.deck, term: term)
    }
    review.got = other()
    review.against = other()
    review.hints = Int.random(in: 0...9, using: &random)
    review.overruled = Bool.random(using: &random) ? Verdict.allCases.randomElement(using: &random) : nil
    review.isPractice = Bool.random(using: &random)
    return Event(id: Event.ID(at: at, random: &random), at: at, day: at.date, content: .review(review))
  }
}

/// SplitMix64: G. Steele, D. Lea, C. Flood, "Fast Splittable Pseudorandom Number Generators" (2014).
private struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
