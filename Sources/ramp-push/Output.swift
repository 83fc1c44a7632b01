// The output of ramp-push, in the language of the locale: the result on standard output, everything else on standard
// error.

import ArgumentParser
import Glossary
import Phrases
import Platform

/// The language of all output, and the builders of the texts of --help.
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

  /// Texts from outside are made harmless for the terminal. A failed write, to a closed pipe for instance, does not stop
  /// the push.
  private static func write(_ text: String, to descriptor: Int32) {
    _ = Syscalls.real.writeAll(Array(SafeText.clean(text, keeping: ["\n"]).utf8), to: descriptor)
  }
}
