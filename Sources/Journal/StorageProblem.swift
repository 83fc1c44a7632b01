// Everything that can go wrong between the program and its disk, as values: what a file answered, never how it is called.
// The words are the trainer's, the exit code is the program's.

import Glossary
import Study

package enum StorageProblem: Error, Equatable, Sendable {
  /// Neither --home, RAMP_HOME, XDG folders nor HOME say where data may live.
  case noHome
  case cannotCreate(path: String, DiskError)
  /// Another process holds the lock.
  case alreadyOpen
  /// This device's journal holds less than its last session left: nothing is written until the learner has answered.
  case shortened(JournalAlarm)
  case cannotRead(path: String, DiskError)
  /// A journal that is a link, a folder, somebody else's, or has several names: writing to it could reach elsewhere.
  case unsafeFile(path: String)
  /// The journal that was open is no longer the file of that name.
  case replaced(path: String)
  /// The write was refused and taken back: the answer can be tried again.
  case notWritten(path: String, DiskError)
  /// The disk did not confirm. Asking twice would lie, so nothing more is written in this run.
  case notGuaranteed(path: String, DiskError)
  case noSuchFile(path: String)
  /// A copy that holds lines which the journal does not.
  case otherLines(path: String)
  /// A file that would be overwritten.
  case exists(path: String)
  /// A folder, a pipe or a device where a file should be.
  case notARegularFile(path: String)
  /// A file where a folder should be.
  case notAFolder(path: String)
  /// A team's folder in which no learner has a journal.
  case noJournals(path: String)
  case noSuchDeck(id: String, suggestion: String?)
  case badDeck(file: String, DeckProblems)
  /// The file that names the learner for others holds something else.
  case badPseudonym(path: String)
  /// settings.json is not what it should be; `key` when one value is at fault.
  case badSettings(path: String, key: String?)
  /// A text that is no value for a setting.
  case badValue(SettingKey, String)
}

extension StorageProblem {
  /// Whether writing the same answer again makes sense.
  package var canBeRetried: Bool {
    if case .notGuaranteed = self { false } else { true }
  }

  /// Whether what the session wrote before may be lost as well: the disk did not confirm, or the journal got shorter while
  /// it was open.
  package var doubtsTheSession: Bool {
    switch self {
    case .notGuaranteed, .shortened: true
    default: false
    }
  }
}

/// Why the system refused, as far as the learner can do something about it.
package enum DiskError: Equatable, Sendable {
  case diskFull
  case quotaReached
  case fileTooLarge
  case readOnly
  case denied
  case missing
  case inputOutput
  /// The path exists, but is not the kind of file that is needed.
  case wrongFileType
  /// `text`: the system's own words, in English.
  case other(code: Int32, text: String)
}
