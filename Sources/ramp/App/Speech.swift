// The language of everything the program says.

import Phrases
import Storage

enum Speech {
  private static let locales = ["LC_ALL", "LC_MESSAGES", "LANG"]

  /// Before the options are read: what the command line and the environment say.
  static var language: Language { language(asked: asked, settings: nil) }

  static func language(asked: Language?, settings: Settings?) -> Language {
    Language.choose(
      asked: asked, settings: settings?.language.flatMap { Language(rawValue: $0) },
      locales: locales.map { Environment[$0] })
  }

  /// `--lang en` or `--lang=en`, wherever it stands: errors in the options themselves are said in it too.
  private static var asked: Language? {
    let arguments = CommandLine.arguments
    if let index = arguments.firstIndex(of: "--lang"), arguments.indices.contains(index + 1) {
      return Language(rawValue: arguments[index + 1])
    }
    return arguments.first { $0.hasPrefix("--lang=") }.flatMap { Language(rawValue: String($0.dropFirst(7))) }
  }
}
