// What the import tests share: reading a text, and a term written on one line as a table can hold it.

import DeckFormats
import Glossary
import Testing

func imported(_ text: String, _ fileName: String = "notes.txt") throws -> ImportedDeck {
  try imported(Array(text.utf8), fileName)
}

func imported(_ bytes: [UInt8], _ fileName: String = "notes.txt") throws -> ImportedDeck {
  try DeckImport.read(bytes, fileName: fileName).get()
}

func problem(_ bytes: [UInt8], _ fileName: String = "notes.txt") throws -> DeckProblem {
  try #require(throws: DeckProblems.self) { try imported(bytes, fileName) }.first
}

extension Term {
  /// `SDR | Sales Development Rep + Autre nom | ~gloss | Definition. | point + point`, empty parts left out.
  var inOneLine: String {
    let parts = [
      acronym ?? "", names.joined(separator: " + "), aliases.isEmpty ? "" : "~" + aliases.joined(separator: " + "),
      definition, points.joined(separator: " + "),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " | ")
  }
}

extension ImportedDeck {
  var inLines: [String] { terms.map(\.term.inOneLine) }

  var unreadLines: [Int] { unread.map(\.line) }
}
