// The options of every command.

import ArgumentParser
import Phrases

struct GlobalOptions: ParsableArguments {
  @Option(
    help: Help.text(fr: "Dossier de toutes les données (ou RAMP_HOME).", en: "Folder of all data (or RAMP_HOME)."))
  var home: String?

  /// `InterfaceLanguage` has read it already; declared here to be checked and shown in --help.
  @Option(help: Help.text(fr: "Langue : fr ou en.", en: "Language: fr or en."))
  var lang: Language?

  @Option(
    help: Help.text(
      fr: "L'heure qu'il est, figée, pour essais et démonstrations.", en: "The time, frozen, for trials and demos."))
  var now: String?

  @Option(help: Help.text(fr: "Id d'un glossaire, ou chemin d'un fichier.", en: "A deck's id, or the path of a file."))
  var deck: String?

  @Option(help: Help.text(fr: "Couleurs : auto, always ou never.", en: "Colours: auto, always or never."))
  var color: ColorChoice?
}

extension GlobalOptions {
  /// From a command line of these options alone, each with its value; `nil` for any other, which is the parser's to read.
  init?(alone arguments: Arguments) {
    self.init()
    (home, lang, now, deck, color) = (nil, nil, nil, nil, nil)
    guard arguments.rest.isEmpty else { return nil }
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

/// When the terminal may be sent colours: with NO_COLOR unset, whatever it says, or not at all.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

extension Language: ExpressibleByArgument {}

/// The words of --help, in the language of the environment.
enum Help {
  static func text(fr french: Wording<FrenchTongue>, en english: Wording<EnglishTongue>) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: Phrase(fr: french, en: english)(InterfaceLanguage.current))
  }

  static func words(fr french: Wording<FrenchTongue>, en english: Wording<EnglishTongue>) -> String {
    Phrase(fr: french, en: english)(InterfaceLanguage.current)
  }
}
