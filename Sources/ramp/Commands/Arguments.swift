// The first parser of the command line, before that of the library: global options may come before the command, and an
// unknown command is answered with the most similar one.

import Glossary
import Phrases
import Trainer

struct Arguments {
  /// The arguments of this process.
  static let current = Arguments(Array(CommandLine.arguments.dropFirst()))

  /// A global option with its value.
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
    /// The option as it was written: `--lang en` or `--lang=en`.
    fileprivate let words: [String]
  }

  private(set) var globals: [GlobalOption] = []
  /// All other words, in order.
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

  /// The words for the parser: the global options come after the command, where the parser expects them. A sole
  /// `--help` is kept alone, as the help of the whole program.
  var words: [String] { rest == ["--help"] || rest == ["-h"] ? rest : rest + globals.flatMap(\.words) }

  /// The value of a global option. The last one counts, as in the parser.
  subscript(name: GlobalOption.Name) -> String? { globals.last { $0.name == name }?.value }

  /// The first word, if it is not an option; `nil` if no command was given.
  var command: String? {
    guard let first = words.first, !first.hasPrefix("-") else { return nil }
    return first
  }

  /// Throws if the command is not one of `commands`.
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
