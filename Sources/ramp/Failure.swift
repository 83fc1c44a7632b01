// An error that ends the program, with its message and its exit code.

import Journal
import Phrases
import Trainer

/// The program's exit codes, after sysexits(3).
enum ExitCode: Int32 {
  case ok = 0
  case usage = 64
  case unreadableData = 65
  case noInput = 66
  case cannotCreate = 73
  case inputOutput = 74
  /// Later, the same command may do: another session runs, or the clock is wrong.
  case tryLater = 75
  case settings = 78
}

struct Failure: Error {
  let sentence: Phrase
  let code: ExitCode

  init(_ sentence: Phrase, _ code: ExitCode) {
    self.sentence = sentence
    self.code = code
  }

  init(_ problem: StorageProblem) { self.init(problem.sentence, ExitCode(problem)) }
}

extension ExitCode {
  init(_ problem: StorageProblem) {
    self =
      switch problem {
      case .badValue, .notUTF8: .usage
      case .shortened, .badDeck, .badPseudonym: .unreadableData
      case .noSuchFile, .notARegularFile, .notAFolder, .link, .noJournals, .noSuchDeck: .noInput
      case .cannotCreate, .cannotLock, .unsafeFile, .otherLines, .exists: .cannotCreate
      case .cannotRead, .replaced, .notWritten, .notGuaranteed: .inputOutput
      case .alreadyOpen, .lockedElsewhere, .clockBehind: .tryLater
      case .noHome, .badSettings: .settings
      }
  }
}
