// What the trainer asks about a file of the learner's own, and what it is told: a deck of Ramp's, a deck that was made of a
// foreign file, or the end of a path.

import DeckFormats
import Glossary
import Journal

package enum FileRequest: Equatable, Sendable {
  case read(path: String, ImportChoice)
  /// Completes a path that is being typed.
  case complete(String)
}

package enum FileReply: Equatable, Sendable {
  /// A deck that is ready to be learnt.
  case deck(Welcome.Choice)
  /// A foreign file, to be looked at before it becomes a deck.
  case imported(ImportedFile)
  case completed(PathCompletion)
  case refused(StorageProblem)
}

package struct ImportedFile: Equatable, Sendable {
  package let path: String
  package let choice: ImportChoice
  /// Its deck has an id that no other deck has.
  package let imported: ImportedDeck

  package init(path: String, choice: ImportChoice, imported: ImportedDeck) {
    self.path = path
    self.choice = choice
    self.imported = imported
  }

  /// The last part of the path.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
