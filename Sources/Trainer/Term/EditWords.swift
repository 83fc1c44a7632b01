// What the learner's editor leaves behind: a term that is gone, a file that cannot be read, or no editor at all.

import Journal
import Phrases

enum EditWords {
  /// By the file's own name: its folder stands on the screen already, and the line is what matters.
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
