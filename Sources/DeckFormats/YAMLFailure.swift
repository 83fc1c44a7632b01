// The parser's complaint, turned into a place and, for the commonest trap of French texts, the corrected line.

import Glossary
import Yams

struct YAMLFailure {
  let problem: DeckProblem

  init(_ error: YamlError, in text: String) {
    switch error {
    case .scanner(_, let why, let mark, _), .parser(_, let why, let mark, _), .composer(_, let why, let mark, _):
      problem = Self.problem(why, line: mark.line, column: mark.column, in: text)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.first?.description ?? ""
      problem = DeckProblem(.duplicateKey(key), line: context.mark.line, column: context.mark.column)
    case .reader(let why, let offset, _, _):
      let line = offset.map { text.utf8.prefix($0).count { $0 == UInt8(ascii: "\n") } + 1 }
      problem = DeckProblem(.notYAML(parser: why), line: line)
    default:
      problem = DeckProblem(.notYAML(parser: "\(error)"))
    }
  }

  private static func problem(_ why: String, line: Int, column: Int, in text: String) -> DeckProblem {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = min(line, lines.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 1)
    let offending = lines.indices.contains(line - 1) ? String(lines[line - 1]) : ""
    if why.contains("mapping values are not allowed"), let corrected = quoted(offending) {
      return DeckProblem(.unquotedColon(corrected: corrected), line: line, column: column)
    }
    return DeckProblem(.notYAML(parser: why), line: line, column: column)
  }

  /// `definition: Un coût : celui de…` with its value between double quotes.
  private static func quoted(_ line: String) -> String? {
    guard let colon = line.firstRange(of: ": ") else { return nil }
    let value = line[colon.upperBound...].replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let trimmed = value.drop { $0 == " " }.reversed().drop { $0 == " " || $0 == "\r" }.reversed()
    return line[..<colon.upperBound].drop { $0 == " " } + "\"" + String(trimmed) + "\""
  }
}
