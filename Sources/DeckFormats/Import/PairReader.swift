// Quizlet's export, and any list of the same form: the term, a tab, its definition. Quotation marks mean nothing here.

import Glossary

enum PairReader {
  /// Most lines have a tab, and the first one has.
  static func looksLike(_ lines: [SourceLine]) -> Bool {
    guard lines.first?.text.contains("\t") == true else { return false }
    return lines.count { $0.text.utf8.contains(UInt8(ascii: "\t")) } * 2 > lines.count
  }

  static func read(_ lines: [SourceLine]) -> Result<Findings, DeckProblem> {
    var findings = Findings()
    for line in lines {
      guard let tab = line.text.utf8.firstIndex(of: UInt8(ascii: "\t")) else {
        findings.refuse(line.text, line: line.number, .noTerm)
        continue
      }
      let term = line.text[..<tab].trimmed
      let definition = line.text[tab...].trimmed
      findings.take(Entry.read(definition, marked: term), of: line.text, line: line.number)
      guard findings.count <= DeckYAML.mostTerms else {
        return .failure(DeckProblem(.tooManyTerms(limit: DeckYAML.mostTerms), line: line.number))
      }
    }
    return .success(findings)
  }
}
