// `Step` is a command that a screen returns after a key or a reply; `Reply` is the result of a step. A screen changes
// its own state itself. It returns a step to change the stack of screens, to write to the journal, or to request an
// effect.

import Glossary
import Journal
import Learning
import Phrases
import Study

indirect enum Step {
  case stay
  /// Shows a sentence about the last key, then carries out the step `then`.
  case say(Phrase, then: Step = .stay)
  /// Closes every screen but Today, then opens this screen.
  case open(any Screen)
  /// Opens a screen over this one.
  case push(any Screen)
  /// Closes this screen. The screen under it receives the reply.
  case pop(Reply? = nil)
  /// Closes every screen but Today. `keeping`: what goes on later.
  case home(keeping: Draft? = nil)
  /// Closes every screen but Today; from now on the session is read-only.
  case lookOnly
  /// Opens the next card of the day (`nil`) or of a quiz, or the summary when no card is left. `acceptedAt`: when Space
  /// or Enter gave the last grade, in milliseconds of uptime. `behind`: a term's card to open over the new card.
  /// `keeping`: the question in front, which goes on later.
  case next(Quiz?, acceptedAt: Int? = nil, behind: TermScreen? = nil, keeping: Draft? = nil)
  /// Says what an undo would take back of an earlier day; the same undo again carries it out.
  case askUndo(Event)
  /// Appends an event to the journal. `isRedo`: again, after it was undone.
  case record(Event.Content, isRedo: Bool = false)
  /// Requests any other effect.
  case request(Effect)
}

extension Step {
  /// Undoes this device's latest event; without such an event, says so. Right after an own term was added, takes it out.
  static func undo(_ c: Context) -> Step {
    switch c.keptTerm?.change {
    case .added: return c.keptTerm.map { .request(.dropTerm($0.address)) } ?? .stay
    case .corrected: return .say(OwnTermWords.notUndone)
    case .removed, nil: break
    }
    guard let target = c.studyDay.undoable else { return .say(Words.nothingToUndo) }
    let isEarlier = c.studyDay.needsReopening(toUndo: target.id)
    return isEarlier && c.undoAsked != target.id ? .askUndo(target) : .record(.undo(target.id))
  }

  /// Records again what was undone last; if there is nothing, says why.
  static func redo(_ c: Context) -> Step {
    c.redo.content(on: c.studyDay).map { .record($0, isRedo: true) } ?? .say(c.redo.reason)
  }
}

/// What a screen leaves behind when it closes, to go on later.
enum Draft {
  /// The text that was being typed in an exam that pauses.
  case exam(ExamDraft)
  case question(PausedQuestion)
}

/// The result of a step, for the front screen. An effect ends before the next key is read.
enum Reply {
  /// The event is on the disk, and part of the day.
  case saved(Event)
  /// An event was undone. `isReread`: it was of an earlier day, so the day is read again after this reply.
  case undone(Event?, isReread: Bool)
  /// The settings are written, and the day is planned again with them.
  case settings(LoadedSettings)
  /// The settings could not be read or written.
  case notSet(StorageProblem)
  /// What became of the file that the learner named.
  case file(FileReply)
  /// A term's card was closed. `wasLeech`: it had opened by itself, because a card of the term is a leech, that is,
  /// forgotten again and again.
  case closedTerm(TermAddress, wasLeech: Bool)
  /// The learner's own term is on the disk, and part of the day.
  case keptTerm(TermAddress)
  /// A form over this screen was closed. `openedAt`: when it was opened, in milliseconds of uptime. `wrote`: the own term
  /// that it kept.
  case closedForm(openedAt: Int, wrote: TermAddress?)
}

/// An event that is not confirmed on the disk, and why.
package struct UnsavedEvent: Equatable, Sendable {
  package let event: Event
  package let problem: StorageProblem
}
