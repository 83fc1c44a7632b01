// The command line as people write it: the global options may stand anywhere, and a mistyped command is answered with the
// nearest one.

import Glossary
import Phrases
import Trainer

struct Arguments {
  /// What the parser gets.
  let words: [String]

  static let globals = ["--home", "--lang", "--now", "--deck", "--color"]

  /// Puts the global options after the command they are for; `--help` alone is the program's own.
  init(_ words: [String]) {
    var rest: [String] = []
    var moved: [String] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      if Self.globals.contains(word), index + 1 < words.count {
        moved += [word, words[index + 1]]
        index += 1
      } else if Self.globals.contains(where: { word.hasPrefix($0 + "=") }) {
        moved.append(word)
      } else {
        rest.append(word)
      }
      index += 1
    }
    self.words = rest == ["--help"] || rest == ["-h"] ? rest : rest + moved
  }

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
