// The options that all commands accept.

import ArgumentParser
import Phrases

struct GlobalOptions: ParsableArguments {
  @Option(
    help: Help.text(fr: "Dossier de toutes les données (ou RAMP_HOME).", en: "Folder for all data (or RAMP_HOME)."))
  var home: String?

  /// `InterfaceLanguage` reads this option earlier; it is declared here for the check of its value and for --help.
  @Option(help: Help.text(fr: "Langue : fr ou en.", en: "Language: fr or en."))
  var lang: Language?

  @Option(
    help: Help.text(
      fr: "Une heure figée, pour essais et démonstrations.", en: "Freeze the time, for tests and demos."))
  var now: String?

  @Option(help: Help.text(fr: "Id d'un glossaire, ou chemin d'un fichier.", en: "A deck's id, or the path to a file."))
  var deck: String?

  @Option(help: Help.text(fr: "Couleurs : auto, always ou never.", en: "Colours: auto, always or never."))
  var color: ColorChoice?
}

extension GlobalOptions {
  /// From a command line that has only global options, each with a valid value; `nil` for any other command line, which
  /// the parser reads.
  init?(alone arguments: Arguments) {
    self.init()
    (home, lang, now, deck, color) = (nil, nil, nil, nil, nil)
    guard arguments.isGlobalOnly else { return nil }
    for option in arguments.globals {
      guard !option.value.isEmpty, !option.value.hasPrefix("-"), set(option) else { return nil }
    }
  }

  private mutating func set(_ option: Arguments.GlobalOption) -> Bool {
    let value = option.value
    switch option.name {
    case .home: home = value
    case .now: now = value
    case .deck: deck = value
    case .language:
      lang = Language(rawValue: value)
      return lang != nil
    case .color:
      color = ColorChoice(rawValue: value)
      return color != nil
    }
    return true
  }
}

/// When to use colours. `auto`: unless NO_COLOR is set. `always`: also with NO_COLOR. Both need a terminal with
/// colours.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

extension Language: ExpressibleByArgument {}

/// The texts of --help, in the interface language.
enum Help {
  static func text(fr french: Wording<FrenchTongue>, en english: Wording<EnglishTongue>) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: Phrase(fr: french, en: english)(InterfaceLanguage.current))
  }

  static func words(fr french: Wording<FrenchTongue>, en english: Wording<EnglishTongue>) -> String {
    Phrase(fr: french, en: english)(InterfaceLanguage.current)
  }
}
