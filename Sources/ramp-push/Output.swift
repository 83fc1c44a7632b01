// How ramp-push speaks: in the language of the locale, the result on standard output, everything else on standard error.

import ArgumentParser
import Phrases
import Platform

/// The words of --help, and the language of everything that is said: the locale's.
enum Help {
  static let language = Language.choose(
    asked: nil, settings: nil,
    locales: ["LC_ALL", "LC_MESSAGES", "LANG"].map { Environment[$0] })

  static func text(fr french: Wording<FrenchTongue>, en english: Wording<EnglishTongue>) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: words(fr: french, en: english))
  }

  static func words(fr french: Wording<FrenchTongue>, en english: Wording<EnglishTongue>) -> String {
    Phrase(fr: french, en: english)(language)
  }
}

enum Output {
  static func line(_ phrase: Phrase) { write(phrase(Help.language) + "\n", to: STDOUT_FILENO) }

  static func message(_ phrase: Phrase) { write("ramp-push: " + phrase(Help.language) + "\n", to: STDERR_FILENO) }

  /// Whoever stopped listening stops nothing.
  private static func write(_ text: String, to descriptor: Int32) {
    _ = Syscalls.real.writeAll(Array(text.utf8), to: descriptor)
  }
}
