// The translator of the YAML parser's errors into the position of the mistake and, where possible, the corrected line.
// It looks for the usual mistakes in files written by hand: quotation marks, colons, brackets, blanks.

import Glossary
import Yams

struct YAMLFailure {
  private let lines: [Substring]

  static func problem(_ error: YamlError, in text: String) -> DeckProblem {
    let failure = YAMLFailure(lines: YAMLLines.of(text))
    switch error {
    case .scanner(let context, let why, let mark, _), .parser(let context, let why, let mark, _),
      .composer(let context, let why, let mark, _):
      return failure.problem(why, context, mark)
    case .duplicatedKeysInMapping(let keys, let context): return failure.duplicate(keys, first: context.mark)
    case .reader(let why, let offset, _, _):
      return DeckProblem(.notYAML(parser: why), line: offset.map { YAMLLines.of(String(text.prefix($0))).count })
    default: return DeckProblem(.notYAML(parser: "\(error)"))
    }
  }

  private func problem(_ why: String, _ context: YamlError.Context?, _ mark: Mark) -> DeckProblem {
    // An unexpected end of the file is reported on the last line that is not blank.
    let last = lines.lastIndex { !$0.trimmed.isEmpty }.map { $0 + 1 } ?? 1
    let line = min(mark.line, last)
    let column = line == mark.line ? mark.column : 1
    return badIndent(line) ?? openQuote(line) ?? ownValue(line, column, why) ?? openBracket(context, why)
      ?? neighbour(line, column, why) ?? DeckProblem(.notYAML(parser: why), line: line, column: column)
  }

  private func line(_ number: Int) -> Substring { lines.indices.contains(number - 1) ? lines[number - 1] : "" }

  private func isBlank(_ number: Int) -> Bool { line(number).trimmed.isEmpty }

  // MARK: Blanks

  /// A tab, or another blank that is not a space, in the indentation of this line or of the line before.
  private func badIndent(_ number: Int) -> DeckProblem? {
    for number in [number, number - 1] {
      let indent = YAMLLine(line(number)).indent.unicodeScalars
      if !isBlank(number), let index = indent.firstIndex(where: { $0 != " " }) {
        return DeckProblem(.badIndent, line: number, column: indent.distance(from: indent.startIndex, to: index) + 1)
      }
    }
    return nil
  }

  /// A line whose indentation differs from that of its neighbours, or a missing colon on the line above.
  private func neighbour(_ number: Int, _ column: Int, _ why: String) -> DeckProblem? {
    guard let above = (1..<max(1, number)).last(where: { !isBlank($0) }) else { return nil }
    let (here, before) = (YAMLLine(line(number)), YAMLLine(line(above)))
    if before.key == nil, !before.hasHyphen, before.indent.count == here.indent.count, !before.text.hasPrefix("#") {
      return DeckProblem(.missingColon, line: above, column: before.indent.count + 1)
    }
    let text = before.indent.count + (before.hasHyphen ? 2 : 0)
    guard here.key != nil, here.indent.count != text, here.indent.count != before.indent.count else { return nil }
    return DeckProblem(.misaligned, line: number, column: here.indent.count + 1)
  }

  // MARK: Quotation marks and brackets

  /// The nearest line, from this one upwards, with a quoted value that is not closed although a key or an item follows.
  private func openQuote(_ number: Int) -> DeckProblem? {
    for number in stride(from: number, to: 0, by: -1) {
      let here = YAMLLine(line(number))
      guard here.quote != nil, here.afterQuotes == nil, here.key != nil || here.hasHyphen else { continue }
      let next = (number + 1..<number + 3).first { !isBlank($0) }.map { YAMLLine(line($0)) }
      guard next == nil || next?.key != nil || next?.hasHyphen == true else { continue }
      return DeckProblem(.openQuote, line: number, column: here.column(of: here.value.startIndex, in: line(number)))
    }
    return nil
  }

  private func openBracket(_ context: YamlError.Context?, _ why: String) -> DeckProblem? {
    guard let context, context.text.contains("flow"), why.contains("did not find expected ','") else { return nil }
    let text = line(context.mark.line).unicodeScalars
    func count(_ signs: Set<Unicode.Scalar>) -> Int { text.count { signs.contains($0) } }
    guard count(["[", "{"]) > count(["]", "}"]) else { return nil }
    return DeckProblem(.openBracket, line: context.mark.line, column: context.mark.column)
  }

  // MARK: A value that needs quotes

  private func ownValue(_ number: Int, _ column: Int, _ why: String) -> DeckProblem? {
    let text = line(number)
    let here = YAMLLine(text)
    guard here.key != nil || here.hasHyphen, let sign = here.value.unicodeScalars.first else { return nil }
    let start = here.column(of: here.value.startIndex, in: text)
    if let rest = here.afterQuotes {
      guard let next = rest.unicodeScalars.first, next != "#" else { return nil }
      return DeckProblem(.innerQuote(corrected: here.quoting(here.innerText)), line: number, column: start)
    }
    if "%@`*&!|>?-,]}".unicodeScalars.contains(sign) {
      let reason = DeckProblem.Reason.mustBeQuoted(sign: String(sign), corrected: here.quoting(here.value))
      return DeckProblem(reason, line: number, column: start)
    }
    guard why.contains("mapping values are not allowed"), column > start, here.quote == nil else { return nil }
    return DeckProblem(.unquotedColon(corrected: here.quoting(here.value)), line: number, column: column)
  }

  // MARK: Keys

  /// A key that occurs twice. A second `id` means that the hyphen of a new term is missing.
  private func duplicate(_ keys: [String], first: Mark) -> DeckProblem {
    let key = keys.contains("id") ? "id" : keys.first ?? ""
    let rest = (first.line + 1)..<max(first.line + 1, lines.count + 1)
    guard let second = rest.first(where: { repeats(key, $0, column: first.column) }) else {
      return DeckProblem(.duplicateKey(key, firstLine: nil), line: first.line, column: first.column)
    }
    let here = YAMLLine(line(second))
    let reason: DeckProblem.Reason =
      key == "id" ? .missingHyphen(corrected: "- " + here.text) : .duplicateKey(key, firstLine: first.line)
    return DeckProblem(reason, line: second, column: here.indent.count + 1)
  }

  private func repeats(_ key: String, _ number: Int, column: Int) -> Bool {
    let here = YAMLLine(line(number))
    guard here.key.map(String.init) == key, !here.hasHyphen else { return false }
    return key == "id" || here.indent.count == column - 1
  }
}
