// Everything that can go wrong between the program and its disk, as values: what a file answered, never how it is called.
// The words, the cure and the exit code are chosen in one file of the program.

import Glossary
import Study

package enum StorageProblem: Error, Equatable, Sendable {
  /// Neither --home, RAMP_HOME, XDG folders nor HOME say where data may live.
  case noHome
  case cannotCreate(path: String, ErrorNumber)
  /// Another process holds the lock.
  case alreadyOpen
  /// This device's journal holds less than its last session left: nothing is written until the learner has answered.
  case shortened(JournalAlarm)
  case cannotRead(path: String, ErrorNumber)
  /// A journal that is a link, a folder, somebody else's, or has several names: writing to it could reach elsewhere.
  case unsafeFile(path: String)
  /// The journal that was open is no longer the file of that name.
  case replaced(path: String)
  /// The write was refused and taken back: the answer can be tried again.
  case notWritten(path: String, ErrorNumber)
  /// The disk did not confirm. Asking twice would lie, so nothing more is written in this run.
  case notGuaranteed(path: String, ErrorNumber)
  case noSuchFile(path: String)
  /// A copy that holds lines which the journal does not.
  case otherLines(path: String)
  /// A file that would be overwritten.
  case exists(path: String)
  /// A folder, a pipe or a device where a file should be.
  case noFile(path: String)
  /// A file where a folder should be.
  case noFolder(path: String)
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

/// An error number of the system (`errno`).
package struct ErrorNumber: Equatable, Sendable {
  package let code: Int32

  package init(_ code: Int32) { self.code = code }
}
