// The judge against cases worked out independently: verdict and grade of each are equal.

import Foundation
import Glossary
import Learning
import Study
import Testing

@Suite struct GradingVectorTests {
  struct Vectors: Decodable {
    let headwords: [String]
    let cases: [Case]
  }

  struct Case: Decodable {
    let typed: String
    let accepted: [String]
    let latency: Double
    let usual: Double
    let hints: Int?
    let expected: Int
    let verdict: String
  }

  static func vectors() throws -> Vectors {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/grading.json")
    return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
  }

  /// The accepted answers are the first term; every other headword is a term of its own.
  static func deck(_ vector: Case, _ headwords: [String]) throws -> JudgedDeck {
    let others = headwords.filter { !vector.accepted.contains($0) }.map { [$0] }
    return try JudgedDeck(
      ([vector.accepted] + others).enumerated().map { index, texts in
        let acronym = texts.first { $0.count <= 4 }
        return Term(
          id: try #require(Term.ID("t\(index)")), acronym: acronym, names: texts.filter { $0 != acronym },
          kind: .concept, definition: "")
      })
  }

  /// The faces that accept just these answers.
  static func faces(_ vector: Case) -> [Face] {
    let acronyms = vector.accepted.count { $0.count <= 4 }
    return acronyms == 0 ? [.name, .expand] : acronyms == vector.accepted.count ? [.name, .abbreviate] : [.name]
  }

  @Test func everyCaseIsEqual() throws {
    let vectors = try Self.vectors()
    for (index, vector) in vectors.cases.enumerated() {
      let deck = try Self.deck(vector, vectors.headwords)
      for face in Self.faces(vector) {
        let judgement = deck.judge.judge(
          vector.typed, for: deck.card(0, face), firstKey: Int(vector.latency * 1000), usual: Int(vector.usual * 1000),
          hints: vector.hints ?? 0)
        let context: Comment = "case \(index), \(face): \(vector.typed) for \(vector.accepted)"
        #expect(judgement.verdict.rawValue == vector.verdict, context)
        #expect(judgement.grade.rawValue == vector.expected, context)
        #expect((judgement.got != nil) == (vector.verdict == "otherTerm"), context)
      }
    }
    #expect(vectors.cases.count == 56)
  }
}
