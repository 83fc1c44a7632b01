// The text of `--help` in one language: the parser of the command line writes its headings and remarks in English.

import Phrases

enum HelpText {
  /// A text of the parser, in the language of the interface. Only a help is changed: a script for completions is not.
  static func localized(_ text: String, _ language: Language) -> String {
    guard text.hasPrefix("OVERVIEW:") || text.hasPrefix("USAGE:") else { return text }
    switch language {
    case .english: return text
    case .french:
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.map { french(String($0)) }.joined(separator: "\n")
    }
  }

  private static func french(_ line: String) -> String {
    let heading = headings.first { line.hasPrefix($0(.english)) }
    let headed = heading.map { $0(.french) + line.dropFirst($0(.english).count) } ?? line
    return remarks.reduce(headed) { $0.replacing($1(.english), with: $1(.french)) }
  }

  /// The English of each phrase is the parser's own text.
  private static let headings = [
    Phrase(fr: "PRÉSENTATION :", en: "OVERVIEW:"), Phrase(fr: "UTILISATION :", en: "USAGE:"),
    Phrase(fr: "ARGUMENTS :", en: "ARGUMENTS:"), Phrase(fr: "OPTIONS :", en: "OPTIONS:"),
    Phrase(fr: "COMMANDES :", en: "SUBCOMMANDS:"),
  ]

  /// In the order in which they are replaced: the last ones complete the ones before.
  private static let remarks = [
    Phrase(fr: "Afficher l'aide d'une commande.", en: "Show subcommand help information."),
    Phrase(fr: "Afficher cette aide.", en: "Show help information."),
    // As wide as the English, for the column beside it.
    Phrase(fr: "(par défaut)", en: "(default)   "), Phrase(fr: "(par défaut : ", en: "(default: "),
    Phrase(fr: "(valeurs : ", en: "(values: "), Phrase(fr: "<commandes>", en: "<subcommands>"),
    Phrase(fr: "<commande>", en: "<subcommand>"), Phrase(fr: "Voir « ramp help", en: "See 'ramp help"),
    Phrase(fr: "<commande> ».", en: "<commande>' for detailed help."), Phrase(fr: " ».", en: "' for detailed help."),
  ]
}
