// The language of the program's texts: from the option, else the settings, else the locale. It is needed before the
// options are parsed, because --help and parser errors use it too.

import Phrases
import Platform
import Storage
import Study

enum InterfaceLanguage {
  static let current = chosen(settings)

  /// The language of the option --lang; `nil` without a valid one.
  static var asked: Language? { Arguments.current[.language].flatMap { Language(rawValue: $0) } }

  /// `settings` is the language word in the settings.
  static func chosen(_ settings: String?) -> Language {
    Language.choose(
      asked: asked, settings: settings.flatMap { Language(rawValue: $0) },
      locales: ["LC_ALL", "LC_MESSAGES", "LANG"].map { Environment[$0] })
  }

  /// The language word in the settings. Unreadable settings are ignored here; the command that needs them reports them.
  private static var settings: String? {
    guard ProcessArguments.malformed == nil, let folder = try? DataFolder(home: Arguments.current[.home]) else {
      return nil
    }
    return (try? Settings(folder))?.language
  }
}
