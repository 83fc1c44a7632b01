// The first parser of the command line, before that of the library: global options may come before the command, and an
// unknown command is answered with the most similar one. And the translator of the library's complaints.

import Glossary
import Phrases
import Platform
import Trainer

struct Arguments {
  /// The arguments of this process.
  static let current = Arguments(Array(CommandLine.arguments.dropFirst()), home: Environment["HOME"])

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
  /// The words after « -- », and the dashes themselves: they are never options.
  private var operands: [String] = []

  /// `home`: the folder for which `~` stands in `--deck=~/x.yaml`. A shell puts it in only at the start of a word.
  init(_ words: [String], home: String? = nil) {
    var words = words.map { Self.withHome($0, home) }[...]
    while let word = words.popFirst() {
      if word == "--" {
        operands = [word] + words
        return
      }
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

  /// The option `--name=~/path` or `-n=~/path` with the home in the place of `~`; any other word unchanged.
  private static func withHome(_ word: String, _ home: String?) -> String {
    guard word.hasPrefix("-"), let equals = word.firstIndex(of: "=") else { return word }
    let value = word[word.index(after: equals)...]
    return word[...equals] + (Path.withHome(String(value), home: home) ?? String(value))
  }

  /// The words for the parser: the global options come after the command, where the parser expects them. The help of
  /// the whole program, and the command `help`, which has no options, are kept alone. `--version` is a command.
  var words: [String] {
    switch rest {
    case ["--help"], ["-h"]: rest
    case ["--version"], ["-V"]: [VersionCommand.name] + globals.flatMap(\.words)
    default: rest.first == "help" ? rest : rest + globals.flatMap(\.words) + operands
    }
  }

  /// The value of a global option. The last one counts, as in the parser.
  subscript(name: GlobalOption.Name) -> String? { globals.last { $0.name == name }?.value }

  /// Whether there is nothing but global options.
  var isGlobalOnly: Bool { rest.isEmpty && operands.isEmpty }

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
        en: "There's no command “\(command)”. \(cure)"), .usage)
  }
}

// The translator of the parser's error messages, which are in English with a page of usage. It recognises the usual
// messages and makes one sentence in either language; other messages are kept as they are.

enum ParserWords {
  /// `message` is the parser's text; its first line states the problem. `command` is the command whose help is
  /// suggested.
  static func sentence(_ message: String, command: String) -> Phrase {
    let line = message.split(separator: "\n").first.map(String.init) ?? message
    let problem = line.hasPrefix("Error: ") ? String(line.dropFirst("Error: ".count)) : line
    let help = "ramp \(command) --help"
    let words = phrase(problem) ?? Phrase(words: problem)
    return Phrase(
      fr: "\(words) « \(help) » montre ce qu'il y a.", en: "\(words) “\(help)” shows the options.")
  }

  private static func phrase(_ problem: String) -> Phrase? {
    let quoted = problem.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    guard quoted.count >= 3 else { return nil }
    let word = quoted[1]
    if problem.hasPrefix("Unknown option") {
      let nearest = problem.contains("Did you mean") && quoted.count > 3 ? Words.didYouMean(quoted[3]) : nil
      return Phrase(
        fr: "Option inconnue « \(word) ».\(nearest.map { " \($0)" } ?? "")",
        en: "Unknown option “\(word)”.\(nearest.map { " \($0)" } ?? "")")
    }
    if problem.hasPrefix("Unexpected argument") || problem.contains("unexpected arguments") {
      return Phrase(fr: "« \(word) » est de trop.", en: "“\(word)” is one word too many.")
    }
    if problem.hasPrefix("Missing expected argument") {
      return Phrase(fr: "Il manque \(word).", en: "\(word) is missing.")
    }
    if problem.hasPrefix("Missing value for") {
      return Phrase(fr: "Il manque une valeur à \(word).", en: "\(word) needs a value.")
    }
    if problem.contains("is invalid for"), quoted.count > 3 {
      return Phrase(
        fr: "« \(word) » ne convient pas à \(quoted[3]).",
        en: "“\(word)” won't work for \(quoted[3]).")
    }
    return nil
  }
}
