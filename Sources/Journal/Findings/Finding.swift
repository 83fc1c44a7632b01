// What `ramp doctor` may find. Each finding names its file and line; the words and the cures are the program's.

import Glossary
import Learning

package struct Finding: Equatable, Sendable {
  /// The path of a file or folder.
  package let path: String
  /// From 1; `nil` when it is about the whole file.
  package let line: Int?
  package let what: What

  package enum What: Equatable, Sendable {
    case unreadable(DiskError)
    /// A journal without one line that can be read.
    case noJournal
    /// The last line has no end: a write that was cut off.
    case torn
    /// A checksum that is not its line's. What the line says all the same, for the learner to judge.
    case damaged(says: Event?)
    /// Lines that are no JSON: a range of bytes, and how many of these are zero.
    case junk(bytes: Range<Int>, zeros: Int)
    case tooLong(bytes: Int)
    /// Sound, of a kind that this version does not know.
    case unknown
    /// Dated far ahead, or on a day that is not near its moment.
    case fromAnotherTime(Event)
    /// Less than the last session left.
    case shortened(JournalAlarm)
    /// Lines that copies or rescue files hold and the journal does not.
    case missing(lines: Int)
    case badState
    /// Answers to cards that no deck has; an example.
    case orphans(count: Int, Card.ID)
    /// On a network, where locks are not to be trusted.
    case networkFolder
    /// Others may read it.
    case openToOthers
  }

  package init(_ path: String, line: Int? = nil, _ what: What) {
    self.path = path
    self.line = line
    self.what = what
  }

  /// What is kept as it is and harms nothing is told, but is no fault.
  package var isFault: Bool {
    switch what {
    case .unknown, .orphans, .networkFolder: false
    default: true
    }
  }

  /// Whether `--fix` does something about it.
  package var isMendable: Bool {
    switch what {
    case .torn, .shortened, .missing, .badState, .openToOthers: true
    case .fromAnotherTime(let event): event.isUndoable
    default: false
    }
  }
}
