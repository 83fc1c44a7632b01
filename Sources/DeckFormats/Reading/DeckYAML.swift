// The parser of deck files in YAML. It reports every mistake with its line and a correction. Values are read as text,
// as they were typed: an acronym "NO" stays a text.

import Documents
import Glossary
import Yams

package enum DeckYAML {
  /// The largest file, in bytes.
  package static let largest = 5 * 1024 * 1024
  package static let mostTerms = 10_000
  /// The longest text, in bytes.
  package static let longestText = 8 * 1024

  /// The deck, or all problems of the file, sorted by line; after a hundred they are only counted. `reserved` are the ids
  /// of the bundled decks, which a file must not use.
  package static func read(_ bytes: [UInt8], reserved: Set<String>) -> Result<Deck, DeckProblems> {
    located(bytes, reserved: reserved).map(\.deck)
  }

  /// The deck and the line of each term.
  static func located(
    _ bytes: [UInt8], reserved: Set<String>
  ) -> Result<(deck: Deck, lines: [Term.ID: Int]), DeckProblems> {
    guard bytes.count <= largest else { return .failure(DeckProblems([.init(.tooLarge(limit: largest))])) }
    guard let text = text(of: bytes) else {
      return .failure(DeckProblems([.init(FormattedDocument.problem(of: bytes) ?? .notText)]))
    }
    if let problem = ZeroBytes.problem(in: bytes) { return .failure(DeckProblems([problem])) }
    return root(text).mapError { DeckProblems([$0]) }.flatMap { node in
      var reader = DeckReader(node, of: text, reserved: reserved)
      let deck = reader.deck()
      guard let deck, reader.problems.count == 0 else {
        return .failure(DeckProblems(reader.problems.listed, unlisted: reader.problems.unlisted))
      }
      return .success((deck, reader.termLines))
    }
  }

  /// Advice on the deck, sorted by line, and the number of pieces that were only counted; the deck may have errors.
  /// Empty if the file is not YAML or has no valid deck id.
  package static func advice(_ bytes: [UInt8]) -> (listed: [DeckAdvice], unlisted: Int) {
    guard bytes.count <= largest, let text = text(of: bytes), case .success(let node) = root(text) else {
      return ([], 0)
    }
    var reader = DeckReader(node, of: text, reserved: [])
    guard let deck = reader.deck() else { return ([], 0) }
    var adviser = DeckAdviser(deck: deck, position: reader.position)
    adviser.advise()
    let listed = reader.remarks.listed + adviser.found.listed
    return (
      listed.sorted { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) },
      reader.remarks.unlisted + adviser.found.unlisted
    )
  }

  /// The line, from 1, with a term's id. It searches the text without parsing the YAML.
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
    guard YAMLReferences.areBounded(in: text, by: largest) else {
      return .failure(DeckProblem(.tooManyReferences(limit: largest)))
    }
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
