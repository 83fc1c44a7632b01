// Sentences after the editor was called: the term is gone, the file cannot be read, or no editor started.

import Journal
import Phrases

enum EditWords {
  /// Names the file without its folder, which the screen shows already: the line number must not be cut off.
  static func notEdited(_ problem: StorageProblem) -> Phrase {
    guard case .badDeck(let file, let problems) = problem else { return problem.sentence }
    return DeckWords.sentence(for: problems, in: file.split(separator: "/").last.map(String.init) ?? file)
  }

  static func noEditor(_ command: String) -> Phrase {
    Phrase(
      fr: "« \(command) » ne s'ouvre pas : nommez votre éditeur dans EDITOR.",
      en: "“\(command)” does not open: name your editor in EDITOR.")
  }

  static let termIsGone = Phrase(fr: "Ce terme n'est plus dans le fichier.", en: "That term is no longer in the file.")
}
