// The language of everything the program says: option, then settings, then locale. Known before the options are read,
// because --help and errors in the options speak it too.

import Phrases
import Platform
import Storage
import Study

enum InterfaceLanguage {
  static let current = chosen(settings)

  /// What the command line asks for.
  static var asked: Language? { Arguments.current[.language].flatMap { Language(rawValue: $0) } }

  /// `settings`: the word in the settings.
  static func chosen(_ settings: String?) -> Language {
    Language.choose(
      asked: asked, settings: settings.flatMap { Language(rawValue: $0) },
      locales: ["LC_ALL", "LC_MESSAGES", "LANG"].map { Environment[$0] })
  }

  /// Settings that cannot be read are told about where they matter.
  private static var settings: String? {
    guard let folder = try? DataFolder(home: Arguments.current[.home], environment: Environment.all) else { return nil }
    return (try? Settings(folder))?.language
  }
}
