// Which form a file has. What it holds says more than what it is called: a `.txt` may be anything.

import Glossary

enum FormatGuess {
  /// Only so many lines are looked at.
  private static let mostLines = 100

  static func of(_ text: String, ending: String) -> ImportFormat {
    if AnkiReader.looksLike(text[...]) { return .anki }
    switch ending {
    case "yaml", "yml": return .yaml
    case "json": return .json
    case "csv": return .separated
    case "md", "markdown": return .markdown
    default: return content(text, SourceLine.all(of: text, most: mostLines), isTable: ["tsv", "tab"].contains(ending))
    }
  }

  private static func content(_ text: String, _ lines: [SourceLine], isTable: Bool) -> ImportFormat {
    if lines.first?.text.hasPrefix("{") == true { return .json }
    if isDeck(lines) { return .yaml }
    if SeparatedReader.hasHeader(text[...]) { return .separated }
    if PairReader.looksLike(lines) { return .quizlet }
    return isTable ? .separated : isMarkdown(lines) ? .markdown : .prose
  }

  private static func isDeck(_ lines: [SourceLine]) -> Bool {
    let start = lines.filter { $0.indent == 0 }
    return start.contains { $0.text.hasPrefix("deck:") } && start.contains { $0.text.hasPrefix("terms:") }
  }

  private static func isMarkdown(_ lines: [SourceLine]) -> Bool {
    lines.contains { line in
      line.text.hasPrefix("# ") || line.text.hasPrefix("## ") || line.text.hasPrefix("|--") || line.text.contains("**")
    }
  }
}
