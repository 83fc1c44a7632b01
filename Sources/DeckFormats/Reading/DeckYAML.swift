// A deck file in YAML, read so that every mistake is found with its line and a correction. Values are read as the text
// that was typed: an acronym "NO" stays a text.

import Glossary
import Yams

package enum DeckYAML {
  /// The largest file, in bytes.
  package static let largest = 5 * 1024 * 1024
  package static let mostTerms = 10_000
  /// The longest text, in bytes.
  package static let longestText = 8 * 1024

  /// The deck, or everything that is wrong with the file, in the order of its lines. `reserved` ids are taken by the
  /// bundled decks.
  package static func read(_ bytes: [UInt8], reserved: Set<String>) -> Result<Deck, DeckProblems> {
    located(bytes, reserved: reserved).map(\.deck)
  }

  /// The deck with the line of each of its terms.
  static func located(
    _ bytes: [UInt8], reserved: Set<String>
  ) -> Result<(deck: Deck, lines: [Term.ID: Int]), DeckProblems> {
    guard bytes.count <= largest else { return .failure(DeckProblems([.init(.tooLarge(limit: largest))])) }
    guard let text = text(of: bytes) else { return .failure(DeckProblems([.init(.notText)])) }
    return root(text).mapError { DeckProblems([$0]) }.flatMap { node in
      var reader = DeckReader(node, of: text, reserved: reserved)
      guard let deck = reader.deck(), reader.problems.isEmpty else { return .failure(DeckProblems(reader.problems)) }
      return .success((deck, reader.termLines))
    }
  }

  /// What makes a valid deck harder to learn, in the order of lines; empty for a file that cannot be read.
  package static func advice(_ bytes: [UInt8]) -> [DeckAdvice] {
    guard let text = text(of: bytes), case .success(let node) = root(text) else { return [] }
    var reader = DeckReader(node, of: text, reserved: [])
    guard let deck = reader.deck() else { return [] }
    let advice = reader.comments + DeckAdviser(deck: deck, position: reader.position).advice()
    return advice.sorted { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
  }

  /// The line, from 1, on which a term's id stands, without reading the whole as YAML.
  package static func line(of term: Term.ID, in bytes: [UInt8]) -> Int? {
    let lines = YAMLLines.of(String(decoding: bytes, as: UTF8.self))
    let index = lines.firstIndex { line in
      guard let key = line.firstRange(of: "id:") else { return false }
      let value = line[key.upperBound...].drop { $0 == " " || $0 == "\"" || $0 == "'" }
      let isKey = line[..<key.lowerBound].allSatisfy { $0 == " " || $0 == "-" || $0 == "{" }
      return isKey && value.hasPrefix(term.text) && value.dropFirst(term.text.count).first.map(isEnd(of:)) ?? true
    }
    return index.map { $0 + 1 }
  }

  private static func isEnd(of character: Character) -> Bool {
    !(character.isLetter || character.isNumber || character == "-")
  }

  /// Decodes UTF-8, with or without a byte order mark; `nil` for other bytes.
  private static func text(of bytes: [UInt8]) -> String? {
    String(validating: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
  }

  private static func root(_ text: String) -> Result<Node, DeckProblem> {
    do {
      guard let node = try Yams.compose(yaml: text) else { return .failure(DeckProblem(.noTerms)) }
      return .success(node)
    } catch let error as YamlError {
      return .failure(YAMLFailure.problem(error, in: text))
    } catch {
      return .failure(DeckProblem(.notYAML(parser: "\(error)")))
    }
  }
}
