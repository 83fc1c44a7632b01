// The result of reading journals, besides the events: the rejected lines, the number of lines, the latest moment.

import Glossary
import Learning

package struct JournalFindings: Equatable, Sendable {
  /// The rejected lines, in the order of files and lines.
  package internal(set) var problems: [Problem] = []
  /// The number of lines that are not blank, with the rejected ones.
  package internal(set) var lines = 0
  /// The latest moment of a valid event in this device's journal; `nil` if there is none.
  package private(set) var latestOwn: Instant?

  package struct Problem: Equatable, Sendable {
    /// The file's name, without its folder.
    package let file: String
    /// The number of the line, from 1.
    package let line: Int
    package let why: LineProblem
    /// The unverified id at the start of the line; `nil` if there is no valid id.
    let claimed: Event.ID?
  }

  package init() {}

  mutating func addOwn(_ at: Instant) { latestOwn = max(latestOwn ?? at, at) }

  mutating func add(_ other: JournalFindings) {
    problems += other.problems
    lines += other.lines
    if let at = other.latestOwn { addOwn(at) }
  }
}

// A finding of `ramp doctor`, with its file and line. The texts and the repairs are elsewhere: `DoctorWords`, `Repair`.

package struct Finding: Equatable, Sendable {
  /// The path of a file or folder.
  package let path: String
  /// The number of the line, from 1; `nil` if the finding is about the whole file or folder.
  package let line: Int?
  package let what: What

  package enum What: Equatable, Sendable {
    case unreadable(DiskError)
    /// A file in which no line is a journal line, and none is JSON.
    case noJournal
    /// The last line has no line break: a write was interrupted.
    case torn
    /// A line with a wrong checksum. `says`: its unverified event, for the learner to accept or not; `nil` if none can
    /// be decoded.
    case damaged(says: Event?)
    /// Adjacent lines that are not JSON. `bytes`: their range in the file; `zeros`: the number of zero bytes in it.
    case junk(bytes: Range<Int>, zeros: Int)
    case tooLong(bytes: Int)
    /// An intact line of a kind that this version does not know, or with invalid values.
    case unknown
    /// An intact line with an impossible date (`ClockReading.admits`).
    case fromAnotherTime(Event)
    /// The clock is behind the newest plausible line.
    case clockBehind(ClockDoubt)
    /// The journal is shorter than at the end of the last session, or has other lines.
    case shortened(JournalAlarm)
    /// Lines of this device that daily copies or rescue files have and its journal does not.
    case missing(lines: Int)
    /// The state file cannot be decoded.
    case badState
    /// Cards that were answered but are in no deck: their number, and the id of one of them.
    case orphans(count: Int, Card.ID)
    /// The folder is on a network file system, where locks are not reliable.
    case networkFolder
    /// Other users of the computer have access to the folder.
    case openToOthers
    /// Something that stops Ramp from writing at the path.
    case obstacle(Obstacle)
    /// The file system does not confirm the names in a folder (fsync). `kind`: its name in the list of mounts.
    case withoutFolderSync(kind: String?)
    /// The file system offers no locks (flock).
    case withoutLocks(kind: String?)
  }

  package enum Obstacle: Equatable, Sendable {
    /// Something else where a folder has to be.
    case notAFolder
    /// A folder, or something else, where a file has to be.
    case notAFile
    case link
    /// The file has several hard links.
    case severalNames(Int)
    /// The file belongs to another user.
    case foreign
    case unwritable(DiskError)
    /// A lock of a process that may still run elsewhere. `host`: its computer; `nil` if the lock names none.
    case held(host: String?)
  }

  package init(_ path: String, line: Int? = nil, _ what: What) {
    self.path = path
    self.line = line
    self.what = what
  }

  /// Whether the finding is a fault, for which `ramp doctor` exits with 1 or more. Unknown lines, orphans and network
  /// folders are only reported.
  package var isFault: Bool {
    switch what {
    case .unknown, .orphans, .networkFolder, .withoutFolderSync, .withoutLocks, .obstacle(.held): false
    default: true
    }
  }

  /// Whether `ramp doctor --fix` repairs it.
  package var isMendable: Bool {
    switch what {
    case .torn, .shortened, .missing, .badState, .openToOthers: true
    case .fromAnotherTime(let event): event.isUndoable
    default: false
    }
  }
}
