// The language of everything the program says: option, then settings, then locale. Known before the options are read,
// because --help and errors in the options speak it too.

import Phrases
import Platform
import Storage
import Study

enum Speech {
  static let language = language(settings)

  /// What the command line asks for.
  static var asked: Language? { option("--lang").flatMap { Language(rawValue: $0) } }

  /// With another word in the settings.
  static func language(_ settings: String?) -> Language {
    Language.choose(
      asked: asked, settings: settings.flatMap { Language(rawValue: $0) },
      locales: ["LC_ALL", "LC_MESSAGES", "LANG"].map { Environment[$0] })
  }

  /// Settings that cannot be read are told about where they matter.
  private static var settings: String? {
    guard let folder = try? DataFolder(home: option("--home"), environment: Environment.all) else { return nil }
    return (try? Settings(folder))?.language
  }

  /// `--lang en` or `--lang=en`, wherever it stands.
  private static func option(_ name: String) -> String? {
    let arguments = CommandLine.arguments
    if let index = arguments.firstIndex(of: name), arguments.indices.contains(index + 1) { return arguments[index + 1] }
    return arguments.first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
  }
}
