// The one definition of a known term: gained at once, lost by a failure or by a recall that is clearly lower.

import Glossary
import Learning
import Study
import Testing

@Suite struct KnownTermsTests {
  let sample: Sample
  let term: Term

  init() throws {
    sample = try Sample()
    term = try sample.term("e")
  }

  /// Term e has two faces, name and define.
  func history(_ answers: [(face: String, grade: Grade, day: Int)]) throws -> [JournaledEvent] {
    try answers.enumerated().map { try sample.answer("e/\($1.face)", $1.grade, day: $1.day, number: $0) }
  }

  func isKnown(_ answers: [(face: String, grade: Grade, day: Int)], on day: Int) throws -> Bool {
    sample.day(day, try history(answers)).isKnown(term)
  }

  let both: [(face: String, grade: Grade, day: Int)] = [("name", .good, 0), ("define", .good, 0)]

  /// The lowest recall of the two faces on a day.
  func recall(_ answers: [(face: String, grade: Grade, day: Int)], on day: Int) throws -> Double {
    let progress = sample.day(day, try history(answers)).progress
    let recalls = try ["e/name", "e/define"].map {
      try #require(progress.recall(of: try sample.card($0), on: sample.monday + day))
    }
    return try #require(recalls.min())
  }

  @Test func everyFaceMustHavePassed() throws {
    #expect(try !isKnown([("name", .good, 0)], on: 0))
    #expect(try isKnown(both, on: 0))
    #expect(try !isKnown(both + [("define", .again, 1)], on: 1))
  }

  @Test func aTermStaysKnownBelowTheRecallThatGainsIt() throws {
    let between = try #require(try (0..<30).first { (0.8..<0.9).contains(try recall(both, on: $0)) })
    #expect(try isKnown(both, on: between))
  }

  @Test func itIsLostBelowTheSecondLimit() throws {
    let below = try #require(try (0..<30).first { try recall(both, on: $0) < 0.8 })
    #expect(try !isKnown(both, on: below))
    #expect(try isKnown(both, on: below - 1))
  }

  /// One face is passed anew while the other has a recall between the limits: what was known stays, what was not is not
  /// gained.
  @Test func betweenTheLimitsTheTermStaysWhatItWas() throws {
    let between = try #require(try (0..<30).first { (0.8..<0.9).contains(try recall(both, on: $0)) })
    #expect(try isKnown(both + [("name", .good, between)], on: between))
    #expect(try !isKnown([("define", .good, 0), ("name", .good, between)], on: between))
    #expect(try !isKnown(both + [("name", .again, 1), ("name", .good, between)], on: between))
  }

  @Test func aFaceThatFellBelowMakesTheTermLostUntilItIsGainedAnew() throws {
    let below = try #require(try (0..<30).first { try recall(both, on: $0) < 0.8 })
    #expect(try !isKnown(both + [("name", .good, below)], on: below))
    #expect(try isKnown(both + [("name", .good, below), ("define", .good, below)], on: below))
  }

  /// The face that fell too low passes anew, while the other one is between the limits.
  @Test func aFaceThatFellTooLowEndsWhatWasHeldEvenIfItPassesAnew() throws {
    func recalls(_ answers: [(face: String, grade: Grade, day: Int)], on day: Int) throws -> (
      name: Double, define: Double
    ) {
      let progress = sample.day(day, try history(answers)).progress
      let name = try #require(progress.recall(of: try sample.card("e/name"), on: sample.monday + day))
      return (name, try #require(progress.recall(of: try sample.card("e/define"), on: sample.monday + day)))
    }
    var found = 0
    for again in 1..<8 {
      let answers = both + [(face: "define", grade: .good, day: again)]
      for day in again + 1..<80 where found < 3 {
        let now = try recalls(answers, on: day)
        guard now.name < 0.8, (0.8..<0.9).contains(now.define), try isKnown(answers, on: again) else { continue }
        found += 1
        #expect(try !isKnown(answers + [(face: "name", grade: .good, day: day)], on: day))
      }
    }
    #expect(found > 0)
  }

  @Test func aRepeatThatPassesGainsItBack() throws {
    #expect(try isKnown(both + [("name", .again, 1), ("name", .good, 1)], on: 1))
  }

  @Test func practiceNeitherGainsNorLosesIt() throws {
    let practice = try sample.answer("e/name", .again, day: 1, number: 9, isPractice: true)
    #expect(sample.day(1, try history(both) + [practice]).isKnown(term))
  }
}
