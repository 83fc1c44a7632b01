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
    let headed = headings.first { line.hasPrefix($0.key) }.map { $0.value + line.dropFirst($0.key.count) } ?? line
    return remarks.reduce(headed) { $0.replacing($1.english, with: $1.french) }
  }

  private static let headings = [
    "OVERVIEW:": "PRÉSENTATION :", "USAGE:": "UTILISATION :", "ARGUMENTS:": "ARGUMENTS :", "OPTIONS:": "OPTIONS :",
    "SUBCOMMANDS:": "COMMANDES :",
  ]

  private static let remarks: [(english: String, french: String)] = [
    ("Show subcommand help information.", "Afficher l’aide d’une commande."),
    ("Show help information.", "Afficher cette aide."), ("(default)   ", "(par défaut)"),
    ("(default: ", "(par défaut : "),
    ("(values: ", "(valeurs : "), ("<subcommands>", "<commandes>"), ("<subcommand>", "<commande>"),
    ("  See 'ramp help", "  Voir « ramp help"), ("See 'ramp help", "Voir « ramp help"),
    ("<commande>' for detailed help.", "<commande> »."),
    ("' for detailed help.", " »."),
  ]
}
