// Ids of terms, decks and cards: read strictly, compared and hashed as what they are made of.

import Testing

@testable import Glossary

@Suite struct IdentifierTests {
  @Test(arguments: ["a", "sdr", "cout-a-servir", "a1-", String(repeating: "x", count: 48)])
  func lettersDigitsAndHyphensAreAnId(_ text: String) { #expect(Identifier<Term>(text)?.text == text) }

  @Test(arguments: ["", "SDR", "é", "a b", "a/b", "a_b", String(repeating: "x", count: 49), "a\n"])
  func anythingElseIsNone(_ text: String) { #expect(Identifier<Term>(text) == nil) }

  @Test(arguments: ["a/b/expand", "ventes-fr/cout-a-servir/define"])
  func aCardsIdIsReadAndWrittenAlike(_ text: String) { #expect(Card.ID(text)?.description == text) }

  @Test(arguments: ["", "a/b", "a/b/c", "a/b/expand/", "/b/expand", "A/b/expand"])
  func anythingElseIsNoCard(_ text: String) { #expect(Card.ID(text) == nil) }

  /// Eight characters are read at a time: no length and no position may differ from another.
  @Test func everyByteAtEveryPlaceOfEveryLengthIsJudgedAlone() {
    let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789-".utf8)
    for length in 1...48 {
      for index in 0..<length {
        for byte in UInt8.min...UInt8.max {
          var bytes = (0..<length).map { UInt8(ascii: "a") + UInt8($0 % 26) }
          bytes[index] = byte
          let read = bytes.withUnsafeBufferPointer { Identifier<Term>(utf8: $0) }
          guard allowed.contains(byte) else {
            if read != nil { Issue.record("\(byte) at \(index) of \(length)") }
            continue
          }
          if read?.text != String(decoding: bytes, as: UTF8.self) { Issue.record("\(byte) at \(index) of \(length)") }
        }
      }
    }
  }

  @Test func idsAreInTheOrderOfTheirTextsAndEqualWhereTheseAre() throws {
    let texts = ["", "a", "z", "-", "0", "aa", "a-", "abcdefgh", "abcdefghi", "abcdefg", "abcdefgh-"].flatMap { start in
      ["a", "b", "0", "-"].map { start + $0 }
    }
    for one in texts {
      for other in texts {
        let ids = (try #require(Term.ID(one)), try #require(Term.ID(other)))
        #expect((ids.0 < ids.1) == Array(one.utf8).lexicographicallyPrecedes(Array(other.utf8)))
        #expect((ids.0 == ids.1) == (one == other))
        #expect((ids.0.hash == ids.1.hash) == (one == other))
      }
    }
  }

  @Test func idsMadeAtOneTimeByManyAreThoseOfTheirTexts() async {
    let texts = (0..<500).map { "kept-\($0)" }
    let made = await withTaskGroup(of: [String: Term.ID?].self) { group in
      for _ in 0..<8 {
        group.addTask { Dictionary(uniqueKeysWithValues: texts.shuffled().map { ($0, Term.ID($0)) }) }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    for ids in made {
      #expect(ids == made[0])
      #expect(ids.allSatisfy { $0.key == $0.value?.text })
    }
  }

  @Test func cardsThatDifferAreHashedApart() throws {
    let cards = try (0..<5000).flatMap { number in
      try Face.allCases.map { try #require(Card.ID("demo/t\(number)/\($0.rawValue)")) }
    }
    // Of the lowest bits, which a dictionary takes, as many are used as chance would: 1 - 1/e of them.
    let buckets = Set(cards.map { $0._rawHashValue(seed: 0) & (cards.count - 1).nextPowerOfTwoMask })
    #expect(buckets.count > cards.count / 2)
    #expect(Set(cards).count == cards.count)
  }
}

extension Int {
  fileprivate var nextPowerOfTwoMask: Int { (1 << (Int.bitWidth - leadingZeroBitCount)) - 1 }
}
