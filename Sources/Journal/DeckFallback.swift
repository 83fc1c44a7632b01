// What a session is told about the files of its deck: that the last good copy is used, or that an included deck is left
// out. Their sentences are in Trainer/Words/DeckFallbackWords.

import Glossary
import Learning

/// Why the last good copy of a deck is used.
package struct DeckFallback: Equatable, Sendable {
  /// The day on which the copy was made.
  package let day: Day
  package let reason: Reason

  package init(day: Day, reason: Reason) {
    self.day = day
    self.reason = reason
  }

  package enum Reason: Equatable, Sendable {
    case unread(StorageProblem)
    /// A deck that it includes cannot be read any more.
    case incomplete(InclusionProblem)
    /// The file is being written, or its writing was interrupted.
    case halfWritten(path: String)
    /// The revision is lower than that of the copy.
    case older(path: String, revision: Int, known: Int)
  }
}

/// Why a deck that another one names in `with` is left out.
package struct InclusionProblem: Equatable, Sendable {
  /// The name, as the file has it.
  package let name: String
  /// The deck that names it.
  package let deck: Deck.ID
  package let reason: Reason

  package init(name: String, deck: Deck.ID, reason: Reason) {
    self.name = name
    self.deck = deck
    self.reason = reason
  }

  package enum Reason: Equatable, Sendable {
    /// It includes itself by way of others.
    case cycle
    /// Its id is that of another deck of the session.
    case sameID(Deck.ID)
    /// The path leads out of the folder above that of the deck's file.
    case outside
    case unread(StorageProblem)
  }

  package var isUnread: Bool {
    if case .unread = reason { true } else { false }
  }
}
