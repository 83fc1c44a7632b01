// `Step` is what a screen returns after a key or a reply; `Reply` is the result of a step. A screen changes its own
// state itself. It returns a step to change the stack of screens, to write to the journal, or to request an effect.

import Glossary
import Journal
import Learning
import Phrases
import Study

indirect enum Step {
  case stay
  /// A sentence about the last key, and what is done besides.
  case say(Phrase, then: Step = .stay)
  /// In place of all that is in front of Today.
  case open(any Screen)
  /// In front of this screen.
  case push(any Screen)
  /// Away from this screen; the one behind it is told why.
  case pop(Reply? = nil)
  /// Back to Today. An exam that pauses leaves what was being typed.
  case home(draft: ExamDraft? = nil)
  /// Back to Today, to look around without the right to write.
  case lookOnly
  /// The next card of the day or of a quiz, or the summary when there is none. `acceptedAt`: when Space or Enter gave the
  /// last grade, in milliseconds of uptime. `behind`: the screen in front of the new card.
  case next(Quiz?, acceptedAt: Int? = nil, behind: TermScreen? = nil)
  /// A line in the journal.
  case record(Event.Content)
  /// Something else of the world.
  case request(Effect)
}

extension Step {
  /// Takes back this device's latest event.
  static func undo(_ c: Context) -> Step {
    guard let target = c.studyDay.undoable else { return .say(Words.nothingToUndo) }
    return .record(.undo(target.id))
  }
}

/// What came of a step. The screen in front hears it: effects are carried out before the next key.
enum Reply {
  /// The event is on the disk, and part of the day.
  case saved(Event)
  /// An event was undone. `isReread`: it was of an earlier day, so the day is read anew after this reply.
  case undone(Event?, isReread: Bool)
  /// Settings are written, and the day is planned anew with them.
  case settings(LoadedSettings)
  /// They are not.
  case notSet(StorageProblem)
  /// A deck that was looked for.
  case foundDeck(name: String, Deck)
  /// A term's card was closed. `wasLeech`: it had opened because one of its cards keeps being forgotten.
  case closedTerm(Term.ID, wasLeech: Bool)
}

/// An event that the disk refused, and why.
package struct UnsavedEvent: Equatable, Sendable {
  package let event: Event
  package let problem: StorageProblem
}
