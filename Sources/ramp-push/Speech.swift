// How ramp-push speaks: in the language of the locale, the result on standard output, everything else on standard error.

import ArgumentParser
import Foundation
import Glibc
import Phrases

/// The words of --help, and the language of everything that is said: the locale's.
enum Help {
  static let language = Language.choose(
    asked: nil, settings: nil,
    locales: ["LC_ALL", "LC_MESSAGES", "LANG"].map { ProcessInfo.processInfo.environment[$0] })

  static func text(fr french: Wording<FrenchTongue>, en english: Wording<EnglishTongue>) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: words(fr: french, en: english))
  }

  static func words(fr french: Wording<FrenchTongue>, en english: Wording<EnglishTongue>) -> String {
    Phrase(fr: french, en: english)(language)
  }
}

enum Output {
  static func line(_ phrase: Phrase) { write(phrase(Help.language) + "\n", to: .standardOutput) }

  static func message(_ phrase: Phrase) { write("ramp-push: " + phrase(Help.language) + "\n", to: .standardError) }

  /// Whoever stopped listening stops nothing.
  private static func write(_ text: String, to handle: FileHandle) { try? handle.write(contentsOf: Data(text.utf8)) }
}

enum StandardStreams {
  /// With one of them closed, the ledger would get its number, and messages would land there. A reader that goes away
  /// must not end a push.
  static func prepare() {
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) == -1 { _ = open("/dev/null", O_RDWR) }
    signal(SIGPIPE, SIG_IGN)
  }
}
