// The command line as people write it: the global options may stand anywhere, and a mistyped command is answered with the
// nearest one. It is read here once; the parser gets the options of a command.

import Glossary
import Phrases
import Trainer

struct Arguments {
  /// Of this process.
  static let current = Arguments(Array(CommandLine.arguments.dropFirst()))

  /// An option of every command, with its value.
  struct GlobalOption {
    enum Name: String, CaseIterable {
      case home = "--home"
      case language = "--lang"
      case now = "--now"
      case deck = "--deck"
      case color = "--color"
    }

    let name: Name
    let value: String
    /// `--lang en` or `--lang=en`, as it was written.
    fileprivate let words: [String]
  }

  private(set) var globals: [GlobalOption] = []
  /// Every other word.
  private(set) var rest: [String] = []

  init(_ words: [String]) {
    var words = words[...]
    while let word = words.popFirst() {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let name = GlobalOption.Name(rawValue: parts[0])
      if let name, parts.count == 2 {
        globals.append(GlobalOption(name: name, value: parts[1], words: [word]))
      } else if let name, let value = words.popFirst() {
        globals.append(GlobalOption(name: name, value: value, words: [word, value]))
      } else {
        rest.append(word)
      }
    }
  }

  /// What the parser gets: the global options stand after the command they are for; `--help` alone is the program's own.
  var words: [String] { rest == ["--help"] || rest == ["-h"] ? rest : rest + globals.flatMap(\.words) }

  /// The value of a global option. As for the parser, the last one counts.
  subscript(name: GlobalOption.Name) -> String? { globals.last { $0.name == name }?.value }

  /// The command's name, when another word is given instead.
  var command: String? {
    guard let first = words.first, !first.hasPrefix("-") else { return nil }
    return first
  }

  /// Fails on a word that is no command.
  func check(against commands: [String]) throws(Failure) {
    guard let command, !commands.contains(command) else { return }
    let cure =
      Words.didYouMean(Suggestion.nearest(to: command, among: commands))
      ?? Phrase(fr: "« ramp --help » les montre toutes.", en: "“ramp --help” shows them all.")
    throw Failure(
      Phrase(
        fr: "Aucune commande « \(command) ». \(cure)",
        en: "No command “\(command)”. \(cure)"), .usage)
  }
}
