// The errors of reading and writing the learner's files. Their sentences are in Trainer/Words/StorageProblemWords, their
// exit codes in ramp/Failure.

import Glossary
import Study

package enum StorageProblem: Error, Equatable, Sendable {
  /// None of --home, RAMP_HOME, the XDG variables and HOME gives a folder for the data.
  case noHome
  case cannotCreate(path: String, DiskError)
  /// Another process holds the lock.
  case alreadyOpen
  /// The clock is behind the newest plausible line of the journals: an answer now would change the history.
  case clockBehind(ClockDoubt)
  /// The lock file is of a process on another computer, of which it cannot be known whether it has ended. `host`: its
  /// name; `nil` if the file names none.
  case lockedElsewhere(path: String, host: String?)
  /// The lock could not be taken, for another reason than another process.
  case cannotLock(path: String, DiskError)
  /// This device's journal is shorter than at the end of its last session, or has other lines. Nothing is written until
  /// the learner accepts that.
  case shortened(JournalAlarm)
  case cannotRead(path: String, DiskError)
  /// The journal is a symbolic link, not a regular file, owned by another user, or has several hard links: a write
  /// could change a file elsewhere.
  case unsafeFile(path: String)
  /// The path of the open journal now names another file, or none.
  case replaced(path: String)
  /// A write, or another change, failed. What was written of an answer is removed, so the answer can be written again.
  case notWritten(path: String, DiskError)
  /// A sync (fsync, fdatasync) failed. A second sync may report success although the data is lost, so this run writes
  /// nothing more to the journal.
  case notGuaranteed(path: String, DiskError)
  case noSuchFile(path: String)
  /// A path, or a variable with a path, whose bytes are not UTF-8; in its form for messages.
  case notUTF8(String)
  /// A copy has lines that its journal does not have.
  case otherLines(path: String)
  /// The output file exists already, and overwriting it was not requested.
  case exists(path: String)
  /// A folder, a pipe or a device where a file should be.
  case notARegularFile(path: String)
  /// Something else where a folder should be.
  case notAFolder(path: String)
  /// A symbolic link in a folder that others may write to.
  case link(path: String)
  /// A team's folder in which no learner has a journal.
  case noJournals(path: String)
  case noSuchDeck(id: String, suggestion: String?)
  case badDeck(file: String, DeckProblems)
  /// The file of the learner's pseudonym holds no valid name.
  case badPseudonym(path: String)
  /// settings.json is invalid; `key` is the setting with the invalid value, `nil` if it is not one setting.
  case badSettings(path: String, key: String?)
  /// The text is not a valid value of the setting.
  case badValue(SettingKey, String)
}

extension StorageProblem {
  /// Whether the program offers to write the same answer again; `false` only after a failed sync.
  package var canBeRetried: Bool {
    if case .notGuaranteed = self { false } else { true }
  }

  /// Whether answers that this session wrote before may be lost too: a sync failed, or the journal became shorter while
  /// the session was running.
  package var doubtsTheSession: Bool {
    switch self {
    case .notGuaranteed, .shortened: true
    default: false
    }
  }
}

/// The reason of a failed system call. The reasons that a learner can do something about have their own case.
package enum DiskError: Equatable, Sendable {
  case diskFull
  case quotaReached
  case fileTooLarge
  case readOnly
  case denied
  case missing
  case inputOutput
  /// The file system does not offer the call.
  case notOffered
  /// The path exists, but is not the kind of file that is needed.
  case wrongFileType
  /// Any other value of `errno`. `text`: the system's description of it (`strerror`).
  case other(code: Int32, text: String)
}
